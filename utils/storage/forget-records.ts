import { defaultTeam } from '../settings/settings';
import { asPullState } from './pulled-tallies';
import type { WriteTransaction } from './schema';
import type { PullState } from './team-rows';

/** Stores of which nothing stays when the records of a team go. */
const emptied = [
  'questions',
  'tallies',
  'activities',
  'programmes',
  'partners',
  'contributions',
  'segments',
  'segmentHeads',
  'pulledTallies',
] as const;

/** Stores that say how records stand with a team. */
const bookkeeping = ['sync', 'versions', 'history'] as const;

/** Stores that leaving a team changes, with the records of the team or without. */
export const leftStores = {
  keep: [...bookkeeping, 'segmentHeads'],
  drop: [...bookkeeping, ...emptied, 'settings', 'drafts'],
} as const;

/** Makes all records of a team those of this computer alone. */
export async function keepRecords(transaction: WriteTransaction): Promise<void> {
  const sync = transaction.objectStore('sync');
  const { counted } = asPullState(await sync.get('pull'));
  const segments = await transaction.objectStore('segmentHeads').count();
  await Promise.all(bookkeeping.map((name) => transaction.objectStore(name).clear()));
  // The questions in segments stay where they are: what is counted of them is still to be known.
  if (segments > 0) await sync.put({ uid: 'pull', counted } satisfies PullState);
}

/** Removes all records of a team from this computer, here alone: no tombstones are left. */
export async function dropRecords(transaction: WriteTransaction): Promise<void> {
  const names = [...bookkeeping, ...emptied];
  await Promise.all([
    ...names.map((name) => transaction.objectStore(name).clear()),
    transaction.objectStore('settings').put(defaultTeam()),
    // Else the last action could be undone, and a removed question would come back.
    transaction.objectStore('drafts').delete('undo'),
  ]);
}
