import { isQuestion } from '../question/question';
import { addQuestion, periodsOf, type Tally } from '../report/tally';
import type { Database, UpgradeTransaction } from './schema';

/** Rows read at a time, so that no single answer grows without end. */
const batch = 5000;

/** Counts all questions anew: a release that counts more than the one before needs it once. */
export async function recount(_: Database, transaction: UpgradeTransaction): Promise<void> {
  const tallies = new Map<string, Tally>();
  const questions = transaction.objectStore('questions');
  for (let range: IDBKeyRange | null = null; ; ) {
    const rows = await questions.getAll(range, batch);
    for (const row of rows.filter(isQuestion))
      for (const period of periodsOf(row.date)) {
        const { location } = row;
        const key = `${period} ${location}`;
        const tally = tallies.get(key) ?? { period, location, counts: {} };
        tallies.set(key, tally);
        addQuestion(tally.counts, row, 1);
      }
    const last = rows.at(-1);
    if (!last || rows.length < batch) break;
    range = IDBKeyRange.lowerBound(last.uid, true);
  }
  const store = transaction.objectStore('tallies');
  await store.clear();
  for (const tally of tallies.values()) await store.put(tally);
}
