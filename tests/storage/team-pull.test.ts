import { describe, expect, it } from 'vitest';
import { buildDocument, type TeamDocument } from '../../utils/record/document';
import { exchangeVersion } from '../../utils/settings/exchange';
import { openDatabase } from '../../utils/storage/db';
import { findQuestion, readTallies } from '../../utils/storage/questions';
import type { Database } from '../../utils/storage/schema';
import { readPast } from '../../utils/storage/team-history';
import { readSince } from '../../utils/storage/team-membership';
import { acknowledge } from '../../utils/storage/team-outbox';
import { applyDocuments } from '../../utils/storage/team-pull';
import { aQuestion, aTombstone } from '../fixtures/builders';
import { aPulled, aVersion, manyPulled, nine, pull, tryPull, uidAt } from '../fixtures/pulled';
import { closeLater, closeWindow, freshName, mondayTen, openWindow } from '../fixtures/storage';
import { aClock, aSharedTeam, joinWithNothing, readVersion } from '../fixtures/team-storage';

const open = async (name = freshName()): Promise<Database> => {
  const database = closeLater(await openDatabase({ name }));
  await joinWithNothing(database);
  return database;
};

const { uid } = aQuestion();
const id = `question:${uid}`;
const later = (minutes: number, device = 'balie-2') => aClock(nine + minutes * 60_000, device);
const edited = aQuestion({ hour: 15, updated: '2026-11-23T12:00:00.000Z' });

/** Writes a question as a window does, and gives what the team knows of it. */
async function writeHere(name: string, change: Partial<typeof edited>) {
  const stores = await openWindow(name, mondayTen());
  const before = await stores.questions.find(uid);
  expect(await stores.questions.amend(before as typeof edited, change)).toBe('saved');
  closeWindow(stores);
}

describe('a page of the server', () => {
  it('brings a question that is new here, with what the team knows of it', async () => {
    const database = await open();
    const outcome = await pull(database, [aPulled()], { since: '7-x' });
    expect(outcome).toMatchObject({ applied: 1, segmented: 0, same: 0, kept: 0, removed: 0 });
    expect(await database.getAll('questions')).toEqual([aQuestion()]);
    expect(await readVersion(database, id)).toEqual({ id, ...aVersion(), rev: '1-a' });
    expect((await readTallies(database, '2026-11-23', '2026-11-23'))[0]?.counts.questions).toBe(1);
    expect(await readSince(database)).toBe('7-x');
    expect(outcome.changed.sort()).toEqual(['questions', 'tallies', 'versions']);
  });

  it('keeps the place in the changes when it is asked for by itself', async () => {
    const database = await open();
    await pull(database, [], { since: '7-x' });
    await pull(database, [aPulled()]);
    expect(await readSince(database)).toBe('7-x');
  });

  it('becomes a segment from a hundred new questions on, and rows below that', async () => {
    const database = await open();
    const outcome = await pull(database, manyPulled(100));
    expect(outcome).toMatchObject({ applied: 0, segmented: 100 });
    expect(outcome.changed.sort()).toEqual(['questions', 'segmentHeads', 'segments']);
    expect(await pull(database, manyPulled(99, 100))).toMatchObject({ applied: 99, segmented: 0 });
    expect(await database.count('segments')).toBe(1);
    expect(await database.count('questions')).toBe(99);
    expect(await database.count('versions')).toBe(99);
  });

  it('writes nothing of what stands here already, but the revision that was not known', async () => {
    const database = await open();
    await pull(database, [aPulled()]);
    const { rev: _, ...known } = (await readVersion(database, id)) ?? { id, ...aVersion() };
    await database.put('versions', known);
    const outcome = await pull(database, [aPulled()]);
    expect(outcome).toMatchObject({ applied: 0, same: 1, changed: ['versions'] });
    expect(await readVersion(database, id)).toMatchObject({ rev: '1-a' });
    expect(await pull(database, [aPulled()])).toMatchObject({ same: 1, changed: [] });
  });

  it('acknowledges an own version of which the answer was lost', async () => {
    const name = freshName();
    const database = await open(name);
    await pull(database, [aPulled()]);
    await writeHere(name, { hour: 15 });
    const row = await readVersion(database, id);
    const record = (await findQuestion(database, uid)) as typeof edited;
    const pushed = buildDocument('question', record, row ?? aVersion(), '2-b');
    expect(await pull(database, [pushed])).toMatchObject({ same: 1, applied: 0 });
    const { pending, rev, clock } = (await readVersion(database, id)) ?? {};
    expect({ pending, rev, clock }).toEqual({ pending: undefined, rev: '2-b', clock: row?.clock });
  });

  it('puts a later version in the place of what a colleague made, which stays in the history', async () => {
    const database = await open();
    await pull(database, [aPulled()]);
    const version = { clock: later(5, 'balie-3'), editedBy: 'balie-3' };
    expect(await pull(database, [aPulled(edited, version, '2-b')])).toMatchObject({ applied: 1 });
    expect(await findQuestion(database, uid)).toEqual(edited);
    expect(await readPast(database, id)).toMatchObject([
      { editedBy: 'balie-2', by: 'balie-3', record: aQuestion() },
    ]);
  });

  it('keeps no history of what its own maker changed', async () => {
    const database = await open();
    await pull(database, [aPulled()]);
    await pull(database, [aPulled(edited, { clock: later(5) }, '2-b')]);
    expect(await readPast(database, id)).toEqual([]);
  });

  it('lets an own later version stand, and pushes it on top of the server’s', async () => {
    const name = freshName();
    const database = await open(name);
    await pull(database, [aPulled()]);
    await writeHere(name, { hour: 15 });
    const mine = await readVersion(database, id);
    const theirs = aPulled(edited, { clock: later(1, 'balie-3'), editedBy: 'balie-3' }, '2-b');
    expect(await pull(database, [theirs])).toMatchObject({ kept: 1, applied: 0 });
    expect(await readVersion(database, id)).toEqual({ ...mine, rev: '2-b' });
    expect(await findQuestion(database, uid)).toMatchObject({ hour: 15, topic: 'tax' });
    expect(await readPast(database, id)).toMatchObject([{ editedBy: 'balie-3', record: edited }]);
    await pull(database, [theirs]);
    expect(await readPast(database, id)).toHaveLength(1);
  });

  it('makes an own version pending again that the server lost', async () => {
    const name = freshName();
    const database = await open(name);
    await pull(database, [aPulled()]);
    await writeHere(name, { hour: 15 });
    const row = (await readVersion(database, id)) ?? { id, ...aVersion() };
    const record = (await findQuestion(database, uid)) as typeof edited;
    await acknowledge(database, [{ document: buildDocument('question', record, row), rev: '2-b' }]);
    expect((await readVersion(database, id))?.pending).toBeUndefined();
    expect(await pull(database, [aPulled()])).toMatchObject({ kept: 1 });
    expect(await readVersion(database, id)).toMatchObject({ pending: row.clock, rev: '1-a' });
  });

  it('takes a withdrawal over whatever stands here, also over a later version', async () => {
    const name = freshName();
    const database = await open(name);
    await pull(database, [aPulled()]);
    await writeHere(name, { hour: 15 });
    const gone = aPulled(aTombstone(), { clock: later(1) }, '2-b');
    expect(await pull(database, [gone])).toMatchObject({ applied: 1, removed: 1 });
    expect(await findQuestion(database, uid)).toEqual(aTombstone());
    expect((await readVersion(database, id))?.pending).toBeUndefined();
    expect(await readTallies(database, '2026-11-23', '2026-11-23')).toMatchObject([{ counts: {} }]);
    expect(await readPast(database, id)).toMatchObject([{ editedBy: 'balie-1' }]);
  });

  it('keeps an own withdrawal, however late the server’s version is', async () => {
    const name = freshName();
    const database = await open(name);
    await pull(database, [aPulled()]);
    const stores = await openWindow(name, mondayTen());
    expect(await stores.questions.withdraw(aQuestion())).toBe('saved');
    const late = aPulled(edited, { clock: later(9_999) }, '2-b');
    expect(await pull(database, [late])).toMatchObject({ kept: 1 });
    expect(await findQuestion(database, uid)).toMatchObject({ deleted: true });
    expect(await readVersion(database, id)).toMatchObject({ rev: '2-b' });
  });

  it('takes one record that two computers brought along as the same', async () => {
    const database = await open();
    const transaction = database.transaction('questions', 'readwrite');
    await transaction.store.put(aQuestion());
    await transaction.done;
    const clock = aClock(Date.parse(aQuestion().updated), 'balie-0');
    const theirs = aPulled(aQuestion(), { clock, device: 'balie-0', editedBy: 'balie-0' });
    expect(await pull(database, [theirs])).toMatchObject({ same: 1, kept: 0 });
    expect(await readVersion(database, id)).toMatchObject({ device: 'balie-0', rev: '1-a' });
    expect(await database.countFromIndex('versions', 'by-pending')).toBe(0);
  });

  it('merges the leaves of a cluster, and pushes the right one when the server shows another', async () => {
    const database = await open();
    const shown = aPulled(aQuestion(), {}, '2-b');
    const leaf = aPulled(edited, { clock: later(5), editedBy: 'balie-3' }, '2-b');
    expect(await pull(database, [leaf, shown])).toMatchObject({ kept: 1 });
    expect(await findQuestion(database, uid)).toEqual(edited);
    expect(await readVersion(database, id)).toMatchObject({ pending: later(5), rev: '2-b' });
  });
});

describe('what is of no use', () => {
  const sent = (overrides: object) => ({ ...aPulled(), ...overrides }) as TeamDocument;

  it.each([
    ['of a type that is not known', sent({ _id: 'visit:1', type: 'visit' })],
    ['under another id', sent({ _id: 'question:other' })],
    ['with a clock that is none', sent({ clock: 'yesterday' })],
    ['with a property of a later release', sent({ record: { ...aQuestion(), mood: 'good' } })],
    ['without a record', sent({ record: null })],
    ['that was really deleted', sent({ _deleted: true })],
    ['that is no document', 'gone' as unknown as TeamDocument],
  ])('is passed over: one %s', async (_, document) => {
    const database = await open();
    const other = aPulled(aQuestion({ uid: 'other' }));
    const outcome = await pull(database, [document, other], { since: '3' });
    expect(outcome).toMatchObject({ skipped: 1, applied: 1 });
    expect(await database.getAllKeys('questions')).toEqual(['other']);
    expect(await database.get('sync', 'pull')).toMatchObject({ skippedBy: exchangeVersion });
  });

  it('is asked for once more by a later release', async () => {
    const database = await open();
    await database.put('sync', { uid: 'pull', counted: 4, since: '9', skippedBy: 0 });
    expect(await readSince(database)).toBeUndefined();
    expect(await database.get('sync', 'pull')).toEqual({ uid: 'pull', counted: 4 });
  });

  it('a design document is no reason to ask again', async () => {
    const database = await open();
    expect(await pull(database, [sent({ _id: '_design/guard' })], { since: '3' })).toMatchObject({
      skipped: 1,
    });
    expect(await database.get('sync', 'pull')).toEqual({ uid: 'pull', counted: 0, since: '3' });
  });

  it('a page that comes after the team was left changes nothing', async () => {
    const database = closeLater(await openDatabase({ name: freshName() }));
    expect(await pull(database, [aPulled()], { since: '3' })).toMatchObject({ applied: 0 });
    expect(await database.count('questions')).toBe(0);
    expect(await database.count('sync')).toBe(0);
  });
});

describe('a page that takes away much', () => {
  const gone = (from: number, amount: number) =>
    Array.from({ length: amount }, (_, i) =>
      aPulled(aTombstone({ uid: uidAt(from + i) }), { clock: later(9) }, '2-b'),
    );

  it('is not applied when more than a fifth would go, until people agree', async () => {
    const database = await open();
    await pull(database, manyPulled(120), { since: '1' });
    expect(await tryPull(database, gone(0, 25), { since: '2' })).toEqual({ massLoss: 25 });
    expect(await readSince(database)).toBe('1');
    expect(await findQuestion(database, uidAt(0))).not.toHaveProperty('deleted');
    const outcome = await tryPull(database, gone(0, 25), { since: '2', mayRemove: true });
    expect(outcome).toMatchObject({ removed: 25 });
    expect(await findQuestion(database, uidAt(0))).toHaveProperty('deleted', true);
  });

  it('counts what the pages before it took away', async () => {
    const database = await open();
    await pull(database, manyPulled(120));
    expect(await pull(database, gone(0, 20))).toMatchObject({ removed: 20 });
    expect(await tryPull(database, gone(20, 20), { removed: 20 })).toEqual({ massLoss: 20 });
    expect(await tryPull(database, gone(20, 4), { removed: 20 })).toMatchObject({ removed: 4 });
  });

  it('is applied when few go, or what goes was never here', async () => {
    const database = await open();
    await pull(database, manyPulled(9));
    expect(await tryPull(database, gone(0, 9))).toMatchObject({ removed: 9 });
    expect(await tryPull(database, gone(50, 60))).toMatchObject({ removed: 0, applied: 60 });
  });
});

describe('who is asked', () => {
  it('tells what went wrong in words of the house, and writes nothing', async () => {
    const database = await open();
    database.close();
    const applying = applyDocuments(
      database,
      { documents: [aPulled()] },
      { me: aSharedTeam().device, now: nine },
    );
    await expect(applying).rejects.toMatchObject({ name: 'StorageProblem', kind: 'outdated' });
  });
});
