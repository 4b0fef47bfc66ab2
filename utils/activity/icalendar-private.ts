import type { CalendarEvent } from './icalendar-event';
import type { CalendarProblem } from './icalendar-problem';

type Tell = (problem: CalendarProblem) => void;

/** The line that makes an event private: what is no plain PUBLIC counts so (RFC 5545 §3.8.1.3). */
function findPrivate({ properties }: CalendarEvent): number | undefined {
  const [given] = properties.get('CLASS');
  return given && !/^public$/i.test(String(given.values[0]).trim()) ? given.line : undefined;
}

/** Tells of a series that is private once, and else of each of its changed dates that is. */
export function tellPrivate(
  master: CalendarEvent,
  changed: ReadonlyMap<string, CalendarEvent>,
  tell: Tell,
): void {
  const line = findPrivate(master);
  if (line !== undefined) tell({ kind: 'private', line });
  else tellDates(changed, tell);
}

function tellDates(changed: ReadonlyMap<string, CalendarEvent>, tell: Tell): void {
  for (const [value, date] of changed) {
    const own = findPrivate(date);
    if (own !== undefined) tell({ kind: 'private', line: own, value });
  }
}
