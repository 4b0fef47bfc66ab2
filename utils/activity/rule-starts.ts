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
  return [...walkRuleStarts(activity, from, to)];
}

function* walkRuleStarts(
  activity: Activity,
  from: LocalDateTime,
  to: LocalDateTime,
): Generator<LocalDateTime> {
  // In UTC a local time and its instant are the same.
  const plain = { ...activity, timeZone: 'Etc/UTC', recurrenceOverrides: {} };
  for (const { recurrenceId } of expand(plain, readLocal(from), readLocal(to))) yield recurrenceId;
}

/** The second after a start. */
const afterwards = (start: LocalDateTime) =>
  new Date(readLocal(start) + 1000).toISOString().slice(0, 19);

/** Whether the rules give this start. */
export function isRuleStart(activity: Activity, start: LocalDateTime): boolean {
  return listRuleStarts(activity, start, afterwards(start)).includes(start);
}

/** So many dates are looked at to find some among them. */
const most = 20_000;

/**
 * Those of these starts that the rules give, found in one go; undefined when the rules give too many
 * dates in between to look at.
 */
export function findRuleStarts(
  activity: Activity,
  starts: readonly LocalDateTime[],
): ReadonlySet<LocalDateTime> | undefined {
  const wanted = new Set(starts);
  const ordered = [...wanted].sort();
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return wanted;
  const found = new Set<LocalDateTime>();
  let looked = 0;
  for (const start of walkRuleStarts(activity, first, afterwards(last))) {
    looked += 1;
    if (looked > most) return undefined;
    if (wanted.has(start)) found.add(start);
  }
  return found;
}
