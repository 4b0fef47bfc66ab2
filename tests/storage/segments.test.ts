import { describe, expect, it } from 'vitest';
import { isQuestion, type Question } from '../../utils/question/question';
import { sumTallies } from '../../utils/report/tally';
import { readExchange } from '../../utils/settings/read-exchange';
import { countSegments } from '../../utils/storage/count-segments';
import { exportAll, previewImport } from '../../utils/storage/exchange';
import { importAll } from '../../utils/storage/import-all';
import { findQuestion, listDay, readTallies } from '../../utils/storage/questions';
import type { Database } from '../../utils/storage/schema';
import type { ReadTransaction } from '../../utils/storage/segment-index';
import { findDocumentInSegments } from '../../utils/storage/segments';
import type { Stores } from '../../utils/storage/stores';
import { aDraft, aTeam, plein, zuid } from '../fixtures/builders';
import { countNaively } from '../fixtures/oracle';
import { aPulled, manyQuestions, nine, pull, uidAt } from '../fixtures/pulled';
import { freshName, mondayTen, openWindow } from '../fixtures/storage';
import { aClock, joinWithNothing, readVersion } from '../fixtures/team-storage';

/** Today's questions of colleagues at this desk, enough for a segment. */
const today = manyQuestions(120).map((question) => ({
  ...question,
  date: '2026-11-23',
  location: plein,
}));

/** A window of a computer that pulled them. */
async function openWithSegment(name = freshName(), isCounted = true): Promise<Stores> {
  const stores = await openWindow(name, mondayTen());
  await joinWithNothing(stores.database);
  await stores.settings.changeTeam(aTeam());
  await stores.settings.changeDevice({ location: plein });
  await pull(
    stores.database,
    today.map((question) => aPulled(question)),
  );
  if (isCounted) await countSegments(stores.database);
  await stores.questions.reload();
  return stores;
}

const countToday = async (database: Database) =>
  sumTallies(await readTallies(database, '2026-11-23', '2026-11-23'));

const first = today[0] as Question;

describe('questions in a segment', () => {
  it('stand in the list of today, and are found by their uid', async () => {
    const { questions, database } = await openWithSegment();
    expect(await database.count('questions')).toBe(0);
    expect(questions.today.value).toHaveLength(120);
    expect(await questions.find(first.uid)).toEqual(first);
    expect(await questions.find('nobody')).toBeUndefined();
    expect(await findQuestion(database, first.uid)).toEqual(first);
  });

  it.each([true, false])('are corrected as others are (counted before: %s)', async (isCounted) => {
    const stores = await openWithSegment(freshName(), isCounted);
    const { questions, drafts, database } = stores;
    drafts.beginEdit(first);
    drafts.change((draft) => ({ ...draft, outcome: 'referred' }));
    expect(await questions.saveDraft()).toBe('saved');
    const corrected = (await questions.find(first.uid)) as Question;
    expect(corrected).toMatchObject({ uid: first.uid, outcome: 'referred' });
    const expected = countNaively([corrected, ...today.slice(1)]);
    expect(await countToday(database)).toEqual(expected);
    await countSegments(database);
    expect(await countToday(database)).toEqual(expected);
    expect(questions.today.value.filter(({ uid }) => uid === first.uid)).toEqual([corrected]);
    expect(await listDay(database, '2026-11-23', plein)).toHaveLength(120);
    const version = await readVersion(database, `question:${first.uid}`);
    expect(version).toMatchObject({ device: 'balie-2', editedBy: 'balie-1', rev: '1-a' });
    expect(version?.pending).toBe(version?.clock);
  });

  it('are withdrawn as others are, and come back when that is undone', async () => {
    const { questions, database } = await openWithSegment();
    expect(await questions.withdraw(first)).toBe('saved');
    expect(await questions.find(first.uid)).toMatchObject({ deleted: true });
    expect(await countToday(database)).toEqual(countNaively(today.slice(1)));
    expect(questions.today.value).toHaveLength(119);
    expect(await questions.undoLast()).toBe(true);
    expect(await countToday(database)).toEqual(countNaively(today));
    expect(questions.today.value).toHaveLength(120);
  });

  it('refuse a correction of a version that is no longer there', async () => {
    const { questions } = await openWithSegment();
    const stale = { ...first, updated: '2026-11-23T01:00:00.000Z' };
    expect(await questions.amend(stale, { outcome: 'partly' })).toBe('changed');
    expect(await questions.find(first.uid)).toEqual(first);
  });

  it('leave the correction that somebody is writing as it is when a colleague was first', async () => {
    const { questions, drafts, database } = await openWithSegment();
    drafts.beginEdit(first);
    drafts.change((draft) => ({ ...draft, outcome: 'referred' }));
    const draft = drafts.current.value;
    const theirs = { ...first, hour: 9, updated: '2026-11-23T08:30:00.000Z' };
    await pull(database, [aPulled(theirs, { clock: aClock(nine + 1000, 'balie-2') }, '2-b')]);
    expect(drafts.current.value).toEqual(draft);
    expect(await questions.saveDraft()).toBe('changed');
    expect(drafts.current.value).toMatchObject({ uid: 'edit', outcome: 'referred' });
    expect(await questions.saveDraft(true)).toBe('saved');
    expect(await questions.find(first.uid)).toMatchObject({ outcome: 'referred' });
  });

  it('go with everything that is exported, and are the same when that is imported', async () => {
    const stores = await openWithSegment();
    await stores.questions.withdraw(first);
    const { exchange } = readExchange(await exportAll(stores));
    if (!exchange) throw new Error('the file cannot be read');
    expect(exchange.questions).toHaveLength(120);
    expect(exchange.questions.filter(isQuestion)).toHaveLength(119);
    const preview = await previewImport(stores, exchange);
    expect(preview.counts).toEqual({ new: 0, changed: 0, same: 120, older: 0 });
  });

  it('make way for later versions of a file', async () => {
    const stores = await openWithSegment();
    const updated = '2026-11-23T20:00:00.000Z';
    const later = today.slice(0, 50).map((one) => ({ ...one, updated, location: zuid }));
    const { exchange } = readExchange(await exportAll(stores));
    if (!exchange) throw new Error('the file cannot be read');
    const preview = await previewImport(stores, { ...exchange, questions: later });
    expect(preview.counts.changed).toBe(50);
    await importAll(stores, preview);
    expect(await countToday(stores.database)).toEqual(countNaively([...later, ...today.slice(50)]));
    expect(stores.questions.today.value).toHaveLength(70);
    expect(await stores.database.countFromIndex('versions', 'by-pending')).toBe(51);
  });

  it('can be looked up as documents, also once a later version took their place', async () => {
    const { questions, database } = await openWithSegment();
    await questions.withdraw(first);
    const read = () =>
      database.transaction(['segments', 'segmentHeads']) as unknown as ReadTransaction;
    expect(await findDocumentInSegments(read(), first.uid)).toEqual(aPulled(first));
    expect(await findDocumentInSegments(read(), 'nobody')).toBeUndefined();
  });

  it('cost a window without a team nothing but an empty answer', async () => {
    const stores = await openWindow(freshName(), mondayTen());
    stores.drafts.replace(aDraft({ topic: 'tax', changed: 1 }));
    expect(await stores.questions.saveDraft()).toBe('saved');
    for (const name of ['segments', 'segmentHeads', 'pulledTallies', 'sync', 'versions'] as const)
      expect(await stores.database.count(name)).toBe(0);
  });
});

describe('countSegments', () => {
  it('never counts twice, also when two pages count at the same moment', async () => {
    const name = freshName();
    const { database } = await openWithSegment(name, false);
    const other = (await openWindow(name, mondayTen())).database;
    await Promise.all([countSegments(database), countSegments(other), countSegments(database)]);
    expect(await database.get('sync', 'pull')).toMatchObject({ counted: 1 });
    expect(await countToday(database)).toEqual(countNaively(today));
    await countSegments(other);
    expect(await countToday(database)).toEqual(countNaively(today));
  });

  it('leaves out what is withdrawn while it counts, at whatever moment', async () => {
    for (let turns = 0; turns < 30; turns += 1) {
      const { questions, database } = await openWithSegment(freshName(), false);
      const withdrawing = questions.withdraw(first);
      for (let i = 0; i < turns; i += 1) await new Promise((resolve) => setImmediate(resolve));
      await countSegments(database);
      await withdrawing;
      expect(await database.get('sync', 'pull')).toMatchObject({ counted: 1 });
      expect(await countToday(database)).toEqual(countNaively(today.slice(1)));
      database.close();
    }
  }, 30_000);

  it('has no rows left of a period of which everything was withdrawn', async () => {
    const { questions, database } = await openWithSegment();
    for (const question of today) await questions.withdraw(question);
    expect(await database.count('pulledTallies')).toBe(0);
    expect(await countToday(database)).toEqual({});
    expect(await questions.find(uidAt(7))).toMatchObject({ deleted: true });
  });

  it('counts a question that is not of today in its own month', async () => {
    const { database } = await openWithSegment();
    const old = manyQuestions(100, 500).map((one) => ({ ...one, date: '2025-03-05' }));
    await pull(
      database,
      old.map((one) => aPulled(one)),
    );
    const march = await readTallies(database, '2025-03-01', '2025-03-31');
    expect(sumTallies(march)).toEqual(countNaively(old));
    expect(await countToday(database)).toEqual(countNaively(today));
    expect(sumTallies(await readTallies(database, '2025-03-06', '2025-03-31'))).toEqual({});
  });
});
