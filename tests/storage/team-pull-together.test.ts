import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuestion, type QuestionRecord } from '../../utils/question/question';
import { sumTallies } from '../../utils/report/tally';
import { countSegments } from '../../utils/storage/count-segments';
import { openDatabase } from '../../utils/storage/db';
import { allQuestions, readTallies } from '../../utils/storage/questions';
import type { Database } from '../../utils/storage/schema';
import { anyInstant, printSeed } from '../fixtures/arbitraries';
import { zuid } from '../fixtures/builders';
import { countNaively } from '../fixtures/oracle';
import { aPulled, importHere, manyPulled, manyQuestions, pull, uidAt } from '../fixtures/pulled';
import { closeLater, freshName } from '../fixtures/storage';
import { joinWithNothing } from '../fixtures/team-storage';

printSeed('team-pull-together.test.ts');

async function readRecords(database: Database): Promise<QuestionRecord[]> {
  const records: QuestionRecord[] = [];
  for await (const rows of allQuestions(database)) records.push(...rows);
  return records;
}

/** Each question stands once, and counts once. */
async function expectEachOnce(database: Database): Promise<void> {
  const records = await readRecords(database);
  expect(new Set(records.map(({ uid }) => uid)).size).toBe(records.length);
  const tallies = await readTallies(database, '2026-10-01', '2026-11-30');
  expect(sumTallies(tallies)).toEqual(countNaively(records.filter(isQuestion)));
}

/** Two pages of one browser, in a team. */
async function openTwo(): Promise<[Database, Database]> {
  const name = freshName();
  const two: [Database, Database] = [await openDatabase({ name }), await openDatabase({ name })];
  for (const database of two) closeLater(database);
  await joinWithNothing(two[0]);
  return two;
}

describe('pages of one browser that store at the same moment', () => {
  it('leave each question once, and count it once', async () => {
    const anyAction = fc.record({
      page: fc.nat(1),
      what: fc.constantFrom('pull', 'pull', 'import', 'count'),
      from: fc.constantFrom(0, 60, 120),
      amount: fc.constantFrom(5, 110, 130),
      updated: anyInstant,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction, { minLength: 2, maxLength: 7 }), async (actions) => {
        const two = await openTwo();
        await Promise.all(
          actions.map(({ page, what, from, amount, updated }) => {
            const database = two[page] as Database;
            if (what === 'count') return countSegments(database);
            if (what === 'pull') return pull(database, manyPulled(amount, from));
            const moved = { updated, location: zuid };
            const questions = manyQuestions(amount, from);
            return importHere(
              database,
              questions.map((one) => ({ ...one, ...moved })),
            );
          }),
        );
        for (const database of two) await expectEachOnce(database);
        await countSegments(two[1]);
        await expectEachOnce(two[0]);
        for (const database of two) database.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('find what the other one stored just before among many new questions', async () => {
    const [one, other] = await openTwo();
    await pull(one, manyPulled(110));
    const [first] = manyQuestions(1, 150);
    if (!first) throw new Error('no question');
    await importHere(other, [{ ...first, topic: 'uwv', updated: '2026-11-24T08:00:00.000Z' }]);
    expect(await pull(one, manyPulled(110, 110))).toMatchObject({ segmented: 109, kept: 1 });
    await expectEachOnce(one);
  });

  it('ask for each question when very many of its own lie between those that are pulled', async () => {
    const [one] = await openTwo();
    const own = manyQuestions(2100, 1000).filter((_, i) => i !== 2050);
    await importHere(one, own);
    const pulled = [
      ...manyQuestions(110, 5000),
      ...manyQuestions(1, 10),
      ...manyQuestions(3, 3049),
    ];
    const page = pulled.map((question) => aPulled(question));
    expect(await pull(one, page)).toMatchObject({ segmented: 112 });
    expect((await readRecords(one)).filter(({ uid }) => uid === uidAt(3050))).toHaveLength(1);
    await expectEachOnce(one);
  }, 30_000);
});

describe('a page that is closed while it counts', () => {
  it('leaves counts that the next one goes on from', async () => {
    for (let turns = 0; turns < 40; turns += 4) {
      const [one, other] = await openTwo();
      for (let i = 0; i < 3; i += 1) await pull(one, manyPulled(110, i * 110));
      const counting = countSegments(one).catch((error: unknown) => error);
      for (let i = 0; i < turns; i += 1) await Promise.resolve();
      one.close();
      await counting;
      await expectEachOnce(other);
      await countSegments(other);
      await expectEachOnce(other);
      expect(await other.get('sync', 'pull')).toMatchObject({ counted: 3 });
      other.close();
    }
  }, 60_000);
});
