import {
  checkCorrected,
  noteQuestions,
  openAside,
  putQuestions,
  type QuestionChange,
  readStoredQuestions,
  writeAside,
} from './question-write';
import type { WriteTransaction } from './schema';
import type { Looked } from './segments';

/** Questions that are read and written together: as fast as all at once, and people see it go on. */
const partSize = 1000;

/** How many questions are written, and what was looked up for them. */
export interface QuestionImport {
  changes: readonly QuestionChange[];
  /** What was found in the segments before the transaction, so that no part reads them again. */
  looked: Looked;
  /** Hears how many more were written. */
  tell: (count: number) => void;
}

/**
 * Does what `changeQuestions` does, part by part in the one transaction of the caller; tallies and
 * segments are written once, at the end. No question may come twice.
 * @throws StorageProblem `changed` when another version stands there than the one corrected.
 */
export async function importQuestions(
  transaction: WriteTransaction,
  { changes, looked, tell }: QuestionImport,
): Promise<void> {
  const aside = openAside();
  const parts = split(changes);
  const noting: Promise<unknown>[] = [];
  const read = (part: readonly QuestionChange[] = []) => {
    const { stored, noted } = readNoting(transaction, part, looked);
    noting.push(noted);
    return stored;
  };
  for (let at = 0, reading = read(parts[0]); at < parts.length; at += 1) {
    const part = parts[at] ?? [];
    const stored = await reading;
    // Asked for before this part is written: the engine never waits for the page.
    reading = read(parts[at + 1]);
    checkCorrected(part, stored);
    tellOf(putQuestions(transaction, part.map(recordOf), stored, aside), () => tell(part.length));
  }
  await Promise.all([writeAside(transaction, aside), ...noting]);
}

/** Tells what was written; what was not is told by the transaction's end. */
function tellOf(written: Promise<unknown>, tell: () => void): void {
  written.then(tell, () => undefined);
}

const recordOf = ({ record }: QuestionChange) => record;

function split(changes: readonly QuestionChange[]): (readonly QuestionChange[])[] {
  const count = Math.ceil(changes.length / partSize);
  return Array.from({ length: count }, (_, n) => changes.slice(n * partSize, (n + 1) * partSize));
}

/** Reads what is stored, and notes for the team what takes its place. */
function readNoting(
  transaction: WriteTransaction,
  changes: readonly QuestionChange[],
  looked: Looked,
) {
  const records = changes.map(recordOf);
  const uids = records.map(({ uid }) => uid);
  const stored = readStoredQuestions(transaction, uids, looked);
  const noted = noteQuestions(transaction, records, stored);
  // Heard of where they are awaited; refused before that, they are no error that nobody caught.
  for (const one of [stored, noted]) one.catch(() => {});
  return { stored, noted };
}
