import type { Activity, PatchObject, RecurrenceRule } from './activity';
import type { CalendarEvent } from './icalendar-event';
import { type CalendarProblem, shorten } from './icalendar-problem';
import type { Properties, Property } from './icalendar-property';
import { readRecur } from './icalendar-rule';
import { instantOf, localIn, type Moment, readMoment, writeDuration } from './icalendar-time';
import { isZone } from './icalendar-zone';
import { day, writeLocal } from './local-time';
import { keepDefined } from './own-fields';
import { buildPatch } from './patch-of';
import { cleanLine } from './plain-text';
import { listByRule } from './rule-dates';

type Tell = (problem: CalendarProblem) => void;
type Overrides = Record<string, PatchObject>;

/** The zone of a series: its start's; one in UTC that never comes back is told in local time. */
function zoneOf({ start, clocks, properties }: CalendarEvent): string | null {
  if (start.isDate) return ownZoneOf(properties);
  if (start.zone !== 'Etc/UTC') return start.zone ?? clocks.home;
  const comesBack = ['RRULE', 'X-PLEINWIJZER-SERIES'].some(
    (name) => properties.get(name).length > 0,
  );
  return comesBack ? start.zone : clocks.home;
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
  for (const [id, patch] of listAdded(master, zone, tell)) overrides.set(id, patch);
  for (const date of dates) {
    const [id, patch] = patchOf(series, date, zone);
    overrides.set(id, patch);
    if (date.isRange) tell({ kind: 'this-and-future', line: date.line, uid: master.uid });
  }
  for (const id of listExcluded(master, series, zone, tell)) overrides.set(id, { excluded: true });
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
  // Other programs drop what they do not know: that is no change.
  const patch = buildPatch(series, { ...one, ...Object.fromEntries(own) }, id);
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

function idOf(moment: Moment, series: Activity, event: CalendarEvent, zone: string | null): string {
  const local = localIn(moment, zone ?? event.clocks.home);
  if (isOfDays(series)) return writeLocal(Math.floor(local / day) * day);
  if (!moment.isDate) return writeLocal(local);
  return (
    listOfDay(series, local)[0] ?? `${writeLocal(local).slice(0, 10)}${series.start.slice(10)}`
  );
}

/** Whether the dates of a series are days: all begin at midnight. */
const isOfDays = ({ showWithoutTime, start, recurrenceRules = [] }: Activity) =>
  showWithoutTime === true &&
  start.endsWith('T00:00:00') &&
  !recurrenceRules.some(({ byHour, byMinute, bySecond }) => byHour ?? byMinute ?? bySecond);

/** The starts that rules and start give on a day. */
function listOfDay({ start, recurrenceRules = [] }: Activity, midnight: number): string[] {
  const first = Date.parse(`${start}Z`);
  const range = { from: midnight, to: midnight + day, most: 200 };
  const isFirst = first >= range.from && first < range.to;
  const found = recurrenceRules.flatMap((rule) => listByRule(rule, first, range));
  return [...new Set([...(isFirst ? [first] : []), ...found])].map(writeLocal);
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

/** Moments of a property that lists some, with the end of those that have one. */
function* listMoments(
  { properties, clocks }: CalendarEvent,
  name: string,
  tell: Tell,
): Generator<{ moment: Moment; end?: unknown; property: Property }> {
  for (const property of properties.get(name)) {
    if (property.params['x-pleinwijzer-derived'] !== undefined) continue;
    const values = property.values.length > 0 ? property.values : [''];
    for (const value of values) {
      const [first, end] = Array.isArray(value) ? value : [value];
      const moment = clocks.read(first, property);
      if (moment) yield { moment, end, property };
      else
        tell({
          kind: 'single-date',
          line: property.line,
          value: shorten(first || property.source),
        });
    }
  }
}

function* listAdded(
  master: CalendarEvent,
  zone: string | null,
  tell: Tell,
): Generator<[id: string, patch: PatchObject]> {
  const { home } = master.clocks;
  const series = buildActivity(master, zone);
  for (const { moment, end, property } of listMoments(master, 'RDATE', tell)) {
    const until = typeof end === 'string' ? master.clocks.read(end, property) : undefined;
    const given = until
      ? writeDuration(instantOf(until, home) - instantOf(moment, home), false)
      : typeof end === 'string' && end.startsWith('P')
        ? end
        : undefined;
    const isOther = given !== undefined && given !== series.duration;
    yield [idOf(moment, series, master, zone), isOther ? { duration: given } : {}];
  }
}

function* listExcluded(
  master: CalendarEvent,
  series: Activity,
  zone: string | null,
  tell: Tell,
): Generator<string> {
  for (const { moment } of listMoments(master, 'EXDATE', tell)) {
    // A day leaves out all that is on it.
    const days = moment.isDate && !isOfDays(series) ? listOfDay(series, moment.local) : [];
    if (days.length > 0) yield* days;
    else yield idOf(moment, series, master, zone);
  }
}
