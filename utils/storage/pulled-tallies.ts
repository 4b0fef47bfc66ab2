import type { IDBPObjectStore, StoreNames } from 'idb';
import { isQuestion, type Question } from '../question/question';
import {
  addCounts,
  addQuestion,
  type Counts,
  type PeriodRange,
  periodsOf,
  type Tally,
} from '../report/tally';
import type { Schema, WriteTransaction } from './schema';
import type { Found } from './segments';
import type { PulledTally, PullState, SyncRow } from './team-rows';

/** Counts by uid of a location. */
type Places = PulledTally['places'];

/** Changes of the counts of segments, gathered so that each period is read and written once. */
export class PulledChanges {
  private readonly periods = new Map<string, Places>();

  add(question: Question, times: 1 | -1): void {
    for (const period of periodsOf(question.date)) {
      const places = this.periods.get(period) ?? {};
      this.periods.set(period, places);
      places[question.location] ??= {};
      addQuestion(places[question.location] as Counts, question, times);
    }
  }

  /** The changes themselves as tallies of these periods. */
  list(ranges: readonly PeriodRange[]): Tally[] {
    const isWanted = (period: string) =>
      ranges.some(([first, last]) => first <= period && period <= last);
    return [...this.periods]
      .filter(([period]) => isWanted(period))
      .flatMap(([period, places]) => expandTally({ period, places }));
  }

  async write(transaction: WriteTransaction): Promise<void> {
    const store = transaction.objectStore('pulledTallies');
    const before = await readPlaces(store, [...this.periods.keys()]);
    for (const [period, changes] of this.periods) {
      const places = before.get(period) ?? {};
      addPlaces(places, changes);
      const isEmpty = Object.keys(places).length === 0;
      const writing = isEmpty ? store.delete(period) : store.put({ period, places });
      // When one fails, the whole transaction does, and tells its caller.
      void writing.catch(() => {});
    }
  }
}

/** Up to so many periods are asked for one by one. */
const few = 20;

/** The places of these periods, those that have any. */
async function readPlaces(
  store: IDBPObjectStore<Schema, StoreNames<Schema>[], 'pulledTallies', 'readwrite'>,
  periods: string[],
): Promise<Map<string, Places>> {
  const sorted = periods.sort();
  // What comes together is mostly of days on end, and whoever saves waits for each single answer.
  const rows =
    sorted.length > few
      ? await store.getAll(IDBKeyRange.bound(sorted[0], sorted.at(-1)))
      : await Promise.all(sorted.map((period) => store.get(period)));
  return new Map(rows.flatMap((row) => (row ? [[row.period, row.places] as const] : [])));
}

function addPlaces(places: Places, changes: Places): void {
  for (const [location, change] of Object.entries(changes)) {
    const counts = places[location] ?? {};
    addCounts(counts, change);
    if (Object.keys(counts).length === 0) delete places[location];
    else places[location] = counts;
  }
}

/** The counts of a period as a tally for each location. */
export function expandTally({ period, places }: PulledTally): Tally[] {
  return Object.entries(places).map(([location, counts]) => ({ period, location, counts }));
}

/** How far the server's changes were read, given the row; at the beginning when there is none. */
export function asPullState(row: SyncRow | undefined): PullState {
  return row?.uid === 'pull' ? row : { uid: 'pull', counted: 0 };
}

/** Marks questions as dead in their segments, and takes those that were counted out of the counts. */
export async function leaveSegments(
  transaction: WriteTransaction,
  found: readonly Found[],
): Promise<void> {
  if (found.length === 0) return;
  const { counted } = asPullState(await transaction.objectStore('sync').get('pull'));
  const changes = new PulledChanges();
  for (const { n, document } of found)
    if (n <= counted && isQuestion(document.record)) changes.add(document.record, -1);
  await changes.write(transaction);
  await markDead(transaction, found);
}

async function markDead(transaction: WriteTransaction, found: readonly Found[]): Promise<void> {
  const heads = transaction.objectStore('segmentHeads');
  const places = new Map<number, number[]>();
  for (const { n, at } of found) places.set(n, [...(places.get(n) ?? []), at]);
  for (const [n, more] of places) {
    const head = await heads.get(n);
    if (head) await heads.put({ ...head, dead: [...head.dead, ...more].sort((a, b) => a - b) });
  }
}
