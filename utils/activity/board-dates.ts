import { type Activity, homeZone } from './activity';
import { type ClosedDays, closedDays } from './closed-days';
import type { Occurrence } from './expand';
import { readDuration, readLocal, writeLocal } from './local-time';
import { occurrencesBetween } from './occurrences';
import { addDays, listWeek } from './week';
import { offsetAt, toInstant } from './zone';

/** One date of an activity, as it stands on the board of a week. */
export interface BoardDate {
  /** Uid of the activity. */
  uid: string;
  /** The start that names this date in a repeating activity (RFC 8984 §4.3.5). */
  recurrenceId: string;
  /** The activity with the changes of this date in it. */
  activity: Activity;
  /** Day on which it shows, `YYYY-MM-DD`, on the clocks of the square. */
  day: string;
  /** Start and end, `HH:MM` on the clocks of the square. */
  from: string;
  to: string;
  /** Start and end, milliseconds since 1970. */
  start: number;
  end: number;
  allDay: boolean;
  /** Which place it is at; equal for the same place. Absent: none told. */
  place?: string;
  isDraft: boolean;
  isCancelled: boolean;
  isForEveryone: boolean;
}

/** Whether two dates share a moment; what takes whole days is no moment. */
export function overlap(a: BoardDate, b: BoardDate): boolean {
  return !a.allDay && !b.allDay && a.start < b.end && b.start < a.end;
}

/** Whether people can step over from one date to the other: same time, same place. */
export function isAlongside(a: BoardDate, b: BoardDate): boolean {
  return a.place === b.place && overlap(a, b);
}

/** All dates of a week (by its Monday), in order; `locations` are the uids of the team's places. */
export function listBoardDates(
  activities: readonly Activity[],
  monday: string,
  locations: readonly string[],
  closed: ClosedDays = closedDays,
): BoardDate[] {
  const week = listWeek(monday);
  const from = instantOf(monday);
  const to = instantOf(addDays(monday, 7));
  const known = new Set(locations);
  return activities
    .flatMap((activity) => {
      // What began before this week may still go on in it.
      const earlier = readDuration(activity.duration).days * 86_400_000;
      const found = occurrencesBetween(activity, from - earlier, to, closed);
      return found.flatMap((occurrence) =>
        week.filter((day) => isOn(occurrence, day)).map((day) => describe(occurrence, day, known)),
      );
    })
    .sort((a, b) => a.start - b.start || (a.activity.title < b.activity.title ? -1 : 1));
}

const instantOf = (day: string) => toInstant(homeZone, readLocal(`${day}T00:00:00`));
const clockOf = (instant: number) => writeLocal(instant + offsetAt(homeZone, instant));

/** Whether a date shows on a day: the one on which it starts, or any that it takes whole. */
function isOn({ start, end, allDay }: Occurrence, day: string): boolean {
  const first = clockOf(+start).slice(0, 10);
  if (day === first || !allDay) return day === first;
  // The end of whole days is the midnight after them.
  return day > first && day <= clockOf(+end - 1).slice(0, 10);
}

function describe(occurrence: Occurrence, day: string, known: ReadonlySet<string>): BoardDate {
  const { activity, recurrenceId, start, end, allDay, status } = occurrence;
  const groups = activity['pleinwijzer.nl:audiences'] ?? [];
  const place = findPlace(activity, known);
  return {
    uid: activity.uid,
    recurrenceId,
    activity,
    day,
    from: clockOf(+start).slice(11, 16),
    to: clockOf(+end).slice(11, 16),
    start: +start,
    end: +end,
    allDay,
    ...(place === undefined ? {} : { place }),
    isDraft: activity['pleinwijzer.nl:published'] === undefined,
    isCancelled: status === 'cancelled',
    isForEveryone: groups.length === 0 || groups.includes('everyone'),
  };
}

/** Key of the team's location, else the name: keys of other calendars mean nothing. */
function findPlace({ locations = {} }: Activity, known: ReadonlySet<string>): string | undefined {
  const [first] = Object.entries(locations);
  if (!first) return undefined;
  const [key, { name }] = first;
  return known.has(key) ? key : name?.trim() || undefined;
}
