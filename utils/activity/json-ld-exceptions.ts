import { type Activity, homeZone, type RecurrenceRule } from './activity';
import { writeInstant } from './json-ld-facts';
import { reach } from './json-ld-span';
import { day, readLocal, writeLocal } from './local-time';
import { startsByRule } from './rule';
import { toInstant } from './zone';

/**
 * The dates of each rule that are left out, or told apart as an event of their own, as schema.org's
 * `exceptDate`. A day stands for all of it: where more begins on it, by any of the rules or by
 * itself, the moment is named.
 */
export function listExceptions(rules: readonly RecurrenceRule[], activity: Activity): string[][] {
  const { recurrenceOverrides, showWithoutTime, timeZone } = activity;
  const ids = Object.keys(recurrenceOverrides ?? {})
    .map(readLocal)
    .sort((a, b) => a - b);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = readLocal(activity.start);
  const end = Math.min(midnightOf(last) + day, start + reach);
  // All at once: to ask a rule for each date takes minutes where there are thousands.
  const starts = rules.map((rule) => new Set(startsByRule(rule, start, midnightOf(first), end)));
  const busy = groupByDay([start, ...starts.flatMap((some) => [...some]), ...listOwn(activity)]);
  const zone = timeZone ?? homeZone;
  const write = (local: number) =>
    showWithoutTime || [...(busy.get(midnightOf(local)) ?? [])].every((one) => one === local)
      ? writeLocal(local).slice(0, 10)
      : writeInstant(zone, toInstant(zone, local));
  return starts.map((given) => ids.filter((id) => given.has(id)).map(write));
}

const midnightOf = (local: number) => Math.floor(local / day) * day;

/** The local starts of single dates that take place. */
const listOwn = ({ recurrenceOverrides }: Activity): number[] =>
  Object.entries(recurrenceOverrides ?? {})
    .filter(([, patch]) => patch.excluded !== true)
    .map(([id, patch]) => readLocal(patch.start ?? id));

/** Local times by the midnight of their day, each once. */
function groupByDay(locals: readonly number[]): Map<number, Set<number>> {
  const days = new Map<number, Set<number>>();
  for (const local of locals) {
    const found = days.get(midnightOf(local)) ?? new Set();
    days.set(midnightOf(local), found.add(local));
  }
  return days;
}
