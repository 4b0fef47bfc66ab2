import type { Activity, RecurrenceRule, Weekday } from '../../utils/activity/activity';

/** When an activity is: its first date, its length, and the rule by which it comes back. */
export type Schedule = Pick<Activity, 'start' | 'duration' | 'recurrenceRules'>;

/** Hours on the clock: from and to, such as `['13:00', '14:30']`. */
type Hours = [from: string, to: string];

/** Where a rule ends; absent: it goes on. */
type End = Pick<RecurrenceRule, 'count' | 'until'>;

const days = (names: Weekday[]) => names.map((day) => ({ '@type': 'NDay' as const, day }));

const weeks = { even: 2, odd: 1 };

/** One date. */
export function once(date: string, hours: Hours): Schedule {
  return { start: `${date}T${hours[0]}:00`, duration: lengthOf(hours) };
}

/** The same days of each week. */
export function weekly(names: Weekday[], first: string, hours: Hours, end: End = {}): Schedule {
  return withRule({ frequency: 'weekly', byDay: days(names), ...end }, first, hours);
}

/**
 * A day of the even or odd weeks of ISO 8601. By the number of the week and not by every second
 * one: a week 53 and the week 1 after it are both odd.
 */
export function inWeeks(
  kind: keyof typeof weeks,
  day: Weekday,
  first: string,
  hours: Hours,
  end: End = {},
): Schedule {
  const amount = kind === 'even' ? 26 : 27;
  const byWeekNo = Array.from({ length: amount }, (_, index) => weeks[kind] + 2 * index);
  return withRule({ frequency: 'yearly', byWeekNo, byDay: days([day]), ...end }, first, hours);
}

/** The n-th such days of each month. */
export function monthly(nth: number[], day: Weekday, first: string, hours: Hours): Schedule {
  const byDay = nth.map((nthOfPeriod) => ({ '@type': 'NDay' as const, day, nthOfPeriod }));
  return withRule({ frequency: 'monthly', byDay }, first, hours);
}

function withRule(rule: RecurrenceRule, first: string, hours: Hours): Schedule {
  return { ...once(first, hours), recurrenceRules: [{ '@type': 'RecurrenceRule', ...rule }] };
}

/** The ISO 8601 duration between two hours on the clock. */
function lengthOf([from, to]: Hours): string {
  const minutes = minutesOf(to) - minutesOf(from);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
