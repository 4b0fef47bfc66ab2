import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Activity } from '../../utils/activity/activity';
import { readAgenda } from '../../utils/activity/read-agenda';
import { anActivity } from '../fixtures/activities';
import { watchDownloads } from './downloads';
import { bareSurroundings, openUsed } from './open-panel';

const dialog = page.getByRole('dialog', { name: 'Publiceren' });
const button = (name: string) => dialog.getByRole('button', { name });
const circle = anActivity({ uid: 'circle', title: 'Kring' });
const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({ uid: 'draft', title: 'Breien' });

type Folder = FileSystemDirectoryHandle;

/** A real folder, of the browser's own file system; it is removed after the test. */
async function aFolder(name = 'website'): Promise<Folder> {
  const root = await navigator.storage.getDirectory();
  onTestFinished(() => root.removeEntry(name, { recursive: true }).catch(() => undefined));
  return root.getDirectoryHandle(name, { create: true });
}

const readFile = async (folder: Folder, name: string) =>
  (await (await folder.getFileHandle(name)).getFile()).text();

async function listFiles(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names.sort();
}

/** Opens the dialog of a page whose picker gives this folder; none: the browser has no picker. */
async function openPublish(
  activities: Activity[],
  pickFolder?: () => Promise<Folder | undefined>,
  team = {},
) {
  window.location.hash = '#/agenda';
  const surroundings = { ...bareSurroundings(), pickFolder };
  const beheer = await openUsed('beheer', { activities, team }, { surroundings });
  await open();
  return beheer;
}

async function open() {
  await page.getByRole('button', { name: 'Publiceren' }).click();
  await expect.element(dialog.getByRole('heading', { level: 2 })).toBeVisible();
}

/** Changes the agenda as another window does. */
async function change(beheer: Awaited<ReturnType<typeof openPublish>>, ...rows: Activity[]) {
  const updated = new Date(Date.now() + 60_000).toISOString();
  for (const row of rows) await beheer.app.stores.database.put('activities', { ...row, updated });
  await beheer.app.stores.announce('activities');
}

const publishInto = (folder: Folder) => openPublish([circle, draft], async () => folder);

async function publishFirst() {
  await button('Kies een map en publiceer').click();
  await expect.element(dialog.getByText('Gelukt. In de map “website”')).toBeVisible();
}

beforeEach(() => page.viewport(1280, 900));

afterEach(() => vi.restoreAllMocks());

describe('publishing', () => {
  it('writes the three files into the folder that is chosen, without drafts', async () => {
    const folder = await aFolder();
    await publishInto(folder);
    await expect.element(dialog.getByText('Bezoekers zien straks 1 activiteit')).toBeVisible();
    await publishFirst();
    expect(await listFiles(folder)).toEqual(['agenda.ics', 'agenda.json', 'agenda.jsonld']);
    const { activities } = readAgenda(await readFile(folder, 'agenda.json'));
    expect(activities.map(({ title }) => title)).toEqual(['Kring']);
    expect(await readFile(folder, 'agenda.ics')).toContain('SUMMARY:Kring');
    expect(await readFile(folder, 'agenda.jsonld')).toContain('Kring');
  });

  it('remembers the folder, and says that nothing changed since', async () => {
    const folder = await aFolder();
    const beheer = await publishInto(folder);
    await publishFirst();
    await beheer.reopen();
    await expect.element(page.getByText('Laatst gepubliceerd:')).toBeVisible();
    await open();
    await expect.element(dialog.getByText('Er is niets veranderd sinds')).toBeVisible();
    await button('Publiceer in de map “website”').click();
    await expect.element(dialog.getByText('Gelukt. In de map “website”')).toBeVisible();
  });

  it('shows what visitors will see change: new, different, gone', async () => {
    const folder = await aFolder();
    const beheer = await openPublish(
      [circle, anActivity({ uid: 'walk', title: 'Wandelen' })],
      async () => folder,
    );
    await publishFirst();
    const { 'pleinwijzer.nl:published': __, ...hidden } = anActivity({
      uid: 'walk',
      title: 'Wandelen',
    });
    await change(
      beheer,
      { ...circle, title: 'Leeskring' },
      hidden,
      anActivity({ title: 'Zingen' }),
    );
    const items = dialog.getByRole('listitem');
    await expect.element(items.nth(2)).toBeVisible();
    expect(items.elements().map((one) => one.textContent)).toEqual([
      'Nieuw: 1 activiteitZingen',
      'Veranderd: 1 activiteitLeeskring',
      'Weg: 1 activiteitWandelen',
    ]);
    await button('Sluiten').click();
    await expect.element(page.getByText('wijzigingen die bezoekers nog niet zien')).toBeVisible();
  });

  it('gives three downloads where the browser has no picker of folders', async () => {
    const files = watchDownloads();
    await openPublish([circle]);
    await expect.element(button('Kies een map en publiceer')).not.toBeInTheDocument();
    await button('Download de drie bestanden').click();
    await expect.element(dialog.getByText('Gelukt. Je hebt nu')).toBeVisible();
    expect((await files()).map(({ name, type }) => [name, type])).toEqual([
      ['agenda.json', 'application/jscalendar+json;type=group'],
      ['agenda.ics', 'text/calendar;charset=utf-8'],
      ['agenda.jsonld', 'application/ld+json'],
    ]);
  });

  it('says what to do while nothing is published', async () => {
    await openPublish([draft], () => aFolder());
    await expect.element(dialog.getByText('Er is nog niets om te publiceren.')).toBeVisible();
    await expect.element(button('Kies een map en publiceer')).not.toBeInTheDocument();
  });

  it('puts the name and the page of the agenda into the feed, and takes no other address', async () => {
    const folder = await aFolder();
    const { app } = await publishInto(folder);
    const field = dialog.getByLabelText('Adres van de pagina met de agenda');
    await userEvent.fill(field, 'javascript:alert(1)');
    await userEvent.fill(dialog.getByLabelText('Naam van de agenda'), 'Plein Waterstad');
    await expect.element(dialog.getByText('Dit is geen webadres.')).toBeVisible();
    await userEvent.fill(field, 'https://waterstad.example/agenda');
    await userEvent.keyboard('{Tab}');
    const team = () => app.stores.settings.team.value;
    await expect.poll(team).toMatchObject({
      squareName: 'Plein Waterstad',
      agendaUrl: 'https://waterstad.example/agenda',
    });
    await publishFirst();
    const feed = await readFile(folder, 'agenda.json');
    expect(JSON.parse(feed)).toMatchObject({
      title: 'Plein Waterstad',
      links: { page: { href: 'https://waterstad.example/agenda' } },
    });
  });
});

describe('a publication that fails', () => {
  const fault = dialog.getByRole('alert');

  it('because the folder is gone writes nothing and says so', async () => {
    const folder = await aFolder();
    await publishInto(folder);
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('website', { recursive: true });
    await button('Kies een map en publiceer').click();
    await expect.element(fault).toHaveTextContent('de map is er niet meer');
    await button('Sluiten').click();
    await expect.element(page.getByText('Nog niet gepubliceerd.')).toBeVisible();
  });

  it('because the browser refuses says what to do', async () => {
    await openPublish([circle], () => Promise.reject(new DOMException('', 'SecurityError')));
    await button('Kies een map en publiceer').click();
    await expect.element(fault).toHaveTextContent('kies “Toestaan”');
  });

  it('half-way leaves the files as they were', async () => {
    const folder = await aFolder();
    const beheer = await publishInto(folder);
    await publishFirst();
    const before = await readFile(folder, 'agenda.json');
    await change(beheer, { ...circle, title: 'Leeskring' });
    await expect.element(dialog.getByText('Veranderd: 1 activiteit')).toBeVisible();
    // A folder in the place of the second file: it can never be written.
    await folder.removeEntry('agenda.ics');
    await folder.getDirectoryHandle('agenda.ics', { create: true });
    await button('Publiceer in de map “website”').click();
    await expect.element(fault).toHaveTextContent('De oude bestanden staan er nog.');
    expect(await readFile(folder, 'agenda.json')).toBe(before);
    await expect.element(dialog.getByText('Veranderd: 1 activiteit')).toBeVisible();
  });

  it('because the disk is full keeps the old files', async () => {
    const folder = await aFolder();
    await publishInto(folder);
    vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockRejectedValue(
      new DOMException('', 'QuotaExceededError'),
    );
    await button('Kies een map en publiceer').click();
    await expect.element(fault).toHaveTextContent('de schijf is vol');
    await expect.element(dialog.getByText('Dit is de eerste keer.')).toBeVisible();
  });

  it('while the files are put in place says to publish again at once', async () => {
    const folder = await aFolder();
    await publishInto(folder);
    const close = FileSystemWritableFileStream.prototype.close;
    let count = 0;
    vi.spyOn(FileSystemWritableFileStream.prototype, 'close').mockImplementation(function (
      this: FileSystemWritableFileStream,
    ) {
      count += 1;
      return count === 2 ? Promise.reject(new DOMException('', 'AbortError')) : close.call(this);
    });
    await button('Kies een map en publiceer').click();
    await expect.element(fault).toHaveTextContent('Publiceer meteen nog een keer');
    await expect.element(dialog.getByText('Dit is de eerste keer.')).toBeVisible();
  });

  it('to be remembered only here still gives the files', async () => {
    const folder = await aFolder();
    await publishInto(folder);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await button('Kies een map en publiceer').click();
    await expect.element(fault).toHaveTextContent('De bestanden zijn klaar.');
    expect(await listFiles(folder)).toHaveLength(3);
  });

  it('is none when people close the picker', async () => {
    await openPublish([circle], async () => undefined);
    await button('Kies een map en publiceer').click();
    await expect.element(button('Kies een map en publiceer')).toBeEnabled();
    await expect.element(fault).not.toBeInTheDocument();
    await expect.element(dialog.getByText('Dit is de eerste keer.')).toBeVisible();
  });
});

describe('the lines for a website', () => {
  it('hold the address of the feed, are remembered, and can be copied', async () => {
    const folder = await aFolder();
    const beheer = await publishInto(folder);
    await publishFirst();
    await userEvent.fill(
      dialog.getByLabelText('Adres van agenda.json'),
      'https://waterstad.example/a/agenda.json',
    );
    await userEvent.keyboard('{Tab}');
    const lines = dialog.getByLabelText('Regels voor de website');
    await expect
      .element(lines)
      .toHaveValue(
        '<script type="module" src="https://waterstad.example/plein-agenda/v1/plein-agenda.js"></script>\n' +
          '<plein-agenda feed="https://waterstad.example/a/agenda.json"></plein-agenda>',
      );
    await button('Kopieer de regels').click();
    await expect.element(dialog.getByText(/^(Gekopieerd|Kopiëren lukte niet)/)).toBeVisible();
    await beheer.reopen();
    await open();
    await expect.element(lines).toHaveValue(expect.stringContaining('/a/agenda.json'));
  });
});
