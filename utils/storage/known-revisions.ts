import type { Database } from './schema';
import { openReading, readSegment } from './segments';

/**
 * Revisions that the server had, by the ids of their documents: of the latest questions that were
 * changed here or came by themselves, of other records, and of questions that came together.
 */
export async function readKnownRevisions(
  database: Database,
  most: number,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const store = database.transaction('versions').store;
  // Ids of one type are in the order in which the records were made.
  for (let cursor = await store.openCursor(null, 'prev'); cursor && known.size < most; ) {
    const { id, rev, pending } = cursor.value;
    if (rev !== undefined && pending === undefined) known.set(id, rev);
    cursor = await cursor.continue();
  }
  for (const { _id, _rev } of (await readLastSegment(database)).slice(-most))
    if (_rev !== undefined && !known.has(_id)) known.set(_id, _rev);
  return known;
}

async function readLastSegment(database: Database) {
  const transaction = openReading(database, ['segments']);
  const store = transaction.objectStore('segments');
  const last = (await store.getAllKeys()).at(-1);
  const segment = last === undefined ? undefined : await store.get(last);
  return readSegment(segment?.text ?? '[]');
}
