import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuestion, type QuestionRecord } from '../../utils/question/question';
import { sumTallies } from '../../utils/report/tally';
import { openDatabase } from '../../utils/storage/db';
import { asProblem } from '../../utils/storage/problem';
import {
  type QuestionChange,
  questionStores,
  writeQuestions,
} from '../../utils/storage/question-write';
import { allQuestions, listDay, listPeriod, readTallies } from '../../utils/storage/questions';
import type { Database, WriteTransaction } from '../../utils/storage/schema';
import { anyDate, anyInstant, anyQuestion, printSeed } from '../fixtures/arbitraries';
import { aQuestion, aTombstone, plein, zuid } from '../fixtures/builders';
import { countNaively, tallyNaively } from '../fixtures/oracle';
import { closeLater, freshName, readAll } from '../fixtures/storage';

printSeed('questions.test.ts');

const open = async () => closeLater(await openDatabase({ name: freshName() }));

/** Writes as a store does: all of it, or nothing and the reason why. */
async function write(database: Database, ...changes: QuestionChange[]): Promise<void> {
  const transaction = database.transaction([...questionStores], 'readwrite');
  transaction.done.catch(() => undefined);
  try {
    await writeQuestions(transaction as unknown as WriteTransaction, changes);
    await transaction.done;
  } catch (error) {
    transaction.abort();
    throw asProblem(error);
  }
}

const save = (database: Database, ...records: QuestionRecord[]) =>
  write(database, ...records.map((record) => ({ record })));

const uids = (records: QuestionRecord[]) => records.map(({ uid }) => uid);

describe('writeQuestions', () => {
  it('counts a new question by day and by month, at its location', async () => {
    const database = await open();
    await save(database, aQuestion());
    const { records, tallies } = await readAll(database);
    expect(records).toEqual([aQuestion()]);
    expect(tallies.map(({ period, location }) => [period, location])).toEqual([
      ['D2026-11-23', plein],
      ['M2026-11', plein],
    ]);
    for (const { counts } of tallies) expect(counts).toEqual(countNaively([aQuestion()]));
  });

  it('moves the counts along when a correction moves the day and the location', async () => {
    const database = await open();
    await save(database, aQuestion());
    await save(database, aQuestion({ date: '2026-12-01', location: zuid, topic: 'digid' }));
    const { records, tallies } = await readAll(database);
    expect(records).toHaveLength(1);
    expect(tallies.map(({ period, location }) => [period, location])).toEqual([
      ['D2026-12-01', zuid],
      ['M2026-12', zuid],
    ]);
    expect(tallies).toEqual(tallyNaively(records));
  });

  it('takes a withdrawn question out of the counts, and keeps its tombstone', async () => {
    const database = await open();
    await save(database, aQuestion());
    await save(database, aTombstone());
    expect(await readAll(database)).toEqual({ records: [aTombstone()], tallies: [] });
    await save(database, aTombstone());
    expect(await readAll(database)).toEqual({ records: [aTombstone()], tallies: [] });
  });

  it('takes a tombstone of a question that was never here', async () => {
    const database = await open();
    await save(database, aTombstone());
    expect(await readAll(database)).toEqual({ records: [aTombstone()], tallies: [] });
  });

  it('lets a tombstone be one for ever, also for a later version', async () => {
    const database = await open();
    await save(database, aTombstone());
    const later = aQuestion({ updated: '2027-01-01T00:00:00.000Z' });
    await expect(save(database, later)).rejects.toMatchObject({ kind: 'changed' });
    expect(await readAll(database)).toEqual({ records: [aTombstone()], tallies: [] });
  });

  it('corrects the version that was read', async () => {
    const database = await open();
    await save(database, aQuestion());
    const record = aQuestion({ hour: 11, updated: '2026-11-23T09:20:00.000Z' });
    await write(database, { record, corrects: aQuestion().updated });
    expect((await readAll(database)).records).toEqual([record]);
  });

  it.each([
    ['was changed since', aQuestion({ updated: '2026-11-23T09:15:00.000Z', topic: 'digid' })],
    ['was withdrawn since', aTombstone()],
    ['is not there', undefined],
  ] as [string, QuestionRecord | undefined][])(
    'refuses a correction of a question that %s, and everything that was to go with it',
    async (_, stored) => {
      const database = await open();
      if (stored) await save(database, stored);
      await save(database, aQuestion({ uid: 'other' }));
      const before = await readAll(database);
      const correction = { record: aQuestion({ hour: 11 }), corrects: aQuestion().updated };
      const writing = write(
        database,
        { record: aQuestion({ uid: 'new' }) },
        { record: aTombstone({ uid: 'other' }) },
        correction,
      );
      await expect(writing).rejects.toMatchObject({ kind: 'changed' });
      expect(await readAll(database)).toEqual(before);
    },
  );

  it('keeps the tallies right under any sequence of saving, correcting and withdrawing', async () => {
    const anyStep = fc.record({
      what: fc.constantFrom('save', 'save', 'correct', 'correct', 'move', 'withdraw'),
      question: anyQuestion,
      date: anyDate,
      updated: anyInstant,
      which: fc.nat(),
    });
    const anyBatch = fc.array(anyStep, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyBatch, { maxLength: 8 }), anyDate, anyDate, async (...drawn) => {
        const [batches, one, other] = drawn;
        const database = await open();
        const model = new Map<string, QuestionRecord>();
        for (const batch of batches) {
          const changes = new Map<string, QuestionRecord>();
          for (const { what, question, date, updated, which } of batch) {
            const present = [...model.values()].filter(isQuestion);
            const old = present[which % Math.max(1, present.length)];
            if (what === 'save' || !old) changes.set(question.uid, question);
            else if (what === 'move') changes.set(old.uid, { ...old, date, updated });
            else if (what === 'correct') changes.set(old.uid, { ...question, uid: old.uid });
            else changes.set(old.uid, { uid: old.uid, updated, deleted: true });
          }
          await save(database, ...changes.values());
          for (const [uid, record] of changes) model.set(uid, record);
        }
        const records = [...model.values()].sort((a, b) => (a.uid < b.uid ? -1 : 1));
        const stored = await readAll(database);
        expect(stored).toEqual({ records, tallies: tallyNaively(records) });

        const [from, to] = one < other ? [one, other] : [other, one];
        const inPeriod = records
          .filter(isQuestion)
          .filter(({ date }) => from <= date && date <= to);
        const tallies = await readTallies(database, from, to);
        expect(sumTallies(tallies)).toEqual(countNaively(inPeriod));
        const here = inPeriod.filter(({ location }) => location === zuid);
        expect(sumTallies(tallies, zuid)).toEqual(countNaively(here));
        expect(uids(await listPeriod(database, from, to)).sort()).toEqual(uids(inPeriod));
        database.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('listDay', () => {
  it('shows the questions of one day at one location, latest first', async () => {
    const database = await open();
    await save(
      database,
      aQuestion({ uid: 'a', hour: 10 }),
      aQuestion({ uid: 'b', hour: 14 }),
      aQuestion({ uid: 'c', hour: 10 }),
      aQuestion({ uid: 'd', hour: 9 }),
      aQuestion({ uid: 'e', date: '2026-11-22', hour: 23 }),
      aQuestion({ uid: 'f', location: zuid }),
      aTombstone({ uid: 'g' }),
    );
    expect(uids(await listDay(database, '2026-11-23', plein))).toEqual(['b', 'c', 'a', 'd']);
    expect(uids(await listDay(database, '2026-11-23', zuid))).toEqual(['f']);
    expect(await listDay(database, '2026-11-24', plein)).toEqual([]);
  });

  it('no longer shows a question that was withdrawn or moved', async () => {
    const database = await open();
    await save(database, aQuestion({ uid: 'a' }), aQuestion({ uid: 'b' }));
    await save(database, aTombstone({ uid: 'a' }), aQuestion({ uid: 'b', date: '2026-11-20' }));
    expect(await listDay(database, '2026-11-23', plein)).toEqual([]);
    expect(uids(await listDay(database, '2026-11-20', plein))).toEqual(['b']);
  });
});

describe('listPeriod', () => {
  it('holds both ends, by day, of one location or of all', async () => {
    const database = await open();
    await save(
      database,
      aQuestion({ uid: 'a', date: '2026-12-01' }),
      aQuestion({ uid: 'b', date: '2026-11-01' }),
      aQuestion({ uid: 'c', date: '2026-11-30', location: zuid }),
      aQuestion({ uid: 'd', date: '2026-10-31' }),
      aQuestion({ uid: 'e', date: '2026-11-30' }),
      aTombstone({ uid: 'f' }),
    );
    const november = await listPeriod(database, '2026-11-01', '2026-11-30');
    expect(november.map(({ date }) => date)).toEqual(['2026-11-01', '2026-11-30', '2026-11-30']);
    expect(uids(november).sort()).toEqual(['b', 'c', 'e']);
    expect(uids(await listPeriod(database, '2026-11-01', '2026-11-30', zuid))).toEqual(['c']);
    expect(uids(await listPeriod(database, '2026-11-01', '2026-11-01'))).toEqual(['b']);
  });
});

describe('readTallies', () => {
  it('reads nothing of a period that is the wrong way round, or empty', async () => {
    const database = await open();
    await save(database, aQuestion());
    expect(await readTallies(database, '2026-11-24', '2026-11-23')).toEqual([]);
    expect(await readTallies(database, '2025-01-01', '2025-12-31')).toEqual([]);
  });
});

describe('allQuestions', () => {
  async function readBatches(database: Database): Promise<QuestionRecord[][]> {
    const batches: QuestionRecord[][] = [];
    for await (const batch of allQuestions(database)) batches.push(batch);
    return batches;
  }

  /** Stores so many rows at once, without their tallies; every tenth is a tombstone. */
  async function fill(database: Database, amount: number): Promise<string[]> {
    const { store, done } = database.transaction('questions', 'readwrite');
    const all = Array.from({ length: amount }, (_, i) => `uid-${String(i).padStart(6, '0')}`);
    for (const [i, uid] of all.entries()) {
      void store.put(i % 10 === 0 ? aTombstone({ uid }) : aQuestion({ uid }));
    }
    await done;
    return all;
  }

  it('gives every record once, in the order of uid, a batch at a time', async () => {
    const database = await open();
    const all = await fill(database, 10_003);
    const batches = await readBatches(database);
    expect(batches.map(({ length }) => length)).toEqual([5000, 5000, 3]);
    expect(uids(batches.flat())).toEqual(all);
  });

  it('ends where the rows end at the end of a batch', async () => {
    const database = await open();
    await fill(database, 5000);
    expect((await readBatches(database)).map(({ length }) => length)).toEqual([5000]);
  });

  it('gives nothing of an empty database', async () => {
    expect(await readBatches(await open())).toEqual([]);
  });
});
