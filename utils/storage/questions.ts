import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { isQuestion, type Question, type QuestionRecord } from '../question/question';
import { addQuestion, type Counts, coverDays, periodsOf, type Tally } from '../report/tally';
import { StorageProblem } from './problem';
import type { Database, Schema } from './schema';

/** A transaction that may write questions and their tallies. */
export type QuestionTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** A record to store, and what must still stand there for it to be stored. */
export interface QuestionChange {
  record: QuestionRecord;
  /** `updated` of the version that this one corrects. Absent: whatever is there. */
  corrects?: string;
}

/**
 * Stores records and keeps the tallies right, all in the caller's transaction. A tombstone stays one.
 * @throws StorageProblem `changed` when another version stands there than the one corrected.
 */
export async function writeQuestions(
  transaction: QuestionTransaction,
  changes: readonly QuestionChange[],
): Promise<void> {
  const store = transaction.objectStore('questions');
  const tallies = new TallyChanges();
  for (const { record } of changes) if (isQuestion(record)) tallies.add(record, 1);
  // Asked for together: each answer waits for a turn of the page.
  const ready = tallies.read(transaction.objectStore('tallies'));
  // Refused before it is awaited, an aborted read would count as an error that nobody caught.
  ready.catch(() => {});
  const earlier = await Promise.all(changes.map(({ record }) => store.get(record.uid)));
  changes.forEach(({ record, corrects }, i) => {
    const before = earlier[i];
    if (corrects !== undefined && before?.updated !== corrects) throw new StorageProblem('changed');
    if (before?.deleted && !record.deleted) throw new StorageProblem('changed');
    if (isQuestion(before)) tallies.add(before, -1);
  });
  // When one fails, the whole transaction does, and tells its caller.
  for (const { record } of changes) void store.put(record).catch(() => {});
  await tallies.write(transaction.objectStore('tallies'), await ready);
}

/** Changes of tallies, gathered so that each of them is read and written once. */
class TallyChanges {
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

type TallyStore = IDBPObjectStore<Schema, StoreNames<Schema>[], 'tallies', 'readwrite'>;

async function addToTally(
  store: TallyStore,
  { key, counts }: { key: [string, string]; counts: Counts },
  isKnown: boolean,
  known: Tally | undefined,
): Promise<void> {
  const [period, location] = key;
  const tally = (isKnown ? known : await store.get(key)) ?? { period, location, counts: {} };
  for (const [name, change] of Object.entries(counts)) {
    const sum = (tally.counts[name] ?? 0) + change;
    if (sum === 0) delete tally.counts[name];
    else tally.counts[name] = sum;
  }
  void store.put(tally).catch(() => {});
}

/** Latest first; of one hour the last saved first. */
const byHour = (a: Question, b: Question) => b.hour - a.hour || (a.uid < b.uid ? 1 : -1);

/** The questions of one day at one location, latest first. */
export async function listDay(
  database: Database,
  date: string,
  location: string,
): Promise<Question[]> {
  const rows = await database.getAllFromIndex('questions', 'by-day', [date, location]);
  return rows.filter(isQuestion).sort(byHour);
}

/** A day's list after these records were stored; `belongs` tells which questions are of that day. */
export function changeDay(
  list: readonly Question[],
  records: readonly QuestionRecord[],
  belongs: (question: Question) => boolean,
): Question[] {
  const changed = new Set(records.map(({ uid }) => uid));
  const kept = list.filter((question) => !changed.has(question.uid));
  return [...kept, ...records.filter(isQuestion)].filter(belongs).sort(byHour);
}

/** The tallies that together count the days from `from` to `to`, both inclusive. */
export async function readTallies(database: Database, from: string, to: string): Promise<Tally[]> {
  const ranges = coverDays(from, to);
  const parts = await Promise.all(
    ranges.map(([first, last]) =>
      database.getAll('tallies', IDBKeyRange.bound([first], [last, []])),
    ),
  );
  return parts.flat();
}

/** The questions of the days from `from` to `to`, both inclusive, by day; of one location or of all. */
export async function listPeriod(
  database: Database,
  from: string,
  to: string,
  location?: string,
): Promise<Question[]> {
  const range = IDBKeyRange.bound([from], [to, []]);
  const rows = await database.getAllFromIndex('questions', 'by-day', range);
  return rows
    .filter(isQuestion)
    .filter((question) => location === undefined || question.location === location);
}

/** Rows read at a time when all are wanted, so that no single answer grows without end. */
const batch = 5000;

/** Every record, in the order of uid, a batch at a time. */
export async function* allQuestions(database: Database): AsyncGenerator<QuestionRecord[]> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows: QuestionRecord[] = await database.getAll('questions', range, batch);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    range = IDBKeyRange.lowerBound(last.uid, true);
  }
}
