import type { Activity, LocalDateTime, PatchObject, RecurrenceRule } from './activity';
import { closedDays, isClosedOn } from './closed-days';
import { day, readLocal, writeLocal } from './local-time';
import { readRule } from './read-rule';
import { startsByRule } from './rule';

/** A date of a series. */
export interface SeriesDate {
  /** The start that names it. */
  id: LocalDateTime;
  /** What is changed of it alone. */
  patch: PatchObject;
  /** Whether it is on its own day, given by a rule or as the start. */
  isRegular: boolean;
}

/** Of a series that is longer than this, twenty years, the dates are not counted. */
const reach = 7305 * day;

/** So many days a rule may look at. */
const work = 20_000;

/** Whether a date does not go on: left out or cancelled. */
export const isOff = (patch: PatchObject): boolean =>
  patch.excluded === true || patch.status === 'cancelled';

/** The local starts that rules give in a window, each once, in order; the start itself too. */
export function startsOf(
  rules: readonly RecurrenceRule[],
  start: number,
  from: number,
  to: number,
): number[] {
  const all = rules.flatMap((rule) => startsByRule(rule, start, from, to, work));
  if (start >= from && start < to) all.push(start);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Whether one of the rules gives this local start. */
export const isGiven = (rules: readonly RecurrenceRule[], local: number, start: number): boolean =>
  rules.some((rule) => startsByRule(rule, start, local, local + 1, work).length > 0);

/** Whether a rule is known to give its start alone (RFC 8984 §4.3.3.1), or less. */
export function isForOne(rule: RecurrenceRule, start: number): boolean {
  if (rule.count === 1) return true;
  return (
    endOf(rule, start) !== undefined && startsOf([rule], start, start, start + reach).length < 2
  );
}

/**
 * The dates of an activity whose rules end, in order, cancelled ones too: without those that are left
 * out or on which it is closed. Undefined when it does not end within reach.
 */
export function listAllDates(
  activity: Activity,
  rules: readonly RecurrenceRule[],
): SeriesDate[] | undefined {
  const start = readLocal(activity.start);
  const hasEnd = rules.every((rule) => endOf(rule, start) !== undefined);
  return hasEnd ? listDates(activity, rules, reach) : undefined;
}

/** When a rule ends, as far as that is known; undefined when that is not within reach. */
function endOf(rule: RecurrenceRule, start: number): number | undefined {
  const last = start + reach;
  const { count, until } = rule;
  if (until) return readLocal(until) < last ? readLocal(until) : undefined;
  if (!count) return undefined;
  const given = startsByRule(rule, start, start, last, work);
  // The start counts, also where the rule does not give it.
  const isWhole = given.length >= (given[0] === start ? count : count - 1);
  return isWhole ? given.at(-1) : undefined;
}

function listDates(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  length: number,
): SeriesDate[] {
  const start = readLocal(activity.start);
  const excluded = (activity.excludedRecurrenceRules ?? []).map(readRule);
  const left = excluded.flatMap((rule) =>
    rule ? startsByRule(rule, start, start, start + length, work) : [],
  );
  const isClosed = (id: string) =>
    rules.length > 0 && isClosedOn(activity, id.slice(0, 10), closedDays) !== undefined;
  const given = new Set(startsOf(rules, start, start, start + length));
  for (const local of left) given.delete(local);
  const ids = [...given].map(writeLocal).filter((id) => !isClosed(id));
  const dates = new Map<string, PatchObject>(ids.map((id) => [id, {}]));
  for (const [id, patch] of Object.entries(activity.recurrenceOverrides ?? {}))
    if (!patch || patch.excluded === true) dates.delete(id);
    else if (!Number.isNaN(readLocal(id))) dates.set(id, patch);
  const isRegular = (id: string, patch: PatchObject) =>
    given.has(readLocal(id)) && `${patch.start ?? id}`.slice(0, 10) === id.slice(0, 10);
  return [...dates]
    .map(([id, patch]) => ({ id, patch, isRegular: isRegular(id, patch) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Lengths of time in which something is looked for, the last one only when it was not found before. */
const windows = [32 * day, 366 * day, 731 * day];

/** The first day (`YYYY-MM-DD`) on which a series goes on as its rules say; its start when none is near. */
export function findFirstDay(activity: Activity, rules: readonly RecurrenceRule[]): string {
  for (const length of windows) {
    const first = listDates(activity, rules, length).find(
      ({ patch, isRegular }) => isRegular && !isOff(patch),
    );
    if (first) return first.id.slice(0, 10);
  }
  return activity.start.slice(0, 10);
}

/** Whether rules give a start within a year from a local moment. */
export const goesOn = (rules: readonly RecurrenceRule[], start: number, from: number): boolean =>
  windows.slice(0, 2).some((length) => startsOf(rules, start, from, from + length).length > 0);
