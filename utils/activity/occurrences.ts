import type { Activity } from './activity';
import { type ClosedDays, closedDays, isClosedOn } from './closed-days';
import { expand, type Occurrence } from './expand';

/** An instant: a Date, milliseconds since 1970, or a text of ISO 8601. */
export type Instant = Date | number | string;

/**
 * The dates of an activity whose start lies from `from` (inclusive) to `to` (exclusive), in order,
 * without the days on which it is closed. `start` and `end` are instants (Date). `closed` is what
 * the team knows of holidays; absent: what this release knows. Never throws.
 */
export function occurrencesBetween(
  activity: Activity,
  from: Instant,
  to: Instant,
  closed: ClosedDays = closedDays,
): Occurrence[] {
  const isClosed = (one: Activity, date: string) => isClosedOn(one, date, closed) !== undefined;
  return [...expand(activity, readInstant(from), readInstant(to), isClosed)];
}

/** Numbers as they are: without an end (`Infinity`) is no date that a Date can hold. */
const readInstant = (instant: Instant): number =>
  typeof instant === 'number' ? instant : +new Date(instant);
