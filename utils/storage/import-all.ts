import { type Collections, collectionNames } from '../settings/exchange';
import type { TeamSettings } from '../settings/settings';
import type { StoreName } from './context';
import type { AnyRecord, ImportPreview } from './exchange';
import { importQuestions } from './import-questions';
import { asProblem, StorageProblem } from './problem';
import { type QuestionChange, questionStores } from './question-write';
import { typeByCollection } from './record-stores';
import type { WriteTransaction } from './schema';
import { type Looked, lookAhead } from './segments';
import type { Stores } from './stores';
import { isTeam, noteChanges } from './team-changes';

/** How far an import has come, in records. */
export interface ImportProgress {
  done: number;
  /** Never 0. */
  total: number;
}

/**
 * Writes what a preview showed: everything in one transaction, or nothing. `tell` hears how far it
 * is; only its end makes what was written last.
 * @throws StorageProblem `changed` when a record changed since the preview; `full` without room.
 */
export async function importAll(
  stores: Stores,
  preview: ImportPreview,
  tell: (progress: ImportProgress) => void = () => undefined,
): Promise<void> {
  const names = ['questions', 'tallies', 'settings', ...collectionNames] as const;
  const count = openCount(preview, tell);
  const looked = await lookUp(stores, preview);
  const opened = openTransaction(stores, [...names, ...questionStores, 'versions']);
  const transaction = opened as unknown as WriteTransaction;
  transaction.done.catch(() => {});
  let isShared = false;
  try {
    const changes = listChanges(preview);
    await importQuestions(transaction, { changes, looked, tell: count });
    for (const name of collectionNames) await writeCollection(transaction, name, preview, count);
    if (preview.changesTeam) await writeTeam(transaction, preview.team, stores.clock());
    isShared = isTeam(await transaction.objectStore('sync').get('team'));
    await transaction.done;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // Already ended by the engine itself.
    }
    throw asProblem(transaction.error ?? error);
  }
  await stores.announce(...names, ...(isShared ? (['versions'] as const) : []));
}

/** Counts what is written; the result is told how much more that is. */
function openCount(
  { records, collected }: ImportPreview,
  tell: (progress: ImportProgress) => void,
): (count: number) => void {
  const others = collectionNames.map((name) => collected[name].length);
  const total = others.reduce((sum, count) => sum + count, records.length);
  let done = 0;
  return (count) => {
    done += count;
    tell({ done, total });
  };
}

/** What the segments hold of the questions. */
async function lookUp({ database }: Stores, { records }: ImportPreview): Promise<Looked> {
  const uids = records.map(({ uid }) => uid);
  return lookAhead(database, uids).catch((error) => {
    throw asProblem(error);
  });
}

function listChanges({ records, replaced }: ImportPreview): QuestionChange[] {
  return records.map((record) => {
    const corrects = replaced.get(record.uid);
    return corrects === undefined ? { record } : { record, corrects };
  });
}

async function writeCollection(
  transaction: WriteTransaction,
  name: keyof Collections,
  { collected, replaced }: ImportPreview,
  count: (count: number) => void,
): Promise<void> {
  const store = transaction.objectStore(name);
  for (const record of collected[name]) {
    const own: AnyRecord | undefined = await store.get(record.uid);
    if (own?.updated !== replaced.get(record.uid)) throw new StorageProblem('changed');
    await store.put(record as never);
    count(1);
  }
  await noteChanges(transaction, typeByCollection[name], collected[name], 0);
}

async function writeTeam(
  transaction: WriteTransaction,
  team: TeamSettings,
  now: number,
): Promise<void> {
  const store = transaction.objectStore('settings');
  // What a fresh computer takes over is no change of today: the team may have later settings.
  const isFresh = (await store.get('team')) === undefined;
  await store.put(team);
  await noteChanges(transaction, 'settings', [team], isFresh ? 0 : now);
}

function openTransaction({ database }: Stores, names: readonly StoreName[]) {
  try {
    return database.transaction([...names], 'readwrite', { durability: 'strict' });
  } catch (error) {
    throw asProblem(error);
  }
}
