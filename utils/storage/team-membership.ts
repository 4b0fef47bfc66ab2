import { documentTypes } from '../record/document';
import { exchangeVersion } from '../settings/exchange';
import type { StoreName } from './context';
import { countSegments } from './count-segments';
import { dropRecords, keepRecords, leftStores } from './forget-records';
import { forgetRevisions } from './forget-revisions';
import { StorageProblem } from './problem';
import { asPullState } from './pulled-tallies';
import { rehomeSegments } from './rehome-segments';
import type { Database, WriteTransaction } from './schema';
import { isTeam } from './team-changes';
import type { OfferCursor, PullState, SharedTeam, SyncState } from './team-rows';

/** The team that this computer belongs to. Undefined: none. */
export async function readTeam(database: Database): Promise<SharedTeam | undefined> {
  const row = await database.get('sync', 'team');
  return isTeam(row) ? row : undefined;
}

/**
 * Makes this computer one of a team. All its records stay, and are offered to the team from the first
 * one on; nothing was read from the server yet.
 * @throws StorageProblem `changed` when it belongs to a team already.
 */
export async function joinTeam(database: Database, team: SharedTeam): Promise<void> {
  const opened = database.transaction(['sync', 'segments', 'segmentHeads'], 'readwrite', {
    durability: 'strict',
  });
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  opened.done.catch(() => {});
  const transaction = opened as unknown as WriteTransaction;
  const sync = transaction.objectStore('sync');
  if (await sync.get('team')) throw new StorageProblem('changed');
  const { counted } = asPullState(await sync.get('pull'));
  const last = await rehomeSegments(transaction, team.device);
  await Promise.all([
    sync.put(team),
    sync.put(firstOffer(last)),
    sync.put({ uid: 'pull', counted } satisfies PullState),
    sync.delete('state'),
  ]);
  await transaction.done;
}

/** The offer of everything, up to segment `last`; 0: there is none. */
function firstOffer(last: number): OfferCursor {
  const segments = { n: 1, at: 0, last, isOn: false };
  return { uid: 'offer', type: documentTypes[0], after: '', ...(last > 0 ? { segments } : {}) };
}

/** What of the team can change. */
export type TeamRowChange = Partial<Omit<SharedTeam, 'uid'>>;

/** Changes what is known of the team; records are not touched. Undefined: there is no team. */
export async function changeTeam(
  database: Database,
  change: TeamRowChange,
): Promise<SharedTeam | undefined> {
  const { store, done } = database.transaction('sync', 'readwrite', { durability: 'strict' });
  const team = await store.get('team');
  if (!isTeam(team)) return undefined;
  const next = { ...team, ...change };
  await Promise.all([store.put(next), done]);
  return next;
}

/** The server's place in its changes up to which they were read. Undefined: nothing was read yet. */
export async function readSince(database: Database): Promise<string | undefined> {
  const { since, skippedBy, ...pull } = asPullState(await database.get('sync', 'pull'));
  if (skippedBy === undefined || skippedBy >= exchangeVersion) return since;
  // An earlier release had no use for some of it: this one reads everything once more.
  await database.put('sync', pull);
  return undefined;
}

/** How sharing stands. */
export async function readSyncState(database: Database): Promise<SyncState> {
  return asSyncState(await database.get('sync', 'state'));
}

/** Puts down how sharing stands; without a team it writes nothing. */
export async function writeSyncState(
  database: Database,
  state: Omit<SyncState, 'uid'>,
): Promise<void> {
  const { store, done } = database.transaction('sync', 'readwrite', { durability: 'relaxed' });
  const team = await store.get('team');
  if (team) await store.put({ ...state, uid: 'state' });
  await done;
}

const asSyncState = (row: { uid: string } | undefined): SyncState =>
  row?.uid === 'state' ? (row as SyncState) : { uid: 'state' };

/**
 * Begins anew with a server that is not the one of before, or that was put back to an earlier day:
 * its changes are read from the first one on, and all records of this computer are offered again.
 * Nothing is removed here; what was refused stays refused.
 */
export async function forgetCheckpoint(database: Database): Promise<void> {
  const opened = database.transaction(['sync', 'versions', 'segmentHeads'], 'readwrite', {
    durability: 'strict',
  });
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  opened.done.catch(() => {});
  const transaction = opened as unknown as WriteTransaction;
  const sync = transaction.objectStore('sync');
  if (!(await sync.get('team'))) return;
  const { counted } = asPullState(await sync.get('pull'));
  const last = (await transaction.objectStore('segmentHeads').getAllKeys()).at(-1) ?? 0;
  const before = await sync.get('offer');
  // The first offer is not over: nothing of this computer was seen by the team yet.
  const isFirst = before?.uid === 'offer' && !before.again;
  await Promise.all([
    sync.put({ uid: 'pull', counted } satisfies PullState),
    sync.put({ ...firstOffer(last), ...(isFirst ? {} : { again: true }) }),
    forgetRevisions(transaction),
  ]);
  await transaction.done;
}

/**
 * Leaves the team; nothing changes on the server. With `keep` all records stay on this computer as its
 * own, the questions of colleagues too, and what was not shared yet just stays here. Without it all
 * records that a team shares are removed from this computer, also those that never reached the
 * server, and the team's settings are those of a first start; drafts and the settings of the device
 * stay. Either way the history of overwritten versions goes. Tells which stores changed.
 */
export async function leaveTeam(
  database: Database,
  { keep }: { keep: boolean },
): Promise<StoreName[]> {
  if (keep) await countSegments(database);
  const names: readonly StoreName[] = keep ? leftStores.keep : leftStores.drop;
  const opened = database.transaction([...names], 'readwrite', { durability: 'strict' });
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  opened.done.catch(() => {});
  await (keep ? keepRecords : dropRecords)(opened as unknown as WriteTransaction);
  await opened.done;
  return [...names];
}
