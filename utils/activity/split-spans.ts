import type { Activity, PatchObject, RecurrenceRule } from './activity';
import { type ClosedDays, isClosedOn } from './closed-days';
import { day, readLocal, writeLocal } from './local-time';
import { givesTime, listByRule } from './rule-dates';

/** Dates of a rule that are looked at, at most. */
const most = 5000;

const hundredYears = 36_525 * day;

/** A rule with its dates. */
export interface Span {
  rule: RecurrenceRule;
  first: number;
  /** The starts that are looked at. */
  ids: Set<string>;
  /** Whether the rule gives a start, looked at or not. */
  gives: (id: string) => boolean;
  /** The rule of which this is a stretch (see `readStretches`). Absent: it is none. */
  whole?: RecurrenceRule;
}

/** The single dates of an activity that can be read. */
export function readOverrides(activity: Activity): Map<string, PatchObject> {
  const entries = Object.entries(activity.recurrenceOverrides ?? {});
  return new Map(
    entries.filter(
      ([id, patch]) => typeof patch === 'object' && patch && !Number.isNaN(readLocal(id)),
    ),
  );
}

/** Last moment for which dates are left out one by one. */
function lastOf(closed: ClosedDays, start: number): number {
  const known = Object.values(closed).map((kind) => Date.parse(`${kind?.validUntil}T23:59:59Z`));
  return Math.max(start + 3 * 365 * day, ...known.filter((one) => !Number.isNaN(one)));
}

/**
 * A rule with its dates; nothing when it gives none. Its dates are not listed when it is alone: then
 * none of them can be left out for another rule or a closed day.
 */
export function readSpan(
  rule: RecurrenceRule,
  start: number,
  closed: ClosedDays,
  isAlone: boolean,
): Span[] {
  // Nearly every rule begins within the year; looking a century ahead costs a century.
  const firstWithin = (length: number) =>
    listByRule(rule, start, { from: start, to: start + length, most: 1 })[0];
  const first = firstWithin(366 * day) ?? firstWithin(hundredYears);
  if (first === undefined) return [];
  const range = { from: start, to: lastOf(closed, start), most: isAlone ? 0 : most };
  const ids = new Set(listByRule(rule, start, range).map(writeLocal));
  const gives = (id: string) => ids.has(id) || givesTime(rule, start, readLocal(id));
  return [{ rule, first, ids, gives }];
}

/** Why a date is left out. */
export type Reason = 'rule' | 'closed';

/** Tells why a date without changes of its own is left out; undefined when it is not. */
export function openExclusion(activity: Activity, closed: ClosedDays, start: number) {
  const range = { from: start, to: lastOf(closed, start), most };
  const out = new Set(
    (activity.excludedRecurrenceRules ?? []).flatMap((rule) =>
      listByRule(rule, start, range).map(writeLocal),
    ),
  );
  const comesBack = (activity.recurrenceRules ?? []).length > 0;
  return (id: string): Reason | undefined => {
    if (out.has(id)) return 'rule';
    const isClosed = comesBack && isClosedOn(activity, id.slice(0, 10), closed) !== undefined;
    return isClosed ? 'closed' : undefined;
  };
}
