import type { Activity } from '../../utils/activity/activity';
import { type ActivityPart, listChangedParts } from '../../utils/activity/changed-parts';
import type { Expected } from '../../utils/storage/collection';
import type { ImportSource } from './import-sources';

/** An activity that an import would change. */
export interface ImportChange {
  before: Activity;
  after: Activity;
  /** What differs. */
  parts: ActivityPart[];
}

/** What an import would do. */
export interface ImportPreview {
  added: Activity[];
  changed: ImportChange[];
  /** How many are stored just so already. */
  same: number;
  /** The versions that it was compared with: no other one is overwritten. */
  expected: Expected;
}

/** Compares what was read with the agenda. A uid that comes twice counts once: the last one. */
export function comparePreview(
  sources: readonly ImportSource[],
  stored: readonly Activity[],
): ImportPreview {
  const incoming = new Map<string, Activity>();
  for (const { activities } of sources)
    for (const activity of activities) incoming.set(activity.uid, activity);
  const byUid = new Map(stored.map((activity) => [activity.uid, activity]));
  const preview: ImportPreview = { added: [], changed: [], same: 0, expected: new Map() };
  const expected = new Map<string, string | undefined>();
  for (const { 'pleinwijzer.nl:published': _, ...activity } of incoming.values()) {
    const before = byUid.get(activity.uid);
    const after = before ? mergeOwn(activity, before) : activity;
    const parts = before ? listChangedParts(before, after) : [];
    if (!before) preview.added.push(after);
    else if (parts.length === 0) preview.same += 1;
    else preview.changed.push({ before, after, parts });
    if (!before || parts.length > 0) expected.set(activity.uid, before?.updated);
  }
  return { ...preview, expected };
}
/** What the other calendar says, with the fields of our own that it does not know. */
function mergeOwn(incoming: Activity, stored: Activity): Activity {
  const own = Object.entries(stored).filter(
    ([key]) => key.startsWith('pleinwijzer.nl:') || key === 'created',
  );
  return { ...Object.fromEntries(own), ...incoming };
}
