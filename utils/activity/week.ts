import { type Weekday, weekdays } from './activity';
import { day, readLocal } from './local-time';
import { dayOf, startOfWeek } from './rule-days';

/** Days since 1 January 1970. */
const countOf = (date: string): number => dayOf(readLocal(`${date}T00:00:00`));
const dateOf = (count: number): string => new Date(count * day).toISOString().slice(0, 10);

/** The day (`YYYY-MM-DD`) that lies so many days after another; before it when negative. */
export function addDays(date: string, count: number): string {
  return dateOf(countOf(date) + count);
}

/** The Monday of the week that a day lies in. */
export function findMonday(date: string): string {
  return dateOf(startOfWeek(countOf(date), 'mo'));
}

/** The seven days of a week, from its Monday on. */
export function listWeek(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** Number of a day's week, 1–53 (ISO 8601): that of the year in which its Thursday lies. */
export function findWeekNumber(date: string): number {
  const thursday = addDays(findMonday(date), 3);
  const newYear = countOf(`${thursday.slice(0, 4)}-01-01`);
  return Math.floor((countOf(thursday) - newYear) / 7) + 1;
}

/** The weekday of a day, or of a local date and time. */
export function weekdayOf(date: string): Weekday {
  const count = countOf(date.slice(0, 10));
  return weekdays[count - startOfWeek(count, 'mo')] ?? 'mo';
}
