import { type NDay, type RecurrenceRule, type Weekday, weekdays } from './activity';
import { day } from './local-time';

const week = 7 * day;

/** Midnight before or at this moment. */
export const floorDay = (local: number): number => Math.floor(local / day) * day;

/** First day of a month, counted from January 1970. */
export const startOfMonth = (months: number): number => Date.UTC(1970, months, 1);

/** Months since January 1970. */
export function monthsOf(local: number): number {
  const date = new Date(local);
  return date.getUTCFullYear() * 12 + date.getUTCMonth() - 1970 * 12;
}

/** 0 for Monday; 1 January 1970 was a Thursday. */
const weekdayOf = (midnight: number): number => (((midnight / day + 3) % 7) + 7) % 7;

/** First day of the week that a day lies in, for weeks that begin with `first`. */
export function startOfWeek(midnight: number, first: Weekday | undefined): number {
  const begin = weekdays.indexOf(first ?? 'mo');
  return midnight - ((weekdayOf(midnight) - begin + 7) % 7) * day;
}

/** A rule with what it leaves to its start filled in (RFC 8984 §4.3.3.1, step 2). */
export function fillRule(rule: RecurrenceRule, start: number): RecurrenceRule {
  const { frequency, byMonth, byMonthDay, byWeekNo, byYearDay, byDay } = rule;
  const date = new Date(start);
  const sameMonthDay = { byMonthDay: [date.getUTCDate()] };
  const sameDay = { byDay: [{ day: weekdays[weekdayOf(floorDay(start))] as Weekday }] };
  if (frequency === 'weekly' && !byDay) return { ...rule, ...sameDay };
  if (frequency === 'monthly' && !byDay && !byMonthDay) return { ...rule, ...sameMonthDay };
  if (frequency !== 'yearly' || byYearDay) return rule;
  const filled = { ...rule };
  if (!byMonth && !byWeekNo && (byMonthDay || !byDay))
    filled.byMonth = [String(date.getUTCMonth() + 1)];
  if (!byMonthDay && !byDay) Object.assign(filled, byWeekNo ? sameDay : sameMonthDay);
  return filled;
}

/** Whether a number is in the list, as itself or counted from the end of `length`. */
const isListed = (list: number[], value: number, length: number) =>
  list.includes(value) || list.includes(value - length - 1);

/** Which ones of each weekday a rule names, Monday first; 0 for every one. */
function listNths({ byDay = [], frequency }: RecurrenceRule): number[][] {
  const isNth = frequency === 'monthly' || frequency === 'yearly';
  const nthOf = (one: NDay) => (isNth && one.nthOfPeriod) || 0;
  return weekdays.map((day) => byDay.filter((one) => one.day === day).map(nthOf));
}

/** A test for the days (as their midnight) that a rule allows, once it is filled in. */
export function daysThatFit(rule: RecurrenceRule): (midnight: number) => boolean {
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay, frequency } = rule;
  const inYear = frequency === 'yearly' && !byMonth;
  const months = byMonth?.map(Number);
  const nthsOf = listNths(rule);
  const isPlain = !byMonth && !byMonthDay && !byYearDay && !byWeekNo;
  return (midnight) => {
    // The weekday first: most days fall out here, and it costs least.
    const nths = nthsOf[weekdayOf(midnight)] as number[];
    if (byDay && !nths.length) return false;
    const isEvery = !byDay || nths.includes(0);
    if (isEvery && isPlain) return true;
    const date = new Date(midnight);
    const year = date.getUTCFullYear();
    const month = date.getUTCMonth();
    const monthDay = date.getUTCDate();
    const monthLength = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const yearDay = (midnight - Date.UTC(year, 0)) / day + 1;
    const yearLength = (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / day;
    return (
      (!months || months.includes(month + 1)) &&
      (!byMonthDay || isListed(byMonthDay, monthDay, monthLength)) &&
      (!byYearDay || isListed(byYearDay, yearDay, yearLength)) &&
      (!byWeekNo || isInWeek(midnight, byWeekNo, rule.firstDayOfWeek)) &&
      (isEvery || (inYear ? isThe(nths, yearDay, yearLength) : isThe(nths, monthDay, monthLength)))
    );
  };
}

/** Whether the weekday on this place of a period is one of its n-ths, also from the end. */
function isThe(nths: number[], place: number, length: number): boolean {
  return nths.includes(Math.ceil(place / 7)) || nths.includes(-Math.ceil((length - place + 1) / 7));
}

/** Weeks belong to the year that has their fourth day (ISO 8601; RFC 8984 §4.3.3). */
function isInWeek(midnight: number, weeks: number[], first: Weekday | undefined): boolean {
  const fourth = startOfWeek(midnight, first) + 3 * day;
  const year = new Date(fourth).getUTCFullYear();
  const number = Math.floor((fourth - Date.UTC(year, 0)) / week) + 1;
  return isListed(weeks, number, number + Math.floor((Date.UTC(year, 11, 31) - fourth) / week));
}
