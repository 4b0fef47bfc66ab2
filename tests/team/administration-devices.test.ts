import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDevice, changeRoles, listDevices, revokeDevice } from '../../utils/team/devices';
import { buildGuard } from '../../utils/team/guard/build-guard';
import { guardVersion } from '../../utils/team/guard/guard-version';
import { readGuard, renewGuard } from '../../utils/team/renew-guard';
import { aFresh, ask, put } from './guard-world';
import { openTeamServer, type TeamServer, type TestTeam } from './server';

let server: TeamServer;
let team: TestTeam;

beforeAll(async () => {
  server = await openTeamServer();
}, 60_000);

const renew = async () => {
  team = await server.makeTeam();
};

afterAll(() => server.close(), 60_000);

/** CouchDB knows for a moment longer what an account was, another node of it even more so. */
const soon = { timeout: 15_000 };

describe('the computers of a team', { timeout: 30_000 }, () => {
  it('each have an account of their own, by the name that people gave it', async () => {
    await renew();
    await addDevice(server.administrator, team.name, 'Balie “2”, Zuid');
    await addDevice(server.administrator, team.name, '…', ['publisher']);
    const devices = await listDevices(server.administrator, team.name);
    const told = devices.map(({ label, roles }) => ({ label, roles }));
    expect(told).toHaveLength(3);
    expect(told).toContainEqual({ label: 'first', roles: ['editor', 'publisher'] });
    expect(told).toContainEqual({ label: 'Balie “2”, Zuid', roles: [] });
    expect(told).toContainEqual({ label: '…', roles: ['publisher'] });
    expect(new Set(devices.map(({ name }) => name)).size).toBe(3);
    for (const { made } of devices) expect(Date.parse(made ?? '')).not.toBeNaN();
  });

  it('of another team whose name begins alike are not among them', async () => {
    await renew();
    const other = await server.makeTeam();
    const devices = await listDevices(server.administrator, team.name);
    expect(devices.map(({ name }) => name)).toEqual([team.connection.device]);
    expect(devices.map(({ name }) => name)).not.toContain(other.connection.device);
  });

  it('are shut out when they are revoked, and what they wrote stays', async () => {
    await renew();
    const gone = await team.makeDevice();
    const { _id } = await put(gone, aFresh(gone));
    await revokeDevice(server.administrator, team.name, gone.device);
    // The account may be known for a moment longer on another node.
    const path = `/${gone.database}`;
    await expect.poll(async () => (await ask(gone, { path })).status, soon).toBe(401);
    const kept = await ask(team.connection, { path: `${path}/${encodeURIComponent(_id)}` });
    expect(kept.status).toBe(200);
    await revokeDevice(server.administrator, team.name, gone.device);
  });

  it('may do more or less after their roles were changed, with the same password', async () => {
    await renew();
    const device = await team.makeDevice(['editor']);
    await changeRoles(server.administrator, team.name, device.device, ['publisher']);
    const expected = [`team:${team.name}`, `publisher:${team.name}`];
    await expect
      .poll(async () => (await ask(device, { path: '/_session' })).body, soon)
      .toMatchObject({ userCtx: { roles: expected } });
    const devices = await listDevices(server.administrator, team.name);
    expect(devices.find(({ name }) => name === device.device)?.roles).toEqual(['publisher']);
  });

  it('of another team are out of reach of a slip', async () => {
    await renew();
    const other = await server.makeTeam();
    const { device } = other.connection;
    const { administrator } = server;
    const otherTeam = { kind: 'other-team' };
    await expect(revokeDevice(administrator, team.name, device)).rejects.toMatchObject(otherTeam);
    const changed = changeRoles(administrator, team.name, device, []);
    await expect(changed).rejects.toMatchObject(otherTeam);
    expect((await ask(other.connection, { path: '/_session' })).status).toBe(200);
  });

  it('that are not there cannot be given a role', async () => {
    await renew();
    const changed = changeRoles(server.administrator, team.name, 'nobody', ['editor']);
    await expect(changed).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('the guard of a team', { timeout: 30_000 }, () => {
  const putVersion = async (version: number, text = 'function () {}') => {
    await renew();
    const { database } = team.connection;
    const path = `/${database}/_design/guard`;
    const { body } = await server.admin({ path });
    const { _rev } = body as { _rev: string };
    const guard = { ...buildGuard(team.name), version, validate_doc_update: text, _rev };
    await server.admin({ method: 'PUT', path, body: guard });
    return database;
  };

  it('takes the place of an older one', async () => {
    const database = await putVersion(guardVersion - 1);
    await renewGuard(server.administrator, team.name);
    const found = await readGuard(server.admin, database);
    expect(found).toMatchObject(buildGuard(team.name));
  });

  it('takes the place of one of its own version that somebody changed', async () => {
    const database = await putVersion(guardVersion);
    await renewGuard(server.administrator, team.name);
    expect(await readGuard(server.admin, database)).toMatchObject(buildGuard(team.name));
  });

  it('is not written again when it is there', async () => {
    await renew();
    const { database } = team.connection;
    const before = await readGuard(server.admin, database);
    await renewGuard(server.administrator, team.name);
    expect(await readGuard(server.admin, database)).toEqual(before);
  });

  it('leaves that of a later release alone', async () => {
    const database = await putVersion(guardVersion + 1);
    const renewed = renewGuard(server.administrator, team.name);
    await expect(renewed).rejects.toMatchObject({ kind: 'newer-guard' });
    const found = await readGuard(server.admin, database);
    expect(found).toMatchObject({ version: guardVersion + 1 });
  });

  it('comes back where it was lost', async () => {
    await renew();
    const { database } = team.connection;
    const { _rev } = (await readGuard(server.admin, database)) ?? {};
    await server.admin({ method: 'DELETE', path: `/${database}/_design/guard?rev=${_rev}` });
    expect(await readGuard(server.admin, database)).toBe(undefined);
    await renewGuard(server.administrator, team.name);
    expect(await readGuard(server.admin, database)).toMatchObject({ version: guardVersion });
  });
});
