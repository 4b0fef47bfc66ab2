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
  const begin = Math.max(0, weekdays.indexOf(first ?? 'mo'));
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

/** A test for the days (as their midnight) that a rule allows, once it is filled in. */
export function daysThatFit(rule: RecurrenceRule): (midnight: number) => boolean {
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay, frequency } = rule;
  const isNth = frequency === 'monthly' || frequency === 'yearly';
  const inYear = frequency === 'yearly' && !byMonth;
  return (midnight) => {
    const months = monthsOf(midnight);
    const year = startOfMonth(Math.floor(months / 12) * 12);
    const yearLength = (startOfMonth(Math.floor(months / 12) * 12 + 12) - year) / day;
    const month = startOfMonth(months);
    const monthLength = (startOfMonth(months + 1) - month) / day;
    const monthDay = (midnight - month) / day + 1;
    const yearDay = (midnight - year) / day + 1;
    if (byMonth && !byMonth.some((one) => Number(one) === (((months % 12) + 12) % 12) + 1))
      return false;
    if (byMonthDay && !isListed(byMonthDay, monthDay, monthLength)) return false;
    if (byYearDay && !isListed(byYearDay, yearDay, yearLength)) return false;
    if (byWeekNo && !isInWeek(midnight, byWeekNo, rule.firstDayOfWeek)) return false;
    if (!byDay) return true;
    const weekday = weekdays[weekdayOf(midnight)];
    const [place, length] = inYear ? [yearDay, yearLength] : [monthDay, monthLength];
    return byDay.some(
      ({ day, nthOfPeriod: nth }) =>
        day === weekday && (!isNth || !nth || isThe(nth, place, length)),
    );
  };
}

/** Whether the weekday on this place of a period is its n-th, or its n-th from the end. */
function isThe(nth: NonNullable<NDay['nthOfPeriod']>, place: number, length: number): boolean {
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
}

/** Weeks belong to the year that has their fourth day (ISO 8601; RFC 8984 §4.3.3). */
function isInWeek(midnight: number, weeks: number[], first: Weekday | undefined): boolean {
  const fourth = startOfWeek(midnight, first) + 3 * day;
  const year = new Date(fourth).getUTCFullYear();
  const number = Math.floor((fourth - Date.UTC(year, 0, 1)) / week) + 1;
  const length = number + Math.floor((Date.UTC(year, 11, 31) - fourth) / week);
  return isListed(weeks, number, length);
}
