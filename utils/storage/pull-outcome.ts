import { readId } from '../record/document';
import type { StoreName } from './context';
import { countRemovals, type Plan, type Step } from './pull-plan';
import { storeByType } from './record-stores';

/** What became of the documents of a page, in numbers. */
export interface PullOutcome {
  /** Records that were written one by one. */
  applied: number;
  /** Questions that became a segment. */
  segmented: number;
  /** Records of which the same stood here. */
  same: number;
  /** Records of which a later version stood here. */
  kept: number;
  /** Documents that are of no use to this release. */
  skipped: number;
  /** Records that were taken away. */
  removed: number;
  /** Stores of which the other pages must hear. */
  changed: StoreName[];
}

/** What became of a page, given its plan. */
export function countOutcome({ fresh, steps }: Plan, skipped: number): PullOutcome {
  const countSteps = (isCounted: (step: Step) => boolean) => steps.filter(isCounted).length;
  return {
    applied: countSteps(({ effect }) => effect === 'applied'),
    segmented: fresh.length,
    same: countSteps(({ effect }) => effect === 'same'),
    kept: countSteps(({ effect }) => effect === 'kept'),
    skipped,
    removed: countRemovals({ fresh, steps }),
    changed: listChanged({ fresh, steps }),
  };
}

function listChanged({ fresh, steps }: Plan): StoreName[] {
  const changed = new Set<StoreName>();
  if (fresh.length > 0) changed.add('questions').add('segments').add('segmentHeads');
  for (const { id, isWritten, isNoted, past } of steps) {
    const type = readId(id)?.type;
    if (isWritten && type) changed.add(storeByType[type]);
    if (isWritten && type === 'question') changed.add('tallies');
    if (isNoted) changed.add('versions');
    if (past.length > 0) changed.add('history');
  }
  return [...changed];
}
