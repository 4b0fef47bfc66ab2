import type { RecurrenceRule } from './activity';
import { day } from './local-time';
import { daysThatFit, fillRule, floorDay, monthsOf, startOfMonth, startOfWeek } from './rule-days';

/** A rule made ready: its periods, counted from the one of the start in steps of the interval. */
interface Plan {
  rule: RecurrenceRule;
  start: number;
  /** First midnight of a period. */
  first: (index: number) => number;
  /** First midnight after a period. */
  end: (index: number) => number;
  /** The period of a moment, or the one before it when the interval leaves it out. */
  index: (local: number) => number;
  fits: (midnight: number) => boolean;
  /** Local times of one day, in order. */
  times: (midnight: number) => number[];
  /** Milliseconds within which positions are counted, when shorter than a day. */
  unit: number | undefined;
}

const units: Record<string, number> = { hourly: 3_600_000, minutely: 60_000, secondly: 1000 };

/** Periods in a row without any date, after which a rule that only has a count is given up. */
const emptyMost = 5000;

/**
 * The local times that a rule gives from `from` (inclusive) to `to` (exclusive), in order and one by
 * one; `start` itself only where the rule gives it. Begins at the window: what lies before it costs
 * nothing (RFC 8984 §4.3.3).
 */
export function* startsByRule(
  rule: RecurrenceRule,
  start: number,
  from: number,
  to: number,
): Generator<number> {
  const plan = planRule(rule, start);
  const end = Math.min(to, endOf(plan, to));
  for (const local of walk(plan, Math.max(from, start), end)) {
    if (local >= end) return;
    yield local;
  }
}

/** The first moment at which a rule is over, as far as it lies before `to`. */
function endOf(plan: Plan, to: number): number {
  const { until, count } = plan.rule;
  if (count) return endOfCount(plan, count, to);
  const last = until ? Date.parse(`${until}Z`) : Number.NaN;
  return Number.isNaN(last) ? to : last + 1;
}

function planRule(given: RecurrenceRule, start: number): Plan {
  const rule = fillRule(given, start);
  const unit = units[rule.frequency];
  const times = unit ? shortTimes(rule, start, unit) : dayTimes(rule, start);
  return { rule, start, ...planPeriods(rule, start), fits: daysThatFit(rule), times, unit };
}

function planPeriods(rule: RecurrenceRule, start: number) {
  const { frequency, firstDayOfWeek } = rule;
  const step = Math.max(1, Math.floor(rule.interval ?? 1));
  const months = { yearly: 12, monthly: 1 }[frequency as string];
  if (months) {
    const base = Math.floor(monthsOf(start) / months);
    return {
      first: (index: number) => startOfMonth((base + index * step) * months),
      end: (index: number) => startOfMonth((base + index * step + 1) * months),
      index: (local: number) => Math.floor((Math.floor(monthsOf(local) / months) - base) / step),
    };
  }
  const length = frequency === 'weekly' ? 7 * day : day;
  const base =
    frequency === 'weekly' ? startOfWeek(floorDay(start), firstDayOfWeek) : floorDay(start);
  // What is shorter than a day goes by days too; its interval is counted in its times.
  const leap = (units[frequency] ? 1 : step) * length;
  return {
    first: (index: number) => base + index * leap,
    end: (index: number) => base + index * leap + length,
    index: (local: number) => Math.floor((local - base) / leap),
  };
}

const inOrder = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);

function dayTimes({ byHour, byMinute, bySecond }: RecurrenceRule, start: number) {
  const date = new Date(start);
  const minutes = byMinute ?? [date.getUTCMinutes()];
  const seconds = bySecond ?? [date.getUTCSeconds()];
  const after = inOrder(
    (byHour ?? [date.getUTCHours()]).flatMap((hour) =>
      minutes.flatMap((minute) =>
        seconds.map((second) => ((hour * 60 + minute) * 60 + second) * 1000),
      ),
    ),
  );
  return (midnight: number) => after.map((time) => midnight + time);
}

/** Times of rules whose periods are shorter than a day. */
function shortTimes(rule: RecurrenceRule, start: number, unit: number) {
  const { byHour, byMinute, bySecond } = rule;
  const step = Math.max(1, Math.floor(rule.interval ?? 1));
  const all = (length: number) => Array.from({ length }, (_, index) => index);
  const full = {
    ...rule,
    byHour: byHour ?? all(24),
    ...(unit < 3_600_000 && !byMinute ? { byMinute: all(60) } : {}),
    ...(unit < 60_000 && !bySecond ? { bySecond: all(60) } : {}),
  };
  const times = dayTimes(full, start);
  const base = Math.floor(start / unit);
  return (midnight: number) =>
    times(midnight).filter((local) => (Math.floor(local / unit) - base) % step === 0);
}

/** The days of a period that fit, from `from` to `to` as far as that saves work. */
function daysOf(plan: Plan, index: number, from: number, to: number): number[] {
  const { rule, fits } = plan;
  const days: number[] = [];
  const isWhole = rule.bySetPosition || (rule.skip && rule.skip !== 'omit');
  const first = plan.first(index);
  const end = plan.end(index);
  const begin = isWhole ? first : Math.max(first, floorDay(from));
  for (let midnight = begin; midnight < (isWhole ? end : Math.min(end, to)); midnight += day)
    if (fits(midnight)) days.push(midnight);
  return isWhole ? inOrder([...days, ...skippedDays(rule, first, end)]) : days;
}

/** Days in place of those that a month does not have (RFC 7529 §4.1, `SKIP`). */
function skippedDays(rule: RecurrenceRule, first: number, end: number): number[] {
  const { byMonthDay = [], byMonth, skip, frequency } = rule;
  if (!skip || skip === 'omit' || (frequency !== 'monthly' && frequency !== 'yearly')) return [];
  const days: number[] = [];
  for (let month = monthsOf(first); startOfMonth(month) < end; month += 1) {
    const next = startOfMonth(month + 1);
    const length = (next - startOfMonth(month)) / day;
    const isIn = !byMonth || byMonth.some((one) => Number(one) === (month % 12) + 1);
    if (isIn && byMonthDay.some((one) => one > length && one <= 31))
      days.push(skip === 'forward' ? next : next - day);
  }
  return days;
}

/** Keeps the n-th of each period's times (RFC 8984 §4.3.3, `bySetPosition`). */
function pick({ rule, unit }: Plan, times: number[]): number[] {
  const positions = rule.bySetPosition;
  if (!positions) return times;
  if (unit) return groupBy(times, unit).flatMap((group) => pickFrom(group, positions));
  return pickFrom(times, positions);
}

function pickFrom(times: number[], positions: number[]): number[] {
  return times.filter(
    (_, index) => positions.includes(index + 1) || positions.includes(index - times.length),
  );
}

function groupBy(times: number[], unit: number): number[][] {
  const groups = new Map<number, number[]>();
  for (const time of times) {
    const key = Math.floor(time / unit);
    groups.set(key, [...(groups.get(key) ?? []), time]);
  }
  return [...groups.values()];
}

function timesOf(plan: Plan, index: number, from: number, to: number): number[] {
  return pick(plan, daysOf(plan, index, from, to).flatMap(plan.times));
}

/** Every time from `from` to `to`, whatever the count. */
function* walk(plan: Plan, from: number, to: number): Generator<number> {
  // A day that was moved forward may lie in the month after its own.
  for (let index = Math.max(0, plan.index(from - day)); plan.first(index) < to; index += 1)
    for (const local of timesOf(plan, index, from, to)) if (local >= from) yield local;
}

/** The moment right after the last date of a count, or `to` when that comes first. */
function endOfCount(plan: Plan, count: number, to: number): number {
  const { start } = plan;
  const begin = timesOf(plan, 0, start, plan.end(0)).filter((local) => local >= start);
  // The start counts, also where the rule does not give it.
  let left = begin[0] === start ? count : count - 1;
  if (left <= begin.length) return (begin[left - 1] ?? start) + 1;
  left -= begin.length;
  const each = timesPerPeriod(plan);
  let index = 1;
  if (each) {
    index += Math.floor((left - 1) / each);
    left -= (index - 1) * each;
  }
  for (let empty = 0; plan.first(index) < to && empty < emptyMost; index += 1) {
    const times = timesOf(plan, index, start, plan.end(index));
    const last = times[left - 1];
    if (last !== undefined) return last + 1;
    left -= times.length;
    empty = times.length ? 0 : empty + 1;
  }
  return to;
}

/** How many times every period has, when that is always the same; otherwise 0. */
function timesPerPeriod({ rule, unit, times, start }: Plan): number {
  const { frequency, byDay, byMonthDay, byMonth, byYearDay, byWeekNo, bySetPosition } = rule;
  if (unit || byMonth || byYearDay || byWeekNo || bySetPosition) return 0;
  const perDay = times(floorDay(start)).length;
  if (frequency === 'daily') return byDay || byMonthDay ? 0 : perDay;
  if (frequency === 'weekly')
    return byMonthDay ? 0 : perDay * new Set(byDay?.map((one) => one.day)).size;
  return 0;
}
