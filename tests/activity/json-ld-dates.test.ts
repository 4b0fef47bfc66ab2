import fc from 'fast-check';
import type { Event, Schedule } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  type PatchObject,
  type RecurrenceRule,
  weekdays,
} from '../../utils/activity/activity';
import { expand } from '../../utils/activity/expand';
import { buildJsonLd } from '../../utils/activity/json-ld';
import { readLocal, writeLocal } from '../../utils/activity/local-time';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';
import { anyRule, anyStart } from './any-rule';

printSeed('json-ld-dates.test.ts');

const hour = 3_600_000;
const day = 24 * hour;
const units: Record<string, RecurrenceRule['frequency']> = {
  D: 'daily',
  W: 'weekly',
  M: 'monthly',
  Y: 'yearly',
};

interface Series {
  eventSchedule?: (Schedule & Record<string, unknown>)[];
  subEvent?: (Event & { startDate: string; previousStartDate?: string })[];
  startDate: string;
  endDate?: string;
}

/** A Schedule as a rule, read as schema.org says; its days are whole. */
function readSchedule(schedule: Record<string, unknown>): RecurrenceRule {
  const [, interval, unit = ''] = /^P(\d+)([DWMY])$/.exec(schedule.repeatFrequency as string) ?? [];
  const names = (schedule.byDay ?? []) as string[];
  const nth = schedule.byMonthWeek as number | undefined;
  return {
    frequency: units[unit] ?? 'daily',
    interval: Number(interval),
    ...(names.length > 0
      ? {
          byDay: names.map((name) => ({
            day:
              weekdays.find((one) => name.split('/').at(-1)?.toLowerCase().startsWith(one)) ?? 'mo',
            ...(nth ? { nthOfPeriod: nth } : {}),
          })),
        }
      : {}),
    ...(schedule.byMonth ? { byMonth: (schedule.byMonth as number[]).map(String) } : {}),
    ...(schedule.byMonthDay ? { byMonthDay: schedule.byMonthDay as number[] } : {}),
    ...(schedule.endDate ? { until: `${schedule.endDate}T23:59:59` } : {}),
  };
}

/** The starts that Schedules tell, less their exceptions. */
function readStarts(schedule: Record<string, unknown>, from: number, to: number): number[] {
  const activity = anActivity({
    start: `${schedule.startDate}T${schedule.startTime}`,
    timeZone: schedule.scheduleTimezone as string,
    recurrenceRules: [readSchedule(schedule)],
  });
  const except = (schedule.exceptDate ?? []) as string[];
  return [...expand(activity, from, to)]
    .filter(({ recurrenceId, start }) => {
      const isDay = except.includes(recurrenceId.slice(0, 10));
      return !isDay && !except.some((one) => one.length > 10 && Date.parse(one) === +start);
    })
    .map(({ start }) => +start);
}

function readSeries(activity: Activity): Series {
  const feed = buildJsonLd({ entries: [activity], updated: activity.updated });
  return JSON.parse(feed)['@graph'][0] ?? {};
}

/** An end in so many days, or after so many dates, or none. */
const anyEnd = fc.record(
  { days: fc.integer({ min: 0, max: 900 }), count: fc.integer({ min: 1, max: 40 }) },
  { requiredKeys: [] },
);

const anyChange = fc.constantFrom('left-out', 'cancelled', 'later', 'sooner', 'added');

/** What a change of the date of this name adds to the single dates. */
function changeDate(id: string, change: string): [id: string, patch: PatchObject] {
  const at = (hours: number) => writeLocal(readLocal(id) + hours * hour);
  if (change === 'added') return [at(3), {}];
  if (change === 'left-out') return [id, { excluded: true }];
  if (change === 'cancelled') return [id, { status: 'cancelled' }];
  return [id, { start: at(change === 'later' ? 26 : -1) }];
}

/** The names of the first dates. */
function listFirst(activity: Activity, most: number): string[] {
  const start = readLocal(activity.start);
  const found: string[] = [];
  for (const { recurrenceId } of expand(activity, start - day, start + 2000 * day))
    if (found.push(recurrenceId) >= most) break;
  return found;
}

/** An activity of one or two rules, of which some of the first dates are changed. */
const anySeries = fc
  .record({
    start: anyStart,
    rules: fc.array(fc.tuple(anyRule, anyEnd), { minLength: 1, maxLength: 2 }),
    changes: fc.array(fc.tuple(fc.nat({ max: 11 }), anyChange), { maxLength: 4 }),
  })
  .map(({ start, rules, changes }) => {
    const recurrenceRules = rules.map(
      ([rule, { days, count }]): RecurrenceRule => ({
        ...rule,
        ...(count === undefined ? {} : { count }),
        // A second too early for the date of that day.
        ...(days === undefined ? {} : { until: writeLocal(readLocal(start) + days * day - 1000) }),
      }),
    );
    const activity = anActivity({ start, recurrenceRules });
    const first = listFirst(activity, 12);
    const changed = changes.map(([index, change]) => changeDate(first[index] ?? start, change));
    return { ...activity, recurrenceOverrides: Object.fromEntries(changed) };
  });

const write = (instants: number[]) =>
  [...new Set(instants)].sort((a, b) => a - b).map((one) => new Date(one).toISOString());

describe('the dates in agenda.jsonld', { timeout: 120_000 }, () => {
  it('are those of the activity, for whoever reads its Schedules and the dates beside them', () => {
    fc.assert(
      fc.property(anySeries, (activity) => {
        const series = readSeries(activity);
        const { eventSchedule = [], subEvent } = series;
        const alone = subEvent ?? (series.startDate && eventSchedule.length === 0 ? [series] : []);
        const listed = alone.map(({ startDate }) => Date.parse(startDate));
        // A list that is cut is compared as far as it reaches.
        const isCut = listed.length >= 200;
        const from = isCut ? Math.min(...listed) : readLocal(activity.start) - 3 * day;
        const to = Math.min(from + 2000 * day, isCut ? Math.max(...listed) : Number.MAX_VALUE);
        const told = eventSchedule.flatMap((one) => readStarts(one, from, to));
        const dates = [...told, ...listed.filter((one) => one >= from && one < to)];
        const expected = [...expand(activity, from, to)].map(({ start }) => +start);
        expect(write(dates)).toEqual(write(expected));
      }),
      { numRuns: 200 },
    );
  });

  it('lie from the start of a series that ends to its end', () => {
    fc.assert(
      fc.property(anySeries, (activity) => {
        fc.pre(activity.recurrenceRules?.every(({ until }) => until) ?? false);
        const from = readLocal(activity.start) - 3 * day;
        const dates = [...expand(activity, from, from + 1000 * day)].filter(
          ({ status }) => status !== 'cancelled',
        );
        const [first, last] = [dates[0], dates.at(-1)];
        fc.pre(first !== undefined && last !== undefined);
        const { startDate, endDate } = readSeries(activity);
        expect(Date.parse(startDate)).toBe(+(first?.start ?? 0));
        expect(Date.parse(endDate ?? '')).toBe(+(last?.end ?? 0));
      }),
      { numRuns: 100 },
    );
  });
});
