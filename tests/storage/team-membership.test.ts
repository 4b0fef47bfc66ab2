import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../utils/question/question';
import { sumTallies } from '../../utils/report/tally';
import { defaultTeam } from '../../utils/settings/settings';
import { openCollection } from '../../utils/storage/collection';
import { allQuestions, readTallies } from '../../utils/storage/questions';
import type { Database } from '../../utils/storage/schema';
import {
  changeTeam,
  forgetCheckpoint,
  joinTeam,
  leaveTeam,
  readSince,
  readSyncState,
  readTeam,
  writeSyncState,
} from '../../utils/storage/team-membership';
import { readOffer } from '../../utils/storage/team-offer';
import { countPending, readPending, refuse } from '../../utils/storage/team-outbox';
import { aQuestion } from '../fixtures/builders';
import { aPartner } from '../fixtures/offer';
import { countNaively } from '../fixtures/oracle';
import { freshName, mondayTen, openWindow } from '../fixtures/storage';
import { aPast, aPulled, aSharedTeam, joinWithNothing, putSegment } from '../fixtures/team-storage';

const open = () => openWindow(freshName(), mondayTen());
const plenty = { count: 100, bytes: 1e6 };
const { date } = aQuestion();

async function listAll(database: Database) {
  const records = [];
  for await (const rows of allQuestions(database)) records.push(...rows);
  return records;
}

/** Fails when the counts of the day are not those of the records. */
async function expectRightCounts(database: Database): Promise<void> {
  const records = (await listAll(database)).filter(isQuestion);
  const day = records.filter((record) => record.date === date);
  const counts = sumTallies(await readTallies(database, date, date));
  expect(counts).toEqual(countNaively(day));
}

/** A computer of a team, with questions of its own and of colleagues, and more. */
async function openBusy() {
  const stores = await open();
  await joinWithNothing(stores.database);
  await stores.questions.savePreset('tax');
  await stores.settings.changeTeam({ pinnedPresets: ['tax'] });
  await (await openCollection(stores, 'partners')).save([aPartner()]);
  await putSegment(
    stores.database,
    ['s1', 's2', 's3'].map((uid) => aPulled(uid)),
  );
  await stores.database.add('history', aPast());
  await writeSyncState(stores.database, { lastSuccess: 1 });
  return stores;
}

describe('joining a team', () => {
  it('remembers the team, begins the offer, and has read nothing', async () => {
    const { database } = await open();
    await database.put('questions', aQuestion());
    expect(await readTeam(database)).toBeUndefined();
    await joinTeam(database, aSharedTeam());
    expect(await readTeam(database)).toEqual(aSharedTeam());
    expect(await readSince(database)).toBeUndefined();
    expect((await readOffer(database, plenty))?.documents).toHaveLength(1);
    expect(await readSyncState(database)).toEqual({ uid: 'state' });
  });

  it('is refused while the computer belongs to a team, which stays', async () => {
    const { database } = await open();
    await joinTeam(database, aSharedTeam());
    const second = joinTeam(database, aSharedTeam({ name: 'zuid' }));
    await expect(second).rejects.toMatchObject({ kind: 'changed' });
    expect((await readTeam(database))?.name).toBe('plein');
  });
});

describe('what is known of the team', () => {
  it('changes in parts', async () => {
    const { database } = await open();
    expect(await changeTeam(database, { paused: true })).toBeUndefined();
    await joinTeam(database, aSharedTeam());
    const changed = aSharedTeam({ paused: true, guard: 3 });
    expect(await changeTeam(database, { paused: true, guard: 3 })).toEqual(changed);
    expect(await readTeam(database)).toEqual(changed);
  });

  it('includes how sharing stands, and not without a team', async () => {
    const { database } = await open();
    await writeSyncState(database, { lastSuccess: 5 });
    expect(await readSyncState(database)).toEqual({ uid: 'state' });
    await joinTeam(database, aSharedTeam());
    await writeSyncState(database, { lastSuccess: 5, trouble: { kind: 'busy' } });
    await writeSyncState(database, { lastSuccess: 6 });
    expect(await readSyncState(database)).toEqual({ uid: 'state', lastSuccess: 6 });
  });
});

describe('leaving a team and keeping the records', () => {
  it('keeps every record, the questions of colleagues too, and counts them right', async () => {
    const { database } = await openBusy();
    const before = await listAll(database);
    expect(before).toHaveLength(4);
    const changed = await leaveTeam(database, { keep: true });
    expect(changed).toEqual(expect.arrayContaining(['sync', 'versions', 'history']));
    expect(await listAll(database)).toEqual(before);
    expect(await database.count('partners')).toBe(1);
    expect(await database.get('settings', 'team')).toMatchObject({ pinnedPresets: ['tax'] });
    await expectRightCounts(database);
  });

  it('leaves nothing behind of the team, and nothing is noted any more', async () => {
    const stores = await openBusy();
    const { database } = stores;
    await leaveTeam(database, { keep: true });
    expect(await readTeam(database)).toBeUndefined();
    expect(await readSince(database)).toBeUndefined();
    for (const name of ['versions', 'history'] as const) expect(await database.count(name)).toBe(0);
    await stores.questions.savePreset('tax');
    expect(await countPending(database)).toBe(0);
  });

  it('lets a colleague’s question be withdrawn here, and keeps the counts right', async () => {
    const stores = await openBusy();
    await leaveTeam(stores.database, { keep: true });
    await stores.questions.withdraw(aQuestion({ uid: 's2' }));
    expect(await stores.database.get('questions', 's2')).toMatchObject({ deleted: true });
    await expectRightCounts(stores.database);
  });

  it('counts right after joining again, and after what is pulled then', async () => {
    const { database } = await openBusy();
    await leaveTeam(database, { keep: true });
    await joinTeam(database, aSharedTeam({ device: 'balie-9' }));
    await putSegment(database, [aPulled('s4')]);
    await expectRightCounts(database);
    await leaveTeam(database, { keep: true });
    await expectRightCounts(database);
    expect(await listAll(database)).toHaveLength(5);
  });

  it('makes a later change of a kept question that of this account, in the next team', async () => {
    const stores = await openBusy();
    const { database } = stores;
    await leaveTeam(database, { keep: true });
    await joinWithNothing(database, aSharedTeam({ device: 'balie-9' }));
    await stores.questions.withdraw(aQuestion({ uid: 's2' }));
    const [document] = await readPending(database, plenty);
    expect(document).toMatchObject({
      ...{ _id: 'question:s2', device: 'balie-9', editedBy: 'balie-9' },
      record: { deleted: true },
    });
    expect(document).not.toHaveProperty('_rev');
  });
});

describe('leaving a team and removing its records', () => {
  it('removes all that the team shares, also what never reached the server', async () => {
    const { database } = await openBusy();
    expect(await countPending(database)).toBeGreaterThan(0);
    await leaveTeam(database, { keep: false });
    const kept = ['drafts', 'habits', 'settings'];
    for (const name of database.objectStoreNames)
      if (!kept.includes(name)) expect([name, await database.count(name)]).toEqual([name, 0]);
    expect(await database.get('settings', 'team')).toEqual(defaultTeam());
    expect(await listAll(database)).toEqual([]);
    expect(await readTallies(database, date, date)).toEqual([]);
  });

  it('leaves drafts and the settings of the computer as they are', async () => {
    const stores = await openBusy();
    const { database } = stores;
    await stores.settings.changeDevice({ language: 'en' });
    stores.drafts.change((draft) => ({ ...draft, query: 'wifi' }));
    await stores.drafts.settled();
    await leaveTeam(database, { keep: false });
    expect(await database.get('drafts', 'new')).toMatchObject({ query: 'wifi' });
    expect(await database.get('settings', 'device')).toMatchObject({ language: 'en' });
  });

  it('shows an open page what is left, and lets no undo bring anything back', async () => {
    const stores = await openBusy();
    const partners = await openCollection(stores, 'partners');
    await stores.announce(...(await leaveTeam(stores.database, { keep: false })));
    expect(stores.questions.today.value).toEqual([]);
    expect(partners.all.value).toEqual([]);
    expect(stores.settings.team.value).toEqual(defaultTeam());
    expect(await stores.questions.undoLast()).toBe(false);
  });

  it('reads and counts what a next team has', async () => {
    const { database } = await openBusy();
    await leaveTeam(database, { keep: false });
    await joinTeam(database, aSharedTeam());
    await putSegment(database, [aPulled('s1'), aPulled('s9')]);
    expect((await listAll(database)).map(({ uid }) => uid).sort()).toEqual(['s1', 's9']);
    await expectRightCounts(database);
  });
});

describe('beginning anew with a server', () => {
  it('reads from the first change on, and offers everything again, without losing a count', async () => {
    const { database } = await openBusy();
    const version = { clock: '0000000000001-0000-balie-2', device: 'balie-2', editedBy: 'balie-2' };
    await database.put('partners', aPartner({ uid: 'pulled' }));
    await database.put('versions', { id: 'partner:pulled', ...version, rev: '7-x' });
    await database.put('sync', { uid: 'pull', since: '12-abc', counted: 0 });
    await forgetCheckpoint(database);
    expect(await readSince(database)).toBeUndefined();
    const pending = await readPending(database, plenty);
    const own = pending.find(({ _id }) => _id === 'partner:pulled');
    expect(own).toMatchObject(version);
    expect(own).not.toHaveProperty('_rev');
    expect(pending).toHaveLength(4);
    await expectRightCounts(database);
  });

  it('does not try by itself again what was refused', async () => {
    const { database } = await openBusy();
    const [document] = await readPending(database, plenty);
    if (document) await refuse(database, [{ document, reason: 'too-large' }], 1);
    const before = await countPending(database);
    await forgetCheckpoint(database);
    expect(await countPending(database)).toBe(before);
  });

  it('does nothing without a team', async () => {
    const { database } = await open();
    await forgetCheckpoint(database);
    expect(await database.count('sync')).toBe(0);
  });
});
