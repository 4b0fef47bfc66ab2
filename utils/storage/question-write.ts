import { isQuestion, type QuestionRecord } from '../question/question';
import { readId } from '../record/document';
import { StorageProblem } from './problem';
import { leaveSegments } from './pulled-tallies';
import type { WriteTransaction } from './schema';
import { type ReadTransaction, readIndex } from './segment-index';
import { type Found, findInSegments, type Looked } from './segments';
import { TallyChanges } from './tally-changes';
import { noteChanges } from './team-changes';

/** A record to store, and what must still stand there for it to be stored. */
export interface QuestionChange {
  record: QuestionRecord;
  /** `updated` of the version that this one corrects. Absent: whatever is there. */
  corrects?: string;
  /** Whether it was made for this very action, so that it can stand nowhere yet. Absent: it may. */
  isNew?: boolean;
}

/** Stores that a transaction must hold to write questions. */
export const questionStores = [
  'questions',
  'tallies',
  'sync',
  'segments',
  'segmentHeads',
  'pulledTallies',
] as const;

/** Of those stores, the ones that questions made for this very action need. */
export const newQuestionStores = ['questions', 'tallies', 'sync'] as const;

/** The stores that these changes need. */
export function storesOf(changes: readonly QuestionChange[]) {
  return changes.every(({ isNew }) => isNew) ? newQuestionStores : questionStores;
}

/**
 * Stores records, keeps the tallies right and notes for the team what changed, all in the caller's
 * transaction, which also holds `versions`. Tells whether there is a team.
 * @throws StorageProblem `changed` when another version stands there than the one corrected.
 */
export async function changeQuestions(
  transaction: WriteTransaction,
  changes: readonly QuestionChange[],
): Promise<boolean> {
  const records = changes.map(({ record }) => record);
  const stored = readBefore(transaction, changes);
  // At the same time: each answer waits for a turn of the page.
  const noting = noteQuestions(transaction, records, stored);
  // Refused before it is awaited, it would count as an error that nobody caught.
  noting.catch(() => {});
  await writeQuestions(transaction, changes, stored);
  return noting;
}

/** Notes for the team that questions change, given what is stored of them. Tells whether there is one. */
export function noteQuestions(
  transaction: WriteTransaction,
  records: readonly QuestionRecord[],
  stored: Promise<ReadonlyMap<string, StoredQuestion>>,
): Promise<boolean> {
  return noteChanges(transaction, 'question', records, 0, async (id) => {
    const document = (await stored).get(readId(id)?.uid ?? '')?.found?.document;
    return document && { ...document, ...(document._rev ? { rev: document._rev } : {}) };
  });
}

/**
 * Stores records and keeps the tallies right, all in the caller's transaction. A tombstone stays one.
 * @throws StorageProblem `changed` when another version stands there than the one corrected.
 */
export async function writeQuestions(
  transaction: WriteTransaction,
  changes: readonly QuestionChange[],
  reading?: Promise<Map<string, StoredQuestion>>,
): Promise<void> {
  const records = changes.map(({ record }) => record);
  // Asked for together: each answer waits for a turn of the page.
  const ready = readTalliesOf(transaction, records);
  // Refused before it is awaited, an aborted read would count as an error that nobody caught.
  ready.catch(() => {});
  const stored = await (reading ?? readBefore(transaction, changes));
  checkCorrected(changes, stored);
  await replaceQuestions(transaction, records, stored, await ready);
}

/**
 * Checks that what is stored is what the changes are made for.
 * @throws StorageProblem `changed` when it is not.
 */
export function checkCorrected(
  changes: readonly QuestionChange[],
  stored: ReadonlyMap<string, StoredQuestion>,
): void {
  for (const { record, corrects } of changes) {
    const before = stored.get(record.uid)?.record;
    if (corrects !== undefined && before?.updated !== corrects) throw new StorageProblem('changed');
    if (before?.deleted && !record.deleted) throw new StorageProblem('changed');
  }
}

function readBefore(transaction: WriteTransaction, changes: readonly QuestionChange[]) {
  const uids = changes.filter(({ isNew }) => !isNew).map(({ record }) => record.uid);
  const reading = readStoredQuestions(transaction, uids);
  reading.catch(() => {});
  return reading;
}

/** The tallies that count these records. */
function readTalliesOf(transaction: WriteTransaction, records: readonly QuestionRecord[]) {
  const tallies = new TallyChanges();
  for (const record of records) if (isQuestion(record)) tallies.add(record, 1);
  return tallies.read(transaction.objectStore('tallies'));
}

/** What is stored of a question: the record, and where it stands when that is a segment. */
export interface StoredQuestion {
  record: QuestionRecord;
  found?: Found;
}

/** What is stored of questions, by uid; `looked` is what was looked up before the transaction. */
export async function readStoredQuestions(
  transaction: WriteTransaction,
  uids: readonly string[],
  looked?: Looked,
): Promise<Map<string, StoredQuestion>> {
  if (uids.length === 0) return new Map();
  const store = transaction.objectStore('questions');
  const [rows, index] = await Promise.all([
    Promise.all(uids.map((uid) => store.get(uid))),
    readIndex(transaction as unknown as ReadTransaction),
  ]);
  const stored = new Map<string, StoredQuestion>();
  for (const record of rows) if (record) stored.set(record.uid, { record });
  const others = uids.filter((uid) => !stored.has(uid) && index.find(uid).length > 0);
  if (others.length === 0) return stored;
  const found = await findInSegments(transaction as unknown as ReadTransaction, others, looked);
  for (const [uid, one] of found)
    if (!one.isDead) stored.set(uid, { record: one.document.record, found: one });
  return stored;
}

/** Puts records in the place of what is stored, which the caller read in the same transaction. */
export async function replaceQuestions(
  transaction: WriteTransaction,
  records: readonly QuestionRecord[],
  stored: ReadonlyMap<string, StoredQuestion>,
  known: Awaited<ReturnType<typeof readTalliesOf>> = new Map(),
): Promise<void> {
  const aside = openAside();
  // When one fails, the whole transaction does, and tells its caller.
  putQuestions(transaction, records, stored, aside).catch(() => {});
  await writeAside(transaction, aside, known);
}

/** What questions change beside their own store, gathered so that it is written once. */
export interface Aside {
  tallies: TallyChanges;
  /** What is no longer the living version in its segment. */
  leaving: Found[];
}

/** Nothing yet. */
export const openAside = (): Aside => ({ tallies: new TallyChanges(), leaving: [] });

/**
 * Puts records in the place of what is stored, and gathers the rest. Resolves once they are there;
 * throws at once when the engine refuses one.
 */
export function putQuestions(
  transaction: WriteTransaction,
  records: readonly QuestionRecord[],
  stored: ReadonlyMap<string, StoredQuestion>,
  { tallies, leaving }: Aside,
): Promise<unknown> {
  for (const record of records) {
    const before = stored.get(record.uid);
    if (isQuestion(record)) tallies.add(record, 1);
    if (before?.found) leaving.push(before.found);
    else if (isQuestion(before?.record)) tallies.add(before.record, -1);
  }
  const store = transaction.objectStore('questions');
  let last: Promise<unknown> = Promise.resolve();
  for (const record of records) {
    last = store.put(record);
    // Heard of where the last one is awaited, or the transaction's end.
    last.catch(() => {});
  }
  return last;
}

/** Writes what was gathered; `known` is what was read of the tallies before. */
export async function writeAside(
  transaction: WriteTransaction,
  { tallies, leaving }: Aside,
  known: Awaited<ReturnType<typeof readTalliesOf>> = new Map(),
): Promise<void> {
  await tallies.write(transaction.objectStore('tallies'), known);
  await leaveSegments(transaction, leaving);
}
