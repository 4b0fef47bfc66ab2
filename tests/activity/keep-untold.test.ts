import { describe, expect, it } from 'vitest';
import { comparePreview } from '../../components/activity/import-preview';
import { readText } from '../../components/activity/import-sources';
import type { Activity } from '../../utils/activity/activity';
import { listRows } from '../../utils/activity/csv-rows';
import { writeCsv } from '../../utils/activity/write-csv';
import { importNl } from '../../utils/i18n/import-nl';
import { buildCsv } from '../../utils/report/csv';
import { anActivity } from '../fixtures/activities';

const names = { locations: [], partners: [{ uid: 'uid-taalhuis', name: 'Taalhuis' }] };

const rich: Activity = anActivity({
  uid: 'rijk',
  description: 'Kom langs',
  recurrenceRules: [{ frequency: 'weekly' }],
  recurrenceOverrides: {
    '2026-12-01T10:00:00': { title: 'Met taart', 'locations/plein/name': 'Keuken' },
    '2026-12-08T10:00:00': { start: '2026-12-09T10:00:00', title: 'Een dag later' },
    '2026-12-15T10:00:00': { duration: 'P3D' },
  },
  keywords: { koffie: true },
  virtualLocations: { '1': { uri: 'https://vergader.example/koffie' } },
  links: {
    a: { href: 'https://waterstad.example/koffie', title: 'Koffie' },
    b: { href: 'https://waterstad.example/thee' },
  },
  'pleinwijzer.nl:partners': ['uid-taalhuis'],
  'pleinwijzer.nl:price': 7,
});

const noNames = { locations: [], partners: [] };
const partnerNames = { 'uid-taalhuis': 'Taalhuis' };
const exported = writeCsv([rich], { language: 'nl', separator: ';', partnerNames });

/** What an import of a table would make of the stored activity. */
async function importTable(table: string) {
  const source = await readText('agenda.csv', table, { text: importNl, language: 'nl' });
  expect(source.problems).toEqual([]);
  return comparePreview([source], { stored: [rich], names, closed: undefined });
}

/** A table without these columns. */
function withoutColumns(table: string, ...names: string[]): string {
  const [heading = [], ...rows] = listRows(table).map(({ cells }) => cells);
  const kept = heading.flatMap((name, index) => (names.includes(name) ? [] : [index]));
  return buildCsv(
    [heading, ...rows].map((cells) => kept.map((index) => cells[index] ?? '')),
    ';',
  );
}

describe('a table without some of its columns', () => {
  const counted = anActivity({
    uid: 'geteld',
    recurrenceRules: [{ frequency: 'weekly', byDay: [{ day: 'tu' }], count: 5 }],
  });
  const nth = anActivity({
    uid: 'eerste',
    recurrenceRules: [{ frequency: 'monthly', byDay: [{ day: 'mo', nthOfPeriod: 1 }] }],
  });
  const ending = anActivity({
    uid: 'eindig',
    recurrenceRules: [{ frequency: 'weekly', until: '2027-03-01T10:00:00' }],
  });
  const stored = [counted, nth, ending];
  const whole = writeCsv(stored, { language: 'nl', separator: ';' });

  it.each([
    ['the end', ['eindtijd']],
    ['the times', ['begintijd', 'eindtijd']],
    ['the times and the last day', ['begintijd', 'eindtijd', 'einddatum']],
    ['the count', ['aantal keer']],
    ['the repetition', ['herhaling']],
    ['which of the month', ['welke van de maand']],
    ['until when', ['tot en met']],
  ])('changes nothing for want of %s', async (_, names) => {
    const table = withoutColumns(whole, ...names);
    expect(table).not.toBe(whole);
    const source = await readText('agenda.csv', table, { text: importNl, language: 'nl' });
    const preview = comparePreview([source], { stored, names: noNames, closed: undefined });
    expect(preview).toMatchObject({ same: 3, changed: [], added: [] });
  });
});

describe('a table that is imported over what is stored', () => {
  it('changes nothing when it comes back as it went out', async () => {
    expect(await importTable(exported)).toMatchObject({ same: 1, changed: [], added: [] });
  });

  it('changes only what was changed in it', async () => {
    const table = exported.replace('Kom langs', 'Kom eens langs');
    const { changed } = await importTable(table);
    expect(changed.map(({ parts }) => parts)).toEqual([['description']]);
    expect(changed[0]?.after).toEqual({
      ...rich,
      updated: expect.anything(),
      description: 'Kom eens langs',
    });
  });

  it('keeps of a single date what it cannot say, when it says another time', async () => {
    const table = exported.replace('naar 2026-12-09 10:00', 'naar 2026-12-10 11:00');
    const { changed } = await importTable(table);
    expect(changed[0]?.after.recurrenceOverrides).toEqual({
      ...rich.recurrenceOverrides,
      '2026-12-08T10:00:00': { start: '2026-12-10T11:00:00', title: 'Een dag later' },
    });
  });

  it('takes a single date away that it no longer has', async () => {
    const { changed } = await importTable(exported.replace('ook 2026-12-15 10:00', ''));
    expect(Object.keys(changed[0]?.after.recurrenceOverrides ?? {})).toEqual([
      '2026-12-01T10:00:00',
      '2026-12-08T10:00:00',
    ]);
  });

  it('changes its one link, and leaves the others', async () => {
    const { changed } = await importTable(exported.replace('example/koffie', 'example/nieuw'));
    expect(changed[0]?.after.links).toEqual({
      a: { href: 'https://waterstad.example/nieuw', title: 'Koffie' },
      b: { href: 'https://waterstad.example/thee' },
    });
  });

  it('empties what it has a column for', async () => {
    const { changed } = await importTable(exported.replace('Kom langs', '').replace(';7;', ';;'));
    expect(changed[0]?.parts).toEqual(['description', 'price']);
    const { description: _, 'pleinwijzer.nl:price': __, ...rest } = rich;
    expect(changed[0]?.after).toStrictEqual(rest);
  });

  it('leaves alone what cannot be read in it', async () => {
    const table = exported.replace(';7;', ';veel;').replace('Kom langs', 'Kom eens langs');
    const source = await readText('a.csv', table, { text: importNl, language: 'nl' });
    expect(source.problems).toHaveLength(1);
    const { changed } = comparePreview([source], { stored: [rich], names, closed: undefined });
    expect(changed.map(({ parts }) => parts)).toEqual([['description']]);
  });

  it('leaves alone what it has no column for, the times too', async () => {
    const { changed } = await importTable('uid;titel;datum\r\nrijk;Thee;24-11-2026\r\n');
    expect(changed[0]?.after).toEqual({ ...rich, updated: expect.anything(), title: 'Thee' });
  });
});
