import type { RecurrenceRule } from './activity';
import { dayOf, weekdayOn } from './rule-days';

/** The rule that gives the same dates in the way people say it. Filled in, and so it stays. */
export function rephrase(rule: RecurrenceRule, start: number): RecurrenceRule {
  return monthlyOfYear(nthsOfDays(weeklyOfDays(rule, start)));
}

/** Every seven days, or a number of times that, is a weekday. */
function weeklyOfDays(rule: RecurrenceRule, start: number): RecurrenceRule {
  const { frequency, interval = 1, byMonthDay, byYearDay, byWeekNo, bySetPosition } = rule;
  const isPlain = !rule.byDay && !byMonthDay && !byYearDay && !byWeekNo && !bySetPosition;
  if (frequency !== 'daily' || interval % 7 > 0 || !isPlain) return rule;
  const byDay = [{ day: weekdayOn(dayOf(start)) }];
  return { ...rule, frequency: 'weekly', interval: interval / 7, byDay };
}

/** A weekday in the first seven days of a month is the first one; by the last of the seven days. */
const weeksOfMonth: [nth: number, days: number[]][] = [
  [1, [1, 2, 3, 4, 5, 6, 7]],
  [2, [8, 9, 10, 11, 12, 13, 14]],
  [3, [15, 16, 17, 18, 19, 20, 21]],
  [4, [22, 23, 24, 25, 26, 27, 28]],
  [5, [29, 30, 31]],
  [-1, [-7, -6, -5, -4, -3, -2, -1]],
  [-2, [-14, -13, -12, -11, -10, -9, -8]],
];

/** A weekday within whole weeks of the month, as some programs write the first or the last one. */
function nthsOfDays(rule: RecurrenceRule): RecurrenceRule {
  const { frequency, byDay, byMonthDay, bySetPosition, byYearDay, byWeekNo, skip } = rule;
  const isOfMonth = frequency === 'monthly' || frequency === 'yearly';
  if (!isOfMonth || !byDay || !byMonthDay || bySetPosition || byYearDay || byWeekNo || skip)
    return rule;
  const found = weeksOfMonth.filter(([, days]) => days.every((day) => byMonthDay.includes(day)));
  const all = new Set(found.flatMap(([, days]) => days));
  const isWhole = byMonthDay.every((day) => all.has(day));
  if (!isWhole || byDay.some((one) => one.nthOfPeriod)) return rule;
  const { byMonthDay: _, ...rest } = rule;
  return {
    ...rest,
    byDay: byDay.flatMap(({ day }) => found.map(([nthOfPeriod]) => ({ day, nthOfPeriod }))),
  };
}

/** The first Monday of several months in each year is one of the month, in those months. */
function monthlyOfYear(rule: RecurrenceRule): RecurrenceRule {
  const { frequency, interval = 1, byMonth = [], byDay, byMonthDay } = rule;
  const { bySetPosition, byYearDay, byWeekNo } = rule;
  if (frequency !== 'yearly' || interval > 1 || byMonth.length < 2 || !byDay) return rule;
  if (byMonthDay || bySetPosition || byYearDay || byWeekNo) return rule;
  const { byMonth: _, ...rest } = rule;
  const isEvery = new Set(byMonth.map(Number)).size === 12;
  return { ...rest, frequency: 'monthly', ...(isEvery ? {} : { byMonth }) };
}
