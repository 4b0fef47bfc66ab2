import type { WriteTransaction } from './schema';

/** Versions read at a time. */
const batch = 2000;

/** Makes every version pending that was not refused: the server may know none of them. */
export async function forgetRevisions(transaction: WriteTransaction): Promise<void> {
  const store = transaction.objectStore('versions');
  for (let range: IDBKeyRange | null = null; ; ) {
    const rows = await store.getAll(range, batch);
    for (const { rev: _, ...row } of rows) {
      const pending = row.refused ? {} : { pending: row.clock };
      void store.put({ ...row, ...pending }).catch(() => {});
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}
