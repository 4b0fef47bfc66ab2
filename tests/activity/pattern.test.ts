import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecurrenceRule, weekdays } from '../../utils/activity/activity';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import {
  fitsDay,
  nths,
  type Pattern,
  type Repeat,
  readRule,
  repeatKinds,
  weekdayKinds,
  writeRule,
} from '../../utils/activity/pattern';
import { addDays, findWeekNumber, weekdayOf } from '../../utils/activity/week';
import { anActivity } from '../fixtures/activities';

const start = '2026-11-24T10:00:00';

const anEnding = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.record({
    kind: fc.constant('until' as const),
    date: fc.integer({ min: 0, max: 900 }).map((ahead) => addDays('2026-11-24', ahead)),
  }),
  fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 60 }) }),
);

const aRepeat: fc.Arbitrary<Repeat> = fc
  .record({
    kind: fc.constantFrom(...repeatKinds.filter((kind) => kind !== 'once')),
    days: fc.subarray([...weekdays], { minLength: 1 }),
    nths: fc.subarray([...nths], { minLength: 1 }),
  })
  .map(({ kind, days, nths: which }) => ({
    kind,
    days: weekdayKinds.includes(kind) ? days : [],
    nths: kind === 'nth-of-month' ? which : [],
  }));

const aPattern: fc.Arbitrary<Pattern> = fc.record({ repeat: aRepeat, ending: anEnding });

/** The days on which an activity of this rule is, in a year and a half. */
function daysOf(rule: RecurrenceRule, first = start): string[] {
  const activity = anActivity({ start: first, recurrenceRules: [rule] });
  const dates = occurrencesBetween(activity, '2026-01-01T00:00:00Z', '2028-05-01T00:00:00Z');
  return dates.map(({ recurrenceId }) => recurrenceId.slice(0, 10));
}

const ofRepeat = (repeat: Partial<Repeat> & Pick<Repeat, 'kind'>): RecurrenceRule =>
  writeRule({
    repeat: { days: [], nths: [], ...repeat },
    ending: { kind: 'never' },
  }) as RecurrenceRule;

describe('a pattern', () => {
  it('comes back from its rule as it was', () => {
    fc.assert(
      fc.property(aPattern, (pattern) => {
        expect(readRule(writeRule(pattern) as RecurrenceRule, start)).toEqual(pattern);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no rule when it is once', () => {
    const repeat: Repeat = { kind: 'once', days: [], nths: [] };
    expect(writeRule({ repeat, ending: { kind: 'never' } })).toBeUndefined();
  });

  it('is on exactly the days that fit it, for every pattern that can begin on any day', () => {
    const kinds: readonly string[] = weekdayKinds.filter((kind) => kind !== 'every-2-weeks');
    fc.assert(
      fc.property(
        aRepeat.filter(({ kind }) => kinds.includes(kind)),
        (repeat) => {
          const first = daysOf(ofRepeat(repeat)).find((day) => fitsDay(repeat, day)) as string;
          const days = daysOf(ofRepeat(repeat), `${first}T10:00:00`);
          const all = Array.from({ length: 500 }, (_, ahead) => addDays(first, ahead));
          const last = all.at(-1) as string;
          expect(days.filter((day) => day <= last)).toEqual(
            all.filter((day) => fitsDay(repeat, day)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the days of a pattern', () => {
  it('are odd ISO weeks on both sides of week 53', () => {
    const days = daysOf(ofRepeat({ kind: 'odd-weeks', days: ['th'] }), '2026-12-17T10:00:00');
    expect(days.slice(0, 4)).toEqual(['2026-12-17', '2026-12-31', '2027-01-07', '2027-01-21']);
  });

  it('swap even and odd after week 53 when they are every two weeks', () => {
    const days = daysOf(ofRepeat({ kind: 'every-2-weeks', days: ['th'] }), '2026-12-17T10:00:00');
    expect(days.slice(0, 4).map(findWeekNumber)).toEqual([51, 53, 2, 4]);
  });

  it('are the first and third Monday of each month', () => {
    const rule = ofRepeat({ kind: 'nth-of-month', days: ['mo'], nths: [1, 3] });
    const days = daysOf(rule, '2026-12-07T10:00:00');
    expect(days.slice(0, 4)).toEqual(['2026-12-07', '2026-12-21', '2027-01-04', '2027-01-18']);
  });

  it('are the last Tuesday of each month', () => {
    const rule = ofRepeat({ kind: 'nth-of-month', days: ['tu'], nths: [-1] });
    expect(daysOf(rule).slice(0, 3)).toEqual(['2026-11-24', '2026-12-29', '2027-01-26']);
  });

  it('follow the start in a month and in a year', () => {
    expect(daysOf(ofRepeat({ kind: 'day-of-month' })).slice(0, 2)).toEqual([
      '2026-11-24',
      '2026-12-24',
    ]);
    expect(daysOf(ofRepeat({ kind: 'every-year' }))).toEqual(['2026-11-24', '2027-11-24']);
  });

  it('end on the last day, that day included', () => {
    const repeat: Repeat = { kind: 'every-week', days: ['tu'], nths: [] };
    const rule = writeRule({ repeat, ending: { kind: 'until', date: '2026-12-08' } });
    expect(daysOf(rule as RecurrenceRule)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
  });
});

describe('a rule of another calendar', () => {
  const read = (rule: Partial<RecurrenceRule>, first = start) =>
    readRule(rule as RecurrenceRule, first)?.repeat;

  it('leaves to its start what it does not say', () => {
    expect(read({ frequency: 'weekly' })).toEqual({ kind: 'every-week', days: ['tu'], nths: [] });
    expect(read({ frequency: 'monthly', byMonthDay: [24] })?.kind).toBe('day-of-month');
    expect(read({ frequency: 'yearly', byMonth: ['11'], byMonthDay: [24] })?.kind).toBe(
      'every-year',
    );
  });

  it('ends a day earlier when its last moment comes before the hour', () => {
    const rule = { frequency: 'weekly', until: '2026-12-08T09:00:00' } as RecurrenceRule;
    expect(readRule(rule, start)?.ending).toEqual({ kind: 'until', date: '2026-12-07' });
  });

  it.each<[string, Partial<RecurrenceRule>]>([
    ['every day', { frequency: 'daily' }],
    ['every three weeks', { frequency: 'weekly', interval: 3 }],
    ['every two months', { frequency: 'monthly', interval: 2 }],
    ['by position', { frequency: 'monthly', byDay: [{ day: 'mo' }], bySetPosition: [1] }],
    ['on another day of the month', { frequency: 'monthly', byMonthDay: [1] }],
    ['on the fifth Monday', { frequency: 'monthly', byDay: [{ day: 'mo', nthOfPeriod: 5 }] }],
    ['every Monday of a month', { frequency: 'monthly', byDay: [{ day: 'mo' }] }],
    [
      'on the first Monday and the second Tuesday',
      {
        frequency: 'monthly',
        byDay: [
          { day: 'mo', nthOfPeriod: 1 },
          { day: 'tu', nthOfPeriod: 2 },
        ],
      },
    ],
    ['in some weeks', { frequency: 'yearly', byWeekNo: [2, 4, 6] }],
    ['in weeks that begin on Sunday', { frequency: 'yearly', byWeekNo: [2], firstDayOfWeek: 'su' }],
    ['in winter', { frequency: 'weekly', byMonth: ['12', '1'] }],
    ['with days moved', { frequency: 'monthly', skip: 'forward' }],
  ])('is left alone when it says %s', (_, rule) => {
    expect(read(rule)).toBeUndefined();
  });

  it('knows the weekday of a day', () => {
    expect(weekdays.map((_, ahead) => weekdayOf(addDays('2026-11-23', ahead)))).toEqual(weekdays);
    expect(weekdayOf('1969-12-31')).toBe('we');
  });
});
