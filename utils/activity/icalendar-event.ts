import { type EventFields, readFields } from './icalendar-fields';
import type { RawComponent } from './icalendar-lines';
import { type CalendarProblem, shorten } from './icalendar-problem';
import { type Properties, type Property, readProperties } from './icalendar-property';
import { type Clocks, instantOf, type Moment, readMoment, writeDuration } from './icalendar-time';
import { day, readDuration } from './local-time';
import { cleanLine } from './plain-text';

/** A VEVENT by itself: a series, or one date of it (RFC 5545 §3.6.1). */
export interface CalendarEvent {
  /** As given; empty when the calendar gave none. */
  uid: string;
  line: number;
  clocks: Clocks;
  properties: Properties;
  fields: EventFields;
  start: Moment;
  /** ISO 8601. Absent: none. */
  duration?: string;
  /** UTC instant of the last change; the beginning of 1970 when the calendar tells none. */
  updated: string;
  created?: string;
  sequence: number;
  /** The date of the series that it stands for. Absent: it is the series. */
  recurrenceId?: Moment;
  /** Whether the change is for all later dates too (RFC 5545 §3.2.13). */
  isRange: boolean;
  isCancelled: boolean;
}

type Tell = (problem: CalendarProblem) => void;

/** Reads a VEVENT; what is at fault is told and gives nothing. */
export function readEvent(
  component: RawComponent,
  clocks: Clocks,
  tell: Tell,
): CalendarEvent | undefined {
  const properties = readProperties(component.lines);
  const { get, faults } = properties;
  const uid = cleanLine(get('UID')[0]?.values[0]);
  const { line } = component;
  const ofEvent: Tell = (problem) => tell({ line, ...(uid ? { uid } : {}), ...problem });
  if (component.isCutOff) {
    ofEvent({ kind: 'cut-off' });
    return undefined;
  }
  for (const fault of listFaults(faults)) ofEvent(fault);
  const [first] = get('DTSTART');
  const start = first && clocks.read(first.values[0], first);
  if (!start) {
    const { line: at = line, source = '' } = first ?? {};
    ofEvent({ kind: 'date', line: at, value: shorten(source) });
    return undefined;
  }
  tellZone(first, clocks, ofEvent);
  const length = readLength(start, properties, clocks, ofEvent);
  const recurrenceId = readId(get('RECURRENCE-ID')[0], clocks, ofEvent);
  if (!length || recurrenceId === false) return undefined;
  const fields = readFields(properties, ofEvent);
  return {
    ...{ uid, line, clocks, properties, fields, start },
    ...length,
    ...readHistory(properties),
    ...(recurrenceId ? { recurrenceId } : {}),
    isRange: get('RECURRENCE-ID')[0]?.params.range !== undefined,
    isCancelled: fields.status === 'cancelled',
  };
}

/** Lines that are none, one problem for those right after each other. */
export function listFaults(faults: readonly { line: number; text: string }[]): CalendarProblem[] {
  return faults
    .filter(({ line }, index) => line !== (faults[index - 1]?.line ?? -1) + 1)
    .slice(0, 5)
    .map(({ line, text }) => ({ kind: 'line', line, value: shorten(text) }));
}

function tellZone(property: Property, clocks: Clocks, tell: Tell): void {
  if (!clocks.knows(property))
    tell({ kind: 'zone', line: property.line, value: shorten(property.params.tzid) });
}

function readId(property: Property | undefined, clocks: Clocks, tell: Tell) {
  if (!property) return undefined;
  const moment = clocks.read(property.values[0], property);
  if (!moment) tell({ kind: 'date', line: property.line, value: shorten(property.source) });
  return moment ?? false;
}

/** How long an event lasts (RFC 5545 §3.8.2.2, §3.8.2.5); undefined when that cannot be. */
function readLength(
  start: Moment,
  { get }: Properties,
  clocks: Clocks,
  tell: Tell,
): { duration?: string } | undefined {
  const [end] = get('DTEND');
  if (end) {
    const moment = clocks.read(end.values[0], end);
    const fault = !moment ? 'date' : isBefore(moment, start, clocks.home) ? 'end-before-start' : '';
    if (fault || !moment)
      tell({ kind: fault || 'date', line: end.line, value: shorten(end.source) });
    else return withDuration(durationTo(moment, start, clocks.home));
    return undefined;
  }
  const [given] = get('DURATION');
  if (!given) return withDuration(start.isDate ? 'P1D' : undefined);
  const text = String(given.values[0]).replace(/^\+/, '');
  if (/^P(?=.)(\d{1,5}W)?(\d{1,5}D)?(T(?=.)(\d{1,7}H)?(\d{1,7}M)?(\d{1,7}S)?)?$/.test(text))
    return withDuration(
      /[1-9]/.test(text) ? lengthIn(start, text) : start.isDate ? 'P1D' : undefined,
    );
  const kind = text.startsWith('-') ? 'end-before-start' : 'date';
  tell({ kind, line: given.line, value: shorten(given.source) });
  return undefined;
}

/** A day in UTC is 24 hours, whatever the clocks do where the event is told (RFC 5545 §3.3.6). */
function lengthIn({ zone, isDate }: Moment, text: string): string | undefined {
  const { days, time } = readDuration(text);
  return zone === 'Etc/UTC' && !isDate && days ? writeDuration(days * day + time, false) : text;
}

const withDuration = (duration: string | undefined) => (duration ? { duration } : {});

const isBefore = (end: Moment, start: Moment, home: string) =>
  start.isDate || end.isDate
    ? end.local < Math.floor(start.local / day) * day
    : instantOf(end, home) < instantOf(start, home);

function durationTo(end: Moment, start: Moment, home: string): string | undefined {
  // Many programs give a whole day its own date as its end.
  if (start.isDate) return writeDuration(Math.max(day, end.local - start.local), true);
  return writeDuration(instantOf(end, home) - instantOf(start, home), false);
}

const never = '1970-01-01T00:00:00.000Z';

function readHistory({ get }: Properties) {
  const instant = (name: string) => {
    const moment = readMoment(get(name)[0]?.values[0]);
    return moment && new Date(moment.local).toISOString();
  };
  const created = instant('CREATED');
  const sequence = Number(get('SEQUENCE')[0]?.values[0]);
  return {
    updated: instant('LAST-MODIFIED') ?? instant('DTSTAMP') ?? created ?? never,
    ...(created ? { created } : {}),
    sequence: Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0,
  };
}
