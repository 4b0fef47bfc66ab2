import type { Activity } from '../../utils/activity/activity';
import { type KnownNames, openAdoption } from '../../utils/activity/adopt-names';
import { type ActivityPart, listParts } from '../../utils/activity/changed-parts';
import type { ClosedDays } from '../../utils/activity/closed-days';
import { compareImport } from '../../utils/activity/compare';
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

/** What imported activities are compared with. */
export interface ImportGround {
  stored: readonly Activity[];
  names: KnownNames;
  closed: ClosedDays | undefined;
}

/** Compares what was read with the agenda. A uid that comes twice counts once: the last one. */
export function comparePreview(
  sources: readonly ImportSource[],
  { stored, names, closed }: ImportGround,
): ImportPreview {
  const adopt = openAdoption(names);
  const incoming = new Map<string, Activity>();
  for (const { activities } of sources)
    for (const activity of activities) incoming.set(activity.uid, adopt(activity));
  const compared = compareImport([...incoming.values()], stored, closed);
  const added: Activity[] = [];
  const changed: ImportChange[] = [];
  const expected = new Map<string, string | undefined>();
  for (const { state, activity, stored: before, changes } of compared) {
    if (state === 'same') continue;
    expected.set(activity.uid, before?.updated);
    if (before) changed.push({ before, after: activity, parts: listParts(changes) });
    else added.push(withoutState(activity));
  }
  const same = compared.length - added.length - changed.length;
  return { added, changed, same, expected };
}

/** Whether a new one comes in as a draft is asked; the other calendar does not decide it. */
function withoutState({ 'pleinwijzer.nl:published': _, ...activity }: Activity): Activity {
  return activity;
}
