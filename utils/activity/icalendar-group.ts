import type { Activity } from './activity';
import { hasSameContent } from './canonical-json';
import type { CalendarEvent } from './icalendar-event';
import type { CalendarProblem } from './icalendar-problem';
import { buildSeries } from './icalendar-series';
import { instantOf } from './icalendar-time';

type Tell = (problem: CalendarProblem) => void;

/** Dates of a series that is not in the calendar itself. */
export interface LooseDates {
  uid: string;
  /** One at least; see `putDates`. */
  dates: readonly CalendarEvent[];
}

/** What all events of one uid gave. */
interface Group {
  /** Absent: it could not be read. */
  activity?: Activity;
  /** Absent: the series itself is in the calendar. */
  loose?: LooseDates;
}

/** Whether the first is a later version of an event than the other (RFC 5546 §2.1.4). */
const isNewer = (one: CalendarEvent, other: CalendarEvent) =>
  one.sequence - other.sequence || (one.updated > other.updated ? 1 : -1);

/** The latest version of each, by what they stand for, in the order in which they came. */
function keepLatest(
  events: readonly CalendarEvent[],
  keyOf: (event: CalendarEvent) => number,
): CalendarEvent[] {
  const kept = new Map<number, CalendarEvent>();
  for (const event of events) {
    const other = kept.get(keyOf(event));
    if (!other || isNewer(event, other) > 0) kept.set(keyOf(event), event);
  }
  return [...kept.values()];
}

/** Tells of what is no other version of an event that is kept but something else, and gives way. */
function tellTwins(
  events: readonly CalendarEvent[],
  kept: readonly CalendarEvent[],
  keyOf: (event: CalendarEvent) => number,
  tell: Tell,
): void {
  const byKey = new Map(kept.map((one) => [keyOf(one), one]));
  for (const event of events) {
    const { updated, sequence, fields } = byKey.get(keyOf(event)) ?? event;
    const isTwin = event.updated === updated && event.sequence === sequence;
    if (isTwin && !hasSameContent(event.fields, fields))
      tell({ kind: 'duplicate', line: event.line, uid: event.uid });
  }
}

const hasDates = ({ properties }: CalendarEvent) =>
  ['RRULE', 'RDATE'].some((name) => properties.get(name).length > 0);

/** Where none of them is a series they may well be dates, each with versions of its own. */
const listVersions = (masters: readonly CalendarEvent[]) =>
  masters.some(hasDates) ? keepNewest(masters) : masters;

/** Those of the latest version of a series (RFC 5546 §2.1.4). */
function keepNewest(masters: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const latest = masters.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  return masters.filter(({ sequence }) => sequence === latest);
}

/** Tells of starts that may also be versions of one: nobody knows. */
function tellSeveral([first, ...others]: readonly CalendarEvent[], tell: Tell): void {
  const other = others.find(({ sequence }) => sequence !== first?.sequence);
  if (other) tell({ kind: 'several-dates', line: other.line });
}

/** One activity from all events of one uid, in whatever order they came. */
export function readGroup(events: readonly CalendarEvent[], tell: Tell): Group {
  const startOf = ({ start, clocks }: CalendarEvent) => instantOf(start, clocks.home);
  const idOf = ({ recurrenceId, start, clocks }: CalendarEvent) =>
    instantOf(recurrenceId ?? start, clocks.home);
  const masters = events.filter(({ recurrenceId }) => !recurrenceId);
  const versions = masters.length === events.length ? listVersions(masters) : keepNewest(masters);
  const kept = keepLatest(versions, startOf);
  tellSeveral(kept, tell);
  tellTwins(versions, kept, startOf, tell);
  const current = kept.sort((a, b) => countRules(b) - countRules(a) || startOf(a) - startOf(b));
  const dates = keepLatest(
    events.filter(({ recurrenceId }) => recurrenceId),
    idOf,
  ).sort((a, b) => idOf(a) - idOf(b));
  const [master, ...others] = current;
  if (!master) return readDates(dates, tell);
  // Some programs give each date of a series the uid of the series, and no more.
  const more = others.filter((one) => countRules(one) === 0);
  for (const { line, uid } of others.filter((one) => countRules(one) > 0))
    tell({ kind: 'duplicate', line, uid });
  return withActivity(buildSeries(master, [...more, ...dates], tell));
}

const withActivity = (activity: Activity | undefined): Group => (activity ? { activity } : {});

const countRules = ({ properties }: CalendarEvent) => properties.get('RRULE').length;

/**
 * Dates of a series that is not in the calendar, as programs send a change of one date (RFC 5546
 * §3.2.2.1): by themselves, the first one with the others beside it, and for a series known elsewhere.
 */
function readDates(dates: readonly CalendarEvent[], tell: Tell): Group {
  const [first, ...others] = dates;
  if (!first) return {};
  const { uid, line } = first;
  tell({ kind: 'no-series', line, uid });
  if (first.isRange) tell({ kind: 'this-and-future', line, uid });
  const { recurrenceId: _, ...alone } = first;
  const own = others.map(({ recurrenceId: __, ...date }) => date);
  return { ...withActivity(buildSeries(alone, own, tell)), loose: { uid, dates } };
}
