import type { Activity, PatchObject } from './activity';
import type { CalendarEvent } from './icalendar-event';
import { type CalendarProblem, shorten } from './icalendar-problem';
import type { Property } from './icalendar-property';
import { instantOf, localIn, type Moment, writeDuration } from './icalendar-time';
import { day, writeLocal } from './local-time';

type Tell = (problem: CalendarProblem) => void;

/** The start that the rules of a series give for a moment, which names that date of it. */
export function idOf(
  moment: Moment,
  series: Activity,
  event: CalendarEvent,
  zone: string | null,
): string {
  const local = localIn(moment, zone ?? event.clocks.home);
  if (isOfDays(series)) return writeLocal(Math.floor(local / day) * day);
  return moment.isDate ? `${listOfDay(series, local)[0]}` : writeLocal(local);
}

/** Whether the dates of a series are days: all begin at midnight. */
const isOfDays = ({ showWithoutTime, start, recurrenceRules = [] }: Activity) =>
  showWithoutTime === true &&
  start.endsWith('T00:00:00') &&
  !recurrenceRules.some(({ byHour, byMinute, bySecond }) => byHour ?? byMinute ?? bySecond);

/** The starts that a day can have: at the time of the start, or at those that the rules name. */
function listOfDay({ start, recurrenceRules = [] }: Activity, midnight: number): string[] {
  const own = new Date(`${start}Z`);
  const times = recurrenceRules.flatMap(
    ({ byHour, byMinute = [own.getUTCMinutes()], bySecond = [own.getUTCSeconds()] }) =>
      (byHour ?? []).flatMap((hour) =>
        byMinute.flatMap((minute) =>
          bySecond.map((second) => ((hour * 60 + minute) * 60 + second) * 1000),
        ),
      ),
  );
  const all = [+own % day, ...times.slice(0, 100)];
  return [...new Set(all)].map((time) => writeLocal(midnight + time));
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
  zone: string | null,
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
    yield [idOf(moment, series, master, zone), isOther ? { duration: given } : {}];
  }
}

/** The dates that an event leaves out (RFC 5545 §3.8.5.1). */
export function* listExcluded(
  master: CalendarEvent,
  series: Activity,
  zone: string | null,
  tell: Tell,
): Generator<string> {
  for (const { moment } of listMoments(master, 'EXDATE', tell)) {
    // A day leaves out all that is on it.
    if (moment.isDate && !isOfDays(series)) yield* listOfDay(series, moment.local);
    else yield idOf(moment, series, master, zone);
  }
}
