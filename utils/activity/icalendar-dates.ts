import { type Activity, homeZone, type PatchObject } from './activity';
import type { CalendarEvent } from './icalendar-event';
import { type CalendarProblem, shorten } from './icalendar-problem';
import type { Property } from './icalendar-property';
import { instantOf, localIn, type Moment, writeDuration } from './icalendar-time';
import { day, readLocal, writeLocal } from './local-time';
import type { SeriesDates } from './series-dates';

type Tell = (problem: CalendarProblem) => void;

/** The zone on whose clocks the dates of a series are told. */
export const clockOf = (
  { timeZone, showWithoutTime }: Activity,
  { clocks }: CalendarEvent,
): string => timeZone ?? (showWithoutTime ? clocks.home : homeZone);

/** The start that the rules of a series give for a moment, which names that date of it. */
export function idOf(moment: Moment, series: Activity, event: CalendarEvent): string {
  const local = localIn(moment, clockOf(series, event));
  if (isOfDays(series)) return writeLocal(startOfDay(local));
  return writeLocal(moment.isDate ? local + (readLocal(series.start) % day) : local);
}

const startOfDay = (local: number) => Math.floor(local / day) * day;

/** Whether the dates of a series are days: all begin at midnight. */
const isOfDays = ({ showWithoutTime, start, recurrenceRules = [] }: Activity) =>
  showWithoutTime === true &&
  start.endsWith('T00:00:00') &&
  !recurrenceRules.some(({ byHour, byMinute, bySecond }) => byHour ?? byMinute ?? bySecond);

/** A series with the dates that it has. */
export interface DatedSeries {
  series: Activity;
  dates: SeriesDates;
}

/**
 * The date of a series that a moment names; undefined when it names none. Midnight names the only
 * date of its day: some programs know no times here.
 */
export function findDate(
  moment: Moment,
  { series, dates }: DatedSeries,
  event: CalendarEvent,
): string | undefined {
  const id = idOf(moment, series, event);
  if (dates.has(id)) return id;
  const midnight = [moment.local, localIn(moment, clockOf(series, event))].find(
    (local) => local % day === 0,
  );
  const onDay = midnight === undefined ? [] : dates.on(writeLocal(midnight).slice(0, 10));
  return onDay.length === 1 ? onDay[0] : undefined;
}

/** Moments of a property that lists some, with the end of those that have one. */
function* listMoments(
  { properties, clocks }: CalendarEvent,
  name: string,
  tell: Tell,
): Generator<{ moment: Moment; end?: unknown; property: Property }> {
  for (const property of properties.get(name)) {
    const isEmpty = property.source.trim() === '';
    if (isEmpty || property.params['x-pleinwijzer-derived'] !== undefined) continue;
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

/** The dates that an event adds (RFC 5545 §3.8.5.2), with a length of their own where they have one. */
export function* listAdded(
  master: CalendarEvent,
  series: Activity,
  tell: Tell,
): Generator<[id: string, patch: PatchObject]> {
  const { home } = master.clocks;
  for (const { moment, end, property } of listMoments(master, 'RDATE', tell)) {
    const until = typeof end === 'string' ? master.clocks.read(end, property) : undefined;
    const given = until
      ? writeDuration(instantOf(until, home) - instantOf(moment, home), false)
      : typeof end === 'string' && end.startsWith('P')
        ? end
        : undefined;
    const isOther = given !== undefined && given !== series.duration;
    yield [idOf(moment, series, master), isOther ? { duration: given } : {}];
  }
}

/** A date that an event leaves out. */
export interface ExcludedDate {
  /** Its start; one that the series does not have where it names none of its dates. */
  id: string;
  line: number;
  isKnown: boolean;
}

/** The dates that an event leaves out (RFC 5545 §3.8.5.1). */
export function* listExcluded(
  master: CalendarEvent,
  dated: DatedSeries,
  tell: Tell,
): Generator<ExcludedDate> {
  const { series, dates } = dated;
  for (const { moment, property } of listMoments(master, 'EXDATE', tell)) {
    // A day leaves out all that is on it.
    const isDay = moment.isDate && !isOfDays(series);
    const one = isDay ? undefined : findDate(moment, dated, master);
    const found = isDay ? dates.on(writeLocal(moment.local).slice(0, 10)) : one ? [one] : [];
    const { line } = property;
    for (const id of found) yield { id, line, isKnown: true };
    if (found.length === 0) yield { id: idOf(moment, series, master), line, isKnown: false };
  }
}
