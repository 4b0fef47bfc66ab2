import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../utils/question/question';
import { openCollection } from '../../utils/storage/collection';
import { readSyncState, readTeam } from '../../utils/storage/team-membership';
import { countPending, offerAgain, readRefused } from '../../utils/storage/team-outbox';
import type { Connection } from '../../utils/team/connection';
import { anActivity } from '../fixtures/activities';
import { aPartner } from '../fixtures/offer';
import { minute, mondayTen } from '../fixtures/storage';
import { type Device, openDevice } from './device';
import { openTeamServer, type TeamServer, type TestTeam } from './server';

vi.setConfig({ testTimeout: 30_000 });

let server: TeamServer;

beforeAll(async () => {
  server = await openTeamServer();
}, 60_000);

afterAll(() => server?.close());

/** Opens the computer of a connection; its clock is ahead by these milliseconds. */
function openAt({ team, password, ...place }: Connection, ahead = 0): Promise<Device> {
  const clock = { now: mondayTen().now + ahead };
  return openDevice({ team: { ...place, name: team }, password, clock });
}

const share = async (...devices: Device[]) => {
  for (const device of devices) expect(await device.share()).toBe('done');
};

/** Two computers of members of one team. */
async function openTwo(ahead = 0): Promise<{ team: TestTeam; one: Device; other: Device }> {
  const team = await server.makeTeam();
  const one = await openAt(await team.makeDevice());
  const other = await openAt(await team.makeDevice(), ahead);
  await share(one, other);
  return { team, one, other };
}

const log = async ({ stores }: Device): Promise<Question> => {
  await stores.questions.savePreset('tax');
  return stores.questions.today.value[0] as Question;
};

const find = ({ stores }: Device, { uid }: { uid: string }) => stores.questions.find(uid);
const pendingOf = ({ stores }: Device) => countPending(stores.database);
const refusedOf = ({ stores }: Device) => readRefused(stores.database);

describe('two computers of a team', () => {
  it('share what is logged, corrected and withdrawn', async () => {
    const { one, other } = await openTwo();
    const question = await log(one);
    await share(one, other);
    expect(await find(other, question)).toEqual(question);
    await one.stores.questions.amend(question, { outcome: 'partly' });
    await share(one, other);
    expect(await find(other, question)).toMatchObject({ outcome: 'partly' });
    await one.stores.questions.withdraw(question);
    await share(one, other);
    expect(await find(other, question)).toEqual(await find(one, question));
    expect(await find(other, question)).toMatchObject({ deleted: true });
  });

  it('share activities, partners and settings, whoever changes them', async () => {
    const { one, other } = await openTwo();
    await (await openCollection(one.stores, 'activities')).save([anActivity({ uid: 'a' })]);
    await (await openCollection(one.stores, 'partners')).save([aPartner({ uid: 'p' })]);
    await one.stores.settings.changeTeam({ squareName: 'Het plein' });
    await share(one, other);
    const partners = await openCollection(other.stores, 'partners');
    await partners.save([aPartner({ uid: 'p', name: 'Taalhuis Noord' })]);
    await (await openCollection(other.stores, 'activities')).remove(['a']);
    await share(other, one);
    for (const name of ['activities', 'partners'] as const)
      expect(await one.stores.database.getAll(name)).toEqual(
        await other.stores.database.getAll(name),
      );
    expect(await one.stores.database.get('partners', 'p')).toMatchObject({
      name: 'Taalhuis Noord',
    });
    expect(await other.stores.database.get('settings', 'team')).toMatchObject({
      squareName: 'Het plein',
    });
  });

  it('offer what each had before the team', async () => {
    const team = await server.makeTeam();
    const one = await openAt(await team.makeDevice());
    const question = await log(one);
    await one.stores.database.clear('versions');
    await share(one);
    const other = await openAt(await team.makeDevice());
    await share(other);
    expect(await find(other, question)).toEqual(question);
    expect(await one.stores.database.get('sync', 'offer')).toBeUndefined();
  });

  it('keep the later of two changes, and the other one in the history', async () => {
    const { one, other } = await openTwo(5 * minute);
    const partner = aPartner({ uid: 'p' });
    await (await openCollection(one.stores, 'partners')).save([partner]);
    await share(one, other);
    await (await openCollection(one.stores, 'partners')).save([{ ...partner, name: 'Vroeger' }]);
    await (await openCollection(other.stores, 'partners')).save([{ ...partner, name: 'Later' }]);
    await share(one, other, one);
    for (const { stores } of [one, other])
      expect(await stores.database.get('partners', 'p')).toMatchObject({ name: 'Later' });
    const past = await one.stores.database.getAll('history');
    expect(past.map(({ record }) => record)).toMatchObject([{ uid: 'p', name: 'Vroeger' }]);
    expect(await pendingOf(one)).toBe(0);
  });

  it('agree on a tombstone, also when the other change is later', async () => {
    const { one, other } = await openTwo(5 * minute);
    const partner = aPartner({ uid: 'p' });
    await (await openCollection(one.stores, 'partners')).save([partner]);
    await share(one, other);
    await (await openCollection(one.stores, 'partners')).remove(['p']);
    await (await openCollection(other.stores, 'partners')).save([{ ...partner, name: 'Later' }]);
    await share(other, one, other);
    for (const { stores } of [one, other])
      expect(await stores.database.get('partners', 'p')).toMatchObject({ deleted: true });
  });

  it('lose nothing when an answer is lost: what is told twice is there once', async () => {
    const { one, other } = await openTwo();
    const question = await log(one);
    const before = await one.stores.database.getAll('versions');
    await share(one);
    // As it stood before the answer came.
    for (const row of before) await one.stores.database.put('versions', row);
    expect(await pendingOf(one)).toBe(1);
    await share(one, other);
    expect(await pendingOf(one)).toBe(0);
    expect(await refusedOf(one)).toEqual([]);
    expect(await find(other, question)).toEqual(question);
  });
});

describe('a correction of a question of somebody else', () => {
  it('is shown as refused to who is no editor, with the reason, and stays here', async () => {
    const { one, other } = await openTwo();
    const question = await log(one);
    await share(one, other);
    await other.stores.questions.amend(question, { outcome: 'partly' });
    await share(other, one);
    const [refused] = await refusedOf(other);
    expect(refused).toMatchObject({
      reason: 'not-editor',
      document: { record: { uid: question.uid } },
    });
    expect(await find(other, question)).toMatchObject({ outcome: 'partly' });
    expect(await find(one, question)).toEqual(question);
    await offerAgain(other.stores.database, `question:${question.uid}`);
    await share(other);
    expect(await refusedOf(other)).toHaveLength(1);
  });

  it('is shared by an editor', async () => {
    const { team, one } = await openTwo();
    const editor = await openAt(await team.makeDevice(['editor']));
    const question = await log(one);
    await share(one, editor);
    await editor.stores.questions.amend(question, { outcome: 'partly' });
    await share(editor, one);
    expect(await find(one, question)).toMatchObject({ outcome: 'partly' });
    expect(await refusedOf(editor)).toEqual([]);
  });
});

describe('what a computer knows of its team', () => {
  it('is who the server is, what the account may do, and which guard is there', async () => {
    const team = await server.makeTeam();
    const device = await openAt(await team.makeDevice(['editor']));
    await share(device);
    const known = await readTeam(device.stores.database);
    expect(known).toMatchObject({
      roles: expect.arrayContaining([`team:${team.name}`, `editor:${team.name}`]),
      guard: 1,
      server: expect.stringMatching(/./),
    });
  });

  it('is that its clock is wrong, by more than five minutes', async () => {
    const team = await server.makeTeam();
    const connection = await team.makeDevice();
    const wrong = await openAt(connection, Date.now() - mondayTen().now + 20 * minute);
    const right = await openAt(connection, Date.now() - mondayTen().now + 2 * minute);
    await share(wrong, right);
    const { clockOff = 0 } = await readSyncState(wrong.stores.database);
    expect(Math.round(clockOff / minute)).toBe(20);
    expect((await readSyncState(right.stores.database)).clockOff).toBeUndefined();
  });
});

describe('a computer whose clock is days ahead', () => {
  it('orders only the records that it changed: others go on by their own clocks', async () => {
    const { one, other } = await openTwo(3 * 24 * 60 * minute);
    const question = await log(other);
    await share(other, one);
    const own = await log(one);
    await share(one);
    const row = await one.stores.database.get('versions', `question:${own.uid}`);
    expect(row?.clock.slice(0, 13)).toBe(String(Date.parse(own.updated)).padStart(13, '0'));
    expect(Number(row?.clock.slice(0, 13))).toBeLessThan(one.clock.now + minute);
    expect(await find(one, question)).toEqual(question);
  });
});
