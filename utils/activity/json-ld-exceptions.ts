import { type Activity, homeZone, type RecurrenceRule } from './activity';
import { writeInstant } from './json-ld-facts';
import { day, readLocal, writeLocal } from './local-time';
import { startsByRule } from './rule';
import { toInstant } from './zone';

/**
 * The dates of a rule that are left out, or told apart as an event of their own, as schema.org's
 * `exceptDate`. A day stands for all of it: where more begins on it, by any of the rules or by
 * itself, the moment is named.
 */
export function listExceptions(
  rule: RecurrenceRule,
  rules: readonly RecurrenceRule[],
  activity: Activity,
): { exceptDate?: string[] } {
  const { recurrenceOverrides, showWithoutTime, timeZone } = activity;
  const start = readLocal(activity.start);
  const busy = listMoments(activity);
  const isAlone = (local: number) => {
    const midnight = Math.floor(local / day) * day;
    const others = rules.flatMap((one) => startsByRule(one, start, midnight, midnight + day));
    const all = new Set([start, ...others, ...(busy.get(midnight) ?? [])]);
    all.delete(local);
    return ![...all].some((one) => one >= midnight && one < midnight + day);
  };
  const exceptDate = Object.keys(recurrenceOverrides ?? {}).flatMap((id) => {
    const local = readLocal(id);
    if (startsByRule(rule, start, local, local + 1).length === 0) return [];
    if (showWithoutTime || isAlone(local)) return writeLocal(local).slice(0, 10);
    const zone = timeZone ?? homeZone;
    return writeInstant(zone, toInstant(zone, local));
  });
  return exceptDate.length > 0 ? { exceptDate } : {};
}

/** The local starts of single dates that take place, by the midnight of their day. */
function listMoments({ recurrenceOverrides }: Activity): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [id, patch] of Object.entries(recurrenceOverrides ?? {})) {
    if (patch.excluded === true) continue;
    const local = readLocal(patch.start ?? id);
    const midnight = Math.floor(local / day) * day;
    const known = found.get(midnight) ?? [];
    known.push(local);
    found.set(midnight, known);
  }
  return found;
}
