import { v5 } from 'uuid';
import type { Activity } from './activity';
import { writeCanonical } from './canonical-json';
import { type CalendarEvent, listFaults, readEvent } from './icalendar-event';
import { type LooseDates, readGroup } from './icalendar-group';
import { joinSeries, uidIn } from './icalendar-join';
import { type RawComponent, readComponents } from './icalendar-lines';
import type { CalendarProblem } from './icalendar-problem';
import { readProperties } from './icalendar-property';
import { type Clocks, openClocks } from './icalendar-time';
import { cleanLine } from './plain-text';

/** What a calendar gave. */
export interface ReadCalendar {
  /** Each uid once, in the order of the text. */
  activities: Activity[];
  /** Those of the activities that are dates of a series which the calendar does not hold. */
  loose: LooseDates[];
  /** What could not be read, or is to be checked, in the order of the text. */
  problems: CalendarProblem[];
}

type Tell = (problem: CalendarProblem) => void;

/**
 * Reads the text of an iCalendar file or feed (RFC 5545): whatever the program that wrote it, its
 * time zones become IANA ones, its single dates `recurrenceOverrides`. An event at fault is left
 * out and told, the others stay. People in it (ORGANIZER, ATTENDEE, CONTACT) are never read. The
 * same text always gives the same activities. Never throws.
 */
export function readICalendar(text: unknown): ReadCalendar {
  const problems: CalendarProblem[] = [];
  const tell: Tell = (problem) => problems.push(problem);
  if (typeof text !== 'string' || text.trim() === '')
    return { activities: [], loose: [], problems: [{ kind: 'empty' }] };
  const root = readComponents(text);
  const calendars = root.components.filter(({ name }) => name === 'VCALENDAR');
  const hasLooseEvents = root.components.some(({ name }) => name === 'VEVENT');
  // A pasted event without its calendar.
  if (hasLooseEvents) calendars.push(root);
  if (calendars.length === 0)
    return { activities: [], loose: [], problems: [{ kind: 'not-a-calendar' }] };
  const events = calendars.flatMap((calendar) => readEvents(calendar, tell));
  const { activities, loose } = readGroups(events, tell);
  const hasEvents = calendars.some(({ components }) => components.some(isEvent));
  if (!hasEvents) tell({ kind: 'no-events' });
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { activities, loose, problems };
}

const isEvent = ({ name }: RawComponent) => name === 'VEVENT';

/** The events of a calendar, called off when the calendar calls them off (RFC 5546 §3.2.5). */
function readEvents(calendar: RawComponent, tell: Tell): CalendarEvent[] {
  const { get, faults } = readProperties(calendar.lines);
  for (const fault of listFaults(faults)) tell(fault);
  const timezones = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
  const clocks = openClocks(timezones, get('X-WR-TIMEZONE')[0]?.values[0]);
  const isCancel = /^cancel$/i.test(cleanLine(get('METHOD')[0]?.values[0]));
  return calendar.components.filter(isEvent).flatMap((component) => {
    const event = readSafely(component, clocks, tell);
    if (event && isCancel) event.fields.status = 'cancelled';
    return event ? [{ ...event, isCancelled: event.isCancelled || isCancel }] : [];
  });
}

/** No event, however odd, may take the others with it. */
function readSafely(
  component: RawComponent,
  clocks: Clocks,
  tell: Tell,
): CalendarEvent | undefined {
  try {
    return readEvent(component, clocks, tell);
  } catch {
    tell({ kind: 'date', line: component.line });
    return undefined;
  }
}

function readGroups(
  events: readonly CalendarEvent[],
  tell: Tell,
): Pick<ReadCalendar, 'activities' | 'loose'> {
  const groups = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const uid = event.uid || buildUid(event);
    const named = { ...event, uid };
    if (!groups.get(uid)?.push(named)) groups.set(uid, [named]);
  }
  const loose: LooseDates[] = [];
  const read = [...groups].flatMap(([uid, group]) => {
    const found = readGroup(group, (problem) => tell({ ...problem, uid: uidIn(group, uid) }));
    if (found.loose) loose.push(found.loose);
    return found.activity ? [{ activity: found.activity, events: group }] : [];
  });
  return { activities: joinSeries(read), loose };
}

const namespace = '2f1b7c1e-5a53-5d0f-9d55-0f4f6a0d6c11';

/** A uid made of the content, so that the same event gets the same one each time. */
function buildUid({ fields, start, duration, properties }: CalendarEvent): string {
  const rules = properties.get('RRULE').map(({ source }) => source);
  return v5(writeCanonical({ fields, start, duration, rules }), namespace);
}
