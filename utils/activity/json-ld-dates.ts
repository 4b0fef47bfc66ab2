import type { Activity } from './activity';
import { expand, type Occurrence } from './expand';
import { findSpan, reach } from './json-ld-span';
import { day, readLocal } from './local-time';

/** Dates that are listed one by one at most. */
const most = 200;

/** A few weeks, within which most activities have a date. */
const near = 32 * day;

/** The first and the last date of an activity. */
export interface Ends {
  first: Occurrence;
  /** Absent: it goes on, or for longer than it is followed. */
  last?: Occurrence;
}

/**
 * The first and the last date that take place; where all are called off, those that would have.
 * Undefined when an activity has no date at all.
 */
export function findEnds(activity: Activity): Ends | undefined {
  const isOn = ({ status }: Occurrence) => status !== 'cancelled';
  const isAny = () => true;
  const isCancelled = activity.status === 'cancelled';
  return (!isCancelled && findEndsOf(activity, isOn)) || findEndsOf(activity, isAny);
}

function findEndsOf(activity: Activity, isMeant: (date: Occurrence) => boolean): Ends | undefined {
  const begin = earliestOf(activity);
  const [first] = take(expand(activity, begin, horizonOf(activity)), 1, isMeant);
  if (!first) return undefined;
  const latest = latestOf(activity);
  if (latest === undefined) return { first };
  const [last = first] = listBefore(activity, latest + 2 * day, 1, isMeant);
  return { first, last };
}

/**
 * All dates of an activity that has few; else those from `since` on, in milliseconds, filled up
 * with the latest before it.
 */
export function listDatesAround(activity: Activity, since: number): Occurrence[] {
  const horizon = horizonOf(activity);
  const from = Math.min(horizon, Math.max(since, earliestOf(activity)));
  const coming = take(expand(activity, from, horizon), most);
  return [...listBefore(activity, from, most - coming.length), ...coming];
}

/** The last dates before a moment, in order. Costs what it gives, not what came before. */
function listBefore(
  activity: Activity,
  before: number,
  count: number,
  isMeant: (date: Occurrence) => boolean = () => true,
): Occurrence[] {
  const begin = earliestOf(activity);
  let found: Occurrence[] = [];
  for (let from = before, step = near; count > found.length && from > begin; step *= 2) {
    from = Math.max(begin, before - step);
    found = [...expand(activity, from, before)].filter(isMeant);
  }
  return found.slice(Math.max(0, found.length - count));
}

function take(
  dates: Iterable<Occurrence>,
  count: number,
  isMeant: (date: Occurrence) => boolean = () => true,
): Occurrence[] {
  const taken: Occurrence[] = [];
  for (const date of dates) {
    if (isMeant(date)) taken.push(date);
    if (taken.length >= count) break;
  }
  return taken;
}

/** The local times of single dates, and of the start, in order. */
function listMoments({ start, recurrenceOverrides }: Activity): number[] {
  const given = Object.entries(recurrenceOverrides ?? {}).map(([id, patch]) => patch.start ?? id);
  return [start, ...given].map(readLocal).sort((a, b) => a - b);
}

/** A moment before all dates; in UTC a local time is less than a day away. */
const earliestOf = (activity: Activity) => (listMoments(activity)[0] ?? 0) - day;

/** A moment until which an activity is followed. */
const horizonOf = (activity: Activity) => readLocal(activity.start) + reach;

/** A local time after which nothing begins; undefined when it goes on. */
function latestOf(activity: Activity): number | undefined {
  const start = readLocal(activity.start);
  let latest = listMoments(activity).at(-1) ?? start;
  for (const rule of activity.recurrenceRules ?? []) {
    const span = findSpan(rule, start);
    if (span && span.last === undefined) return undefined;
    latest = Math.max(latest, span?.last ?? latest);
  }
  return latest;
}
