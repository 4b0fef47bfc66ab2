import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../utils/storage/db';
import type { WriteTransaction } from '../../utils/storage/schema';
import { keepPast, mostPast, readHistory, readPast } from '../../utils/storage/team-history';
import type { PastVersion } from '../../utils/storage/team-rows';
import { closeLater, freshName } from '../fixtures/storage';
import { aPast } from '../fixtures/team-storage';

const open = async () => closeLater(await openDatabase({ name: freshName() }));
type Opened = Awaited<ReturnType<typeof open>>;

async function keep(database: Opened, past: PastVersion[]): Promise<void> {
  const transaction = database.transaction('history', 'readwrite');
  await keepPast(transaction as unknown as WriteTransaction, past);
  await transaction.done;
}

const ids = (past: PastVersion[]) => past.map(({ id }) => id);
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => aPast({ id: `partner:${from + i}` }));

describe('the history of overwritten versions', () => {
  it('gives the last one first, a page at a time', async () => {
    const database = await open();
    await keep(database, numbered(1, 3));
    await keep(database, numbered(4, 5));
    const first = await readHistory(database, { count: 2 });
    expect(ids(first)).toEqual(['partner:5', 'partner:4']);
    const before = first.at(-1)?.n as number;
    const second = await readHistory(database, { before, count: 10 });
    expect(ids(second)).toEqual(['partner:3', 'partner:2', 'partner:1']);
    const end = second.at(-1)?.n as number;
    expect(await readHistory(database, { before: end, count: 10 })).toEqual([]);
  });

  it('keeps the latest 500', async () => {
    const database = await open();
    await keep(database, numbered(1, mostPast));
    expect(await database.count('history')).toBe(500);
    await keep(database, numbered(501, 503));
    expect(await database.count('history')).toBe(500);
    const all = await readHistory(database, { count: 1000 });
    expect([all[0]?.id, all.at(-1)?.id]).toEqual(['partner:503', 'partner:4']);
  });

  it('takes more at once than it keeps', async () => {
    const database = await open();
    await keep(database, numbered(1, 1200));
    const all = await readHistory(database, { count: 1000 });
    expect([all.length, all[0]?.id, all.at(-1)?.id]).toEqual([500, 'partner:1200', 'partner:701']);
  });

  it('gives the versions of one record, the last one first', async () => {
    const database = await open();
    const record = (updated: string) => ({ uid: 'p', updated, deleted: true as const });
    const [one, two] = ['2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z'] as const;
    await keep(database, [
      aPast({ record: record(one) }),
      aPast({ id: 'partner:q' }),
      aPast({ record: record(two) }),
    ]);
    const past = await readPast(database, 'partner:p');
    expect(past.map((version) => version.record.updated)).toEqual([two, one]);
  });

  it('writes nothing when nothing was overwritten', async () => {
    const database = await open();
    await keep(database, []);
    expect(await database.count('history')).toBe(0);
  });
});
