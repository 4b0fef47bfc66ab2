import type { Activity, RecurrenceRule } from './activity';
import { buildActivity, zoneOf } from './icalendar-activity';
import type { CalendarEvent } from './icalendar-event';
import { readOverrides } from './icalendar-overrides';
import { type CalendarProblem, shorten } from './icalendar-problem';
import { readRecur } from './icalendar-rule';
import { localIn, readMoment } from './icalendar-time';
import { day, writeLocal } from './local-time';

type Tell = (problem: CalendarProblem) => void;

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
  const overrides = readOverrides(master, series, dates, tell);
  if (overrides) series.recurrenceOverrides = overrides;
  return series;
}

/**
 * The last day of a series of days whose end has a time (RFC 5545 §3.3.10 asks for none): of the clock
 * on the wall where a day begins or ends at that time, as Exchange writes it; else as written.
 */
function lastDay(local: number, written: number): number {
  const isEdge = local % day === 0 || (local + 1000) % day === 0;
  return Math.floor((isEdge ? local : written) / day) * day;
}

/** The rules of an event, told as this property; undefined when one cannot be read. */
export function readRules(
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
    if (start.isDate) return writeLocal(lastDay(local, moment.local));
    return writeLocal(moment.isDate ? local + day - 1000 : local);
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
