import { type Activity, homeZone, type PatchObject, type RecurrenceRule } from './activity';
import { idOf, listAdded, listExcluded } from './icalendar-dates';
import type { CalendarEvent } from './icalendar-event';
import { type CalendarProblem, shorten } from './icalendar-problem';
import type { Properties } from './icalendar-property';
import { readRecur } from './icalendar-rule';
import { localIn, readMoment } from './icalendar-time';
import { isZone } from './icalendar-zone';
import { day, writeLocal } from './local-time';
import { keepDefined } from './own-fields';
import { buildPatch } from './patch-of';
import { cleanLine } from './plain-text';
import { placesOf } from './same-places';

type Tell = (problem: CalendarProblem) => void;
type Overrides = Record<string, PatchObject>;

/** The zone of a series: its start's; one in UTC that never comes back is told in local time. */
function zoneOf({ start, clocks, properties }: CalendarEvent): string | null {
  if (start.isDate) return ownZoneOf(properties);
  if (start.zone !== 'Etc/UTC') return start.zone ?? clocks.home;
  const comesBack = ['RRULE', 'X-PLEINWIJZER-SERIES'].some(
    (name) => properties.get(name).length > 0,
  );
  if (comesBack) return start.zone;
  return clocks.home === start.zone ? homeZone : clocks.home;
}

/** Whole days have no zone in iCalendar; those that this product wrote may have one. */
function ownZoneOf({ get }: Properties): string | null {
  const name = cleanLine(get('X-PLEINWIJZER-TIME-ZONE')[0]?.values[0]);
  return isZone(name) ? name : null;
}

/** The activity of an event by itself, in a zone (null for whole days), without its single dates. */
export function buildActivity(event: CalendarEvent, zone: string | null): Activity {
  const { uid, updated, created, sequence, fields, duration, start, clocks, properties } = event;
  const isWhole = start.isDate || properties.get('X-PLEINWIJZER-WHOLE-DAYS').length > 0;
  return {
    '@type': 'Event',
    uid,
    updated,
    ...keepDefined({ created, sequence: sequence || undefined }),
    ...fields,
    start: writeLocal(localIn(start, zone ?? clocks.home)),
    timeZone: zone,
    ...keepDefined({ duration, showWithoutTime: isWhole || undefined }),
  };
}

/** The activity of a series with its rules and single dates; undefined when a rule is at fault. */
export function buildSeries(
  master: CalendarEvent,
  dates: readonly CalendarEvent[],
  tell: Tell,
): Activity | undefined {
  const zone = zoneOf(master);
  const series = buildActivity(master, zone);
  const rules = readRules(master, 'RRULE', zone, tell);
  const excluded = [
    ...(readRules(master, 'EXRULE', zone, tell) ?? []),
    ...(readRules(master, 'X-PLEINWIJZER-EXRULE', zone, tell) ?? []),
  ];
  if (!rules) return undefined;
  if (rules.length > 0) series.recurrenceRules = rules;
  if (excluded.length > 0) series.excludedRecurrenceRules = excluded;
  const overrides = new Map<string, PatchObject>();
  const changed = new Map<string, CalendarEvent>();
  for (const [id, patch] of listAdded(master, series, zone, tell)) overrides.set(id, patch);
  for (const date of dates) {
    const [id, patch] = patchOf(series, date, zone);
    overrides.set(id, patch);
    changed.set(id, date);
    if (date.isRange) tell({ kind: 'this-and-future', line: date.line, uid: master.uid });
  }
  for (const id of listExcluded(master, series, zone, tell)) {
    const date = changed.get(id);
    if (date && !date.isCancelled)
      tell({ kind: 'excluded', line: date.line, uid: master.uid, value: id.slice(0, 10) });
    overrides.set(id, { excluded: true });
  }
  const ordered = [...overrides].sort(([a], [b]) => (a < b ? -1 : 1));
  if (ordered.length > 0) series.recurrenceOverrides = Object.fromEntries(ordered) as Overrides;
  return series;
}

/** One date of a series: the start that the rule gives, and what is different. */
export function patchOf(
  series: Activity,
  date: CalendarEvent,
  zone: string | null,
): [id: string, patch: PatchObject] {
  const id = idOf(date.recurrenceId ?? date.start, series, date, zone);
  const one = buildActivity(date, zone);
  // What this product wrote tells all of the date.
  if (date.properties.get('X-PLEINWIJZER-WHOLE').length > 0)
    return [id, buildPatch(series, one, id)];
  const own = Object.entries(series).filter(([key]) => key.startsWith('pleinwijzer.nl:'));
  // Other programs drop what they do not know, and know a place by its name: that is no change.
  const whole = { ...one, ...Object.fromEntries(own), ...placesOf(one, series) };
  const patch = buildPatch(series, whole, id);
  return [id, date.isCancelled ? keepTold(patch, date) : patch];
}

/** A date that is called off often comes with nothing but that. */
function keepTold(patch: PatchObject, { properties }: CalendarEvent): PatchObject {
  const hasTitle = properties.get('SUMMARY').length > 0;
  const told = Object.entries(patch).filter(
    ([key, value]) => value !== null && (key !== 'title' || hasTitle),
  );
  return Object.fromEntries(told);
}

/** The rules of an event; undefined when one cannot be read. */
function readRules(
  { properties, clocks, start }: CalendarEvent,
  name: string,
  zone: string | null,
  tell: Tell,
): RecurrenceRule[] | undefined {
  const toLocal = (until: string) => {
    const moment = readMoment(until);
    // An end beyond all years is none; a day is meant to its end.
    if (!moment) return /^(2[2-9]|[3-9]\d)\d\d-/.test(until) ? undefined : until.slice(0, 19);
    const local = localIn(moment, zone ?? clocks.home);
    return writeLocal(moment.isDate && !start.isDate ? local + day - 1000 : local);
  };
  const given = properties.get(name).map((property) => {
    const rule = readRecur(property.values[0], toLocal);
    const isBad = !rule || (rule.until !== undefined && Number.isNaN(Date.parse(`${rule.until}Z`)));
    if (isBad) tell({ kind: 'rule', line: property.line, value: shorten(property.source) });
    return isBad ? undefined : rule;
  });
  const rules = given.filter((rule) => rule !== undefined);
  return rules.length === given.length ? rules : undefined;
}
