import type { RecurrenceRule } from './activity';
import { day, readLocal } from './local-time';
import { readRule } from './read-rule';
import { daysThatFit, fillRule, floorDay, monthsOf, startOfMonth } from './rule-days';
import { type Periods, planPeriods } from './rule-periods';
import { inOrder, timesOfDay, units } from './rule-times';

/** What may still be looked at before a rule is given up: it may never keep a page busy. */
export interface Work {
  /** Days and times. */
  left: number;
}

/** A rule made ready. */
interface Plan extends Periods {
  rule: RecurrenceRule;
  start: number;
  work: Work;
  /** Tests a day, as its midnight. */
  fits: (midnight: number) => boolean;
  /** Tests the day that comes in place of one that a month does not have. */
  fitsInstead: (midnight: number) => boolean;
  /** Local times of one day, in order. */
  times: (midnight: number) => number[];
}

/**
 * The local times that a rule gives from `from` (inclusive) to `to` (exclusive), in order and one by
 * one; `start` itself only where the rule gives it. Begins at the window: what lies before it costs
 * nothing, save for a count (RFC 8984 §4.3.3). What is no rule gives none.
 */
export function* startsByRule(
  given: unknown,
  start: number,
  from: number,
  to: number,
  work: Work,
): Generator<number> {
  const rule = readRule(given);
  if (!rule) return;
  const plan = planRule(rule, start, work);
  const end = endOf(plan, to);
  for (const local of walk(plan, Math.max(from, start), end)) {
    if (local >= end) return;
    yield local;
  }
}

/** The first moment at which a rule is over, as far as it lies before `to`. */
function endOf(plan: Plan, to: number): number {
  const { until, count } = plan.rule;
  const end = until ? Math.min(to, readLocal(until) + 1) : to;
  return count ? Math.min(end, endOfCount(plan, count, end)) : end;
}

function planRule(given: RecurrenceRule, start: number, work: Work): Plan {
  const rule = fillRule(given, start);
  const { byMonth: _, byMonthDay: __, ...rest } = rule;
  return {
    rule,
    start,
    work,
    ...planPeriods(rule, start),
    fits: daysThatFit(rule),
    fitsInstead: daysThatFit(rest),
    times: timesOfDay(rule, start),
  };
}

/** The days of a period that fit, from `from` to `to` as far as that saves work. */
function daysOf(plan: Plan, index: number, from: number, to: number): number[] {
  const { rule, fits, work } = plan;
  const days: number[] = [];
  const isWhole = rule.bySetPosition || rule.skip;
  const first = plan.first(index);
  const begin = isWhole ? first : Math.max(first, floorDay(from));
  const end = isWhole ? plan.end(index) : Math.min(plan.end(index), to);
  for (let midnight = begin; midnight < end; midnight += day) {
    work.left -= 1;
    if (fits(midnight)) days.push(midnight);
  }
  return rule.skip ? inOrder([...days, ...skippedDays(plan, first, end)]) : days;
}

/** Days in place of those that a month does not have (RFC 7529 §4.1, `SKIP`). */
function skippedDays({ rule, fitsInstead }: Plan, first: number, end: number): number[] {
  const { byMonthDay, byMonth, skip, frequency } = rule;
  const isBackward = skip === 'backward';
  if (!/^(month|year)ly/.test(frequency) || (skip !== 'forward' && !isBackward)) return [];
  const days: number[] = [];
  for (let month = monthsOf(first); startOfMonth(month) < end; month += 1) {
    const next = startOfMonth(month + 1);
    const length = (next - startOfMonth(month)) / day;
    const number = new Date(next - day).getUTCMonth() + 1;
    if (
      byMonthDay?.some((one) => one > length) &&
      (byMonth ?? [number]).some((one) => +one === number)
    )
      days.push(isBackward ? next - day : next);
  }
  return days.filter(fitsInstead);
}

/** Keeps the n-th of each period's times (RFC 8984 §4.3.3, `bySetPosition`). */
function pick({ bySetPosition, frequency }: RecurrenceRule, times: number[]): number[] {
  if (!bySetPosition) return times;
  // Positions within an hour or less have no use in a calendar of activities.
  if (units[frequency]) return [];
  return times.filter(
    (_, index) => bySetPosition.includes(index + 1) || bySetPosition.includes(index - times.length),
  );
}

function timesOf(plan: Plan, index: number, from: number, to: number): number[] {
  const { work } = plan;
  work.left -= 1;
  const times: number[] = [];
  for (const midnight of daysOf(plan, index, from, to)) {
    if (work.left < 0) return [];
    const ofDay = plan.times(midnight);
    times.push(...ofDay);
    work.left -= ofDay.length;
  }
  return pick(plan.rule, times);
}

/** Every time from `from` to `to`, whatever the count. */
function* walk(plan: Plan, from: number, to: number): Generator<number> {
  let last = from - 1;
  // A day that was moved forward may lie in the month after its own.
  let index = Math.max(0, plan.index(from - day));
  for (; plan.first(index) < to && plan.work.left > 0; index += 1) {
    for (const local of timesOf(plan, index, from, to)) {
      if (local <= last) continue;
      last = local;
      yield local;
    }
  }
}

/** The moment right after the last date of a count, or `to` when that comes first. */
function endOfCount(plan: Plan, count: number, to: number): number {
  let from = plan.start + 1;
  // The start counts, also where the rule does not give it.
  let left = count - 1;
  if (!left) return from;
  const each = timesPerPeriod(plan);
  const head = each && [...walk(plan, from, plan.end(0))].length;
  const whole = each && Math.floor((left - head - 1) / each);
  if (whole > 0) {
    left -= head + whole * each;
    from = plan.first(1 + whole);
  }
  for (const local of walk(plan, from, to)) {
    left -= 1;
    if (!left) return local + 1;
  }
  return to;
}

/** How many times every period has, when that is always the same; otherwise 0. */
function timesPerPeriod({ rule, times, start }: Plan): number {
  const { frequency, byDay, byMonthDay, byMonth, byYearDay, byWeekNo, bySetPosition } = rule;
  if (byMonth || byMonthDay || byYearDay || byWeekNo || bySetPosition) return 0;
  const perDay = times(floorDay(start)).length;
  if (frequency === 'daily') return byDay ? 0 : perDay;
  return frequency === 'weekly' ? perDay * new Set(byDay?.map((one) => one.day)).size : 0;
}
