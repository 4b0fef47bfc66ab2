import { type Weekday, weekdays } from './activity';
import { day, readLocal } from './local-time';
import { startOfWeek } from './rule-days';

const midnightOf = (date: string): number => readLocal(`${date}T00:00:00`);
const dateOf = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);

/** The day (`YYYY-MM-DD`) that lies so many days after another; before it when negative. */
export function addDays(date: string, count: number): string {
  return dateOf(midnightOf(date) + count * day);
}

/** The Monday of the week that a day lies in. */
export function findMonday(date: string): string {
  return dateOf(startOfWeek(midnightOf(date), 'mo'));
}

/** The seven days of a week, from its Monday on. */
export function listWeek(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** Number of a day's week, 1–53 (ISO 8601): that of the year in which its Thursday lies. */
export function findWeekNumber(date: string): number {
  const thursday = addDays(findMonday(date), 3);
  const newYear = midnightOf(`${thursday.slice(0, 4)}-01-01`);
  return Math.floor((midnightOf(thursday) - newYear) / (7 * day)) + 1;
}

/** The weekday of a day, or of a local date and time. */
export function weekdayOf(date: string): Weekday {
  const midnight = midnightOf(date.slice(0, 10));
  return weekdays[(midnight - startOfWeek(midnight, 'mo')) / day] ?? 'mo';
}
