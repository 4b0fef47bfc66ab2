import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, openDesk } from './chromium/panel';
import { readQuestions } from './chromium/records';

let profile: string;
let desk: Desk;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'pleinwijzer-'));
  desk = await openDesk({ profile });
});

afterAll(async () => {
  await desk.close();
  await rm(profile, { recursive: true, force: true });
});

it('walks from a visited host name to the exported CSV', async () => {
  await desk.visit('mijn.toeslagen.nl');
  const panel = await desk.clickIcon();
  await panel.getByRole('button', { name: 'Dienst Toeslagen (mijn.toeslagen.nl)' }).click();
  await panel.getByRole('radio', { name: 'Deels gelukt' }).click();
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await panel.locator('.saved-bar').getByText('Opgeslagen', { exact: true }).waitFor();
  expect(await readQuestions(panel)).toMatchObject([
    {
      topic: 'benefits',
      group: 'government',
      organisation: 'toeslagen',
      organisationSource: 'host',
      outcome: 'partly',
    },
  ]);

  // By the panel's own connection, which is the one that the browser tells of downloads.
  const beheer = await panel.context().newPage();
  await beheer.goto(`${desk.session.origin}/beheer.html#/cijfers`);
  await beheer.getByRole('combobox', { name: 'Periode' }).selectOption('Vandaag');
  await beheer
    .getByRole('row', { name: /Toeslagen 1 100/ })
    .first()
    .waitFor();
  const table = await saveFile(beheer, () =>
    beheer.getByRole('button', { name: 'Tabel als CSV' }).click(),
  );
  expect(table.name).toMatch(/^cijfers-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
  const csv = table.content;
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString('utf8').slice(1).replaceAll('\u00a0', ' ').split('\r\n')).toEqual([
    'Soort;Waarde;Aantal;Deel',
    'Onderwerp;Toeslagen;1;100,0%',
    'Organisatie;Dienst Toeslagen;1;100,0%',
    'Hoe liep het af?;Deels gelukt;1;100,0%',
    '',
  ]);

  await beheer.getByRole('combobox', { name: 'Teken tussen de kolommen' }).selectOption(',');
  const list = await saveFile(beheer, () =>
    beheer.getByRole('button', { name: 'Vragen als CSV' }).click(),
  );
  const questions = list.content.toString('utf8');
  expect(questions).toContain(
    'Mijn locatie,Langsgekomen,Digitale overheid,Toeslagen,,Dienst Toeslagen',
  );
  expect(desk.session.errors).toEqual([]);
  await beheer.close();
});

it('knows the host only of the tab in which the icon was clicked, and of no path or title', async () => {
  await desk.tab.goto('http://www.uwv.nl/geheim?naam=jansen');
  const panel = await desk.clickIcon();
  await panel.getByRole('button', { name: 'UWV (www.uwv.nl)' }).waitFor();
  expect(await panel.locator('body').textContent()).not.toContain('geheim');

  const other = await desk.session.context.newPage();
  await other.goto('http://www.svb.nl/');
  await panel.locator('.host-chip').waitFor({ state: 'detached' });
  await other.close();
  await panel.getByRole('button', { name: 'UWV (www.uwv.nl)' }).waitFor();
});

it('shows no chip for an unknown host, nor for a look-alike', async () => {
  for (const host of ['nieuws.example', 'xtoeslagen.nl', 'toeslagen.nl.example.com']) {
    await desk.visit('mijn.toeslagen.nl');
    const panel = await desk.clickIcon();
    await panel.locator('.host-chip').waitFor();
    await desk.visit(host);
    await panel.locator('.host-chip').waitFor({ state: 'detached' });
    expect(
      await panel.getByRole('combobox', { name: 'Waar gaat de vraag over?' }).isVisible(),
    ).toBe(true);
  }
});

/** Name and content of the file that this action makes the browser save. */
async function saveFile(page: Page, action: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}
