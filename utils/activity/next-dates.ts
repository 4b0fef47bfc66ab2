import type { Activity } from './activity';
import { type ClosedDays, closedDays, isClosedOn } from './closed-days';
import { expand, type Occurrence } from './expand';

/** How far ahead dates are looked for, in milliseconds: two years. */
const horizon = 2 * 366 * 86_400_000;

/**
 * The first dates of an activity that have not ended at an instant, at most `count`. Costs the dates
 * that it gives.
 */
export function findNextDates(
  activity: Activity,
  from: number,
  count: number,
  closed: ClosedDays = closedDays,
): Occurrence[] {
  const isClosed = (one: Activity, date: string) => isClosedOn(one, date, closed) !== undefined;
  const found: Occurrence[] = [];
  // What began earlier may still be going on.
  const begin = from - 31 * 86_400_000;
  for (const date of expand(activity, begin, from + horizon, isClosed)) {
    if (+date.end <= from && +date.start < from) continue;
    found.push(date);
    if (found.length === count) break;
  }
  return found;
}
