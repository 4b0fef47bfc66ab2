import type { RecurrenceRule } from './activity';
import { day } from './local-time';
import { floorDay, monthsOf, startOfMonth, startOfWeek } from './rule-days';
import { units } from './rule-times';

/** The periods of a rule, counted from the one of its start in steps of its interval. */
export interface Periods {
  /** First midnight of a period. */
  first: (index: number) => number;
  /** First midnight after a period. */
  end: (index: number) => number;
  /** The period of a moment, or the one before it when the interval leaves it out. */
  index: (local: number) => number;
}

/** Makes the periods of a rule; hours and shorter ones go by days. */
export function planPeriods(rule: RecurrenceRule, start: number): Periods {
  const { frequency, interval = 1, firstDayOfWeek } = rule;
  const months = { yearly: 12, monthly: 1 }[frequency as string];
  if (months) return planMonths(months, interval, start);
  const isWeekly = frequency === 'weekly';
  const length = isWeekly ? 7 * day : day;
  const base = isWeekly ? startOfWeek(floorDay(start), firstDayOfWeek) : floorDay(start);
  const leap = (units[frequency] ? 1 : interval) * length;
  return {
    first: (index) => base + index * leap,
    end: (index) => base + index * leap + length,
    index: (local) => Math.floor((local - base) / leap),
  };
}

function planMonths(months: number, interval: number, start: number): Periods {
  const base = Math.floor(monthsOf(start) / months);
  return {
    first: (index) => startOfMonth((base + index * interval) * months),
    end: (index) => startOfMonth((base + index * interval + 1) * months),
    index: (local) => Math.floor((Math.floor(monthsOf(local) / months) - base) / interval),
  };
}
