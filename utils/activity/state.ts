import type { Activity } from './activity';

/** What people call the state of an activity. */
export const states = ['draft', 'published', 'cancelled', 'past'] as const;
export type State = (typeof states)[number];

/** The state of an activity; `hasNext` tells whether a date of it is still to come. */
export function stateOf(activity: Activity, hasNext: boolean): State {
  if (!hasNext) return 'past';
  if (activity.status === 'cancelled') return 'cancelled';
  return activity['pleinwijzer.nl:published'] ? 'published' : 'draft';
}

/** The activity as visitors may see it from now on; `now` is a UTC instant. */
export function publish(activity: Activity, now: string): Activity {
  return revise(activity, { ...activity, 'pleinwijzer.nl:published': now });
}

/** The activity as a draft again. */
export function unpublish(activity: Activity): Activity {
  const { 'pleinwijzer.nl:published': _, ...draft } = activity;
  return revise(activity, draft);
}

/** The whole activity cancelled: visitors keep seeing it, as cancelled. */
export function cancel(activity: Activity): Activity {
  return revise(activity, { ...activity, status: 'cancelled' });
}

/** The activity that goes on after all. */
export function resume(activity: Activity): Activity {
  const { status: _, ...rest } = activity;
  return revise(activity, rest);
}

/** A draft with the same content under another uid and title. */
export function duplicate(activity: Activity, uid: string, title: string): Activity {
  const { 'pleinwijzer.nl:published': _p, created: _c, sequence: _s, ...rest } = activity;
  return { ...rest, uid, title, updated: '' };
}

/**
 * The changed activity with its number of changes (RFC 8984 §4.1.7): it grows where visitors saw
 * the activity before, or see it now.
 */
export function revise(before: Activity | undefined, after: Activity): Activity {
  const isSeen = [before, after].some((one) => one?.['pleinwijzer.nl:published']);
  if (!before || !isSeen) return after;
  return { ...after, sequence: (before.sequence ?? 0) + 1 };
}
