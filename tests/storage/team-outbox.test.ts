import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../utils/record/document';
import { openDatabase } from '../../utils/storage/db';
import { readTallies } from '../../utils/storage/questions';
import type { Database } from '../../utils/storage/schema';
import { readHistory } from '../../utils/storage/team-history';
import {
  acknowledge,
  countPending,
  countRefused,
  offerAgain,
  readPending,
  readRefused,
  refuse,
  takeBack,
} from '../../utils/storage/team-outbox';
import type { StoredVersion } from '../../utils/storage/team-rows';
import { aQuestion, aTombstone } from '../fixtures/builders';
import { aPartner } from '../fixtures/offer';
import { tallyNaively } from '../fixtures/oracle';
import { closeLater, freshName, readAll } from '../fixtures/storage';
import { aClock, joinWithNothing, readVersion } from '../fixtures/team-storage';

const open = async () => {
  const database = closeLater(await openDatabase({ name: freshName() }));
  await joinWithNothing(database);
  return database;
};

const plenty = { count: 100, bytes: 1_000_000 };
const now = Date.parse('2026-11-23T12:00:00.000Z');

/** A partner with a version, pending as of `time`. */
async function putPartner(
  database: Database,
  uid: string,
  time: number,
  row: Partial<StoredVersion> = {},
): Promise<string> {
  const id = `partner:${uid}`;
  const clock = aClock(time);
  await database.put('partners', aPartner({ uid, name: `as of ${time}` }));
  const version = { id, clock, device: 'balie-1', editedBy: 'balie-1', pending: clock, ...row };
  await database.put('versions', version);
  return id;
}

const ids = (documents: readonly { _id: string }[]) => documents.map(({ _id }) => _id);

/** The first pending document. */
async function first(database: Database): Promise<TeamDocument> {
  const [document] = await readPending(database, { ...plenty, count: 1 });
  if (!document) throw new Error('nothing is pending');
  return document;
}

describe('what is pending', () => {
  it('comes in the order of the changes, as documents of what is stored', async () => {
    const database = await open();
    await putPartner(database, 'b', 2, { rev: '4-x', device: 'balie-2' });
    await putPartner(database, 'a', 3);
    await putPartner(database, 'c', 1);
    const documents = await readPending(database, plenty);
    expect(ids(documents)).toEqual(['partner:c', 'partner:b', 'partner:a']);
    expect(documents[1]).toEqual({
      _id: 'partner:b',
      _rev: '4-x',
      type: 'partner',
      device: 'balie-2',
      editedBy: 'balie-1',
      clock: aClock(2),
      record: await database.get('partners', 'b'),
    });
    expect(documents[0]).not.toHaveProperty('_rev');
    expect(await countPending(database)).toBe(3);
  });

  it('comes up to a number and a size, and at least one at a time', async () => {
    const database = await open();
    for (const time of [1, 2, 3, 4]) await putPartner(database, `p${time}`, time);
    const size = JSON.stringify((await readPending(database, plenty))[0]).length;
    expect(await readPending(database, { count: 2, bytes: 1e6 })).toHaveLength(2);
    expect(await readPending(database, { count: 9, bytes: size * 3 })).toHaveLength(3);
    expect(await readPending(database, { count: 9, bytes: 1 })).toHaveLength(1);
  });

  it('goes on past what has no record, however much of it there is', async () => {
    const database = await open();
    for (const time of [1, 2, 3, 4]) await putPartner(database, `p${time}`, time);
    for (const uid of ['p1', 'p2', 'p3']) await database.delete('partners', uid);
    const documents = await readPending(database, { count: 2, bytes: 1e6 });
    expect(ids(documents)).toEqual(['partner:p4']);
    expect(await countPending(database)).toBe(1);
  });

  it('never takes the settings of the computer for those of the team', async () => {
    const database = await open();
    await database.put('settings', { uid: 'device' } as never);
    const version = { clock: aClock(1), device: 'balie-1', editedBy: 'balie-1' };
    await database.put('versions', { id: 'settings:device', ...version, pending: aClock(1) });
    expect(await readPending(database, plenty)).toEqual([]);
  });
});

describe('an answer of the server', () => {
  it('ends what is pending, and gives the next change its revision', async () => {
    const database = await open();
    const id = await putPartner(database, 'a', 1);
    await acknowledge(database, [{ document: await first(database), rev: '1-a' }]);
    expect(await readPending(database, plenty)).toEqual([]);
    const version = { id, clock: aClock(1), device: 'balie-1', editedBy: 'balie-1', rev: '1-a' };
    expect(await readVersion(database, id)).toEqual(version);
  });

  it('leaves a record pending that was changed meanwhile, on top of what the server has', async () => {
    const database = await open();
    await putPartner(database, 'a', 1);
    const document = await first(database);
    await putPartner(database, 'a', 2);
    await acknowledge(database, [{ document: { ...document, device: 'balie-7' }, rev: '1-a' }]);
    expect(await first(database)).toMatchObject({
      _rev: '1-a',
      device: 'balie-7',
      clock: aClock(2),
      record: { name: 'as of 2' },
    });
  });

  it('that comes late does not put an earlier revision in the place of a later one', async () => {
    const database = await open();
    const id = await putPartner(database, 'a', 1);
    const document = await first(database);
    await putPartner(database, 'a', 2, { rev: '10-b' });
    await acknowledge(database, [{ document, rev: '9-a' }]);
    expect(await readVersion(database, id)).toMatchObject({ rev: '10-b', pending: aClock(2) });
  });

  it('about a record that is not known here is passed over, and the others count', async () => {
    const database = await open();
    await putPartner(database, 'a', 1);
    const document = await first(database);
    const stranger = { ...document, _id: 'partner:unknown' };
    await acknowledge(database, [
      { document: stranger, rev: '1-x' },
      { document, rev: '1-a' },
    ]);
    expect(await countPending(database)).toBe(0);
    expect(await database.count('versions')).toBe(1);
  });
});

describe('what the server refuses', () => {
  it('is no longer pending, and stands in a list with its reason, the first one first', async () => {
    const database = await open();
    await putPartner(database, 'b', 1);
    await putPartner(database, 'a', 2);
    const [b, a] = (await readPending(database, plenty)) as [TeamDocument, TeamDocument];
    await refuse(database, [{ document: a, reason: 'too-large' }], now);
    await refuse(database, [{ document: b, reason: 'not-editor' }], now + 1);
    expect([await countPending(database), await countRefused(database)]).toEqual([0, 2]);
    expect(await readRefused(database)).toEqual([
      { document: a, reason: 'too-large', at: now },
      { document: b, reason: 'not-editor', at: now + 1 },
    ]);
  });

  it('is tried again when people ask for it', async () => {
    const database = await open();
    const id = await putPartner(database, 'a', 1);
    const document = await first(database);
    await refuse(database, [{ document, reason: 'too-large' }], now);
    await offerAgain(database, id);
    expect(await readPending(database, plenty)).toEqual([document]);
    expect(await readRefused(database)).toEqual([]);
    await offerAgain(database, 'partner:unknown');
  });

  it('is tried as it is now when it was changed meanwhile', async () => {
    const database = await open();
    await putPartner(database, 'a', 1);
    const document = await first(database);
    await putPartner(database, 'a', 2);
    await refuse(database, [{ document, reason: 'too-large' }], now);
    expect(await first(database)).toMatchObject({ clock: aClock(2) });
    expect(await countRefused(database)).toBe(0);
  });

  it('is accepted all the same when an answer says so later', async () => {
    const database = await open();
    const id = await putPartner(database, 'a', 1);
    const document = await first(database);
    await refuse(database, [{ document, reason: 'denied' }], now);
    await acknowledge(database, [{ document, rev: '1-a' }]);
    expect(await readVersion(database, id)).not.toHaveProperty('refused');
  });

  it('is also noted for a record that was offered, and not for one that lives elsewhere', async () => {
    const database = await open();
    await database.put('partners', aPartner({ uid: 'a' }));
    const offered = (uid: string): TeamDocument => ({
      ...{ _id: `partner:${uid}`, type: 'partner', clock: aClock(1) },
      ...{ device: 'balie-1', editedBy: 'balie-1', record: aPartner({ uid }) },
    });
    const reason = 'too-large';
    const documents = [offered('a'), offered('b')];
    await refuse(
      database,
      documents.map((document) => ({ document, reason })),
      now,
    );
    expect((await readRefused(database)).map(({ document }) => document)).toEqual([offered('a')]);
  });
});

describe('taking back what the server refused', () => {
  const server = (record: TeamDocument['record'], type: TeamDocument['type']): TeamDocument => ({
    ...{ _id: `${type}:${record.uid}`, _rev: '2-s', type, clock: aClock(9, 'balie-2') },
    ...{ device: 'balie-2', editedBy: 'balie-3', record },
  });

  it('puts the server’s version in its place, and keeps the own one in the history', async () => {
    const database = await open();
    const id = await putPartner(database, 'a', 1);
    const own = await database.get('partners', 'a');
    await refuse(database, [{ document: await first(database), reason: 'not-editor' }], now);
    const theirs = server(aPartner({ uid: 'a', name: 'theirs' }), 'partner');
    expect(await takeBack(database, id, theirs, now)).toEqual(
      expect.arrayContaining(['partners', 'versions', 'history']),
    );
    expect(await database.get('partners', 'a')).toEqual(theirs.record);
    const { clock, device, editedBy } = theirs;
    expect(await readVersion(database, id)).toEqual({ id, clock, device, editedBy, rev: '2-s' });
    expect(await readHistory(database, { count: 9 })).toMatchObject([
      { id, at: new Date(now).toISOString(), editedBy: 'balie-1', by: 'balie-3', record: own },
    ]);
  });

  it('brings back a colleague’s question that was withdrawn here, and counts it again', async () => {
    const database = await open();
    const question = aQuestion();
    const id = `question:${question.uid}`;
    await database.put('questions', aTombstone());
    const version = { clock: aClock(1), device: 'balie-2', editedBy: 'balie-1' };
    const refused = { reason: 'not-editor', at: now };
    await database.put('versions', { id, ...version, rev: '2-s', refused });
    await takeBack(database, id, server(question, 'question'), now);
    const { records, tallies } = await readAll(database);
    expect(records).toEqual([question]);
    expect(tallies).toEqual(tallyNaively([question]));
    const { date } = question;
    expect(await readTallies(database, date, date)).toEqual(
      tallies.filter(({ period }) => period === `D${date}`),
    );
  });

  it('does nothing when the record was changed or shared meanwhile', async () => {
    const database = await open();
    const id = await putPartner(database, 'a', 1);
    const own = await database.get('partners', 'a');
    expect(await takeBack(database, id, server(aPartner({ uid: 'a' }), 'partner'), now)).toEqual(
      [],
    );
    expect(await database.get('partners', 'a')).toEqual(own);
    expect(await countPending(database)).toBe(1);
  });
});
