import type { Activity, LocalDateTime, PatchObject } from './activity';
import { applyPatch } from './patch';
import { isRuleStart } from './rule-starts';

/** What a single date may not have of its own (RFC 8984 §4.3.5), and what tells of the record. */
const ofSeries =
  /^(@type|uid|recurrence|excludedRecurrence|sequence|created|updated|deleted|pleinwijzer\.nl:published)/;

/** The properties in which one activity differs from another, with the values of the other. */
export function listChanges(before: Activity, after: Activity): PatchObject {
  const [a, b] = [before, after] as unknown as PatchObject[];
  const keys = [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])];
  const changed = keys.filter((key) => JSON.stringify(a?.[key]) !== JSON.stringify(b?.[key]));
  return Object.fromEntries(changed.map((key) => [key, b?.[key] ?? null]));
}

/** The activity as it is on one date, by the start that names the date. */
export function activityAt(series: Activity, id: LocalDateTime): Activity {
  const patch = series.recurrenceOverrides?.[id] ?? {};
  const {
    recurrenceRules: _r,
    excludedRecurrenceRules: _e,
    recurrenceOverrides: _o,
    ...one
  } = series;
  const start = typeof patch.start === 'string' ? patch.start : id;
  return { ...applyPatch(one as Activity, patch), start };
}

/** The series with one date as it is in `after`: what differs becomes the date's own. */
export function changeOne(series: Activity, id: LocalDateTime, after: Activity): Activity {
  const changes = listChanges({ ...series, start: id }, after);
  const own = Object.entries(changes).filter(([key]) => !ofSeries.test(key));
  return setPatch(series, id, Object.fromEntries(own));
}

/** One date cancelled: it stays visible as that. */
export function cancelDate(series: Activity, id: LocalDateTime): Activity {
  return setPatch(series, id, { ...series.recurrenceOverrides?.[id], status: 'cancelled' });
}

/** One date left out, as if it had never been. */
export function leaveOut(series: Activity, id: LocalDateTime): Activity {
  // A date that was added by hand goes away with its entry.
  return isRuleStart(series, id)
    ? setPatch(series, id, { excluded: true })
    : restoreDate(series, id);
}

/** One date as the rule gives it: what was changed of it alone is gone; an added one goes away. */
export function restoreDate(series: Activity, id: LocalDateTime): Activity {
  const { [id]: _, ...rest } = series.recurrenceOverrides ?? {};
  return withOverrides(series, rest);
}

/** One date at another moment; nothing else of it changes. */
export function moveDate(
  series: Activity,
  id: LocalDateTime,
  start: LocalDateTime,
  duration: string | undefined,
): Activity {
  const { start: _s, duration: _d, ...kept } = series.recurrenceOverrides?.[id] ?? {};
  return setPatch(series, id, {
    ...kept,
    ...(start === id ? {} : { start }),
    ...(duration === series.duration ? {} : { duration: duration ?? null }),
  });
}

/** One more date, which no rule gives. */
export function addDate(series: Activity, start: LocalDateTime): Activity {
  const { excluded: _, ...kept } = series.recurrenceOverrides?.[start] ?? {};
  return setPatch(series, start, kept);
}

/** Stores the patch of a date; none at all for a date of the rule that is no different. */
function setPatch(series: Activity, id: LocalDateTime, patch: PatchObject): Activity {
  const isPlain = Object.keys(patch).length === 0 && isRuleStart(series, id);
  if (isPlain) return restoreDate(series, id);
  return withOverrides(series, { ...series.recurrenceOverrides, [id]: patch });
}

/** The series with other single dates, in their order; without the property when there are none. */
export function withOverrides(
  series: Activity,
  overrides: Record<LocalDateTime, PatchObject>,
): Activity {
  const { recurrenceOverrides: _, ...rest } = series;
  const sorted = Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length > 0 ? { ...rest, recurrenceOverrides: Object.fromEntries(sorted) } : rest;
}
