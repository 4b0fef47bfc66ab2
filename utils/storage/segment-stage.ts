import { readId, type TeamDocument } from '../record/document';
import type { Database, WriteTransaction } from './schema';
import { type ReadTransaction, readIndex } from './segment-index';
import type { Looked, QuestionDocument } from './segments';
import { readPresence } from './uid-presence';

/**
 * From this many new questions on, those of a page become a segment. Fewer are cheaper as rows: what
 * reads a day or counts anew goes through all of a segment, and each segment costs its own reading.
 */
export const fewestOfSegment = 100;

/** A text that was written before the transaction that makes it a segment. */
export interface Staged {
  /** Number that it can have as a segment. */
  n: number;
  /** What stands in it, in order. */
  documents: readonly QuestionDocument[];
}

/**
 * Writes the text of what a page will likely bring as a segment, in a transaction of its own that no
 * save of a new question waits for: it is the longest writing of a pull. Without a head it counts for
 * nothing, and the next one takes its place. Undefined: there is too little for a segment.
 */
export async function stageSegment(
  database: Database,
  groups: ReadonlyMap<string, TeamDocument[]>,
  looked: Looked,
): Promise<Staged | undefined> {
  const documents = await findNew(database, groups, looked);
  if (documents.length < fewestOfSegment) return undefined;
  const text = JSON.stringify(documents);
  const transaction = database.transaction(['segments', 'segmentHeads'], 'readwrite', {
    // What is lost in a power cut is pulled again.
    durability: 'relaxed',
  });
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  transaction.done.catch(() => {});
  const { end } = await readIndex(transaction as unknown as ReadTransaction);
  const segments = transaction.objectStore('segments');
  // Left behind by a page that was closed meanwhile.
  segments.delete(IDBKeyRange.lowerBound(end, true)).catch(() => {});
  const n = await segments.add({ text });
  await transaction.done;
  return { n, documents };
}

/** The questions that nothing is known of here. */
async function findNew(
  database: Database,
  groups: ReadonlyMap<string, TeamDocument[]>,
  looked: Looked,
): Promise<QuestionDocument[]> {
  const single = [...groups.values()].flatMap((group) => (group.length === 1 ? group : []));
  const questions = single.filter(isOfQuestion);
  if (questions.length < fewestOfSegment) return [];
  const found = new Set([...looked.values()].flatMap((rows) => [...rows.keys()]));
  const uids = questions.map(({ record }) => record.uid);
  const isPossible = await readPresence(database.transaction('questions').store, uids);
  return questions.filter(({ record: { uid } }) => !found.has(uid) && !isPossible(uid));
}

const isOfQuestion = (document: TeamDocument): document is QuestionDocument =>
  readId(document._id)?.type === 'question';

/** Whether a staged text can become the segment of these questions, which are among its own. */
export async function canUse(
  transaction: WriteTransaction,
  fresh: readonly QuestionDocument[],
  { n, documents }: Staged,
): Promise<boolean> {
  const [key, { end }] = await Promise.all([
    transaction.objectStore('segments').getKey(n),
    readIndex(transaction as unknown as ReadTransaction),
  ]);
  const staged = new Set(documents);
  // Gone, or no longer the last one, when another page pulled meanwhile.
  return key === n && end < n && fresh.every((document) => staged.has(document));
}
