import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Question } from '../question/question';
import { addCounts, addQuestion, type Counts, periodsOf, type Tally } from '../report/tally';
import type { Schema } from './schema';

type TallyStore = IDBPObjectStore<Schema, StoreNames<Schema>[], 'tallies', 'readwrite'>;

/** Changes of tallies, gathered so that each of them is read and written once. */
export class TallyChanges {
  private readonly changes = new Map<string, { key: [string, string]; counts: Counts }>();

  add(question: Question, times: 1 | -1): void {
    for (const period of periodsOf(question.date)) {
      const id = `${period} ${question.location}`;
      let change = this.changes.get(id);
      if (!change) {
        change = { key: [period, question.location], counts: {} };
        this.changes.set(id, change);
      }
      addQuestion(change.counts, question, times);
    }
  }

  async read(store: TallyStore): Promise<Map<string, Tally | undefined>> {
    const entries = [...this.changes].map(
      async ([id, { key }]) => [id, await store.get(key)] as const,
    );
    return new Map(await Promise.all(entries));
  }

  async write(store: TallyStore, known: Map<string, Tally | undefined>): Promise<void> {
    await Promise.all(
      [...this.changes].map(([id, change]) =>
        addToTally(store, change, known.has(id), known.get(id)),
      ),
    );
  }
}

async function addToTally(
  store: TallyStore,
  { key, counts }: { key: [string, string]; counts: Counts },
  isKnown: boolean,
  known: Tally | undefined,
): Promise<void> {
  const [period, location] = key;
  const tally = (isKnown ? known : await store.get(key)) ?? { period, location, counts: {} };
  addCounts(tally.counts, counts);
  void store.put(tally).catch(() => {});
}
