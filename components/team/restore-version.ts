import { nextInstant } from '../../utils/question/instant';
import { isQuestion, type Question } from '../../utils/question/question';
import { readId, type SharedRecord } from '../../utils/record/document';
import type { TeamSettings } from '../../utils/settings/settings';
import { type Items, openCollection } from '../../utils/storage/collection';
import { changeQuestions, questionStores } from '../../utils/storage/question-write';
import { findQuestion } from '../../utils/storage/questions';
import { storeByType } from '../../utils/storage/record-stores';
import type { WriteTransaction } from '../../utils/storage/schema';
import type { Stores } from '../../utils/storage/stores';

/** The record as it stands here now; undefined when there is none. */
export async function readCurrent(
  { database }: Stores,
  id: string,
): Promise<SharedRecord | undefined> {
  const parts = readId(id);
  if (!parts) return undefined;
  if (parts.type === 'question') return findQuestion(database, parts.uid);
  return (await database.get(storeByType[parts.type], parts.uid)) as SharedRecord | undefined;
}

/** Makes an earlier version the latest one, as a change of today. False: storing failed. */
export async function restoreVersion(
  stores: Stores,
  id: string,
  record: SharedRecord,
): Promise<boolean> {
  const type = readId(id)?.type;
  if (!type || ('deleted' in record && record.deleted)) return false;
  if (type === 'question') return restoreQuestion(stores, record as Question);
  if (type === 'settings') {
    const { uid: _, updated: __, ...parts } = record as TeamSettings;
    return stores.settings.changeTeam(parts);
  }
  const collection = await openCollection(stores, storeByType[type]);
  return (await collection.save([record as Items[keyof Items] as never])) === 'saved';
}

async function restoreQuestion(stores: Stores, record: Question): Promise<boolean> {
  const { database, clock } = stores;
  const current = await findQuestion(database, record.uid);
  // What was removed stays so, on every computer.
  if (!isQuestion(current)) return false;
  const transaction = database.transaction([...questionStores, 'versions'] as const, 'readwrite', {
    durability: 'strict',
  });
  transaction.done.catch(() => {});
  await changeQuestions(transaction as unknown as WriteTransaction, [
    { record: { ...record, updated: nextInstant(clock(), current.updated) } },
  ]);
  await transaction.done;
  await stores.announce('questions', 'tallies', 'versions');
  return true;
}
