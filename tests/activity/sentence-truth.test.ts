import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  type PatchObject,
  type RecurrenceRule,
  weekdays,
} from '../../utils/activity/activity';
import { describeDay, weekdayName } from '../../utils/activity/describe-date';
import { expand } from '../../utils/activity/expand';
import { day, readLocal, writeLocal } from '../../utils/activity/local-time';
import { startsByRule } from '../../utils/activity/rule';
import { fillRule } from '../../utils/activity/rule-days';
import { describeSchedule } from '../../utils/activity/sentence';
import { rephrase } from '../../utils/activity/sentence-same';
import { findWeekNumber } from '../../utils/activity/week';
import { offsetAt } from '../../utils/activity/zone';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';
import { anyRule, anyStart } from './any-rule';

printSeed('sentence-truth.test.ts');

const names = weekdays.map((weekday) => weekdayName(weekday, 'nl'));

/** The weekdays that a Dutch sentence names, 0 for Monday; undefined when it names none. */
function readWeekdays(sentence: string): Set<number> | undefined {
  const row = /(\w+dag) tot en met (\w+dag)/.exec(sentence);
  if (row) {
    const [first, last] = [names.indexOf(row[1] ?? ''), names.indexOf(row[2] ?? '')];
    return new Set(names.map((_, index) => index).slice(first, last + 1));
  }
  if (sentence.includes('werkdag')) return new Set([0, 1, 2, 3, 4]);
  const named = names.flatMap((name, index) => (sentence.includes(name) ? [index] : []));
  return named.length > 0 ? new Set(named) : undefined;
}

/** Dates and times of three years from the start, without the start itself. */
function listStarts(activity: Activity): string[] {
  const from = readLocal(activity.start);
  return [...expand(activity, from, from + 1100 * day)]
    .map(({ recurrenceId }) => recurrenceId)
    .filter((id) => id !== activity.start);
}

const weekdayOf = (id: string) => (new Date(readLocal(id)).getUTCDay() + 6) % 7;

/** The part of a sentence that the rule itself makes. */
const ruleOf = (sentence: string) => sentence.replace(/, (vanaf|ook op) .*$/, '');

/** A rule that keeps few of its parts: most rules of many parts have no phrase. */
const anySimpleRule = fc.tuple(anyRule, fc.nat(7)).map(([rule, kept]) => {
  const entries = Object.entries(rule).filter(([key]) => key !== 'frequency');
  const some = entries.reverse().filter((_, index) => (kept >> index) & 1);
  return { frequency: rule.frequency, ...Object.fromEntries(some) };
});

const anyActivity = fc.tuple(anySimpleRule, anyStart).map(([rule, start]) =>
  anActivity({
    start,
    timeZone: 'Atlantic/Reykjavik',
    duration: 'PT1H',
    recurrenceRules: [rule],
  }),
);

/** Days of the month by whole weeks of it, from its beginning and from its end, or nearly so. */
const anyMonthDays = fc
  .uniqueArray(fc.constantFrom(1, 8, 15, 22, 29, -7, -14), { minLength: 1, maxLength: 2 })
  .chain((weeks) => {
    const days = weeks.flatMap((first) => [0, 1, 2, 3, 4, 5, 6].map((more) => first + more));
    return fc.constantFrom(days, days.slice(1));
  });

const anyRephrased = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((weeks) => ({ frequency: 'daily', interval: 7 * weeks })),
  anyRule,
  fc
    .tuple(anyRule, anyMonthDays, fc.constantFrom('monthly', 'yearly'))
    .map(([{ byMonth, byHour, interval = 1 }, byMonthDay, frequency]) => ({
      frequency,
      interval,
      byMonthDay: byMonthDay.filter((one) => one < 32),
      byDay: [{ day: 'mo' as const }, { day: 'fr' as const }],
      ...(byMonth && { byMonth }),
      ...(byHour && { byHour }),
    })),
) as fc.Arbitrary<RecurrenceRule>;

describe('a rule in the way people say it', { timeout: 60_000 }, () => {
  it('gives the same dates', () => {
    let changed = 0;
    fc.assert(
      fc.property(anyRephrased, anyStart, (rule, at) => {
        const start = readLocal(at);
        const filled = fillRule(rule, start);
        const said = rephrase(filled, start);
        if (said !== filled) changed += 1;
        const list = (one: RecurrenceRule) => startsByRule(one, start, start, start + 1100 * day);
        expect(list(said)).toEqual(list(filled));
      }),
      { numRuns: 600 },
    );
    expect(changed).toBeGreaterThan(100);
  });
});

const anyPatch: fc.Arbitrary<PatchObject> = fc.constantFrom<PatchObject[]>(
  { excluded: true },
  { excluded: true },
  { status: 'cancelled' },
  { title: 'Met gast' },
);

/** A series that ends, with some of its dates left out, cancelled or added. */
const anyEnding = fc
  .record({
    frequency: fc.constantFrom('daily' as const, 'weekly' as const),
    count: fc.integer({ min: 1, max: 6 }),
    hasUntil: fc.boolean(),
    patches: fc.array(fc.tuple(fc.nat(9), anyPatch), { maxLength: 8 }),
  })
  .map(({ frequency, count, hasUntil, patches }) => {
    const start = Date.UTC(2026, 10, 2, 10);
    const step = frequency === 'weekly' ? 7 * day : day;
    const at = (index: number) => writeLocal(start + index * step);
    const rule = { frequency, ...(hasUntil ? { until: at(count - 1) } : { count }) };
    return anActivity({
      start: at(0),
      recurrenceRules: [rule],
      recurrenceOverrides: Object.fromEntries(patches.map(([index, patch]) => [at(index), patch])),
    });
  });

/** Holds what a sentence says of the number of dates and of the first one against the dates. */
function compareDates(activity: Activity, sentence: string): void {
  const start = readLocal(activity.start);
  const end = start + 400 * day;
  const all = [...expand(activity, start - day, end)];
  const going = all
    .filter(({ status }) => status !== 'cancelled')
    .map(({ recurrenceId }) => recurrenceId);
  const sayDay = (id: string) => describeDay(id.slice(0, 10), 'nl');
  expect(sentence === 'Er zijn geen datums').toBe(all.length === 0);
  const [, count] = /^(\d+) keer/.exec(sentence) ?? [];
  if (count) expect(Number(count)).toBe(going.length);
  if (!/elke |zie de datums/i.test(sentence))
    for (const id of going) expect(sentence).toContain(sayDay(id));
  const given = (activity.recurrenceRules ?? []).flatMap((rule) =>
    startsByRule(rule, start, start, end),
  );
  const first = going.find((id) => given.includes(readLocal(id)));
  const [, told] = /(?:vanaf|^van) (?:\w+dag )?(\d+ \w+)/i.exec(sentence) ?? [];
  if (told && first) expect(sayDay(first)).toContain(told);
}

describe('the sentence of a series that ends', { timeout: 60_000 }, () => {
  it('tells how many dates go on, the first of them, or each when they are few', () => {
    fc.assert(
      fc.property(anyEnding, (activity) => {
        compareDates(activity, describeSchedule(activity, 'nl', '2026-11-01'));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a sentence that is not a general one', { timeout: 60_000 }, () => {
  it('names the weekdays and times on which the activity really is, and no others', () => {
    let said = 0;
    fc.assert(
      fc.property(anyActivity, (activity) => {
        const sentence = ruleOf(describeSchedule(activity, 'nl'));
        if (sentence.includes('zie de datums')) return;
        said += 1;
        const starts = listStarts(activity);
        const named = readWeekdays(sentence);
        for (const id of starts) {
          expect(sentence).toContain(id.slice(11, 16).replace(':', '.'));
          if (named) expect(named).toContain(weekdayOf(id));
        }
        // A rule that comes weekly meets all of its days within three years.
        if (named && /^(elke|om de week|even weken)/i.test(sentence)) {
          const met = new Set(starts.map(weekdayOf));
          expect([...named].filter((one) => !met.has(one))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
    expect(said).toBeGreaterThan(200);
  });

  it('names weekdays and times as people have them, of what is kept in UTC', () => {
    let said = 0;
    const anyPlain = fc.oneof(
      anySimpleRule,
      fc.record({
        frequency: fc.constantFrom('weekly' as const, 'daily' as const),
        interval: fc.integer({ min: 1, max: 2 }),
      }),
    );
    const anyTime = fc.constantFrom('08:00', '21:45', '22:30', '23:00', '23:30');
    fc.assert(
      fc.property(anyPlain, anyStart, anyTime, (rule, at, time) => {
        const start = `${at.slice(0, 11)}${time}:00`;
        const more = { timeZone: 'Etc/UTC', duration: 'PT1H', recurrenceRules: [rule] };
        const activity = anActivity({ start, ...more });
        const whole = describeSchedule(activity, 'nl', start.slice(0, 10));
        if (/zie de datums(?! voor)/.test(whole)) return;
        said += 1;
        const sentence = ruleOf(whole);
        const named = readWeekdays(sentence);
        const hasTimes = !whole.includes('zie de datums voor de tijden');
        const from = readLocal(start);
        for (const one of expand(activity, from + 1, from + 700 * day)) {
          const wall = writeLocal(+one.start + offsetAt('Europe/Amsterdam', +one.start));
          if (named) expect(named).toContain(weekdayOf(wall));
          if (hasTimes) expect(sentence).toContain(wall.slice(11, 16).replace(':', '.'));
        }
      }),
      { numRuns: 600 },
    );
    expect(said).toBeGreaterThan(100);
  });

  it('says even or odd weeks of what is in no other', () => {
    const weeks = (first: number, last: number) =>
      Array.from({ length: (last - first) / 2 + 1 }, (_, index) => first + 2 * index);
    const kinds = fc.constantFrom(
      { byWeekNo: weeks(2, 52), word: 'Even weken', rest: 0 },
      { byWeekNo: weeks(1, 53), word: 'Oneven weken', rest: 1 },
    );
    fc.assert(
      fc.property(kinds, anyStart, ({ byWeekNo, word, rest }, start) => {
        const activity = anActivity({
          start,
          timeZone: 'Atlantic/Reykjavik',
          recurrenceRules: [{ frequency: 'yearly', byWeekNo }],
        });
        expect(describeSchedule(activity, 'nl')).toContain(word);
        const starts = listStarts(activity);
        expect(starts.length).toBeGreaterThan(70);
        for (const id of starts) expect(findWeekNumber(id.slice(0, 10)) % 2).toBe(rest);
      }),
      { numRuns: 200 },
    );
  });
});
