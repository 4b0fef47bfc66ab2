import type { Activity, LocalDateTime } from './activity';
import { expand } from './expand';
import { readLocal } from './local-time';

/**
 * The starts, in the activity's own time, that its rules give from `from` (inclusive) to `to`
 * (exclusive), whatever was changed of single dates and whether or not it is closed.
 */
export function listRuleStarts(
  activity: Activity,
  from: LocalDateTime,
  to: LocalDateTime,
): LocalDateTime[] {
  // In UTC a local time and its instant are the same.
  const plain = { ...activity, timeZone: 'Etc/UTC', recurrenceOverrides: {} };
  const dates = expand(plain, readLocal(from), readLocal(to));
  return [...dates].map(({ recurrenceId }) => recurrenceId);
}

/** Whether the rules give this start. */
export function isRuleStart(activity: Activity, start: LocalDateTime): boolean {
  const next = new Date(readLocal(start) + 1000).toISOString().slice(0, 19);
  return listRuleStarts(activity, start, next).includes(start);
}
