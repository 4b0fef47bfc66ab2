import type { IDBPTransaction, StoreNames } from 'idb';
import { type DocumentType, readId, type SharedRecord } from '../record/document';
import type { Schema } from './schema';

/** A transaction that reads, and may write; which stores it holds is up to whoever opens it. */
export type RecordTransaction = IDBPTransaction<
  Schema,
  StoreNames<Schema>[],
  'readonly' | 'readwrite'
>;

/** The store in which the records of each type of document are kept. */
export const storeByType = {
  settings: 'settings',
  partner: 'partners',
  programme: 'programmes',
  contribution: 'contributions',
  activity: 'activities',
  question: 'questions',
} as const satisfies Record<DocumentType, string>;

/** Names of the stores that hold records which a team shares. */
export const recordStores = Object.values(storeByType);

/** The type of document of each collection. */
export const typeByCollection = {
  partners: 'partner',
  programmes: 'programme',
  contributions: 'contribution',
  activities: 'activity',
} as const satisfies Record<string, DocumentType>;

/** A record by the id of its document; undefined when it is not in its store. */
export async function readRecord(
  transaction: RecordTransaction,
  id: string,
): Promise<SharedRecord | undefined> {
  const parts = readId(id);
  // The store of settings also holds what is never shared.
  if (!parts || (parts.type === 'settings' && parts.uid !== 'team')) return undefined;
  return transaction.objectStore(storeByType[parts.type]).get(parts.uid) as Promise<
    SharedRecord | undefined
  >;
}
