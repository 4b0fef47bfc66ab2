import type { QuestionRecord } from '../question/question';
import type { TeamDocument } from '../record/document';
import { questionStores, readStoredQuestions, replaceQuestions } from './question-write';
import { recordStores, storeByType } from './record-stores';
import type { WriteTransaction } from './schema';

/** Stores that a transaction must hold to put a record in the place of another. */
export const replacedStores = [...new Set([...recordStores, ...questionStores])];

/** Stores the record of a document, whatever stands there, a tombstone too, with the counts right. */
export async function replaceRecord(
  transaction: WriteTransaction,
  { type, record }: TeamDocument,
): Promise<void> {
  if (type !== 'question') {
    await transaction.objectStore(storeByType[type]).put(record as never);
    return;
  }
  const stored = await readStoredQuestions(transaction, [record.uid]);
  await replaceQuestions(transaction, [record as QuestionRecord], stored);
}
