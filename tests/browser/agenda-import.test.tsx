import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { anActivity } from '../fixtures/activities';
import { zuid } from '../fixtures/builders';
import { openUsed, type PageForTest } from './open-panel';

const dialog = page.getByRole('dialog', { name: 'Importeren' });
const button = (name: string | RegExp) => dialog.getByRole('button', { name });

/** A calendar as other programs write it, with these lines in its one event. */
function calendar(...lines: string[]): string {
  const event = ['BEGIN:VEVENT', 'DTSTAMP:20261101T100000Z', ...lines, 'END:VEVENT'];
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n');
}

const knitting = (title = 'Breicafé', hour = '14') =>
  calendar(
    'UID:brei@wijkcentrum.example',
    `DTSTART;TZID=Europe/Amsterdam:20261201T${hour}0000`,
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY',
    `SUMMARY:${title}`,
    'LOCATION:Bibliotheek Zuid',
  );

const aFile = (content: BlobPart, name = 'wijkcentrum.ics') => new File([content], name);

let beheer: PageForTest;

beforeEach(() => page.viewport(1280, 900));

async function openImport(activities = [anActivity()]) {
  window.location.hash = '#/agenda';
  beheer = await openUsed('beheer', { activities });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect.element(dialog).toBeVisible();
}

const stored = () => beheer.app.stores.database.getAll('activities');
const titles = async () => (await stored()).map((one) => (one.deleted ? '' : one.title)).sort();

async function choose(...files: File[]) {
  await userEvent.upload(dialog.getByLabelText('Kies bestanden'), files);
}

function drop(file: File, on?: Element) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const target = on ?? dialog.getByText('of sleep ze hierheen').element();
  const event = { dataTransfer, bubbles: true, cancelable: true };
  target.dispatchEvent(new DragEvent('drop', event));
}

/** Runs the import that is shown, and waits for its end. */
async function run(name: string | RegExp = /^Importeer/) {
  await button(name).click();
  await expect.element(dialog.getByText('Gelukt:')).toBeVisible();
}

describe('an import', () => {
  it('is shown first, is drafts, and keeps the place that the team knows', async () => {
    await openImport();
    await choose(aFile(knitting()));
    await expect
      .element(dialog.getByRole('heading', { name: 'Nieuw: 1 activiteit' }))
      .toBeVisible();
    await expect.element(dialog.getByRole('listitem')).toHaveTextContent('Breicafé');
    await expect.element(dialog.getByRole('heading', { level: 2 })).toHaveFocus();
    expect(await stored()).toHaveLength(1);
    await expect.element(dialog.getByRole('radio', { name: 'Concept' })).toBeChecked();
    await run('Importeer 1 activiteit');
    const [mine] = (await stored()).filter(({ uid }) => uid === 'brei@wijkcentrum.example');
    expect(mine).toMatchObject({ title: 'Breicafé', locations: { [zuid]: expect.anything() } });
    expect(mine).not.toHaveProperty(['pleinwijzer.nl:published']);
  });

  it('comes in published when that is chosen', async () => {
    await openImport([]);
    await choose(aFile(knitting()));
    await dialog.getByRole('radio', { name: 'Gepubliceerd' }).click();
    await run();
    expect(await stored()).toMatchObject([{ 'pleinwijzer.nl:published': expect.any(String) }]);
  });

  it('of the same file again changes nothing', async () => {
    await openImport([]);
    await choose(aFile(knitting()));
    await run();
    const before = await stored();
    await button('Andere bestanden').click();
    await choose(aFile(knitting()));
    await expect.element(dialog.getByText('Alles stond er al. Er verandert niets.')).toBeVisible();
    await expect.element(button(/^Importeer/)).not.toBeInTheDocument();
    expect(await stored()).toEqual(before);
  });

  it('says in words what changes, and leaves a published activity published', async () => {
    await openImport([]);
    await choose(aFile(knitting()));
    await dialog.getByRole('radio', { name: 'Gepubliceerd' }).click();
    await run();
    await button('Andere bestanden').click();
    await choose(aFile(knitting('Haakcafé', '15')));
    const change = dialog.getByText('Dit is anders: naam (was “Breicafé”), dag en tijd');
    await expect.element(change).toBeVisible();
    await expect.element(dialog.getByRole('radio')).not.toBeInTheDocument();
    await run();
    expect(await stored()).toMatchObject([
      {
        title: 'Haakcafé',
        start: '2026-12-01T15:00:00',
        'pleinwijzer.nl:published': expect.any(String),
      },
    ]);
  });

  it('is undone with one click: new ones go, changed ones are as they were', async () => {
    const kept = anActivity({ uid: 'brei@wijkcentrum.example', title: 'Breien' });
    await openImport([kept]);
    const other = knitting('Voorlezen').replace('brei@', 'lees@');
    await choose(aFile(knitting()), aFile(other, 'ander.ics'));
    await run('Importeer 2 activiteiten');
    expect(await titles()).toEqual(['Breicafé', 'Voorlezen']);
    await button('Ongedaan maken').click();
    await expect.element(dialog.getByText('Ongedaan gemaakt.')).toBeVisible();
    expect(await titles()).toEqual(['', 'Breien']);
    await button('Sluiten').first().click();
    await expect.element(page.getByRole('link', { name: 'Voorlezen' })).not.toBeInTheDocument();
  });

  it('is not undone over a later change', async () => {
    await openImport([]);
    await choose(aFile(knitting()));
    await run();
    const [mine] = await stored();
    await beheer.app.stores.database.put('activities', {
      ...(mine as ReturnType<typeof anActivity>),
      title: 'Intussen',
      updated: '2030-01-01T00:00:00.000Z',
    });
    await button('Ongedaan maken').click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Dit kan niet meer');
    expect(await titles()).toEqual(['Intussen']);
  });

  it('takes pasted text, by keyboard alone', async () => {
    await openImport([]);
    const field = dialog.getByRole('textbox', { name: /Of plak de tekst/ });
    await userEvent.fill(field, knitting());
    field.element().focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(dialog.getByRole('heading', { level: 2 })).toHaveFocus();
    await expect.element(dialog.getByText('Nieuw: 1 activiteit')).toBeVisible();
  });

  it('takes files that are dropped, in the dialog or anywhere on the page', async () => {
    await openImport([]);
    drop(aFile(knitting()));
    await expect.element(dialog.getByText('Nieuw: 1 activiteit')).toBeVisible();
    await button('Sluiten').click();
    await expect.element(page.getByRole('button', { name: 'Importeren' })).toHaveFocus();
    drop(aFile(knitting('Zingen')), document.body);
    await expect.element(dialog.getByText('Zingen')).toBeVisible();
  });

  it('takes a table and an agenda.json as well as a calendar', async () => {
    await openImport([]);
    const table = 'titel;datum;begin;einde\r\nSchaken;30-11-2026;13:00;14:00\r\n';
    const event = {
      '@type': 'Event',
      uid: 'json-1',
      title: 'Zingen',
      start: '2026-12-02T10:00:00',
    };
    const json = JSON.stringify({ '@type': 'Group', entries: [event] });
    await choose(aFile(table, 'rooster.csv'), aFile(json, 'agenda.json'), aFile(knitting()));
    await run('Importeer 3 activiteiten');
    expect(await titles()).toEqual(['Breicafé', 'Schaken', 'Zingen']);
  });
});

describe('a fault in an import', () => {
  const alertRow = (text: string | RegExp) =>
    dialog.getByRole('listitem').filter({ hasText: text });

  it('in one event leaves that one out, with its line and what to do', async () => {
    await openImport([]);
    const broken = knitting()
      .replace('END:VCALENDAR', '')
      .concat(
        'BEGIN:VEVENT\r\nUID:x\r\nDTSTART:gisteren\r\nSUMMARY:Kapot\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      );
    await choose(aFile(broken));
    await expect.element(alertRow(/wijkcentrum\.ics, regel \d+: .*gisteren/)).toBeVisible();
    await run('Importeer 1 activiteit');
    expect(await titles()).toEqual(['Breicafé']);
  });

  it.each<[what: string, file: File, sentence: string]>([
    ['an empty file', aFile(''), 'Dit bestand is leeg.'],
    ['a picture', aFile(new Uint8Array([137, 80, 78, 71, 0, 0]), 'foto.png'), 'is geen agenda'],
    ['Excel', aFile(new Uint8Array([80, 75, 3, 4, 0]), 'rooster.xlsx'), 'kies “Opslaan als”'],
    ['a PDF', aFile('%PDF-1.7', 'rooster.pdf'), 'kies “Opslaan als”'],
    ['a web page', aFile('<!doctype html><p>Log in</p>'), 'Dit is geen agenda.'],
    ['more than 30 MB', aFile(new Uint8Array(31 * 1024 * 1024)), 'groter dan 30 MB'],
  ])('%s says what to do, and nothing can be imported', async (_, file, sentence) => {
    await openImport([]);
    drop(file);
    await expect.element(alertRow(sentence)).toBeVisible();
    await expect.element(button(/^Importeer/)).not.toBeInTheDocument();
    await expect.element(button('Andere bestanden')).toBeVisible();
  });

  it('of old letters is told, and the letters are right', async () => {
    await openImport([]);
    const text = knitting('Breicafé: € 2');
    const bytes = Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
    await choose(aFile(bytes));
    await expect.element(alertRow('oude lettertekens')).toBeVisible();
    await run();
    expect(await titles()).toEqual(['Breicafé: € 2']);
  });

  it('that the disk is full writes nothing, and says what to do', async () => {
    await openImport([]);
    await choose(aFile(knitting()));
    await expect.element(button(/^Importeer/)).toBeVisible();
    // At the engine's edge: a disk that is full for the tests of other files too helps nobody.
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await button(/^Importeer/).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('de schijf is vol');
    expect(await stored()).toEqual([]);
    full.mockRestore();
    await run();
    expect(await titles()).toEqual(['Breicafé']);
  });

  it('that another window changed the agenda meanwhile writes nothing and shows it anew', async () => {
    const kept = anActivity({ uid: 'brei@wijkcentrum.example', title: 'Breien' });
    await openImport([kept]);
    await choose(aFile(knitting()));
    const later = { ...kept, title: 'Intussen', updated: '2030-01-01T00:00:00.000Z' };
    await beheer.app.stores.database.put('activities', later);
    await button(/^Importeer/).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('intussen veranderd');
    expect(await titles()).toEqual(['Intussen']);
    await expect.element(dialog.getByText('naam (was “Intussen”)')).toBeVisible();
  });
});
