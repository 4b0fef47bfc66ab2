import { recordStores } from './record-stores';
import type { WriteTransaction } from './schema';

/** Number of records of this computer, without those that were removed; in segments about so many. */
export async function countRecords(transaction: WriteTransaction): Promise<number> {
  const [questions, heads, ...collections] = await Promise.all([
    // What was withdrawn has no day.
    transaction.objectStore('questions').index('by-day').count(),
    transaction.objectStore('segmentHeads').getAll(),
    ...collectionStores.map((name) => countLiving(transaction, name)),
  ]);
  const pulled = heads.map(({ count, dead }) => count - dead.length);
  return [questions, ...pulled, ...collections].reduce((sum, count) => sum + count, 0);
}

const collectionStores = recordStores.filter((name) => name !== 'questions' && name !== 'settings');

async function countLiving(
  transaction: WriteTransaction,
  name: (typeof collectionStores)[number],
): Promise<number> {
  const rows: { deleted?: boolean }[] = await transaction.objectStore(name).getAll();
  return rows.filter(({ deleted }) => !deleted).length;
}
