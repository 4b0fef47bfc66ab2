import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readErrors, watchErrors } from './firefox/errors';
import { pointInSidebar, pressInWindow, typeInWindow } from './firefox/hands';
import {
  clickAction,
  clickInSidebar,
  type FirefoxSession,
  launchFirefox,
  openSidebar,
} from './firefox/launch';
import { keys } from './firefox/marionette';
import { type ExtensionPage, sidebarOf, tabOf } from './firefox/page';

const chip = `document.querySelector('.host-chip-name')?.innerText`;
const toeslagen = 'Dienst Toeslagen (mijn.toeslagen.nl)';
const search = `document.querySelector('[data-field=topic]')`;
const isSearchFocused = `document.activeElement?.dataset.field === 'topic'`;
const isSaved = `document.querySelector('.saved-what')?.innerText.startsWith('Opgeslagen')`;

let site: Server;
let session: FirefoxSession;
let sidebar: ExtensionPage;
let tab: ExtensionPage;
let wasOpenAtInstall: boolean;

beforeAll(async () => {
  site = await serveSite();
  session = await launchFirefox({
    extension: '.output/firefox-mv3',
    uuid: '5b2f8d6e-1c34-4a7b-9e0f-a1b2c3d4e5f6',
    extensionId: 'pleinwijzer@pleinwijzer.nl',
    language: 'nl',
  });
  wasOpenAtInstall = await isSidebarOpen();
  sidebar = sidebarOf(session);
  tab = tabOf(session);
  await watchErrors(session);
});

afterAll(async () => {
  await session?.close();
  site?.close();
});

it('does not open the sidebar by itself at installation', () => {
  expect(wasOpenAtInstall).toBe(false);
});

it('shows the organisation of the tab in which the icon was clicked, and of no other', async () => {
  const { marionette } = session;
  const first = await marionette.newWindow('tab');
  await marionette.switchToWindow(first);
  await visit('mijn.toeslagen.nl');
  const second = await marionette.newWindow('tab');
  await marionette.switchToWindow(second);
  await visit('www.uwv.nl');
  await marionette.switchToWindow(first);
  await clickAction(session);
  await sidebar.until(`${chip} === '${toeslagen}'`);

  await marionette.switchToWindow(second);
  await sidebar.until(`!(${chip})`);
  await marionette.switchToWindow(first);
  await sidebar.until(`${chip} === '${toeslagen}'`);
  const shown = await sidebar.run<string>('() => document.documentElement.outerHTML');
  for (const secret of ['geheim', 'jansen', 'uwv.nl']) expect(shown).not.toContain(secret);
  await visit('nieuws.example');
  await sidebar.until(`!(${chip})`);
  await marionette.switchToWindow(second);
  await marionette.send('WebDriver:CloseWindow');
  await marionette.switchToWindow(first);
});

it('opens the sidebar with the keys, and shows the organisation then too', async () => {
  await closeSidebar();
  await visit('www.svb.nl');
  await pressInWindow(session, keys.Alt, keys.Shift, 'V');
  await sidebar.until(`${chip} === 'SVB (www.svb.nl)'`);
});

it('logs a question from the host chip, and takes it back', async () => {
  await visit('mijn.toeslagen.nl');
  await clickAction(session);
  await sidebar.until(`${chip} === '${toeslagen}'`);
  await clickInSidebar(session, '.host-chip');
  await clickInSidebar(session, '[data-field="save"]');
  await sidebar.until(isSaved);
  const [record, ...others] = await sidebar.readRecords();
  expect(others).toEqual([]);
  expect(record).toMatchObject({
    topic: 'benefits',
    organisation: 'toeslagen',
    organisationSource: 'host',
  });

  await clickInSidebar(session, '[data-field="undo"]');
  await sidebar.until(`document.body.textContent.includes('Ongedaan gemaakt')`);
  const [tombstone] = await sidebar.readRecords();
  expect(tombstone).toEqual({
    uid: record?.uid,
    updated: expect.any(String),
    deleted: true,
  });
  await clickInSidebar(session, '[data-field="topic:clear"]');
});

it('logs a question by keys alone once the search field has the focus, and corrects it', async () => {
  await openSidebar(session);
  await sidebar.until(isSearchFocused);
  await pointInSidebar(session, '[data-field="topic"]');
  await typeInWindow(session, 'huursubsidie');
  await pressInWindow(session, keys.Enter);
  await pressInWindow(session, keys.Enter);
  await sidebar.until(isSaved);
  const before = await readQuestions();
  expect(before).toMatchObject([{ topic: 'benefits', outcome: 'can-go-on-alone' }]);
  const edit = `[data-field="edit:${before[0]?.uid}"]`;
  const row = `document.querySelector('${edit}')?.closest('li').textContent`;
  expect(await sidebar.until(row)).toMatch(/^Toeslagen\d+–\d+ uur · Kan zelf verder/);

  await clickInSidebar(session, edit);
  await clickInSidebar(session, '[data-field="outcome:partly"]');
  await clickInSidebar(session, '[data-field="save"]');
  await sidebar.until(`(${row})?.includes('Deels gelukt')`);
  expect(await readQuestions()).toMatchObject([{ uid: before[0]?.uid, outcome: 'partly' }]);
});

it('keeps every keystroke and the caret when the panel reloads between every two of them', async () => {
  const { marionette } = session;
  await closeSidebar();
  await marionette.navigate(`${session.origin}/sidepanel.html`);
  await tab.until(isSearchFocused);
  const typed = 'waterschapsbel';
  for (let length = 1; length <= typed.length; length++) {
    await marionette.press(typed[length - 1] as string);
    await marionette.send('WebDriver:Refresh');
    await tab.until(isSearchFocused);
    const kept = await tab.run(`() => [${search}.value, ${search}.selectionStart]`);
    expect(kept).toEqual([typed.slice(0, length), length]);
  }
  await clickInTab('[data-field="topic:clear"]');
});

it('shows a new question in Beheer beside the sidebar without a reload', async () => {
  const { marionette } = session;
  await marionette.navigate(`${session.origin}/beheer.html#/cijfers`);
  const period = '//label[span="Periode"]/select/option[.="Vandaag"]';
  await marionette.click(await marionette.findElement(period, 'xpath'));
  const today = new Intl.DateTimeFormat('nl', { dateStyle: 'long' }).format(new Date());
  const total = `document.querySelector('.total')?.innerText`;
  const before = await tab.until<string>(`${total}?.endsWith('${today}') && ${total}`);
  await tab.run('() => { window.isSamePage = true; }');
  await openSidebar(session);
  await clickInSidebar(session, '[data-field="preset:1"]');
  await tab.until(`parseInt(${total}) === ${Number.parseInt(before, 10) + 1}`);
  expect(await tab.run('() => window.isSamePage')).toBe(true);
  expect(await tab.run(`() => document.querySelector('.tables').innerText`)).toContain('DigiD');
});

it.each(['nl', 'en'])('leaves axe-core nothing to find, in the language %s', async (language) => {
  const { marionette, origin } = session;
  const isInLanguage = `document.documentElement.lang === '${language}'`;
  await openSidebar(session);
  await marionette.navigate(`${origin}/beheer.html#/instellingen`);
  await clickInTab(`[data-field="language:${language}"]`);
  await tab.until(isInLanguage);
  expect(await tab.findViolations()).toEqual([]);
  await sidebar.until(isInLanguage);
  expect(await sidebar.findViolations()).toEqual([]);
  await closeSidebar();

  await marionette.navigate(`${origin}/sidepanel.html`);
  await tab.until(isSearchFocused);
  expect(await tab.findViolations()).toEqual([]);
  await clickInTab('[data-field="preset:1"]');
  await tab.until(`document.querySelector('.saved-bar') && ${isSearchFocused}`);
  await marionette.press('d');
  await tab.until(`document.querySelector('[role=option]')`);
  expect(await tab.findViolations()).toEqual([]);
  await clickInTab('[data-field="topic:clear"]');

  await marionette.navigate(`${origin}/beheer.html#/cijfers`);
  await tab.until(`document.querySelector('.tables')`);
  expect(await tab.findViolations()).toEqual([]);
});

it('logged no error in any page of the extension meanwhile', async () => {
  await session.marionette.navigate(`${session.origin}/sidepanel.html`);
  expect(await readErrors(session)).toEqual([]);
});

function serveSite(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Titel geheim</title><h1>Voorbeeldpagina</h1>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Goes to a page of this host, whose path is nobody's business. */
function visit(host: string): Promise<void> {
  const { port } = site.address() as AddressInfo;
  return session.marionette.navigate(`http://${host}:${port}/geheim?naam=jansen`);
}

function isSidebarOpen(): Promise<boolean> {
  return session.marionette.execute('return SidebarController.isOpen;', [], { context: 'chrome' });
}

async function closeSidebar(): Promise<void> {
  await session.marionette.execute('SidebarController.hide();', [], { context: 'chrome' });
}

async function readQuestions() {
  return (await sidebar.readRecords()).filter((record) => !record.deleted);
}

async function clickInTab(css: string): Promise<void> {
  await session.marionette.click(await session.marionette.findElement(css));
}
