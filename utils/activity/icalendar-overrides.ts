import type { Activity, PatchObject } from './activity';
import { type ExcludedDate, findDate, idOf, listAdded, listExcluded } from './icalendar-dates';
import type { CalendarEvent } from './icalendar-event';
import { patchOf } from './icalendar-patch';
import { tellPrivate } from './icalendar-private';
import type { CalendarProblem } from './icalendar-problem';
import { openDates, type SeriesDates } from './series-dates';

type Tell = (problem: CalendarProblem) => void;

/**
 * The single dates of a series: what its event adds and leaves out, and the dates of it that have an
 * event of their own; undefined when there are none. What names no date of the series is told.
 */
export function readOverrides(
  master: CalendarEvent,
  series: Activity,
  events: readonly CalendarEvent[],
  tell: Tell,
): Activity['recurrenceOverrides'] {
  const dates = openDates(series);
  const overrides = new Map<string, PatchObject>(listAdded(master, series, tell));
  for (const id of overrides.keys()) dates.add(id);
  const excluded = [...listExcluded(master, { series, dates }, tell)];
  const ids = new Set(excluded.map(({ id }) => id));
  const changed = new Map<string, CalendarEvent>();
  const strays: CalendarEvent[] = [];
  const missed = excluded.filter(({ isKnown }) => !isKnown);
  for (const date of events) {
    const { recurrenceId, line, isCancelled } = date;
    if (date.isRange) tell({ kind: 'this-and-future', line });
    const named = idOf(recurrenceId ?? date.start, series, date);
    const id = recurrenceId ? findDate(recurrenceId, { series, dates }, date) : named;
    if (!recurrenceId) dates.add(named);
    if (ids.has(id ?? named)) {
      if (!isCancelled) tell({ kind: 'excluded', line, value: named.slice(0, 10) });
    } else if (id) changed.set(id, date);
    else if (isCancelled) missed.push({ id: named, line, isKnown: false });
    else strays.push(date);
  }
  addStrays(series, strays, changed, tell);
  tellPrivate(master, changed, tell);
  for (const [id, date] of changed) overrides.set(id, patchOf(series, date, id));
  for (const { id, isKnown } of excluded) if (isKnown) overrides.set(id, { excluded: true });
  tellMissed(series, dates, missed, tell);
  const ordered = [...overrides].sort(([a], [b]) => (a < b ? -1 : 1));
  return ordered.length > 0 ? Object.fromEntries(ordered) : undefined;
}

/** Changes of dates that the series does not have: nobody may miss what they tell. */
function addStrays(
  series: Activity,
  strays: readonly CalendarEvent[],
  changed: Map<string, CalendarEvent>,
  tell: Tell,
): void {
  for (const date of strays) {
    const named = idOf(date.recurrenceId ?? date.start, series, date);
    tell({ kind: 'nothing-to-change', line: date.line, value: named });
    const start = idOf(date.start, series, date);
    changed.set(changed.has(start) ? named : start, date);
  }
}

/** More than this of one series tells nobody more. */
const toldMost = 5;

/** What leaves out or calls off a date that the series does not have, as long as the series goes on. */
function tellMissed(
  { start }: Activity,
  dates: SeriesDates,
  missed: readonly ExcludedDate[],
  tell: Tell,
): void {
  const ordered = [...missed].sort((a, b) => (a.id < b.id ? -1 : 1));
  const from = ordered.filter(({ id }) => id.slice(0, 10) >= start.slice(0, 10));
  for (const { id, line } of from.slice(0, toldMost)) {
    if (dates.isOver(id.slice(0, 10))) return;
    tell({ kind: 'nothing-to-exclude', line, value: id });
  }
}
