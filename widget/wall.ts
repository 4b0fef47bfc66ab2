import type { Occurrence } from '../utils/activity/expand';
import { day, writeLocal } from '../utils/activity/local-time';
import { offsetAt, shownZone } from '../utils/activity/zone';
import type { Messages } from './messages/nl';

/** The local date and time of an instant, `YYYY-MM-DDTHH:MM:SS`; absent zone: the square's. */
export const onWall = (instant: number, zone?: string | null): string =>
  writeLocal(instant + offsetAt(shownZone(zone), instant));

/** The day on which a date starts in its own zone, or today when it is going on. */
export const dayOf = ({ activity, start }: Occurrence, now: number): string =>
  onWall(Math.max(+start, now), activity.timeZone).slice(0, 10);

/**
 * `13.00–14.30 uur`, in the activity's own zone; what takes days also tells its last day, and of what
 * began before `now` that alone.
 */
export function describeTime(
  { activity, start, end, allDay }: Occurrence,
  text: Messages,
  now: number,
): string {
  const [from, to] = [start, end].map((one) => onWall(+one, activity.timeZone)) as [string, string];
  const [begin, finish] = [from, to].map((one) => one.slice(11, 16).replace(':', '.'));
  const began = allDay ? text.allDay : text.at(`${begin}`);
  const length = Date.parse(`${to}Z`) - Date.parse(`${from}Z`);
  // A night begins and ends on two days, and takes none.
  if (allDay ? length > day : length >= day) {
    // The moment at which whole days end is the first that is no more of them.
    const last = allDay ? onWall(+end - 1, activity.timeZone) : to;
    const until = describeDay(last.slice(0, 10), onWall(now).slice(0, 10), text);
    const ends = allDay ? text.throughDay(until) : text.untilDay(until, text.at(`${finish}`));
    return +start < now ? ends : `${began} ${ends}`;
  }
  return allDay || begin === finish ? began : text.at(`${begin}–${finish}`);
}

/** `woensdag 25 november`; with the year when it is not this one. */
export function describeDay(date: string, today: string, { weekdays, months }: Messages): string {
  const moment = new Date(date);
  const [weekday, month] = [weekdays[moment.getUTCDay()], months[moment.getUTCMonth()]];
  const year = date.slice(0, 4);
  return `${weekday} ${moment.getUTCDate()} ${month}${year === today.slice(0, 4) ? '' : ` ${year}`}`;
}

/** `Vandaag` or `Morgen`; undefined for another day. */
export function nameDay(date: string, today: string, text: Messages): string | undefined {
  const ahead = (Date.parse(date) - Date.parse(today)) / day;
  return [text.today, text.tomorrow][ahead];
}
