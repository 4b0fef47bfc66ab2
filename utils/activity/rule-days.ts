import { type NDay, type RecurrenceRule, type Weekday, weekdays } from './activity';
import { day } from './local-time';

// Days are counted from 1 January 1970: small numbers, which cost a browser next to nothing.

/** The day of a local moment. */
export const dayOf = (local: number): number => Math.floor(local / day);

/** The weekday of a day: the first one was a Thursday. */
export const weekdayOn = (date: number): Weekday => weekdays[(((date + 3) % 7) + 7) % 7] as Weekday;

/** First day of a month, counted from January 1970. */
const startOfMonth = (months: number) => dayOf(Date.UTC(1970, months));

/** Months since January 1970. */
function monthsOf(date: number): number {
  const moment = new Date(date * day);
  return moment.getUTCFullYear() * 12 + moment.getUTCMonth() - 23640;
}

/** Place of a day, counted from 1, in so many months from the first one, and their length. */
function placeIn(date: number, first: number, months: number): [place: number, length: number] {
  const begin = startOfMonth(first);
  return [date - begin + 1, startOfMonth(first + months) - begin];
}

/** Whether a place is in the list, as itself or counted from the end. */
const isListed = (list: number[], place: number, length: number): boolean =>
  list.includes(place) || list.includes(place - length - 1);

/** First day of the week that a day lies in, for weeks that begin with `first`. */
export function startOfWeek(date: number, first: Weekday = 'mo'): number {
  const { periodOf, firstOf } = planPeriods({ frequency: 'weekly', firstDayOfWeek: first });
  return firstOf(periodOf(date));
}

/** A rule with what it leaves to its start filled in (RFC 8984 §4.3.3.1, step 2). */
export function fillRule(rule: RecurrenceRule, start: number): RecurrenceRule {
  const { frequency, byMonth, byMonthDay, byWeekNo, byYearDay, byDay } = rule;
  const date = new Date(start);
  const filled = { ...rule };
  const isWeekly = frequency === 'weekly';
  const isYearly = frequency === 'yearly';
  if (isYearly && byYearDay) return filled;
  if (isYearly && !byMonth && !byWeekNo && (byMonthDay || !byDay))
    filled.byMonth = [`${date.getUTCMonth() + 1}`];
  if (byDay || (byMonthDay && !isWeekly)) return filled;
  if (isWeekly || (isYearly && byWeekNo)) filled.byDay = [{ day: weekdayOn(dayOf(start)) }];
  else if (isYearly || frequency === 'monthly') filled.byMonthDay = [date.getUTCDate()];
  return filled;
}

/** The periods of a rule: the number of a day's period, and the first day of a period. */
export function planPeriods({ frequency, firstDayOfWeek = 'mo' }: RecurrenceRule) {
  const months = frequency === 'yearly' ? 12 : frequency === 'monthly' ? 1 : 0;
  const days = frequency === 'weekly' ? 7 : 1;
  const shift = days > 1 ? 3 - weekdays.indexOf(firstDayOfWeek) : 0;
  return {
    periodOf: (date: number): number =>
      Math.floor(months ? monthsOf(date) / months : (date + shift) / days),
    firstOf: (period: number): number =>
      months ? startOfMonth(period * months) : period * days - shift,
  };
}

/** Weeks belong to the year that has their fourth day (ISO 8601; RFC 8984 §4.3.3). */
function isInWeek(date: number, weeks: number[], first: Weekday | undefined): boolean {
  const fourth = startOfWeek(date, first) + 3;
  const months = monthsOf(fourth);
  const [place, length] = placeIn(fourth, Math.floor(months / 12) * 12, 12);
  const week = Math.ceil(place / 7);
  return isListed(weeks, week, week + Math.floor((length - place) / 7));
}

/** Whether the weekday on this place is the n-th of its period. */
const isThe = (nth: number, [place, length]: [place: number, length: number]) =>
  Math.ceil((nth > 0 ? place : length - place + 1) / 7) === Math.abs(nth);

/** A test for the days that a rule, once it is filled in, allows. */
export function daysThatFit(rule: RecurrenceRule): (date: number) => boolean {
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay, frequency } = rule;
  const isYearly = frequency === 'yearly';
  const isNth = isYearly || frequency === 'monthly';
  const isPlain = !byMonth && !byMonthDay && !byYearDay && !byWeekNo && !(isNth && byDay);
  let weekday: Weekday;
  const isNamed = (one: NDay) => one.day === weekday;
  return (date) => {
    weekday = weekdayOn(date);
    if (isPlain) return !byDay || byDay.some(isNamed);
    const named = byDay?.filter(isNamed);
    if (named && !named.length) return false;
    const months = monthsOf(date);
    const inMonth = placeIn(date, months, 1);
    const inYear = placeIn(date, Math.floor(months / 12) * 12, 12);
    const period = isYearly && !byMonth ? inYear : inMonth;
    return (
      isInMonth(rule, date, months, inMonth) &&
      (!byYearDay || isListed(byYearDay, ...inYear)) &&
      (!byWeekNo || isInWeek(date, byWeekNo, rule.firstDayOfWeek)) &&
      (!isNth ||
        !named ||
        named.some(({ nthOfPeriod }) => !nthOfPeriod || isThe(nthOfPeriod, period)))
    );
  };
}

/** Whether month and day of the month fit, or stand in for a day that a month does not have. */
function isInMonth(
  { byMonth, byMonthDay, skip }: RecurrenceRule,
  date: number,
  months: number,
  [place, length]: [place: number, length: number],
): boolean {
  const isMonth = (one: number) =>
    !byMonth || byMonth.some((month) => (one - +month + 1) % 12 === 0);
  if (!byMonthDay) return isMonth(months);
  // RFC 7529 §4.1, SKIP.
  const lacks = (most: number) => byMonthDay.some((one) => one > most);
  const isLast = skip === 'backward' && place === length && lacks(length);
  if (isMonth(months) && (isLast || isListed(byMonthDay, place, length))) return true;
  return (
    skip === 'forward' &&
    place === 1 &&
    isMonth(months - 1) &&
    lacks(placeIn(date, months - 1, 1)[1])
  );
}
