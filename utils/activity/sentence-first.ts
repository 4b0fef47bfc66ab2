import type { Activity, PatchObject } from './activity';
import { applyPatch } from './patch';

/** Listed dates beyond this many are told in general. */
const most = 400;

/**
 * An activity of listed dates as if it began on the first of them that is left, from `today` on
 * where there is one: a date that is past, moved or left out is no beginning of a sentence.
 */
export function beginAtFirst(activity: Activity, today: string): Activity {
  const given = Object.entries(activity.recurrenceOverrides ?? {});
  if (given.length === 0 || given.length > most) return activity;
  const dates = new Map<string, PatchObject>([[activity.start, {}], ...given]);
  const going = [...dates]
    .filter(([, patch]) => patch?.excluded !== true && patch?.status !== 'cancelled')
    .map(([id, patch]) => ({ id, patch, start: `${patch?.start ?? id}` }))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const first = going.find(({ start }) => start.slice(0, 10) >= today) ?? going[0];
  if (!first) return activity;
  dates.delete(first.id);
  const { recurrenceOverrides: _, ...one } = applyPatch(activity, first.patch ?? {});
  return { ...one, start: first.start, recurrenceOverrides: Object.fromEntries(dates) };
}
