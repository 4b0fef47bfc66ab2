import {
  type LocalDateTime,
  type NDay,
  type RecurrenceRule,
  type Weekday,
  weekdays,
} from './activity';
import { addDays, findWeekNumber, weekdayOf } from './week';

/** The ways in which people say that something comes back. */
export const repeatKinds = [
  'once',
  'every-week',
  'even-weeks',
  'odd-weeks',
  'every-2-weeks',
  'nth-of-month',
  'day-of-month',
  'every-year',
] as const;
export type RepeatKind = (typeof repeatKinds)[number];

/** Which weekday of the month: the first to the fourth, or the last. */
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

/** How an activity comes back, in people's words. */
export interface Repeat {
  kind: RepeatKind;
  /** Weekdays, Monday first; empty where the kind has none. */
  days: Weekday[];
  /** Which ones of the month, for `nth-of-month`; otherwise empty. */
  nths: Nth[];
}

/** When it ends; `until` has the last day, `YYYY-MM-DD`, `count` the number of dates. */
export type Ending =
  | { kind: 'never' }
  | { kind: 'until'; date: string }
  | { kind: 'count'; count: number };

/** A pattern with its end, as one rule says it. */
export interface Pattern {
  repeat: Repeat;
  ending: Ending;
}

const weeksFrom = (first: number, last: number) =>
  Array.from({ length: (last - first) / 2 + 1 }, (_, index) => first + 2 * index);

/** ISO weeks with an even number. */
const evenWeeks = weeksFrom(2, 52);
/** ISO weeks with an odd number; week 53 only in the years that have one. */
const oddWeeks = weeksFrom(1, 53);

/** Kinds that go by weekday. */
export const weekdayKinds: readonly RepeatKind[] = [
  'every-week',
  'even-weeks',
  'odd-weeks',
  'every-2-weeks',
  'nth-of-month',
];

/** The rule of a pattern (RFC 8984 §4.3.3); undefined for something that is once. */
export function writeRule({ repeat, ending }: Pattern): RecurrenceRule | undefined {
  const { kind, days, nths: which } = repeat;
  if (kind === 'once') return undefined;
  const byDay = inOrder(days, weekdays).map(nDay);
  const rules: Record<Exclude<RepeatKind, 'once'>, Partial<RecurrenceRule>> = {
    'every-week': { frequency: 'weekly', byDay },
    'every-2-weeks': { frequency: 'weekly', interval: 2, byDay },
    'even-weeks': { frequency: 'yearly', byWeekNo: evenWeeks, byDay },
    'odd-weeks': { frequency: 'yearly', byWeekNo: oddWeeks, byDay },
    'nth-of-month': {
      frequency: 'monthly',
      byDay: inOrder(which, nths).flatMap((nth) =>
        byDay.map((day) => ({ ...day, nthOfPeriod: nth })),
      ),
    },
    'day-of-month': { frequency: 'monthly' },
    'every-year': { frequency: 'yearly' },
  };
  return { '@type': 'RecurrenceRule', ...rules[kind], ...writeEnding(ending) } as RecurrenceRule;
}

const nDay = (day: Weekday): NDay => ({ '@type': 'NDay', day });

function inOrder<Value>(chosen: readonly Value[], all: readonly Value[]): Value[] {
  return all.filter((one) => chosen.includes(one));
}

function writeEnding(ending: Ending): Partial<RecurrenceRule> {
  if (ending.kind === 'count') return { count: ending.count };
  // The whole day counts, whatever the hour of the activity.
  return ending.kind === 'until' ? { until: `${ending.date}T23:59:59` } : {};
}

/** What a pattern may be made of; a rule that says more is not one of people's words. */
const known =
  /^(@type|frequency|interval|firstDayOfWeek|skip|by(Day|WeekNo|MonthDay|Month)|count|until)$/;

/** The pattern that a rule says for an activity with this first date; undefined when it says more. */
export function readRule(rule: RecurrenceRule, start: LocalDateTime): Pattern | undefined {
  if (!Object.keys(rule).every((key) => known.test(key))) return undefined;
  if (rule.skip && rule.skip !== 'omit') return undefined;
  const repeat = readRepeat(rule, start);
  return repeat && { repeat, ending: readEnding(rule, start) };
}

function readRepeat(rule: RecurrenceRule, start: LocalDateTime): Repeat | undefined {
  const { frequency, interval = 1, firstDayOfWeek = 'mo', byWeekNo, byMonthDay, byMonth } = rule;
  const byDay = rule.byDay ?? [{ day: weekdayOf(start) }];
  const days = inOrder([...new Set(byDay.map(({ day }) => day))], weekdays);
  const isPlain = !byWeekNo && !byMonthDay && !byMonth && byDay.every((one) => !one.nthOfPeriod);
  if (frequency === 'weekly' && isPlain) {
    if (interval === 1) return { kind: 'every-week', days, nths: [] };
    const isSure = interval === 2 && (firstDayOfWeek === 'mo' || days.length === 1);
    return isSure ? { kind: 'every-2-weeks', days, nths: [] } : undefined;
  }
  if (interval !== 1) return undefined;
  if (frequency === 'yearly') return readYearly(rule, start, days);
  return frequency === 'monthly' ? readMonthly(rule, start, days) : undefined;
}

function readYearly(rule: RecurrenceRule, start: LocalDateTime, days: Weekday[]) {
  const { byDay = [], byWeekNo, byMonthDay, byMonth, firstDayOfWeek = 'mo' } = rule;
  if (byWeekNo) {
    const hasMore = byMonthDay || byMonth || byDay.some((one) => one.nthOfPeriod);
    if (hasMore || firstDayOfWeek !== 'mo') return undefined;
    if (isSame(byWeekNo, evenWeeks)) return { kind: 'even-weeks', days, nths: [] } as Repeat;
    return isSame(byWeekNo, oddWeeks)
      ? ({ kind: 'odd-weeks', days, nths: [] } as Repeat)
      : undefined;
  }
  const isItsDay = isDayOf(byMonthDay, start, 8) && isDayOf(byMonth?.map(Number), start, 5);
  return isItsDay && !rule.byDay
    ? ({ kind: 'every-year', days: [], nths: [] } as Repeat)
    : undefined;
}

function readMonthly(rule: RecurrenceRule, start: LocalDateTime, days: Weekday[]) {
  const { byDay, byMonthDay, byMonth } = rule;
  if (byMonth) return undefined;
  if (!byDay) {
    const isItsDay = isDayOf(byMonthDay, start, 8);
    return isItsDay ? ({ kind: 'day-of-month', days: [], nths: [] } as Repeat) : undefined;
  }
  const which = nths.filter((nth) => byDay.some((one) => one.nthOfPeriod === nth));
  const pairs = which.flatMap((nth) => days.map((day) => `${nth}${day}`));
  const given = byDay.map(({ day, nthOfPeriod }) => `${nthOfPeriod}${day}`);
  if (byMonthDay || !isSame(given, pairs)) return undefined;
  return { kind: 'nth-of-month', days, nths: which } as Repeat;
}

/** Whether a list holds nothing but the number at this place of the start's text. */
function isDayOf(list: number[] | undefined, start: LocalDateTime, place: number): boolean {
  return !list || (list.length === 1 && list[0] === Number(start.slice(place, place + 2)));
}

function isSame<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every((value) => b.has(value));
}

function readEnding({ count, until }: RecurrenceRule, start: LocalDateTime): Ending {
  if (count) return { kind: 'count', count };
  if (!until) return { kind: 'never' };
  const date = until.slice(0, 10);
  // An end in the morning leaves an activity of that afternoon out.
  const isDayOut = until.slice(11) < start.slice(11);
  return { kind: 'until', date: isDayOut ? addDays(date, -1) : date };
}

/** Whether a pattern can begin on a day, `YYYY-MM-DD`. */
export function fitsDay({ kind, days, nths: which }: Repeat, date: string): boolean {
  if (!weekdayKinds.includes(kind)) return true;
  if (!days.includes(weekdayOf(date))) return false;
  if (kind === 'even-weeks') return findWeekNumber(date) % 2 === 0;
  if (kind === 'odd-weeks') return findWeekNumber(date) % 2 === 1;
  if (kind !== 'nth-of-month') return true;
  const isLast = addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  const nth = Math.ceil(Number(date.slice(8, 10)) / 7);
  return which.some((one) => one === nth || (one === -1 && isLast));
}
