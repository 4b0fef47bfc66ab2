import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../utils/storage/db';
import { type ReadTransaction, readIndex, SegmentIndex } from '../../utils/storage/segment-index';
import { HashTable, hashUid } from '../../utils/storage/uid-hash';
import { printSeed } from '../fixtures/arbitraries';
import { manyPulled, pull, uidAt } from '../fixtures/pulled';
import { closeLater, freshName } from '../fixtures/storage';
import { joinWithNothing } from '../fixtures/team-storage';

printSeed('segment-index.test.ts');

describe('the table of hashes', () => {
  it('finds each hash in every segment that it was added for, and no other', () => {
    // Few different hashes, so that many meet; 0 and the greatest are hashes as others.
    const anyHash = fc.constantFrom(0, 1, 1023, 1024, 2 ** 20, 2 ** 32 - 1);
    const anyEntries = fc.array(fc.tuple(anyHash, fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(anyEntries, fc.nat(3000), (entries, more) => {
        const table = new HashTable();
        for (let i = 0; i < more; i += 1) table.add(hashUid(`more-${i}`), 77);
        for (const [hash, segment] of entries) table.add(hash, segment);
        for (const hash of [0, 1, 1023, 2 ** 32 - 1]) {
          const expected = entries.filter(([one]) => one === hash).map(([, segment]) => segment);
          expect(table.find(hash).sort()).toEqual(expected.sort());
        }
      }),
    );
  });

  it('tells nearly all uids of a large team apart', () => {
    const hashes = new Set(Array.from({ length: 200_000 }, (_, i) => hashUid(uidAt(i))));
    // By chance alone five of them meet.
    expect(hashes.size).toBeGreaterThan(200_000 - 30);
  });

  it('takes less than 20 MB for a million questions', () => {
    const buffers = (table: HashTable) =>
      Object.values(table).filter((value) => value instanceof Uint32Array);
    const table = new HashTable();
    for (let i = 0; i < 1_000_000; i += 1) table.add(hashUid(String(i)), 1 + (i % 1000));
    const bytes = buffers(table).map(({ byteLength }) => byteLength);
    expect(bytes.reduce((a, b) => a + b)).toBeLessThan(20_000_000);
    expect(table.find(hashUid('999999'))).toContain(1000);
  });
});

describe('the index of segments', () => {
  const hashes = Uint32Array.of(hashUid('a'));

  it('knows the segments of a day, both ends included', () => {
    const index = new SegmentIndex();
    index.add({ n: 1, count: 1, dead: [], dates: ['2026-11-01', '2026-11-05'], hashes });
    index.add({ n: 2, count: 1, dead: [], dates: ['0001-01-01', '9999-12-31'], hashes });
    expect(index.findDays('2026-11-05', '2026-11-30')).toEqual([1]);
    expect(index.findDays('2026-11-02', '2026-11-04')).toEqual([]);
    expect(index.findDays('9999-12-31', '9999-12-31')).toEqual([2]);
    expect(index.find('a')).toEqual([1, 2]);
    expect(index.find('b')).toEqual([]);
  });

  it('takes a head that is read twice once', () => {
    const index = new SegmentIndex();
    index.add({ n: 3, count: 1, dead: [], dates: [], hashes });
    index.add({ n: 3, count: 1, dead: [], dates: [], hashes });
    expect(index.find('a')).toEqual([3]);
  });

  it('stays, and takes in what another page of the browser pulled', async () => {
    const name = freshName();
    const [one, other] = [await openDatabase({ name }), await openDatabase({ name })];
    closeLater(one);
    closeLater(other);
    await joinWithNothing(one);
    const read = () => readIndex(one.transaction(['segmentHeads']) as unknown as ReadTransaction);
    await pull(one, manyPulled(110));
    const index = await read();
    await pull(other, manyPulled(110, 110));
    expect(index.find(uidAt(150))).toEqual([]);
    expect(await read()).toBe(index);
    expect(index.find(uidAt(150))).toEqual([2]);
    expect(index.end).toBe(2);
  });
});
