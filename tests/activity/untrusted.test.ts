import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { expand } from '../../utils/activity/expand';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { describeSchedule } from '../../utils/activity/sentence';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';

printSeed('untrusted.test.ts');

const [from, to] = [Date.UTC(2026, 0), Date.UTC(2028, 0)];

/** Milliseconds within which even the worst activity has to be done, on a very busy machine. */
const longest = 3000;

/** What could stand where something else belongs: everything that JSON can hold. */
const anyJunk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(0, -1, 1e9, 1e300, 2.5, '2', '', [], {}, null, { toString: 1 }),
  fc.constantFrom<unknown>('2026-02-30T10:00:00', '+275760-09-13T00:00:00', '0000-01-01T00:00:00'),
);

const numbers = fc.oneof(fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 5 }), anyJunk);

const anyHostileRule = fc.oneof(
  fc.record(
    {
      frequency: fc.oneof(
        fc.constantFrom('yearly', 'monthly', 'weekly', 'daily', 'hourly', 'minutely', 'secondly'),
        anyJunk,
      ),
      interval: fc.oneof(fc.constantFrom<unknown>(0, -1, 1e9, '2', 0.1), anyJunk),
      count: fc.oneof(fc.constantFrom<unknown>(1e12, 0, -5, '3'), anyJunk),
      until: anyJunk,
      skip: fc.oneof(fc.constantFrom('forward', 'backward', 'omit'), anyJunk),
      firstDayOfWeek: fc.oneof(fc.constantFrom('mo', 'su'), anyJunk),
      byDay: fc.oneof(
        fc.array(fc.record({ day: fc.constantFrom('mo', 'xx'), nthOfPeriod: anyJunk })),
        anyJunk,
      ),
      byMonth: fc.oneof(fc.array(fc.constantFrom('2', '5L', '13')), anyJunk),
      byMonthDay: numbers,
      byYearDay: numbers,
      byWeekNo: numbers,
      byHour: numbers,
      byMinute: numbers,
      bySecond: numbers,
      bySetPosition: numbers,
    },
    { requiredKeys: ['frequency'] },
  ),
  anyJunk,
);

const rules = fc.oneof(fc.array(anyHostileRule, { maxLength: 3 }), anyJunk);

const anyOverrides = fc.oneof(
  fc.dictionary(
    fc.constantFrom('2026-05-04T10:00:00', 'x', '__proto__', '2026-02-30T10:00:00'),
    fc.oneof(
      fc.record({ start: anyJunk, timeZone: anyJunk, duration: anyJunk, status: anyJunk }),
      fc.dictionary(fc.constantFrom('locations/a/name', '__proto__/x', 'a/b/c/d'), anyJunk),
      anyJunk,
    ),
  ),
  anyJunk,
);

/** An activity in which any field may be of another kind. */
const anyHostile = fc
  .record(
    {
      start: fc.oneof(fc.constant('2026-05-04T10:00:00'), anyJunk),
      timeZone: fc.oneof(fc.constantFrom('Europe/Amsterdam', 'Nergens/Niks', '+99:99'), anyJunk),
      duration: fc.oneof(fc.constantFrom('P9999999W', 'PT9999999H', '-PT1H', 'P'), anyJunk),
      showWithoutTime: anyJunk,
      status: anyJunk,
      recurrenceRules: rules,
      excludedRecurrenceRules: rules,
      recurrenceOverrides: anyOverrides,
      'pleinwijzer.nl:closedIn': anyJunk,
    },
    { requiredKeys: ['start'] },
  )
  .map((fields) => ({ ...anActivity(), ...fields }) as unknown as Activity);

function time(act: () => unknown): number {
  const begin = performance.now();
  act();
  return performance.now() - begin;
}

describe('an activity that nobody checked', { timeout: 60_000 }, () => {
  it('never throws, never hangs, and only gives dates that are dates', () => {
    fc.assert(
      fc.property(anyHostile, (activity) => {
        const spent = time(() => {
          for (const { start, end, recurrenceId } of occurrencesBetween(activity, from, to)) {
            expect(+start >= from && +start < to && !Number.isNaN(+end)).toBe(true);
            expect(recurrenceId).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
          }
        });
        expect(spent).toBeLessThan(longest);
      }),
      { numRuns: 1500 },
    );
  });

  it('always has a sentence', () => {
    fc.assert(
      fc.property(
        anyHostile,
        fc.constantFrom('nl' as const, 'en' as const),
        (activity, language) => {
          expect(describeSchedule(activity, language)).toMatch(/^\S.*\S$/);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each([null, undefined, 5, 'x', [], {}])('has no dates when it is %j', (activity) => {
    expect([...expand(activity as never, from, to)]).toEqual([]);
  });

  const hostile: [what: string, fields: object][] = [
    ['a rule that no day fits', { frequency: 'yearly', byMonth: ['2'], byMonthDay: [30] }],
    ['a date a second', { frequency: 'secondly' }],
    ['a count beyond all bounds', { frequency: 'monthly', byMonthDay: [31], count: 1e12 }],
    ['a long interval', { frequency: 'yearly', interval: 1e9 }],
    ['a count that never ends', { frequency: 'daily', byMonth: ['2'], byMonthDay: [30], count: 9 }],
    ['a very long list', { frequency: 'daily', byMonthDay: Array(100_000).fill(1) }],
  ];

  it.each(hostile)('comes to an end with %s, whatever the window', (_, rule) => {
    const activity = anActivity({ start: '1950-01-01T10:00:00', recurrenceRules: [rule as never] });
    const windows: [number, number][] = [
      [from, to],
      [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    ];
    for (const [begin, end] of windows) {
      expect(time(() => [...expand(activity, begin, end)])).toBeLessThan(longest * 4);
    }
  });

  it('is soon done with thousands of rules and changes', () => {
    const many = anActivity({
      recurrenceRules: Array(5000).fill({ frequency: 'daily' }),
      recurrenceOverrides: Object.fromEntries(
        Array.from({ length: 5000 }, (_, index) => [
          new Date(from + index * 3_600_000).toISOString().slice(0, 19),
          { title: 'x' },
        ]),
      ),
    });
    expect(time(() => [...expand(many, from, to)])).toBeLessThan(longest);
    expect(time(() => describeSchedule(many, 'nl'))).toBeLessThan(longest);
  });

  it('cannot reach the prototypes of others by a path', () => {
    const patch = JSON.parse('{"__proto__/polluted": 1, "constructor/prototype/polluted": 1}');
    const activity = anActivity({
      start: '2026-05-04T10:00:00',
      recurrenceOverrides: { '2026-05-04T10:00:00': patch },
    });
    expect([...expand(activity, from, to)]).toHaveLength(1);
    expect('polluted' in {}).toBe(false);
  });
});
