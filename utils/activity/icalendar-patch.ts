import type { Activity, PatchObject } from './activity';
import { buildActivity } from './icalendar-activity';
import { clockOf } from './icalendar-dates';
import type { CalendarEvent } from './icalendar-event';
import { buildPatch } from './patch-of';
import { placesOf } from './same-places';

/** What is different on one date of a series, the one that the rule starts at `id`. */
export function patchOf(series: Activity, date: CalendarEvent, id: string): PatchObject {
  const one = buildActivity(date, clockOf(series, date));
  // What this product wrote tells all of the date.
  if (date.properties.get('X-PLEINWIJZER-WHOLE').length > 0) return buildPatch(series, one, id);
  const own = Object.entries(series).filter(([key]) => key.startsWith('pleinwijzer.nl:'));
  // Other programs drop what they do not know, and know a place by its name: that is no change.
  const whole = { ...one, ...Object.fromEntries(own), ...placesOf(one, series) };
  const patch = buildPatch(series, whole, id);
  return date.isCancelled ? keepTold(patch, date) : patch;
}

/** A date that is called off often comes with nothing but that. */
function keepTold(patch: PatchObject, { properties }: CalendarEvent): PatchObject {
  const hasTitle = properties.get('SUMMARY').length > 0;
  const told = Object.entries(patch).filter(
    ([key, value]) => value !== null && (key !== 'title' || hasTitle),
  );
  return Object.fromEntries(told);
}
