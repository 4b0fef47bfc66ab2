import type { Occurrence } from '../utils/activity/expand';
import { namesOf } from './entry';
import { dayOf } from './wall';

/** Dates that share a moment at one place; usually it is one alone. */
export interface Together {
  dates: Occurrence[];
  /** How many they are, also when only the first of them are taken. */
  size: number;
}

/** One day of the list: its date, `YYYY-MM-DD`, and what there is. */
export type Day = [date: string, groups: Together[]];

/** Whether a date starts before any of these, at the same place, is over. */
function runsBeside({ dates }: Together, { activity, start, allDay, status }: Occurrence): boolean {
  const [place] = namesOf(activity.locations);
  return (
    place !== undefined &&
    !allDay &&
    status !== 'cancelled' &&
    dates.every(
      (one) =>
        start < one.end &&
        !one.allDay &&
        one.status !== 'cancelled' &&
        namesOf(one.activity.locations)[0] === place,
    )
  );
}

/** Dates, which are in order, by day; what runs at the same time at the same place stands together. */
export function groupDays(dates: readonly Occurrence[], now: number): Day[] {
  const days = new Map<string, Together[]>();
  for (const one of dates) {
    const date = dayOf(one, now);
    const groups = days.get(date) ?? [];
    days.set(date, groups);
    const group = groups.find((other) => runsBeside(other, one));
    if (group) group.size = group.dates.push(one);
    else groups.push({ dates: [one], size: 1 });
  }
  // Elsewhere in the world another day may begin while this one goes on.
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The first days with what is on, until there are so many dates; of none, the first day is there. */
export function takeDates(days: readonly Day[], count: number): Day[] {
  let left = count;
  const take = (group: Together): Together[] => {
    const dates = group.dates.slice(0, left);
    left -= dates.length;
    return dates.length ? [{ ...group, dates }] : [];
  };
  return days
    .map(([date, groups]): Day => [date, groups.flatMap(take)])
    .filter(([, groups], index) => groups.length || !index);
}
