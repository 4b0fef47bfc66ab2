import { describe, expect, it } from 'vitest';
import { isQuestion, type QuestionRecord } from '../../utils/question/question';
import { sumTallies } from '../../utils/report/tally';
import { countSegments } from '../../utils/storage/count-segments';
import { openDatabase } from '../../utils/storage/db';
import { allQuestions, readTallies } from '../../utils/storage/questions';
import type { Database } from '../../utils/storage/schema';
import { stageSegment } from '../../utils/storage/segment-stage';
import { leaveTeam } from '../../utils/storage/team-membership';
import { countNaively } from '../fixtures/oracle';
import { importHere, manyPulled, manyQuestions, pull, tryPull, uidAt } from '../fixtures/pulled';
import { closeLater, freshName } from '../fixtures/storage';
import { joinWithNothing } from '../fixtures/team-storage';

async function open(): Promise<Database> {
  const database = await openDatabase({ name: freshName() });
  closeLater(database);
  await joinWithNothing(database);
  return database;
}

/** What happens in the moment between the writing of a page's text and its transaction. */
function inBetween(action: () => Promise<unknown>): { giveWay: () => Promise<void> } {
  let calls = 0;
  return {
    async giveWay() {
      calls += 1;
      if (calls === 2) await action();
    },
  };
}

/** Every text has its head, each question stands once, and the counts are right. */
async function expectSound(database: Database, amount: number): Promise<void> {
  expect(await database.getAllKeys('segments')).toEqual(await database.getAllKeys('segmentHeads'));
  const records: QuestionRecord[] = [];
  for await (const rows of allQuestions(database)) records.push(...rows);
  expect(new Set(records.map(({ uid }) => uid)).size).toBe(records.length);
  expect(records).toHaveLength(amount);
  for (const count of [async () => {}, countSegments]) {
    await count(database);
    const tallies = await readTallies(database, '2026-10-01', '2026-11-30');
    expect(sumTallies(tallies)).toEqual(countNaively(records.filter(isQuestion)));
  }
}

const later = { updated: '2027-01-01T08:00:00.000Z', topic: 'uwv' };

describe('a text that is written before its transaction', () => {
  it('becomes the segment when nothing changed meanwhile', async () => {
    const database = await open();
    expect(await pull(database, manyPulled(120))).toMatchObject({ segmented: 120 });
    await expectSound(database, 120);
  });

  it('holds as dead what was stored here meanwhile', async () => {
    const database = await open();
    const own = manyQuestions(3, 40).map((one) => ({ ...one, ...later }));
    const outcome = await pull(
      database,
      manyPulled(120),
      inBetween(() => importHere(database, own)),
    );
    expect(outcome).toMatchObject({ segmented: 117, kept: 3 });
    expect((await database.getAll('segmentHeads')).map(({ dead }) => dead)).toEqual([[40, 41, 42]]);
    expect(await database.get('questions', uidAt(41))).toMatchObject(later);
    await expectSound(database, 120);
  });

  it('is removed when too little of it is still new', async () => {
    const database = await open();
    const own = manyQuestions(30).map((one) => ({ ...one, ...later }));
    const outcome = await pull(
      database,
      manyPulled(120),
      inBetween(() => importHere(database, own)),
    );
    expect(outcome).toMatchObject({ segmented: 0, applied: 90 });
    expect(await database.count('segments')).toBe(0);
    await expectSound(database, 120);
  });

  it('is written anew when another page pulled meanwhile', async () => {
    const database = await open();
    const others = () => pull(database, manyPulled(110, 200));
    expect(await pull(database, manyPulled(120), inBetween(others))).toMatchObject({
      segmented: 120,
    });
    await expectSound(database, 230);
  });

  it('is not read twice when another page pulled the very same meanwhile', async () => {
    const database = await open();
    const same = () => pull(database, manyPulled(120));
    await pull(database, manyPulled(120), inBetween(same));
    await expectSound(database, 120);
  });

  it('counts for nothing when its page was closed, and goes with the next one', async () => {
    const database = await open();
    await pull(database, manyPulled(110));
    const groups = new Map(manyPulled(120, 200).map((one) => [one._id, [one]]));
    const left = await stageSegment(database, groups, new Map());
    expect(await database.getAllKeys('segments')).toContain(left?.n);
    await pull(database, manyPulled(120, 400));
    expect(await database.getAllKeys('segments')).not.toContain(left?.n);
    await expectSound(database, 230);
  });

  it('is not left behind when the team was left meanwhile', async () => {
    const database = await open();
    const leaving = inBetween(() => leaveTeam(database, { keep: false }));
    await pull(database, manyPulled(120), leaving);
    expect(await database.count('segments')).toBe(0);
    expect(await database.count('segmentHeads')).toBe(0);
  });

  it('is not left behind when people are asked first whether so much may go', async () => {
    const database = await open();
    await pull(database, manyPulled(120));
    const gone = manyQuestions(60).map(({ uid }) => ({
      uid,
      updated: later.updated,
      deleted: true as const,
    }));
    const documents = [
      ...manyPulled(110, 300),
      ...gone.map((record) => ({ ...manyPulled(1)[0], _id: `question:${record.uid}`, record })),
    ] as Parameters<typeof tryPull>[1];
    expect(await tryPull(database, documents)).toMatchObject({ massLoss: 60 });
    expect(await database.count('segments')).toBe(1);
    await expectSound(database, 120);
  });
});
