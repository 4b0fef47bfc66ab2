import type { Activity, PatchObject, RecurrenceRule } from './activity';
import { closedDays, isClosedOn } from './closed-days';
import { day, readLocal, writeLocal } from './local-time';
import { isClosedAnyway } from './sentence-closed';
import { isGiven, isOff, startsOf } from './sentence-dates';

/** A date that no rule gives. */
export interface Added {
  /** Local start. */
  local: number;
  /** ISO 8601. Absent: none. */
  duration: string | undefined;
  /** Whether it takes whole days. */
  isWhole: boolean;
}

/** Dates (`YYYY-MM-DD`) that go otherwise than the rules say. */
export interface Exceptions {
  off: string[];
  added: Added[];
  otherTime: string[];
}

/** More single dates than this are not read one by one. */
const most = 400;

/** What single dates change from `today` on; undefined when they are too many. */
export function findExceptions(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  today: string,
): Exceptions | undefined {
  const entries = Object.entries(activity.recurrenceOverrides ?? {}).filter(
    ([id, patch]) => isOwn(activity, id, patch) && isComing(id, patch, today),
  );
  if (entries.length > most) return undefined;
  const found: Exceptions = { off: [], added: [], otherTime: [] };
  const start = readLocal(activity.start);
  const given = [...listOwnStart(activity, rules, start), ...entries];
  for (const [id, patch] of given.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const local = readLocal(id);
    if (typeof patch !== 'object' || !patch || Number.isNaN(local)) continue;
    const isRegular =
      rules.length > 0
        ? // What is planned on a closed day goes on beside the rule.
          isGiven(rules, local, start) && !isClosed(activity, id)
        : local === start;
    sortOut(found, patch, local, isRegular, activity);
  }
  // Where a day has several times, one that is left out is no day off.
  const off = new Set(found.off.filter((date) => date >= today));
  const partly = [...off].filter((date) => !isDayOff(activity, rules, date));
  for (const date of partly) off.delete(date);
  return {
    off: [...off],
    added: found.added.filter(({ local }) => writeLocal(local).slice(0, 10) >= today),
    otherTime: [...new Set([...found.otherTime, ...partly])].filter((date) => date >= today).sort(),
  };
}

/** Whether nothing goes on that rules give on a day (`YYYY-MM-DD`). */
function isDayOff(activity: Activity, rules: readonly RecurrenceRule[], date: string): boolean {
  const from = readLocal(`${date}T00:00:00`);
  const ids = startsOf(rules, readLocal(activity.start), from, from + day).map(writeLocal);
  return ids.every((id) => {
    const patch = activity.recurrenceOverrides?.[id];
    return patch && (isOff(patch) || `${patch.start ?? id}`.slice(0, 10) !== date);
  });
}

/** Whether a single date tells more than what closes the activity does. */
const isOwn = (activity: Activity, id: string, patch: PatchObject | null) =>
  !(patch && isOff(patch) && isClosedAnyway(activity, id.slice(0, 10)));

/** Texts of this form compare as the moments do, without being read. */
const isComing = (id: string, patch: PatchObject | null, today: string) =>
  id >= today || `${patch?.start ?? ''}` >= today;

const isClosed = (activity: Activity, id: string) =>
  isClosedOn(activity, id.slice(0, 10), closedDays) !== undefined;

/** A start that no rule gives is a date beside them (RFC 8984 §4.3.3.1). */
function listOwnStart(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  start: number,
): [string, PatchObject][] {
  const id = activity.start;
  const isKnown = Object.hasOwn(activity.recurrenceOverrides ?? {}, id) || isClosed(activity, id);
  return rules.length === 0 || isKnown || isGiven(rules, start, start) ? [] : [[id, {}]];
}

function sortOut(
  found: Exceptions,
  patch: PatchObject,
  local: number,
  isRegular: boolean,
  activity: Activity,
): void {
  const date = writeLocal(local).slice(0, 10);
  const moved = patch.start === undefined ? local : readLocal(patch.start);
  const { duration, showWithoutTime } = { ...activity, ...patch } as Activity;
  const one = { local: moved, duration: duration ?? undefined, isWhole: showWithoutTime === true };
  const isSame =
    one.duration === (activity.duration ?? undefined) &&
    one.isWhole === (activity.showWithoutTime === true);
  if (isOff(patch) || Number.isNaN(moved)) {
    if (isRegular) found.off.push(date);
  } else if (!isRegular) found.added.push(one);
  else if (writeLocal(moved).slice(0, 10) !== date) {
    found.off.push(date);
    found.added.push(one);
  } else if (moved !== local || !isSame) found.otherTime.push(date);
}
