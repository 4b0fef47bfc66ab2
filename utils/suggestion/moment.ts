import type { Activity } from '../activity/activity';
import { day } from '../activity/local-time';
import type { Entry, OpenDate } from './agenda-index';
import type { Circumstances } from './circumstances';
import { count } from './score';
import type { Moment, Reason, ScorePart, Whereabouts } from './suggestion';
import { spans } from './weights';

const minute = 60_000;

/** The first date of an activity that one can still go to; undefined when there is none in time. */
export function findDate(entry: Entry, now: number): OpenDate | undefined {
  for (const date of entry.dates) if (isInTime(date, now)) return date;
  return undefined;
}

function isInTime({ start, end }: OpenDate, now: number): boolean {
  return start >= now ? start < now + spans.daysAhead * day : end - now >= leastLeft(start, end);
}

/** What is short has little left sooner. */
function leastLeft(start: number, end: number): number {
  return Math.min(spans.leastMinutesLeft * minute, (end - start) / 2);
}

/** When a date is, seen from now. */
export function readMoment({ start, end }: OpenDate, now: number): Moment {
  if (start <= now) return { kind: 'running', until: new Date(end) };
  const minutes = Math.ceil((start - now) / minute);
  if (minutes <= spans.soonMinutes) return { kind: 'soon', minutes };
  return { kind: 'later', start: new Date(start), end: new Date(end) };
}

/** Where a date is, seen from the desk. */
export function readPlace(activity: Activity, around: Circumstances): Whereabouts {
  const [first] = Object.entries(activity.locations ?? {});
  const name = first && (around.places[first[0]]?.name ?? first[1]?.name);
  return { isHere: isHere(activity, around), ...(name && { name }) };
}

/** Whether an activity is at the location of the desk. */
export function isHere({ locations }: Activity, { location }: Circumstances): boolean {
  return locations !== undefined && Object.hasOwn(locations, location);
}

/** When and where it is, as the reason that comes first. */
export function readTiming(
  date: OpenDate,
  around: Circumstances,
): Extract<Reason, { kind: 'moment' }> {
  return {
    kind: 'moment',
    moment: readMoment(date, around.now),
    place: readPlace(date.activity, around),
  };
}

/** What time and place count for. */
export function countMoment(date: OpenDate, around: Circumstances, isAway: boolean): ScorePart[] {
  const { now } = around;
  const isAtDesk = isHere(date.activity, around);
  const minutes = (date.start - now) / minute;
  const isRunning = minutes <= 0;
  const isSoon = !isRunning && minutes <= spans.soonMinutes;
  const isToday = !isRunning && !isSoon && minutes < 12 * 60;
  return [
    ...count('running', isRunning),
    ...count('soon', isSoon),
    ...count('today', isToday),
    ...count('thisWeek', !isRunning && !isSoon && !isToday && minutes < 7 * 24 * 60),
    ...count('here', isAtDesk && !isAway),
    ...count('tooFar', !isAtDesk && !isAway && minutes < spans.travelMinutes),
  ];
}
