import { homeZone } from './activity';
import type { Occurrence } from './expand';
import { readDescriptionOf } from './html-text';
import {
  escapeText,
  foldLines,
  writeDate,
  writeStamp,
  writeUri,
  writeUtc,
} from './icalendar-write';
import { readInstant } from './own-fields';
import { cleanText } from './plain-text';
import { keepRecords } from './record-json';
import { readLink } from './safe-link';
import { offsetAt } from './zone';

/** Product that writes calendars (RFC 5545 §3.7.3). */
export const defaultProdId = '-//Pleinwijzer//Agenda//NL';

/**
 * An iCalendar file of one date of an activity, for a visitor's own agenda: times in UTC, so that
 * every program reads them right. What is no text is left out: it never throws, whatever a feed
 * holds. Needs no library.
 */
export function buildICalendarOf({
  activity,
  recurrenceId,
  start,
  end,
  allDay,
  status,
}: Occurrence): string {
  const [place] = Object.values(keepRecords(activity.locations, ['name', 'description']) ?? {});
  const [link] = Object.values(keepRecords(activity.links, ['href']) ?? {});
  const url = readLink(link?.href);
  const zone = activity.timeZone ?? homeZone;
  const day = (instant: Date) => writeDate(+instant + offsetAt(zone, +instant));
  const text = (name: string, value: string) => (value ? [`${name}:${escapeText(value)}`] : []);
  const times = allDay
    ? [
        `DTSTART;VALUE=DATE:${day(start)}`,
        `DTEND;VALUE=DATE:${day(end > start ? end : new Date(+start + 86_400_000))}`,
      ]
    : [`DTSTART:${writeUtc(+start)}`, ...(end > start ? [`DTEND:${writeUtc(+end)}`] : [])];
  return foldLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${defaultProdId}`,
    'BEGIN:VEVENT',
    // A file of the series has other uids: one date beside it is no change of it.
    ...text('UID', `${activity.uid}/${recurrenceId}`),
    `DTSTAMP:${writeStamp(readInstant(activity.updated))}`,
    ...times,
    ...text('SUMMARY', cleanText(activity.title)),
    ...text('DESCRIPTION', readDescriptionOf(activity)),
    ...text('LOCATION', [place?.name, place?.description].filter(Boolean).join(', ')),
    ...(url ? [`URL:${writeUri(url)}`] : []),
    `STATUS:${status.toUpperCase()}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
