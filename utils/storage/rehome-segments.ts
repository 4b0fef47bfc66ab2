import { buildDocument } from '../record/document';
import { impliedVersion } from '../record/implied';
import type { WriteTransaction } from './schema';
import { readSegment } from './segments';

/**
 * Makes the questions in segments of a team of before those of this computer: a server takes nothing
 * that seems to be made by an account it does not know. Gives the number of the last segment; 0: none.
 */
export async function rehomeSegments(transaction: WriteTransaction, me: string): Promise<number> {
  const store = transaction.objectStore('segments');
  const numbers = await store.getAllKeys();
  for (const n of numbers) {
    const segment = await store.get(n);
    if (segment) void store.put({ text: rehome(segment.text, me) }, n).catch(() => {});
  }
  return numbers.at(-1) ?? 0;
}

function rehome(text: string, me: string): string {
  const documents = readSegment(text).map(({ record }) =>
    buildDocument('question', record, impliedVersion(record, me)),
  );
  return JSON.stringify(documents);
}
