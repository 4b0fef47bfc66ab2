import type { Activity } from '../utils/activity/activity';
import { expand, type Occurrence } from '../utils/activity/expand';
import { day, readDuration, writeLocal } from '../utils/activity/local-time';
import { forEachInSlices } from './slices';

/**
 * How long the dates of an activity last at most, in milliseconds; a whole day has no length of its own,
 * and a single date may be a whole day.
 */
function lengthOf({ duration, showWithoutTime, recurrenceOverrides }: Activity): number {
  let most = recurrenceOverrides || showWithoutTime ? day : 0;
  for (const one of [{ duration }, ...Object.values(recurrenceOverrides ?? {})]) {
    const { days, time } = readDuration(one?.duration);
    most = Math.max(most, days * day + time);
  }
  return most;
}

/**
 * The first dates of one activity that start from `from` to `to`; when `from` is `now`, also those
 * that are going on. Thousands of single activities are passed over by comparing texts.
 */
export function datesOf(
  activity: Activity,
  now: number,
  from: number,
  to: number,
  most: number,
): Occurrence[] {
  const { recurrenceRules, recurrenceOverrides, start } = activity;
  const begin = from === now ? from - lengthOf(activity) : from;
  const dates: Occurrence[] = [];
  const isSingle = !recurrenceRules && !recurrenceOverrides;
  // Wider than any zone's offset.
  if (isSingle && (start < writeLocal(begin - day) || start > writeLocal(to + day))) return dates;
  for (const date of expand(activity, begin, to))
    if ((+date.start >= now || +date.end > now) && dates.push(date) >= most) break;
  return dates;
}

/** In order of time; what starts together always in the same order. */
const byTime = (a: Occurrence, b: Occurrence) =>
  +a.start - +b.start || (a.activity.title < b.activity.title ? -1 : 1);

/**
 * The first `count` dates from `now` to `until` (instants in milliseconds), in order. Looks at two
 * days first, and further only while these do not fill the list. Rejects when `signal` ends it.
 */
export async function findUpcoming(
  activities: readonly Activity[],
  now: number,
  until: number,
  count: number,
  signal: AbortSignal,
): Promise<Occurrence[]> {
  const found: Occurrence[] = [];
  let from = now;
  for (let step = 2 * day; from < until && found.length < count; step *= 3) {
    const to = Math.min(from + step, until);
    const dates: Occurrence[] = [];
    await forEachInSlices(activities, signal, (activity) => {
      dates.push(...datesOf(activity, now, from, to, count));
    });
    found.push(...dates.sort(byTime));
    from = to;
  }
  return found.slice(0, count);
}
