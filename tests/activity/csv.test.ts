import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import type { Activity } from '../../utils/activity/activity';
import { csvProblemKinds, describeCsvProblem } from '../../utils/activity/csv-problem';
import { decodeText } from '../../utils/activity/decode-text';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { readCsv } from '../../utils/activity/read-csv';
import { writeCsv } from '../../utils/activity/write-csv';
import { anActivity } from '../fixtures/activities';
import { aSketch } from '../fixtures/activity-arbitraries';
import { printSeed } from '../fixtures/arbitraries';
import { plain, readRow } from '../fixtures/csv-row';

printSeed('csv.test.ts');

const listDates = (activity: Activity) =>
  occurrencesBetween(activity, '2026-08-01', '2028-03-01').map(({ start, end, status }) =>
    [start, end, status].join(' '),
  );

describe('readCsv', () => {
  it.each([
    ['a semicolon', ';'],
    ['a comma', ','],
    ['a tab', '\t'],
  ])('reads fields with %s between them', (_, separator) => {
    const text = ['titel|datum|van|tot', 'Koffie|30-11-2026|13.00|14.30'].join('\n');
    const { activities, problems } = readCsv(text.replaceAll('|', separator));
    expect(problems).toEqual([]);
    expect(activities).toMatchObject([
      {
        title: 'Koffie',
        start: '2026-11-30T13:00:00',
        duration: 'PT1H30M',
        timeZone: 'Europe/Amsterdam',
      },
    ]);
  });

  it('reads the letters of older programs', () => {
    const bytes = Uint8Array.from(
      [...'titel;datum\nCaf']
        .map((one) => one.charCodeAt(0))
        .concat(
          [0xe9],
          [...';30/11/2026'].map((one) => one.charCodeAt(0)),
        ),
    );
    expect(readCsv(decodeText(bytes)?.text).activities[0]?.title).toBe('Café');
  });

  it('reads headings and values in English, in Dutch and as ids', () => {
    const words = [
      {
        title: 'K',
        date: '2026-11-30',
        themes: 'Language, Digital',
        audiences: 'Seniors',
        registration: 'Sign up',
      },
      {
        titel: 'K',
        datum: '2026-11-30',
        "thema's": 'taal; digitaal',
        doelgroep: 'SENIOREN',
        aanmelden: 'aanmelden',
      },
      {
        titel: 'K',
        datum: '2026-11-30',
        themas: 'language|digital',
        'voor wie': 'seniors',
        aanmelden: 'sign-up',
      },
    ].map((row) => readRow(row as unknown as Record<string, string>));
    for (const { activities, problems } of words) {
      expect(problems).toEqual([]);
      expect(activities[0]?.['pleinwijzer.nl:themes']).toEqual(['language', 'digital']);
      expect(activities[0]?.['pleinwijzer.nl:registration']).toEqual({ kind: 'sign-up' });
    }
    expect(words[1]?.activities[0]?.['pleinwijzer.nl:audiences']).toEqual(['seniors']);
  });

  it.each([
    [{ herhaling: 'elke week' }, 8],
    [{ herhaling: 'Elke week', dagen: 'ma, wo' }, 16],
    [{ repeat: 'even-weeks', 'tot en met': '31-12-2026' }, 2],
    [{ herhaling: 'om de week' }, 4],
    [{ herhaling: 'nth-of-month' }, 2],
    [{ herhaling: 'elke week', dagen: 'woensdag' }, 8],
    [{ herhaling: 'elke maand op weekdag', 'welke van de maand': '1e, 3e', dagen: 'maandag' }, 4],
    [{ herhaling: 'elke week', 'aantal keer': '3' }, 3],
    [{ herhaling: 'elke week', dagen: 'ma-vr', 'aantal keer': '9' }, 9],
    [{ herhaling: 'elke week', dagen: 'maandagen' }, 8],
    [{ herhaling: 'wekelijks', dagen: 'di' }, 8],
    [{ herhaling: 'Dagelijks', 'aantal keer': '10' }, 10],
    [{ herhaling: 'elke dag', 'tot en met': '6-12-2026' }, 7],
    [{ herhaling: 'elke dinsdag' }, 8],
    [{ herhaling: 'iedere ma en wo' }, 16],
    [{ herhaling: 'tweewekelijks' }, 4],
    [{ herhaling: 'maandelijks' }, 2],
    [{ herhaling: 'elke eerste dinsdag van de maand' }, 2],
    [{ herhaling: 'maandelijks', 'welke van de maand': 'tweede', dagen: 'wo' }, 2],
    [{ herhaling: 'jaarlijks' }, 1],
    [{ herhaling: 'nee' }, 1],
    [{ rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=5' }, 5],
    [{ rrule: 'RRULE:FREQ=DAILY;COUNT=4 | EXRULE:FREQ=DAILY;INTERVAL=2' }, 2],
    [{ 'tot en met': '2026-12-14' }, 3],
    [{}, 1],
  ])('reads how it comes back: %j', (row, count) => {
    const { activities, problems } = readRow({ ...plain, ...row });
    expect(problems).toEqual([]);
    const dates = activities.flatMap((one) => occurrencesBetween(one, '2026-11-30', '2027-01-24'));
    expect(dates).toHaveLength(count);
  });

  it('gives a link without a scheme its https', () => {
    const { activities, problems } = readRow({ ...plain, link: 'www.waterstad.nl/mee' });
    expect(problems).toEqual([]);
    expect(activities[0]?.links?.['1']?.href).toBe('https://www.waterstad.nl/mee');
  });

  it('reads single dates', () => {
    const { activities, problems } = readRow({
      ...plain,
      herhaling: 'elke week',
      'losse datums':
        'niet 7-12-2026 | vervalt 2026-12-14 13:00 | verzet 2026-12-21 naar 2026-12-22 15:00 | ook 2026-12-23',
    });
    expect(problems).toEqual([]);
    expect(activities[0]?.recurrenceOverrides).toEqual({
      '2026-12-07T13:00:00': { excluded: true },
      '2026-12-14T13:00:00': { status: 'cancelled' },
      '2026-12-21T13:00:00': { start: '2026-12-22T15:00:00' },
      '2026-12-23T13:00:00': {},
    });
  });

  it.each([
    ['titel', { titel: '' }, { kind: 'missing', column: 'title' }],
    ['no date', { datum: '' }, { kind: 'missing', column: 'date' }],
    ['a date that is none', { datum: '30-13-2026' }, { kind: 'date', value: '30-13-2026' }],
    ['30 February', { datum: '30-2-2026' }, { kind: 'date', value: '30-2-2026' }],
    ['a time that is none', { van: '25:00' }, { kind: 'time', column: 'start', value: '25:00' }],
    ['seconds that are none', { tot: '14:00:75' }, { kind: 'time', value: '14:00:75' }],
    ['an end before its start', { tot: '12:00' }, { kind: 'end-before-start' }],
    ['words that are no repetition', { herhaling: 'soms' }, { kind: 'repeat', value: 'soms' }],
    ['a day that is none', { dagen: 'maandag, feestdag' }, { kind: 'days', value: 'feestdag' }],
    ['a fifth week', { 'welke van de maand': '5e' }, { kind: 'which', value: '5e' }],
    ['a last day before its first', { einddatum: '2026-11-29' }, { kind: 'end-before-start' }],
    ['a rule that is none', { rrule: 'ELKE WEEK' }, { kind: 'rule' }],
    ['a count that is none', { 'aantal keer': 'veel' }, { kind: 'number', value: 'veel' }],
  ])('leaves out a row with %s, and tells its line', (_, row, problem) => {
    const { activities, problems } = readRow({ ...plain, ...row });
    expect(activities).toEqual([]);
    expect(problems).toMatchObject([{ ...problem, line: 2 }]);
  });

  it.each([
    ['themas', { themas: 'taal, sport' }, { kind: 'value', column: 'themes', value: 'sport' }],
    ['prijs', { prijs: 'wat je kunt missen' }, { kind: 'value', column: 'price' }],
    ['link', { link: 'javascript:alert(1)' }, { kind: 'link', column: 'link' }],
    ['losse datums', { 'losse datums': 'morgen' }, { kind: 'single-date', value: 'morgen' }],
    ['tijdzone', { tijdzone: 'Mars' }, { kind: 'value', column: 'timeZone' }],
  ])('keeps a row of which only %s cannot be read', (_, row, problem) => {
    const { activities, problems } = readRow({ ...plain, ...row });
    expect(activities).toHaveLength(1);
    expect(problems).toMatchObject([problem]);
  });

  it('counts a number of times where a last day is told too, and tells it', () => {
    const ends = { 'aantal keer': '3', 'tot en met': '31-12-2026' };
    const { activities, problems } = readRow({ ...plain, herhaling: 'elke week', ...ends });
    expect(activities[0]?.recurrenceRules).toMatchObject([{ count: 3 }]);
    expect(problems).toMatchObject([{ kind: 'two-ends', column: 'until', value: '31-12-2026' }]);
  });

  it('counts lines as a text editor does, also past cells of several lines', () => {
    const text = 'titel;datum;omschrijving\n"A";30-11-2026;"een\ntwee\ndrie"\n\nB;ooit;\n';
    expect(readCsv(text).problems).toMatchObject([{ kind: 'date', line: 6 }]);
  });

  it.each([
    ['', 'empty'],
    ['naam\nKoffie', 'no-columns'],
    ['BEGIN:VCALENDAR', 'no-columns'],
    ['titel;datum\n', 'no-rows'],
    ['%PDF-1.7\n', 'no-table'],
    ['PK\u0003\u0004', 'no-table'],
  ])('says what is wrong with %j', (text, kind) => {
    expect(readCsv(text)).toMatchObject({ activities: [], problems: [{ kind }], columns: [] });
  });

  it('gives a row without a uid the same one each time, and tells a row that comes twice', () => {
    const row = 'Koffie;30-11-2026';
    const { activities, problems } = readCsv(['titel;datum', row, row].join('\n'));
    expect(problems).toEqual([{ kind: 'duplicate', line: 3 }]);
    expect(readCsv(`titel;datum\n${row}`).activities).toEqual(activities);
  });
});

describe('writeCsv', () => {
  it.each(['nl', 'en'] as const)('carries the sample agenda there and back in %s', (language) => {
    const text = writeCsv(sampleActivities, { language, separator: ';' });
    const { activities, problems } = readCsv(text);
    expect(problems).toEqual([]);
    expect(activities.map(listDates)).toEqual(sampleActivities.map(listDates));
    const own = (list: readonly Activity[]) =>
      list.map((one) =>
        Object.entries(one)
          .filter(([key]) => /^uid|title|pleinwijzer/.test(key) && !key.endsWith('published'))
          .sort(),
      );
    expect(own(activities)).toEqual(own(sampleActivities));
  });

  it('keeps every date of any activity', () => {
    fc.assert(
      fc.property(
        aSketch,
        fc.constantFrom('nl' as const, 'en' as const),
        ({ activity }, language) => {
          const { activities, problems } = readCsv(
            writeCsv([activity], { language, separator: ',' }),
          );
          expect(problems).toEqual([]);
          expect(activities.map(listDates)).toEqual([listDates(activity)]);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);

  it('writes no cell that a spreadsheet program would run, and reads it as it was', () => {
    const title = '=HYPERLINK("https://kwaad.example")';
    const text = writeCsv([anActivity({ title })], { language: 'nl', separator: ';' });
    expect(text).toContain(`"'=HYPERLINK(""https://kwaad.example"")"`);
    expect(readCsv(text).activities[0]?.title).toBe(title);
  });

  it.each<[what: string, other: object]>([
    ['a start that is none', { start: '2026-11-24T10:00:99' }],
    [
      'a start that is none, and a rule',
      { start: 'ooit', recurrenceRules: [{ frequency: 'weekly' }] },
    ],
    ['no start', { start: undefined }],
    ['a length that is none', { duration: 'PNaNDT' }],
    ['a length without end', { duration: 'P9999999D' }],
    ['a rule that is none', { recurrenceRules: [{ byDay: [{}] }, null] }],
    ['a last moment that is none', { recurrenceRules: [{ frequency: 'weekly', until: 'ooit' }] }],
    ['a zone that is none', { timeZone: 'Mars' }],
    ['words that are none', { status: 'misschien', 'pleinwijzer.nl:themes': ['sport'] }],
    ['a core function that is none', { 'pleinwijzer.nl:coreFunction': 'sport' }],
    ['a registration that is none', { 'pleinwijzer.nl:registration': { kind: 'post' } }],
    [
      'single dates that are none',
      { recurrenceOverrides: { ooit: null, nooit: { start: 'x', duration: 'PT1H' } } },
    ],
  ])('never throws, and writes the others, at an activity with %s', (_, other) => {
    const broken = { ...anActivity(), ...other } as Activity;
    const text = writeCsv([broken, anActivity({ title: 'Daarna' })], {
      language: 'nl',
      separator: ';',
    });
    expect(readCsv(text).activities.at(-1)?.title).toBe('Daarna');
  });
});

describe('describeCsvProblem', () => {
  it.each(csvProblemKinds)('says %s in both languages', (kind) => {
    const problem = { kind, column: 'price' as const, value: 'veel' };
    const [nl, en] = [describeCsvProblem(problem, 'nl'), describeCsvProblem(problem, 'en')];
    for (const sentence of [nl, en]) expect(sentence).toMatch(/^[A-Z“].*\.$/);
    expect(nl).not.toBe(en);
  });
});
