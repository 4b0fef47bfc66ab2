import { type Activity, homeZone } from './activity';
import { type ClosedDays, closedDays } from './closed-days';
import { escapeText, foldLines } from './icalendar-write';
import { readLocal } from './local-time';
import { cleanText } from './plain-text';
import { readEntry } from './read-entry';
import { splitActivity } from './split-activity';
import { listEventLines, zoneOf } from './write-event';
import { defaultProdId } from './write-icalendar-date';
import { listTimezoneLines } from './write-timezone';

/** How a calendar is written. */
export interface CalendarOptions {
  /** Name of the calendar. Absent: none. */
  title?: string;
  /** Product that writes it (RFC 5545 §3.7.3). Absent: this one. */
  prodId?: string;
  /** Known closed days. Absent: those of this release. */
  closed?: ClosedDays;
}

/**
 * An iCalendar file (RFC 5545) of activities, in their order. The same activities give the same
 * bytes: the clock is not read. Never throws, whatever an activity holds. Every reader gets the same dates (see `splitActivity`);
 * `readICalendar` gives the activities back.
 */
export function buildICalendar(
  activities: readonly Activity[],
  { title, prodId = defaultProdId, closed = closedDays }: CalendarOptions = {},
): string {
  const known = activities.flatMap(keepKnown);
  const events = known.flatMap((activity) => listActivityLines(activity, closed));
  return foldLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(prodId)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(title ? [`NAME:${escapeText(title)}`, `X-WR-CALNAME:${escapeText(title)}`] : []),
    `X-WR-TIMEZONE:${homeZone}`,
    ...listZones(known),
    ...events,
    'END:VCALENDAR',
  ]);
}

/** What an activity has of known fields: a feed of somebody else may hold anything. */
function keepKnown(activity: Activity): Activity[] {
  const known = readEntry(activity);
  // A title keeps its lines.
  return known ? [{ ...known, title: cleanText(activity.title) }] : [];
}

function listActivityLines(activity: Activity, closed: ClosedDays): string[] {
  const parts = splitActivity(activity, closed);
  const isSplit = parts.length > 1;
  const [first] = parts;
  // A date by itself that comes first is where the series begins.
  const isAlone = first && !first.activity.recurrenceRules && !first.date;
  const start = isAlone ? first.activity.start : activity.start;
  return parts.flatMap((part) => listEventLines(part, start, isSplit));
}

/** The zones that events name, each with the years in which they are used. */
function listZones(activities: readonly Activity[]): string[] {
  const years = new Map<string, number[]>();
  for (const activity of activities.flatMap(listWithDates)) {
    const local = readLocal(activity.start);
    const zone = zoneOf(activity);
    if (Number.isNaN(local) || /^(Etc\/)?(UTC|GMT)$/.test(zone)) continue;
    const year = new Date(local).getUTCFullYear();
    const [first = year, last = year] = years.get(zone) ?? [];
    years.set(zone, [Math.min(first, year), Math.max(last, year)]);
  }
  return [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([zone, [first = 0, last = 0]]) => listTimezoneLines(zone, first, last));
}

/** An activity with its single dates, as far as their zone and year go. */
function listWithDates(activity: Activity): Activity[] {
  const overrides = Object.entries(activity.recurrenceOverrides ?? {});
  const dates = overrides.flatMap(([id, patch]) => [
    { ...activity, start: id },
    ...(typeof patch?.start === 'string' ? [{ ...activity, start: patch.start }] : []),
    ...(typeof patch?.timeZone === 'string' ? [{ ...activity, timeZone: patch.timeZone }] : []),
  ]);
  return [activity, ...dates];
}
