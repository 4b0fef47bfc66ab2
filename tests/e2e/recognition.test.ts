import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromeExtension } from './chromium/launch';
import { type Desk, openDesk } from './chromium/panel';

/**
 * The browser's own question about a permission cannot be answered headless: these tests use a
 * variant of the build to which the permission was given beforehand.
 */
let folder: string;
let desk: Desk;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pleinwijzer-'));
  const variant = join(folder, 'extension');
  await cp(chromeExtension, variant, { recursive: true });
  const manifest = JSON.parse(await readFile(join(variant, 'manifest.json'), 'utf8'));
  manifest.host_permissions = ['http://*.toeslagen.nl/*', 'http://*.uwv.nl/*'];
  await writeFile(join(variant, 'manifest.json'), JSON.stringify(manifest));
  desk = await openDesk({ profile: join(folder, 'profile'), extension: relative('.', variant) });
});

afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

it('with the permission the chip follows navigation and tabs without a click', async () => {
  await desk.tab.goto('http://nieuws.example/');
  const panel = await desk.clickIcon();
  await panel.getByRole('combobox', { name: 'Waar gaat de vraag over?' }).waitFor();
  expect(await panel.locator('.host-chip').count()).toBe(0);

  await desk.tab.goto('http://mijn.toeslagen.nl/');
  await panel.getByText('(mijn.toeslagen.nl)').waitFor();
  const other = await desk.session.context.newPage();
  await other.goto('http://www.uwv.nl/');
  await panel.getByText('(www.uwv.nl)').waitFor();
  await desk.tab.bringToFront();
  await panel.getByText('(mijn.toeslagen.nl)').waitFor();
  await desk.tab.goto('http://nieuws.example/');
  await panel.locator('.host-chip').waitFor({ state: 'detached' });
  await other.close();
});

it('Instellingen shows that it is on', async () => {
  const beheer = await desk.session.open('/beheer.html#/instellingen', {
    width: 1280,
    height: 900,
  });
  await beheer.getByText('Websites van bekende organisaties worden vanzelf herkend').waitFor();
  await beheer.close();
});
