import type { Activity } from './activity';
import { type CalendarProblem, shorten } from './icalendar-problem';
import { cleanLine } from './plain-text';
import { readEntry } from './read-entry';

/**
 * Reads the text of an `agenda.json` (a JSCalendar Group, RFC 8984 §5.3, a list of Events or one
 * Event): the known fields of what has uid, title and start; the rest is told. Never throws.
 */
export function readAgenda(text: unknown): { activities: Activity[]; problems: CalendarProblem[] } {
  if (typeof text !== 'string' || text.trim() === '')
    return { activities: [], problems: [{ kind: 'empty' }] };
  const entries = listEntries(text);
  if (!entries) return { activities: [], problems: [{ kind: 'not-a-calendar' }] };
  const activities = new Map<string, Activity>();
  const problems: CalendarProblem[] = [];
  for (const entry of entries) {
    const activity = readEntry(entry);
    if (!activity) problems.push(describe(entry));
    else if (activities.has(activity.uid)) problems.push({ kind: 'duplicate', uid: activity.uid });
    else activities.set(activity.uid, activity);
  }
  if (entries.length === 0) problems.push({ kind: 'no-events' });
  return { activities: [...activities.values()], problems };
}

function listEntries(text: string): unknown[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  if (Array.isArray(value)) return value;
  const { '@type': type, entries } = (value ?? {}) as { '@type'?: unknown; entries?: unknown };
  if (Array.isArray(entries)) return entries;
  return type === 'Event' ? [value] : undefined;
}

function describe(entry: unknown): CalendarProblem {
  const { uid, title, start } = (entry ?? {}) as Record<string, unknown>;
  const name = cleanLine(uid);
  return {
    kind: 'date',
    ...(name ? { uid: name } : {}),
    value: shorten([start, title].filter((one) => typeof one === 'string').join(' ')),
  };
}
