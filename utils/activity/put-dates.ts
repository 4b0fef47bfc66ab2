import type { Activity, PatchObject } from './activity';
import { findDate, idOf } from './icalendar-dates';
import type { CalendarEvent } from './icalendar-event';
import { patchOf } from './icalendar-patch';
import { openDates } from './series-dates';

/**
 * A series with dates as a calendar without the series has them (RFC 5546 §3.2.2.1): each in the place
 * of the one that it stands for, or beside the others. What the calendar does not mention of a date
 * stays as it was; one that is called off, and that the series does not have, changes nothing.
 */
export function putDates(series: Activity, dates: readonly CalendarEvent[]): Activity {
  const overrides = new Map(Object.entries(series.recurrenceOverrides ?? {}));
  const known = openDates(series);
  for (const id of overrides.keys()) known.add(id);
  for (const date of dates) {
    const { recurrenceId = date.start } = date;
    const found = findDate(recurrenceId, { series, dates: known }, date);
    if (!found && date.isCancelled) continue;
    const id = found ?? idOf(date.start, series, date);
    known.add(id);
    const patch = patchOf(series, date, id);
    overrides.set(id, found ? joinPatch(overrides.get(id) ?? {}, patch, date) : patch);
  }
  const ordered = [...overrides].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...series, recurrenceOverrides: Object.fromEntries(ordered) };
}

/** What every event tells of its date. */
const always = /^(start|duration|title|status|showWithoutTime|excluded)$/;

/** A change of a date beside what was changed of it before: what it does not mention stays. */
function joinPatch(before: PatchObject, after: PatchObject, date: CalendarEvent): PatchObject {
  if (date.properties.get('X-PLEINWIJZER-WHOLE').length > 0) return after;
  if (date.isCancelled && before.excluded) return before;
  const mentioned = Object.entries(after).filter(([, value]) => value !== null);
  const isTold = (key: string) => always.test(key) || key in date.fields;
  const kept = Object.entries(before).filter(([key]) => date.isCancelled || !isTold(key));
  return Object.fromEntries([...kept, ...mentioned]);
}
