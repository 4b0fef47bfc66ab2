/** Keys of questions read at a time; where more lie between two uids, each uid is asked for. */
const mostKeys = 2000;

/** The store of questions, as far as it is needed here. */
interface KeyStore {
  getAllKeys(range: IDBKeyRange, count: number): Promise<string[]>;
}

/**
 * Tells of which uids a row may be there. What is pulled is mostly new: the keys between the first and
 * the last of them are read at once, instead of a thousand answers that there is nothing.
 */
export async function readPresence(
  questions: KeyStore,
  uids: readonly string[],
): Promise<(uid: string) => boolean> {
  const sorted = [...uids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return () => false;
  const range = IDBKeyRange.bound(first, last);
  const keys = await questions.getAllKeys(range, mostKeys);
  if (keys.length === mostKeys) return () => true;
  const present = new Set(keys);
  return (uid) => present.has(uid);
}
