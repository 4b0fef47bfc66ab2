import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../utils/question/question';
import { openCollection } from '../../utils/storage/collection';
import { changeTeam, readSyncState, readTeam } from '../../utils/storage/team-membership';
import { countPending, readRefused } from '../../utils/storage/team-outbox';
import type { Connection } from '../../utils/team/connection';
import { openRequest } from '../../utils/team/request';
import { aPartner } from '../fixtures/offer';
import { minute, mondayTen } from '../fixtures/storage';
import { putBack, takeBackup } from './backup';
import { readDevice, readServer } from './chaos-check';
import { type Device, openDevice } from './device';
import { openTeamServer, type TeamServer, type TestTeam } from './server';

vi.setConfig({ testTimeout: 30_000 });

let server: TeamServer;

beforeAll(async () => {
  server = await openTeamServer();
}, 60_000);

afterAll(() => server?.close());

const day = 24 * 60 * minute;

const openAt = ({ team, password, ...place }: Connection) =>
  openDevice({ team: { ...place, name: team }, password, clock: mondayTen() });

const share = async (...devices: Device[]) => {
  for (const device of devices) expect(await device.share()).toBe('done');
};

const log = async ({ stores }: Device): Promise<Question> => {
  await stores.questions.savePreset('tax');
  return stores.questions.today.value[0] as Question;
};

const troubleOf = async ({ stores }: Device) =>
  (await readSyncState(stores.database)).trouble?.kind;
const idsOf = async ({ name }: TestTeam) => [
  ...(await readServer(server.admin, `/team-${name}`)).keys(),
];

/** A team of two computers whose server was put back to before the last day. */
async function openPutBack() {
  const team = await server.makeTeam();
  const one = await openAt(await team.makeDevice());
  const other = await openAt(await team.makeDevice());
  const first = await log(one);
  await share(one, other);
  const backup = await takeBackup(server.admin, team.name);
  await one.stores.questions.amend(first, { outcome: 'partly' });
  const lost = await log(one);
  const partner = aPartner({ uid: 'p' });
  await (await openCollection(other.stores, 'partners')).save([partner]);
  await log(other);
  await share(one, other, one);
  await putBack(server, backup);
  return { team, one, other, lost };
}

const expectWhole = async (team: TestTeam, ...devices: Device[]) => {
  const stands = await readServer(server.admin, `/team-${team.name}`);
  for (const { stores } of devices) {
    const own = await readDevice(stores);
    expect([...own.keys()].sort()).toEqual([...stands.keys()].sort());
    for (const [id, { record }] of stands)
      expect(JSON.parse(own.get(id) ?? '')).toEqual({ record });
    expect(await countPending(stores.database)).toBe(0);
    expect(await readRefused(stores.database)).toEqual([]);
  }
};

describe('a server that was put back from a backup', () => {
  it('gets what it lost from the computers, at the handshake of the day', async () => {
    const { team, one, other } = await openPutBack();
    for (const device of [one, other]) device.clock.now += day;
    await share(one, other, one);
    expect(await idsOf(team)).toHaveLength(4);
    await expectWhole(team, one, other);
  });

  it('gets it at once when a computer changes what the server lost', async () => {
    const { team, one, other, lost } = await openPutBack();
    await one.stores.questions.amend(lost, { outcome: 'referred' });
    await share(one);
    expect(await idsOf(team)).toHaveLength(4);
    other.clock.now += day;
    await share(other, one);
    await expectWhole(team, one, other);
  });

  it('gets from one computer also what only another made, which is gone', async () => {
    const { team, one } = await openPutBack();
    one.clock.now += day;
    await share(one);
    expect(await idsOf(team)).toHaveLength(4);
    await expectWhole(team, one);
  });

  it('keeps what was removed since removed', async () => {
    const team = await server.makeTeam();
    const one = await openAt(await team.makeDevice());
    const other = await openAt(await team.makeDevice());
    const question = await log(one);
    await share(one, other);
    const backup = await takeBackup(server.admin, team.name);
    await one.stores.questions.withdraw(question);
    await share(one, other);
    await putBack(server, backup);
    for (const device of [one, other]) device.clock.now += day;
    await share(other, one, other);
    for (const { stores } of [one, other])
      expect(await stores.questions.find(question.uid)).toMatchObject({ deleted: true });
    await expectWhole(team, one, other);
  });
});

describe('another server under the same address', () => {
  it('is offered everything', async () => {
    const { team, one, other } = await openPutBack();
    await changeTeam(one.stores.database, { server: 'the one before', handshake: 0 });
    await changeTeam(other.stores.database, { server: 'the one before', handshake: 0 });
    await share(one, other, one);
    expect(await idsOf(team)).toHaveLength(4);
    await expectWhole(team, one, other);
    expect((await readTeam(one.stores.database))?.server).not.toBe('the one before');
  });
});

describe('a database that was removed', () => {
  it('is told as gone, and is offered everything once it is there again, empty', async () => {
    const team = await server.makeTeam();
    const one = await openAt(await team.makeDevice());
    await log(one);
    await share(one);
    const backup = await takeBackup(server.admin, team.name);
    await server.admin({ method: 'DELETE', path: `/${backup.database}` });
    await log(one);
    expect(await one.share()).toBe('trouble');
    expect(await troubleOf(one)).toBe('gone');
    expect(await countPending(one.stores.database)).toBe(1);
    const guard = backup.documents.filter(({ _id }) => _id.startsWith('_design'));
    await putBack(server, { ...backup, documents: guard });
    one.clock.now += day;
    await share(one);
    await expectWhole(team, one);
    expect(await idsOf(team)).toHaveLength(2);
  });
});

describe('two teams that are mixed up', () => {
  it('do not get each other’s records: an account of the other team is told', async () => {
    const [ours, theirs] = [await server.makeTeam(), await server.makeTeam()];
    const account = await theirs.makeDevice();
    const device = await openAt({
      ...ours.connection,
      ...account,
      team: ours.name,
      database: ours.connection.database,
    });
    await log(device);
    expect(await device.share()).toBe('trouble');
    expect(await troubleOf(device)).toBe('other-team');
    expect(await countPending(device.stores.database)).toBe(1);
    expect(await idsOf(ours)).toEqual([]);
  });

  it('do not get each other’s records: a database that was put back under the wrong name is told', async () => {
    const [ours, theirs] = [await server.makeTeam(), await server.makeTeam()];
    const device = await openAt(await ours.makeDevice());
    await log(device);
    await share(device);
    const backup = await takeBackup(server.admin, theirs.name);
    const { database, security } = await takeBackup(server.admin, ours.name);
    await putBack(server, { ...backup, database, security });
    await changeTeam(device.stores.database, { server: 'the one before', handshake: 0 });
    await log(device);
    expect(await device.share()).toBe('trouble');
    expect(await troubleOf(device)).toBe('other-team');
    expect(await idsOf(ours)).toEqual([]);
    expect(await countPending(device.stores.database)).toBe(1);
  });
});

describe('a record that the administrator really deleted', () => {
  it('is not told again: a change of it is shown as refused, and nothing else is touched', async () => {
    const team = await server.makeTeam();
    const one = await openAt(await team.makeDevice());
    const question = await log(one);
    await log(one);
    await share(one);
    const path = `/team-${team.name}/${encodeURIComponent(`question:${question.uid}`)}`;
    const { body } = await server.admin({ path });
    await server.admin({
      method: 'DELETE',
      path: `${path}?rev=${(body as { _rev: string })._rev}`,
    });
    await one.stores.questions.amend(question, { outcome: 'partly' });
    await share(one);
    const refused = await readRefused(one.stores.database);
    expect(refused.map(({ reason }) => reason)).toEqual(['deleted']);
    expect(await countPending(one.stores.database)).toBe(0);
    expect(await one.stores.questions.find(question.uid)).toMatchObject({ outcome: 'partly' });
    expect(await idsOf(team)).toHaveLength(1);
  });
});

describe('an account that was revoked', () => {
  it('is told, and everything stays here', async () => {
    const team = await server.makeTeam();
    const connection = await team.makeDevice();
    const device = await openAt(connection);
    await share(device);
    const path = `/_users/org.couchdb.user:${connection.device}`;
    const { body } = await server.admin({ path });
    await server.admin({
      method: 'DELETE',
      path: `${path}?rev=${(body as { _rev: string })._rev}`,
    });
    // CouchDB knows the account for a moment longer.
    const ask = openRequest(connection);
    const status = async () =>
      (await ask({ path: `/${connection.database}`, accept: [401] })).status;
    await expect.poll(status, { timeout: 15_000 }).toBe(401);
    await log(device);
    expect(await device.share()).toBe('trouble');
    expect(await troubleOf(device)).toBe('denied');
    expect(await countPending(device.stores.database)).toBe(1);
  });
});

describe('a guard of another release', () => {
  const setVersion = async ({ name }: TestTeam, change: object) => {
    const path = `/team-${name}/_design/guard`;
    const { body } = await server.admin({ path });
    await server.admin({ method: 'PUT', path, body: { ...(body as object), ...change } });
  };

  it.each([
    [999, 'newer-guard'],
    [0, 'older-guard'],
  ])('of version %i is told as %s, and sharing goes on', async (version, kind) => {
    const team = await server.makeTeam();
    const device = await openAt(await team.makeDevice());
    await setVersion(team, { version });
    await log(device);
    await share(device);
    expect(await troubleOf(device)).toBe(kind);
    expect(await countPending(device.stores.database)).toBe(0);
    await setVersion(team, { version: 1 });
    await share(device);
    expect(await troubleOf(device)).toBeUndefined();
  });

  it('keeps what it does not let in waiting, and takes it once both are of one release', async () => {
    const team = await server.makeTeam();
    const device = await openAt(await team.makeDevice());
    const { body } = await server.admin({ path: `/team-${team.name}/_design/guard` });
    const { validate_doc_update } = body as { validate_doc_update: string };
    const strict = "function (newDoc) { throw { forbidden: 'unknown-field:record.later' }; }";
    await setVersion(team, { version: 0, validate_doc_update: strict });
    await log(device);
    await share(device);
    expect(await countPending(device.stores.database)).toBe(1);
    expect(await readRefused(device.stores.database)).toEqual([]);
    await setVersion(team, { version: 1, validate_doc_update });
    await share(device);
    await share(device);
    expect(await countPending(device.stores.database)).toBe(0);
  });
});
