import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectServer, prepareTeam } from '../../utils/team/administration';
import type { Administrator } from '../../utils/team/administrator';
import { type Connection, nameDatabases } from '../../utils/team/connection';
import { listDevices } from '../../utils/team/devices';
import { guardVersion } from '../../utils/team/guard/guard-version';
import { openRequest } from '../../utils/team/request';
import { openBetween, pass } from './between';
import { aFresh, ask, put, read } from './guard-world';
import { openTeamServer, type TeamServer } from './server';

let server: TeamServer;

beforeAll(async () => {
  server = await openTeamServer();
}, 60_000);

afterAll(() => server.close(), 120_000);

const aName = () => server.nameTeam();

const prepare = (team: string, administrator = server.administrator, device = 'Balie 1') =>
  prepareTeam({ administrator, team, device });

const isComplete = async (team: string, connection: Connection) => {
  await put(connection, aFresh(connection));
  const roles = (database: string) => server.admin({ path: `/${database}/_security` });
  const { database, publicDatabase } = nameDatabases(team);
  expect((await roles(database)).body).toMatchObject({ members: { roles: [`team:${team}`] } });
  expect((await roles(publicDatabase)).body).toMatchObject({ members: { roles: [] } });
  for (const name of [database, publicDatabase]) {
    const { body } = await server.admin({ path: `/${name}/_design/guard` });
    expect(body).toMatchObject({ version: guardVersion, language: 'javascript' });
  }
};

describe('setting up a team', { timeout: 30_000 }, () => {
  it('gives the first computer a connection with which it may do everything', async () => {
    const team = aName();
    const connection = await prepare(team);
    expect(connection).toMatchObject({ team, address: server.address, ...nameDatabases(team) });
    expect(connection.device).toMatch(new RegExp(`^${team}-balie-1-[0-9a-f]{6}$`));
    expect(connection.password).toMatch(/^P-[0-9a-f]{48}$/);
    await isComplete(team, connection);
    const { body } = await openRequest(connection)({ path: '/_session' });
    const roles = [`team:${team}`, `editor:${team}`, `publisher:${team}`];
    expect(body).toMatchObject({ userCtx: { name: connection.device, roles } });
  });

  it('refuses the name of a team that has records, and leaves it as it is', async () => {
    const team = aName();
    const first = await prepare(team);
    const stands = await put(first, aFresh(first));
    await expect(prepare(team)).rejects.toMatchObject({ kind: 'exists' });
    expect(await read(first, stands._id)).toEqual(stands);
    expect(await listDevices(server.administrator, team)).toHaveLength(1);
  });

  it('refuses the name of a team that another computer has just set up', async () => {
    const team = aName();
    await prepare(team);
    const again = prepare(team, server.administrator, 'Jeugd');
    await expect(again).rejects.toMatchObject({ kind: 'exists' });
  });

  it('is refused with a wrong password, and makes nothing', async () => {
    const team = aName();
    // CouchDB locks an account for five minutes after five wrong passwords: never that of the others.
    const guessed = { ...server.administrator, name: 'guest', password: 'guessed' };
    await expect(prepare(team, guessed)).rejects.toMatchObject({ kind: 'denied' });
    expect((await inspectServer(server.administrator, team)).hasTeam).toBe(false);
  });

  it('is refused to the account of a computer, and makes nothing', async () => {
    const { connection } = await server.makeTeam();
    const team = aName();
    const computer = { ...server.administrator, name: connection.device };
    const asComputer = { ...computer, password: connection.password };
    await expect(prepare(team, asComputer)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await inspectServer(server.administrator, team)).hasTeam).toBe(false);
  });
});

/** The administrator's line to the server, which breaks at one of the requests. */
async function openBreaking(at: number, isHanded: boolean) {
  const line = { asked: 0, hasBroken: false };
  const address = await openBetween(server.address, async (passing) => {
    line.asked++;
    if (line.asked !== at) return pass(passing);
    line.hasBroken = true;
    if (isHanded) await passing.hand();
    passing.response.destroy();
  });
  const administrator: Administrator = { ...server.administrator, address };
  return { line, administrator };
}

describe('setting up a team over a line that breaks', { timeout: 30_000 }, () => {
  it.each([
    ['before a request arrives', false],
    ['before its answer arrives', true],
  ])(
    '%s: done again, it finishes what is missing',
    async (_, isHanded) => {
      for (let at = 1, isOver = false; !isOver; at++) {
        const team = aName();
        const { line, administrator } = await openBreaking(at, isHanded);
        const first = await prepare(team, administrator).catch((error: unknown) => error);
        isOver = !line.hasBroken;
        if (isOver) {
          expect(at).toBeGreaterThan(10);
          continue;
        }
        expect(first).toMatchObject({ kind: 'unreachable' });
        await isComplete(team, await prepare(team));
      }
    },
    // CouchDB takes half a second to derive what it keeps of a password.
    300_000,
  );
});

describe('looking at a server', { timeout: 30_000 }, () => {
  it('tells whether there is a team, and which guard it has', async () => {
    const team = aName();
    expect(await inspectServer(server.administrator, team)).toMatchObject({ hasTeam: false });
    await prepare(team);
    const facts = await inspectServer(server.administrator, team);
    expect(facts).toMatchObject({ hasTeam: true, guard: guardVersion });
    expect(facts.version).toMatch(/^\d+\.\d+/);
  });

  it('lets no computer of another team into what was set up', async () => {
    const [one, other] = [await prepare(aName()), await prepare(aName())];
    const { status } = await ask(other, { path: `/${one.database}/_all_docs` });
    expect([401, 403]).toContain(status);
  });
});
