import type { Circumstances } from './circumstances';
import { findDate, readTiming } from './moment';
import type { Suggestion } from './suggestion';

/**
 * The same list a while later, in the same order: times are told anew, and what is over or was
 * cancelled meanwhile is gone. Only another question gives another order.
 */
export function renew(list: readonly Suggestion[], around: Circumstances): Suggestion[] {
  const entries = new Map(around.agenda.entries.map((entry) => [entry.activity.uid, entry]));
  return list.flatMap((suggestion) => {
    if (suggestion.kind !== 'activity') return dropPast(suggestion, around.now);
    const entry = entries.get(suggestion.uid);
    const date = entry && findDate(entry, around.now);
    if (!date) return [];
    const occurrence = { start: new Date(date.start), end: new Date(date.end) };
    const others = suggestion.reasons.filter(({ kind }) => kind !== 'moment');
    return { ...suggestion, occurrence, reasons: [readTiming(date, around), ...others] };
  });
}

/** A partner's desk that has closed is no reason any more. */
function dropPast(suggestion: Suggestion, now: number): Suggestion {
  const reasons = suggestion.reasons.filter(
    (reason) => reason.kind !== 'desk' || +reason.until > now,
  );
  return { ...suggestion, reasons };
}
