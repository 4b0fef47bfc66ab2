import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConnectionCode } from '../../utils/team/connection';
import { aFresh, put, read } from '../team/guard-world';

const script = join(import.meta.dirname, '..', '..', 'practice', 'team-server.ts');
const running = new Set<ChildProcess>();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pleinwijzer-'));
});

afterEach(async () => {
  for (const child of running) child.kill('SIGTERM');
  await Promise.all([...running].map(endOf));
  rmSync(folder, { recursive: true, force: true });
});

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });

function start(...parts: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, '--folder', folder, ...parts]);
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return { child, told: () => said };
}

/** The connections of the codes that a server printed. */
async function startServer(...parts: string[]) {
  const { child, told } = start(...parts);
  await expect.poll(told, { timeout: 60_000 }).toContain('Ctrl+C');
  const codes = told().match(/pleinwijzer-team:\S+/g) ?? [];
  return { child, connections: codes.map((code) => readConnectionCode(code).connection) };
}

describe('npm run team:server', { timeout: 180_000 }, () => {
  it('serves a team, ends when it is asked to, and has everything when it comes back', async () => {
    const { child, connections } = await startServer('--codes', '2');
    const [one, other] = connections;
    if (!one || !other) throw new Error('two codes were asked for');
    const stands = await put(one, aFresh(one));
    expect(await read(other, stands._id)).toEqual(stands);
    child.kill('SIGINT');
    expect(await endOf(child)).toBe(0);

    const { port } = new URL(one.address);
    const again = await startServer('--port', port);
    expect(await read(one, stands._id)).toEqual(stands);
    const [third] = again.connections;
    if (!third) throw new Error('one code comes by itself');
    expect(third.device).not.toBe(one.device);
    expect(await read(third, stands._id)).toEqual(stands);
  });

  it.each(['--port abc', '--codes 0', '--colour red'])(
    'tells how it is used when it does not understand %s',
    async (parts) => {
      const { child, told } = start(...parts.split(' '));
      expect(await endOf(child)).toBe(1);
      expect(told()).toContain('Gebruik: npm run team:server');
    },
  );
});
