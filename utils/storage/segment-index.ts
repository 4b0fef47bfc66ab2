import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Schema } from './schema';
import type { SegmentHead } from './team-rows';
import { HashTable, hashUid } from './uid-hash';

/** A transaction that reads; which stores it holds is up to whoever opens it. */
export type ReadTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'>;

/** Heads read at a time: what they hold is gone through without a pause. */
const batch = 100;

const dayLength = 86_400_000;

const dayOf = (date: string) => Date.parse(date) / dayLength;

/**
 * What a page remembers of the segments: where to look for a uid, and for a day. Nothing of it ever
 * becomes wrong: a segment keeps its questions and its number; the dead ones are looked up.
 */
export class SegmentIndex {
  private readonly table = new HashTable();
  /** Days since 1970 of the questions of each segment. */
  private readonly days = new Map<number, Int32Array>();
  private last = 0;

  /** Number of the last segment that is in it. */
  get end(): number {
    return this.last;
  }

  add({ n, hashes, dates }: SegmentHead): void {
    // Read twice, when two readers of one page wait at the same moment.
    if (n <= this.last) return;
    this.last = n;
    for (const hash of hashes) this.table.add(hash, n);
    this.days.set(n, Int32Array.from(dates, dayOf));
  }

  /** Numbers of the segments that may hold a question; mostly none. */
  find(uid: string): number[] {
    return this.table.find(hashUid(uid));
  }

  /** Numbers of the segments with questions of these days, both inclusive, in order. */
  findDays(from: string, to: string): number[] {
    const [first, last] = [dayOf(from), dayOf(to)];
    const holds = (days: Int32Array) => days.some((day) => first <= day && day <= last);
    return [...this.days].filter(([, days]) => holds(days)).map(([n]) => n);
  }
}

const indexes = new WeakMap<Database, SegmentIndex>();

/** What is known of the segments, with those that were added since it was last asked for. */
export async function readIndex(transaction: ReadTransaction): Promise<SegmentIndex> {
  const { db } = transaction;
  const index = indexes.get(db) ?? new SegmentIndex();
  indexes.set(db, index);
  const store = transaction.objectStore('segmentHeads');
  for (;;) {
    const heads = await store.getAll(IDBKeyRange.lowerBound(index.end, true), batch);
    for (const head of heads) index.add(head);
    if (heads.length < batch) return index;
  }
}
