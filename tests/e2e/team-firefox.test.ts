import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTeamServer, type TeamServer } from '../team/server';
import { readErrors, watchErrors } from './firefox/errors';
import {
  clickInSidebar,
  type FirefoxSession,
  launchFirefox,
  openSidebar,
  typeInSidebar,
} from './firefox/launch';
import { keys } from './firefox/marionette';
import { type ExtensionPage, sidebarOf, tabOf } from './firefox/page';
import { type Computer, makeCode, openComputer, openSettings, setUpTeam } from './team/computer';
import { exportAll, readContents, readServer, readStoresScript } from './team/contents';
import { type Line, openLine } from './team/line';
import { log, row, untilSaid } from './team/panels';
import { buildReachingVariant } from './team/variant';

let server: TeamServer;
let team: string;
let line: Line;
let chromium: Computer;
let settings: Page;
let panel: Page;
let folder: string;
let firefox: FirefoxSession;
let sidebar: ExtensionPage;
let tab: ExtensionPage;

beforeAll(async () => {
  server = await openTeamServer();
  team = server.nameTeam();
  line = await openLine(server.address);
  chromium = await openComputer();
  settings = await openSettings(chromium);
  folder = await mkdtemp(join(tmpdir(), 'pleinwijzer-'));
  firefox = await launchFirefox({
    extension: await buildReachingVariant('.output/firefox-mv3', join(folder, 'extension')),
    uuid: '0d3c8a52-7e61-4b9f-8c2d-5a4b3c2d1e0f',
    extensionId: 'pleinwijzer@pleinwijzer.nl',
    language: 'nl',
  });
  [sidebar, tab] = [sidebarOf(firefox), tabOf(firefox)];
  await watchErrors(firefox);
});

afterAll(async () => {
  await firefox?.close();
  await chromium?.close();
  await rm(folder, { recursive: true, force: true });
  await line.close();
  await server.close();
});

/** How long sharing may wait between two tries, on a busy machine. */
const patience = { timeout: 60_000 };

const shows = (text: string) => `document.body.innerText.includes(${JSON.stringify(text)})`;
const says = (text: string) =>
  `document.querySelector('.team-line')?.innerText.includes(${JSON.stringify(text)})`;

async function clickInTab(xpath: string): Promise<void> {
  const { marionette } = firefox;
  await marionette.click(await marionette.findElement(xpath, 'xpath'));
}

it('Firefox joins the team of Chromium by a code', async () => {
  const administrator = { ...server.administrator, address: line.address };
  await setUpTeam(settings, { administrator, team, device: 'balie-1' });
  const code = await makeCode(settings, administrator, 'balie-2');
  panel = await chromium.open('/sidepanel.html');
  await untilSaid(panel, 'Alles gedeeld');

  const { marionette, origin } = firefox;
  await marionette.navigate(`${origin}/beheer.html#/instellingen`);
  await clickInTab('//button[.="Aansluiten"]');
  const field = await marionette.findElement('[data-field="team-code"]');
  await marionette.sendKeys(field, code);
  await clickInTab('//button[.="Deze computer aansluiten"]');
  await tab.until(shows(`Deze computer hoort bij het team “${team}”.`));
  await openSidebar(firefox);
  await sidebar.until(says('Alles gedeeld'));
});

it('a question shows in the other browser, both ways', async () => {
  await log(panel, 'huurtoeslag');
  await sidebar.until(shows('1 vraag vandaag'));
  await sidebar.until(`document.querySelector('.today-row')?.textContent.includes('Toeslagen')`);
  await typeInSidebar(firefox, '[data-field="topic"]', `rijbewijs${keys.Enter}`);
  await clickInSidebar(firefox, '[data-field="save"]');
  await row(panel, 'Rijbewijs').waitFor();
});

it('what both do while the server cannot be reached is shared once it can', async () => {
  await line.cut();
  await log(panel, 'donor');
  await panel.getByRole('button', { name: /^Intrekken: Rijbewijs/ }).click();
  await typeInSidebar(firefox, '[data-field="topic"]', `huisarts${keys.Enter}`);
  await clickInSidebar(firefox, '[data-field="save"]');
  await untilSaid(panel, '2 nog te delen, wacht op netwerk');
  await sidebar.until(says('1 nog te delen, wacht op netwerk'));

  await line.mend();
  // By itself: nobody tells a browser that a server is back, so it waits a little longer each time.
  await untilSaid(panel, 'Alles gedeeld', patience);
  await panel.getByText('3 vragen vandaag').waitFor(patience);
  const isShared = () => sidebar.run<boolean>(`() => ${says('Alles gedeeld')}`);
  await expect.poll(isShared, patience).toBe(true);
  const all = await readServer(server.admin, `team-${team}`);
  expect(all.questions).toHaveLength(4);
  const readFirefox = () => sidebar.run<Omit<typeof all, 'team'>>(readStoresScript);
  await expect.poll(readFirefox, patience).toMatchObject({ questions: all.questions });
  await expect
    .poll(async () => readContents(await exportAll(settings)), patience)
    .toMatchObject({ questions: all.questions });
});

it('no page of either browser had an error meanwhile', async () => {
  expect(chromium.errors).toEqual([]);
  expect(await readErrors(firefox)).toEqual([]);
});
