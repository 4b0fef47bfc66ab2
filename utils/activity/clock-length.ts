import { type Activity, homeZone } from './activity';
import { writeDuration } from './icalendar-time';
import { day, readDuration, readLocal } from './local-time';
import { offsetAt, toInstant } from './zone';

/**
 * The local time at which something ends on the clocks of a zone: its days are days on the wall, its
 * hours are hours that pass (RFC 8984 §1.4.6). NaN when the start is no time.
 */
export function endOnClock(start: number, duration: unknown, zone: string): number {
  if (Number.isNaN(start)) return start;
  const { days, time } = readDuration(duration);
  const end = toInstant(zone, start + days * day) + time;
  return end + offsetAt(zone, end);
}

/**
 * ISO 8601 duration of what goes on from one local time to another, so that it ends there on the
 * clocks of the zone, also when they change in between; undefined for none at all.
 */
export function writeLengthBetween(start: number, end: number, zone: string): string | undefined {
  const days = Math.floor((end - start) / day);
  const rest = toInstant(zone, end) - toInstant(zone, start + days * day);
  return joinLength(days, rest);
}

/** ISO 8601 duration of days on the wall and exact milliseconds; undefined for none at all. */
function joinLength(days: number, time: number): string | undefined {
  const hours = writeDuration(time, false);
  return days > 0 ? `P${days}D${hours?.slice(1) ?? ''}` : hours;
}

/**
 * Milliseconds between begin and end of the first date as clocks show them. Of what comes back, most
 * nights have no change of the clocks: there an hour is an hour.
 */
export function lengthOnClock({
  start,
  duration,
  timeZone,
  showWithoutTime,
  ...rest
}: Activity): number {
  const { days, time } = readDuration(duration);
  const isExact = !showWithoutTime && (rest.recurrenceRules ?? []).length === 0;
  if (!isExact) return days * day + time;
  const begin = readLocal(start);
  return endOnClock(begin, duration, timeZone ?? homeZone) - begin;
}
