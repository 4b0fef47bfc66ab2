import { isQuestion } from '../question/question';
import type { WriteTransaction } from './schema';
import { canUse, type Staged } from './segment-stage';
import type { QuestionDocument } from './segments';
import type { SegmentHead } from './team-rows';
import { hashUid } from './uid-hash';

/**
 * Stores questions that are new here as a segment, in the caller's transaction: under the text that
 * was staged for them, or with one of its own. A staged text that is of no use is removed.
 */
export async function writeSegment(
  transaction: WriteTransaction,
  fresh: readonly QuestionDocument[],
  staged: Staged | undefined,
): Promise<void> {
  const isUsed = staged && fresh.length > 0 && (await canUse(transaction, fresh, staged));
  if (isUsed) return putHead(transaction, staged.n, staged.documents, fresh);
  const segments = transaction.objectStore('segments');
  // When it fails, the whole transaction does, and tells its caller.
  if (staged) void segments.delete(staged.n).catch(() => {});
  if (fresh.length === 0) return;
  const n = await segments.add({ text: JSON.stringify(fresh) });
  putHead(transaction, n, fresh, fresh);
}

function putHead(
  transaction: WriteTransaction,
  n: number,
  documents: readonly QuestionDocument[],
  living: readonly QuestionDocument[],
): void {
  // When it fails, the whole transaction does, and tells its caller.
  void transaction
    .objectStore('segmentHeads')
    .put(buildHead(n, documents, living))
    .catch(() => {});
}

function buildHead(
  n: number,
  documents: readonly QuestionDocument[],
  living: readonly QuestionDocument[],
): SegmentHead {
  const alive = new Set(living);
  const dead = documents.flatMap((document, at) => (alive.has(document) ? [] : [at]));
  const records = documents.map(({ record }) => record);
  const dates = new Set(records.filter(isQuestion).map(({ date }) => date));
  const hashes = Uint32Array.from(records, ({ uid }) => hashUid(uid)).sort();
  return { n, count: records.length, dead, dates: [...dates].sort(), hashes };
}
