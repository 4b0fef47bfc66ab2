import type { Database, WriteTransaction } from './schema';
import type { PastVersion } from './team-rows';

/** Versions that are kept; of more, the first ones go. */
export const mostPast = 500;

/** Keeps versions that others took the place of, in the caller's transaction. */
export async function keepPast(
  transaction: WriteTransaction,
  past: readonly PastVersion[],
): Promise<void> {
  if (past.length === 0) return;
  const history = transaction.objectStore('history');
  // When one fails, the whole transaction does, and tells its caller.
  for (const version of past.slice(-mostPast)) void history.add(version).catch(() => {});
  const surplus = (await history.count()) - mostPast;
  if (surplus <= 0) return;
  const last = (await history.getAllKeys(null, surplus)).at(-1);
  if (last !== undefined) await history.delete(IDBKeyRange.upperBound(last));
}

/** Versions that were overwritten, the last one first: at most `count`, of before number `before`. */
export async function readHistory(
  database: Database,
  { before, count }: { before?: number; count: number },
): Promise<PastVersion[]> {
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  const past: PastVersion[] = [];
  let cursor = await database.transaction('history').store.openCursor(range, 'prev');
  while (cursor && past.length < count) {
    past.push(cursor.value);
    cursor = await cursor.continue();
  }
  return past;
}

/** The overwritten versions of one record, the last one first. */
export async function readPast(database: Database, id: string): Promise<PastVersion[]> {
  return (await database.getAllFromIndex('history', 'by-id', id)).reverse();
}
