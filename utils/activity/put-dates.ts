import { type Activity, homeZone, type PatchObject } from './activity';
import type { CalendarEvent } from './icalendar-event';
import { patchOf } from './icalendar-series';
import { isRuleStart } from './rule-starts';

/**
 * A series with dates as a calendar without the series has them (RFC 5546 §3.2.2.1): each in the place
 * of the one that it stands for, or beside the others. What the calendar does not mention of a date
 * stays as it was; one that is called off, and that the series does not have, changes nothing.
 */
export function putDates(series: Activity, dates: readonly CalendarEvent[]): Activity {
  const zone = series.timeZone ?? (series.showWithoutTime ? null : homeZone);
  const overrides = new Map(Object.entries(series.recurrenceOverrides ?? {}));
  const isKnown = (id: string) => overrides.has(id) || isRuleStart(series, id);
  for (const date of dates) {
    const [id, patch] = patchOf(series, date, zone);
    if (isKnown(id)) overrides.set(id, joinPatch(overrides.get(id) ?? {}, patch, date));
    else if (!date.isCancelled) {
      const { recurrenceId: _, ...own } = date;
      overrides.set(...patchOf(series, own, zone));
    }
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
