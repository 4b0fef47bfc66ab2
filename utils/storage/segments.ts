import type { TeamDocument } from '../record/document';
import type { Database } from './schema';
import { type ReadTransaction, readIndex } from './segment-index';
import type { SegmentHead } from './team-rows';

/** A question's document. */
export type QuestionDocument = TeamDocument<'question'>;

/** A document in a segment. */
export interface Found {
  /** Number of the segment. */
  n: number;
  /** Place in its list. */
  at: number;
  document: QuestionDocument;
  /** Whether a later version lives elsewhere. */
  isDead: boolean;
}

/** Documents that were looked for in a segment before the transaction, by uid; their texts never change. */
export type Looked = Map<number, Map<string, { at: number; document: QuestionDocument }>>;

/** The documents of a segment's text. */
export function readSegment(text: string): QuestionDocument[] {
  return JSON.parse(text) as QuestionDocument[];
}

/**
 * Looks questions up in the segments, the dead ones included. A segment is read once, and only when
 * it may hold one of them.
 */
export async function findInSegments(
  transaction: ReadTransaction,
  uids: readonly string[],
  looked: Looked = new Map(),
): Promise<Map<string, Found>> {
  const index = await readIndex(transaction);
  const found = new Map<string, Found>();
  for (const [n, wanted] of groupBySegment(uids, (uid) => index.find(uid))) {
    const head = await transaction.objectStore('segmentHeads').get(n);
    // The team was left meanwhile, and its segments with it.
    if (!head) continue;
    const rows = looked.get(n) ?? (await lookInto(transaction, n, wanted));
    for (const [uid, row] of rows)
      if (wanted.has(uid)) found.set(uid, { n, ...row, isDead: head.dead.includes(row.at) });
  }
  return found;
}

/**
 * Looks questions up before the transaction that needs them, so that it need not wait for long texts:
 * what is handed over to `findInSegments`.
 */
export async function lookAhead(database: Database, uids: readonly string[]): Promise<Looked> {
  const index = await readIndex(openReading(database, ['segmentHeads']));
  const looked: Looked = new Map();
  for (const [n, wanted] of groupBySegment(uids, (uid) => index.find(uid)))
    looked.set(n, await lookInto(openReading(database, ['segments']), n, wanted));
  return looked;
}

function groupBySegment(uids: readonly string[], find: (uid: string) => number[]) {
  const groups = new Map<number, Set<string>>();
  for (const uid of uids)
    for (const n of find(uid)) groups.set(n, (groups.get(n) ?? new Set()).add(uid));
  return groups;
}

async function lookInto(
  transaction: ReadTransaction,
  n: number,
  wanted: ReadonlySet<string>,
): Promise<Map<string, { at: number; document: QuestionDocument }>> {
  const segment = await transaction.objectStore('segments').get(n);
  const rows = new Map<string, { at: number; document: QuestionDocument }>();
  readSegment(segment?.text ?? '[]').forEach((document, at) => {
    if (wanted.has(document.record.uid)) rows.set(document.record.uid, { at, document });
  });
  return rows;
}

/** The document of a question in a segment, also after a later version took its place elsewhere. */
export async function findDocumentInSegments(
  transaction: ReadTransaction,
  uid: string,
): Promise<QuestionDocument | undefined> {
  return (await findInSegments(transaction, [uid])).get(uid)?.document;
}

/** A transaction that only reads. */
export function openReading(
  database: Database,
  names: ('questions' | 'segments' | 'segmentHeads')[],
): ReadTransaction {
  return database.transaction(names) as unknown as ReadTransaction;
}

/** The living documents of a segment, given its head. */
export function livingOf(head: SegmentHead, text: string): QuestionDocument[] {
  const dead = new Set(head.dead);
  return readSegment(text).filter((_, at) => !dead.has(at));
}

/** The living documents of every segment, a segment at a time, in the order in which they came. */
export async function* allSegments(database: Database): AsyncGenerator<QuestionDocument[]> {
  for (let after = 0; ; ) {
    const transaction = openReading(database, ['segments', 'segmentHeads']);
    const range = IDBKeyRange.lowerBound(after, true);
    const [head] = await transaction.objectStore('segmentHeads').getAll(range, 1);
    if (!head) return;
    const segment = await transaction.objectStore('segments').get(head.n);
    if (segment) yield livingOf(head, segment.text);
    after = head.n;
  }
}
