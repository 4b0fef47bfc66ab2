import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameDatabases, readConnectionCode } from '../../utils/team/connection';
import { buildGuard, buildPublicGuard } from '../../utils/team/guard/build-guard';
import { guardId } from '../../utils/team/guard/guard-version';
import { openRequest } from '../../utils/team/request';
import { openTeamServer, type TeamServer } from '../team/server';

const readme = readFileSync('README.md', 'utf8');

/** The lines of a block of the README, by the name in the comment above it. */
function readBlock(name: string): string {
  const [, block] = readme.split(new RegExp(`<!-- curl: ${name}[^>]*-->\n+\`\`\`sh\n`));
  if (!block) throw new Error(`The README has no block "${name}"`);
  return block.split('```')[0] as string;
}

const team = `readme-${Math.random().toString(36).slice(2, 10)}`;
const { database, publicDatabase } = nameDatabases(team);
const folder = mkdtempSync(join(tmpdir(), 'pleinwijzer-readme-'));
let server: TeamServer;

/** Runs these blocks one after another, as whoever follows the README would. */
async function follow(...names: string[]): Promise<void> {
  const { address, name, password } = server.administrator;
  const begin = readBlock('begin')
    .replace('https://couch.voorbeeld.example', address)
    .replace('TEAM=plein', `TEAM=${team}`)
    .replace('admin:wachtwoord', `${name}:${password}`);
  // The scripts of the product are found from the project's folder; what is made stands elsewhere.
  const npm = `npm() { command npm --prefix '${resolve('.')}' "$@"; }`;
  const script = ['set -eu', npm, begin, `DEVICE=${team}-balie-1`, ...names.map(readBlock)];
  await promisify(execFile)('sh', ['-c', script.join('\n')], { cwd: folder });
}

const readCode = () => readConnectionCode(readFileSync(join(folder, 'code.txt'), 'utf8'));

/** What the server answers to the account of the code, as a status. */
async function tryAccount(path: string): Promise<number> {
  const { connection } = readCode();
  if (!connection) throw new Error('The code cannot be read');
  const send = openRequest(connection);
  return (await send({ path, accept: [401, 403, 404] })).status;
}

/** CouchDB knows for a moment longer what an account was. */
const soon = { timeout: 15_000 };

beforeAll(async () => {
  server = await openTeamServer();
  server.nameTeam(team);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the set-up by curl in the README', { timeout: 60_000 }, () => {
  it('makes what the page in Instellingen makes', async () => {
    await follow('team', 'public');
    const made = await server.makeTeam();
    const readBoth = async (path: (names: ReturnType<typeof nameDatabases>) => string) =>
      Promise.all(
        [team, made.name].map(async (name) => {
          const { body } = await server.admin({ path: path(nameDatabases(name)) });
          return JSON.stringify(body).replaceAll(name, 'TEAM');
        }),
      );
    for (const security of [
      await readBoth((names) => `/${names.database}/_security`),
      await readBoth((names) => `/${names.publicDatabase}/_security`),
    ])
      expect(security[0]).toBe(security[1]);
    const { body: guard } = await server.admin({ path: `/${database}/${guardId}` });
    const { body: publicGuard } = await server.admin({ path: `/${publicDatabase}/${guardId}` });
    expect(guard).toMatchObject(buildGuard(team));
    expect(publicGuard).toMatchObject(buildPublicGuard(team));
  });

  it('makes an account whose code lets a computer into its team, and nowhere else', async () => {
    await follow('account');
    expect(readCode().connection).toMatchObject({ team, database, publicDatabase });
    const other = await server.makeTeam();
    expect(await tryAccount(`/${database}`)).toBe(200);
    expect(await tryAccount(`/${other.connection.database}/_all_docs`)).not.toBe(200);
  });

  it('gives it more roles, without a new password', async () => {
    await follow('roles');
    const { connection } = readCode();
    if (!connection) throw new Error('The code cannot be read');
    const readSession = async () => (await openRequest(connection)({ path: '/_session' })).body;
    await expect.poll(readSession, soon).toMatchObject({
      userCtx: { roles: expect.arrayContaining([`editor:${team}`, `publisher:${team}`]) },
    });
  });

  it('renews the guard', async () => {
    const { body } = await server.admin({ path: `/${database}/${guardId}` });
    const older = { ...(body as object), version: 0, validate_doc_update: 'function () {}' };
    await server.admin({ method: 'PUT', path: `/${database}/${guardId}`, body: older });
    await follow('renew');
    const { body: renewed } = await server.admin({ path: `/${database}/${guardId}` });
    expect(renewed).toMatchObject(buildGuard(team));
  });

  it('lets websites read, on a server that can be told so', async () => {
    // The stand-in for development has these settings from its start.
    if (server.isReal) await follow('cors');
    const { headers } = await fetch(`${server.address}/${publicDatabase}`, {
      headers: { Origin: 'https://bibliotheek.example' },
    });
    expect(headers.get('access-control-allow-origin')).toMatch(
      /^(\*|https:\/\/bibliotheek\.example)$/,
    );
  });

  it('revokes the account', async () => {
    await follow('revoke');
    await expect.poll(() => tryAccount(`/${database}`), soon).toBe(401);
  });
});
