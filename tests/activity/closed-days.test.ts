import { describe, expect, it } from 'vitest';
import {
  type ClosedDays,
  closedDays,
  isClosedOn,
  listPublicHolidays,
  listUnsure,
} from '../../utils/activity/closed-days';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { anActivity } from '../fixtures/activities';

type Region = 'noord' | 'midden' | 'zuid';

/** First and last day of each holiday as the ministry gives them for 2027-2028. */
const holidays2028: [name: string, Record<Region, [from: string, to: string]>][] = [
  [
    'herfstvakantie',
    {
      noord: ['2027-10-16', '2027-10-24'],
      midden: ['2027-10-16', '2027-10-24'],
      zuid: ['2027-10-23', '2027-10-31'],
    },
  ],
  [
    'kerstvakantie',
    {
      noord: ['2027-12-25', '2028-01-09'],
      midden: ['2027-12-25', '2028-01-09'],
      zuid: ['2027-12-25', '2028-01-09'],
    },
  ],
  [
    'voorjaarsvakantie',
    {
      noord: ['2028-02-19', '2028-02-27'],
      midden: ['2028-02-26', '2028-03-05'],
      zuid: ['2028-02-26', '2028-03-05'],
    },
  ],
  [
    'meivakantie',
    {
      noord: ['2028-04-29', '2028-05-07'],
      midden: ['2028-04-29', '2028-05-07'],
      zuid: ['2028-04-29', '2028-05-07'],
    },
  ],
  [
    'zomervakantie',
    {
      noord: ['2028-07-15', '2028-08-27'],
      midden: ['2028-07-08', '2028-08-20'],
      zuid: ['2028-07-22', '2028-09-03'],
    },
  ],
];

const rows: [Region, string, string, string][] = holidays2028.flatMap(([name, regions]) =>
  (['noord', 'midden', 'zuid'] as const).map((region): [Region, string, string, string] => [
    region,
    name,
    ...regions[region],
  ]),
);

/** What two schools in region midden publish for 2026-2027. */
const holidays2027: [name: string, from: string, to: string][] = [
  ['herfstvakantie', '2026-10-17', '2026-10-25'],
  ['kerstvakantie', '2026-12-19', '2027-01-03'],
  ['voorjaarsvakantie', '2027-02-20', '2027-02-28'],
  ['meivakantie', '2027-04-24', '2027-05-09'],
  ['zomervakantie', '2027-07-17', '2027-08-29'],
];

const dayBeside = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Why a school activity of a region is closed, on the days around and at both ends of a holiday. */
function readEdges(region: Region, from: string, to: string) {
  const activity = anActivity({ 'pleinwijzer.nl:closedIn': [`school-holidays-${region}`] });
  const days = [dayBeside(from, -1), from, to, dayBeside(to, 1)];
  return days.map((date) => isClosedOn(activity, date, closedDays));
}

describe('the school holidays', () => {
  it.each(rows)('of region %s have the %s from %s to %s', (region, name, from, to) => {
    expect(readEdges(region, from, to)).toEqual([undefined, name, name, undefined]);
  });

  it.each(holidays2027)('of region midden have the %s from %s to %s', (name, from, to) => {
    expect(readEdges('midden', from, to)).toEqual([undefined, name, name, undefined]);
  });

  it('run from a Saturday to a Sunday, as schools have them', () => {
    const ranges = Object.values(closedDays).flatMap((known) => known.ranges);
    const weekdays = ranges.map(({ from, to }) => [
      new Date(from).getUTCDay(),
      new Date(to).getUTCDay(),
    ]);
    expect(ranges.length).toBe(20);
    for (const pair of weekdays) expect(pair).toEqual([6, 0]);
  });
});

describe('listPublicHolidays', () => {
  it.each([
    [2026, ['01-01', '04-05', '04-06', '04-27', '05-14', '05-24', '05-25', '12-25', '12-26']],
    [2027, ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26']],
    [2028, ['01-01', '04-16', '04-17', '04-27', '05-25', '06-04', '06-05', '12-25', '12-26']],
  ])('gives the days of %i, without Good Friday and 5 May', (year, days) => {
    const dates = days.map((date) => `${year}-${date}`);
    expect(Object.keys(listPublicHolidays(year))).toEqual(dates);
  });

  it.each([
    ['2026-01-01', 'Nieuwjaarsdag'],
    ['2027-03-28', 'eerste paasdag'],
    ['2027-03-29', 'tweede paasdag'],
    ['2027-04-27', 'Koningsdag'],
    ['2028-05-25', 'Hemelvaartsdag'],
    ['2028-06-04', 'eerste pinksterdag'],
    ['2028-06-05', 'tweede pinksterdag'],
    ['2028-12-25', 'eerste kerstdag'],
    ['2028-12-26', 'tweede kerstdag'],
  ])('calls %s %s', (date, name) => {
    expect(listPublicHolidays(Number(date.slice(0, 4)))[date]).toBe(name);
  });

  it.each([
    [2025, '2025-04-26'],
    [2031, '2031-04-26'],
    [2026, '2026-04-27'],
  ])('has King’s Day of %i on %s: never on a Sunday', (year, date) => {
    const found = Object.entries(listPublicHolidays(year)).filter(
      ([, name]) => name === 'Koningsdag',
    );
    expect(found).toEqual([[date, 'Koningsdag']]);
  });

  it.each([
    [1961, '04-02'],
    [2008, '03-23'],
    [2011, '04-24'],
    [2038, '04-25'],
    [2049, '04-18'],
    [2076, '04-19'],
  ])('has Easter of %i on %s', (year, date) => {
    expect(listPublicHolidays(year)[`${year}-${date}`]).toBe('eerste paasdag');
  });
});

describe('listUnsure', () => {
  const regions = ['school-holidays-noord', 'school-holidays-midden', 'school-holidays-zuid'];

  it('has all regions to be checked in the school year that no official source confirms', () => {
    expect(listUnsure('2026-11-25', closedDays)).toEqual(regions);
    expect(listUnsure('2027-08-31', closedDays)).toEqual(regions);
  });

  it('has none to be checked in the school year of the ministry’s overview', () => {
    expect(listUnsure('2027-09-01', closedDays)).toEqual([]);
    expect(listUnsure('2028-09-03', closedDays)).toEqual([]);
  });

  it('has all to be checked once the known days run out', () => {
    expect(listUnsure('2028-09-04', closedDays)).toEqual(regions);
  });

  it('only speaks of the kinds that are given', () => {
    const own: ClosedDays = { 'school-holidays-zuid': { ranges: [], validUntil: '2027-01-01' } };
    expect(listUnsure('2027-01-01', own)).toEqual([]);
    expect(listUnsure('2027-01-02', own)).toEqual(['school-holidays-zuid']);
  });
});

describe('an activity with closed days', () => {
  const weekly = anActivity({
    start: '2026-12-11T10:00:00',
    recurrenceRules: [{ frequency: 'weekly' }],
    'pleinwijzer.nl:closedIn': ['public-holidays'],
  });
  const dates = (activity = weekly) =>
    occurrencesBetween(activity, '2026-12-01T00:00:00Z', '2027-01-15T00:00:00Z').map(
      ({ recurrenceId }) => recurrenceId.slice(0, 10),
    );

  it('has no date on a public holiday', () => {
    expect(dates()).toEqual(['2026-12-11', '2026-12-18', '2027-01-08']);
  });

  it('has no date in any of the kinds that close it', () => {
    const both = anActivity({
      ...weekly,
      'pleinwijzer.nl:closedIn': ['public-holidays', 'school-holidays-midden'],
    });
    expect(dates(both)).toEqual(['2026-12-11', '2026-12-18', '2027-01-08']);
    const school = anActivity({ ...both, 'pleinwijzer.nl:closedIn': ['school-holidays-midden'] });
    expect(dates(school)).toEqual(['2026-12-11', '2026-12-18', '2027-01-08']);
  });

  it('keeps a date on a closed day that somebody changed by itself', () => {
    const changed = anActivity({
      ...weekly,
      recurrenceOverrides: { '2026-12-25T10:00:00': { title: 'Samen kerst vieren' } },
    });
    expect(dates(changed)).toEqual(['2026-12-11', '2026-12-18', '2026-12-25', '2027-01-08']);
  });

  it('goes on when it was planned once, for that day', () => {
    const { recurrenceRules: _, ...once } = weekly;
    expect(dates({ ...once, start: '2026-12-25T10:00:00' })).toEqual(['2026-12-25']);
  });

  it('goes by the days that the team knows, when they are given', () => {
    const own: ClosedDays = {
      'school-holidays-midden': {
        validUntil: '2027-12-31',
        ranges: [{ from: '2026-12-11', to: '2026-12-18', name: 'eigen vakantie' }],
      },
    };
    const school = anActivity({ ...weekly, 'pleinwijzer.nl:closedIn': ['school-holidays-midden'] });
    const found = occurrencesBetween(school, '2026-12-01', '2027-01-01', own);
    expect(found.map(({ recurrenceId }) => recurrenceId)).toEqual(['2026-12-25T10:00:00']);
  });

  it.each([null, 5, 'public-holidays', [5], ['constructor'], [{ toString: 1 }]])(
    'is not closed by %j, which is no kind of closing',
    (closedIn) => {
      const odd = { ...weekly, 'pleinwijzer.nl:closedIn': closedIn as never };
      expect(isClosedOn(odd, '2026-12-25', closedDays)).toBeUndefined();
    },
  );
});
