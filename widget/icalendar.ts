import type { Activity } from '../utils/activity/activity';
import { decodeText } from '../utils/activity/decode-text';
import { readICalendar } from '../utils/activity/icalendar';
import type { CalendarProblem } from '../utils/activity/icalendar-problem';

/**
 * The activities of an iCalendar feed, with its library: loaded for such feeds only. Takes the parts in
 * which it came, in whatever letters a program wrote it.
 * @throws when there is nothing to be read in it, though it is not empty
 */
export async function readCalendar(bytes: Uint8Array<ArrayBuffer>[]): Promise<Activity[]> {
  const whole = new Uint8Array(await new Blob(bytes).arrayBuffer());
  const { activities, problems } = readICalendar(decodeText(whole)?.text);
  if (!activities.length && problems.some(({ kind }) => kind !== 'no-events')) throw problems;
  return keepPublic(activities, problems);
}

/** What is for visitors: without what the calendar calls private (RFC 5545 §3.8.1.3). */
function keepPublic(
  activities: readonly Activity[],
  problems: readonly CalendarProblem[],
): Activity[] {
  const hidden = new Map(activities.map(({ uid }) => [uid, new Set<string | undefined>()]));
  for (const { kind, uid = '', value } of problems)
    if (kind === 'private') hidden.get(uid)?.add(value);
  return activities
    .filter(({ uid }) => !hidden.get(uid)?.has(undefined))
    .map((activity) => without(activity, [...(hidden.get(activity.uid) ?? [])]));
}

/** An activity without these dates. */
function without(activity: Activity, ids: readonly (string | undefined)[]): Activity {
  if (ids.length === 0) return activity;
  const excluded = Object.fromEntries(ids.map((id) => [id, { excluded: true }]));
  const recurrenceOverrides = { ...activity.recurrenceOverrides, ...excluded };
  return { ...activity, recurrenceOverrides };
}
