import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, RecurrenceRule } from '../../utils/activity/activity';
import { expand, type Occurrence } from '../../utils/activity/expand';
import { day, readLocal } from '../../utils/activity/local-time';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';
import { anyRule, anyStart } from './any-rule';

printSeed('occurrences.test.ts');

const weeksOf = (first: number) => Array.from({ length: 27 }, (_, index) => first + 2 * index);
const evenWeeks = weeksOf(2).filter((week) => week < 53);
const oddWeeks = weeksOf(1);

/** Names of the dates in a window, such as "2026-12-31". */
function listDates(activity: Activity, from: string, to: string): string[] {
  return occurrencesBetween(activity, from, to, {}).map(({ recurrenceId }) =>
    recurrenceId.slice(0, 10),
  );
}

/** An activity at 10.00 with these rules. */
const ruled = (start: string, ...recurrenceRules: RecurrenceRule[]) =>
  anActivity({ start: `${start}T10:00:00`, recurrenceRules });

describe('odd and even weeks', () => {
  it('go by the number of the week: two odd weeks follow each other around a week 53', () => {
    const odd = ruled('2026-09-03', {
      frequency: 'yearly',
      byWeekNo: oddWeeks,
      byDay: [{ day: 'th' }],
      until: '2027-07-17T23:59:59',
    });
    expect(listDates(odd, '2026-12-01', '2027-02-01')).toEqual([
      '2026-12-03',
      '2026-12-17',
      '2026-12-31',
      '2027-01-07',
      '2027-01-21',
    ]);
    expect(listDates(odd, '2027-06-20', '2027-12-31')).toEqual(['2027-06-24', '2027-07-08']);
  });

  it('leave two weeks between the even ones around a week 53', () => {
    const even = ruled('2026-09-01', {
      frequency: 'yearly',
      byWeekNo: evenWeeks,
      byDay: [{ day: 'tu' }],
    });
    expect(listDates(even, '2026-12-14', '2027-02-01')).toEqual([
      '2026-12-22',
      '2027-01-12',
      '2027-01-26',
    ]);
  });

  it('are not every other week, which swaps them after a week 53', () => {
    const other = ruled('2026-12-17', { frequency: 'weekly', interval: 2 });
    expect(listDates(other, '2026-12-01', '2027-02-01')).toEqual([
      '2026-12-17',
      '2026-12-31',
      '2027-01-14',
      '2027-01-28',
    ]);
  });

  it('belong to the year of their Thursday: 31 December may be in week 1', () => {
    const first = ruled('2029-01-01', {
      frequency: 'yearly',
      byWeekNo: [1],
      byDay: [{ day: 'mo' }],
    });
    expect(listDates(first, '2029-01-01', '2031-01-01')).toEqual([
      '2029-01-01',
      '2029-12-31',
      '2030-12-30',
    ]);
  });

  it('are counted from the end of the year too', () => {
    const last = ruled('2026-12-28', {
      frequency: 'yearly',
      byWeekNo: [-1],
      byDay: [{ day: 'mo' }],
    });
    expect(listDates(last, '2026-01-01', '2029-01-01')).toEqual([
      '2026-12-28',
      '2027-12-27',
      '2028-12-25',
    ]);
  });
});

describe('an activity with several rules', () => {
  it('has the dates of all, in order', () => {
    const forms = anActivity({
      start: '2026-08-31T14:00:00',
      recurrenceRules: [
        { frequency: 'weekly', byDay: [{ day: 'mo' }] },
        { frequency: 'weekly', byDay: [{ day: 'we' }], byHour: [10] },
      ],
    });
    const found = occurrencesBetween(forms, '2026-10-19', '2026-11-01', {});
    expect(found.map(({ start, end }) => [start.toISOString(), end.toISOString()])).toEqual([
      ['2026-10-19T12:00:00.000Z', '2026-10-19T14:00:00.000Z'],
      ['2026-10-21T08:00:00.000Z', '2026-10-21T10:00:00.000Z'],
      ['2026-10-26T13:00:00.000Z', '2026-10-26T15:00:00.000Z'],
      ['2026-10-28T09:00:00.000Z', '2026-10-28T11:00:00.000Z'],
    ]);
  });

  it('has a date once that two rules give', () => {
    const twice = ruled(
      '2026-11-02',
      { frequency: 'weekly' },
      { frequency: 'monthly', byDay: [{ day: 'mo', nthOfPeriod: 1 }] },
    );
    expect(listDates(twice, '2026-11-01', '2026-11-20')).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
  });

  it('has every Friday where one rule names every one and the third', () => {
    const fridays = ruled('2026-11-06', {
      frequency: 'monthly',
      byDay: [{ day: 'fr' }, { day: 'fr', nthOfPeriod: 3 }],
    });
    expect(listDates(fridays, '2026-11-01', '2026-12-01')).toHaveLength(4);
  });

  it('leaves out what an excluded rule gives, the start too', () => {
    const summer = anActivity({
      ...ruled('2026-07-03', { frequency: 'weekly' }),
      excludedRecurrenceRules: [{ frequency: 'daily', byMonth: ['7', '8'] }],
    });
    expect(listDates(summer, '2026-06-01', '2026-09-15')).toEqual(['2026-09-04', '2026-09-11']);
  });
});

describe('the start', () => {
  it('is the first date and is counted, also where the rule does not give it', () => {
    const odd = ruled('2026-11-03', { frequency: 'weekly', byDay: [{ day: 'mo' }], count: 3 });
    expect(listDates(odd, '2026-11-01', '2027-01-01')).toEqual([
      '2026-11-03',
      '2026-11-09',
      '2026-11-16',
    ]);
  });

  it('is the only date without a rule', () => {
    const once = anActivity({ start: '2026-12-02T14:00:00' });
    expect(listDates(once, '2020-01-01', '2030-01-01')).toEqual(['2026-12-02']);
  });
});

describe('the window', () => {
  const once = anActivity({ start: '2026-12-02T14:00:00' });

  it('holds its first moment and not its last', () => {
    expect(occurrencesBetween(once, '2026-12-02T13:00:00Z', '2026-12-03')).toHaveLength(1);
    expect(occurrencesBetween(once, '2026-12-01', '2026-12-02T13:00:00Z')).toHaveLength(0);
    expect(occurrencesBetween(once, '2026-12-02T13:00:00.001Z', '2026-12-03')).toHaveLength(0);
  });

  it('takes a date, a number or a text', () => {
    const [from, to] = ['2026-12-01T00:00:00Z', '2026-12-03T00:00:00Z'];
    expect(occurrencesBetween(once, new Date(from), new Date(to))).toHaveLength(1);
    expect(occurrencesBetween(once, Date.parse(from), Date.parse(to))).toHaveLength(1);
    expect(occurrencesBetween(once, from, to)).toHaveLength(1);
  });

  it('may be without a begin and an end', () => {
    const series = anActivity({ recurrenceRules: [{ frequency: 'weekly', count: 3 }] });
    const all = occurrencesBetween(series, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect(all).toHaveLength(3);
  });

  it('is empty when it is none', () => {
    expect(occurrencesBetween(once, 'gisteren', '2027-01-01')).toEqual([]);
    expect(occurrencesBetween(once, '2027-01-01', '2026-01-01')).toEqual([]);
  });

  it('may have no end: dates come as they are asked for', () => {
    const daily = ruled('2026-01-01', { frequency: 'daily' });
    const dates = expand(daily, Date.UTC(2500, 0), Number.POSITIVE_INFINITY);
    expect(dates.next().value?.recurrenceId).toBe('2500-01-01T10:00:00');
    expect(dates.next().value?.recurrenceId).toBe('2500-01-02T10:00:00');
  });
});

const anyRules = fc.array(
  fc.tuple(anyRule, fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined })),
  { minLength: 1, maxLength: 3 },
);

const anyZone = fc.constantFrom(
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Etc/UTC',
);

/** Any activity with up to three rules and now and then a count. */
const anyActivity = fc.tuple(anyStart, anyRules, anyZone).map(([start, rules, timeZone]) =>
  anActivity({
    start,
    timeZone,
    recurrenceRules: rules.map(([rule, count]) => ({ ...rule, ...(count && { count }) })),
  }),
);

const show = ({ recurrenceId, start }: Occurrence) => `${recurrenceId} ${start.toISOString()}`;

describe('expand', { timeout: 60_000 }, () => {
  const parts = fc.tuple(fc.nat(1500), fc.nat(200), fc.nat(200));

  it('gives for two windows in a row what it gives for both at once', () => {
    fc.assert(
      fc.property(anyActivity, parts, (activity, [after, first, second]) => {
        const a = readLocal(activity.start) + after * day;
        const [b, c] = [a + first * day, a + (first + second) * day];
        const apart = [...expand(activity, a, b), ...expand(activity, b, c)];
        expect(apart.map(show)).toEqual([...expand(activity, a, c)].map(show));
      }),
      { numRuns: 500 },
    );
  });

  it('counts a choice out of many times through the years before', () => {
    const choice = anActivity({
      start: '2020-01-01T00:00:00',
      recurrenceRules: [
        {
          frequency: 'monthly',
          byDay: [{ day: 'mo' }, { day: 'tu' }, { day: 'th' }],
          byHour: [0, 1, 2],
          byMinute: [0, 1],
          bySetPosition: [3],
          count: 29,
        },
        { frequency: 'yearly' },
        { frequency: 'monthly' },
      ],
    });
    // The start counts too: 28 months after it the choice ends.
    const found = occurrencesBetween(choice, '2021-08-22', '2022-09-15', {});
    const chosen = found.filter(({ recurrenceId }) => !recurrenceId.endsWith('01T00:00:00'));
    expect(chosen.map(({ recurrenceId }) => recurrenceId)).toEqual([
      '2021-09-02T01:00:00',
      '2021-10-04T01:00:00',
      '2021-11-01T01:00:00',
      '2021-12-02T01:00:00',
      '2022-01-03T01:00:00',
      '2022-02-01T01:00:00',
      '2022-03-01T01:00:00',
      '2022-04-04T01:00:00',
    ]);
  });

  it('gives dates in order, each once, and leaves the activity as it was', () => {
    fc.assert(
      fc.property(anyActivity, parts, (activity, [after, length]) => {
        const before = JSON.stringify(activity);
        const from = readLocal(activity.start) + after * day;
        const found = [...expand(activity, from, from + length * day)];
        const instants = found.map(({ start }) => +start);
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
        expect(new Set(found.map(({ recurrenceId }) => recurrenceId)).size).toBe(found.length);
        expect(JSON.stringify(activity)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a whole day', () => {
  it('lasts that day, also when nobody gave it a length', () => {
    const { duration: _, ...bare } = anActivity({
      start: '2027-03-28T00:00:00',
      showWithoutTime: true,
    });
    const [date] = occurrencesBetween(bare, '2027-03-01T00:00:00Z', '2027-04-01T00:00:00Z');
    expect(date).toMatchObject({ allDay: true });
    // The clocks go forward on this day.
    expect([date?.start.toISOString(), date?.end.toISOString()]).toEqual([
      '2027-03-27T23:00:00.000Z',
      '2027-03-28T22:00:00.000Z',
    ]);
  });
});
