import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startServerProcess } from '../tests/team/server-process';
import { inspectServer, prepareTeam } from '../utils/team/administration';
import type { Administrator } from '../utils/team/administrator';
import { type Connection, writeConnectionCode } from '../utils/team/connection';
import { addDevice } from '../utils/team/devices';
import { renewGuard } from '../utils/team/renew-guard';
import { home } from './build-all';
import { listen, PortTaken, portsFrom } from './listen';

/**
 * `npm run team:server`: a team server on this computer, set up as the product does it, to try and to
 * develop with. `--port N` asks for a port, `--codes N` for that many computers, `--folder PATH` for
 * another place of its data. Ctrl+C ends it; its data stay.
 */
const usage = 'Gebruik: npm run team:server -- [--port NUMMER] [--codes AANTAL] [--folder MAP]';
const team = 'oefenplein';
const say = (...lines: string[]) => console.info(lines.join('\n'));

try {
  await main();
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof PortTaken ? message.replace('start', 'run team:server') : error);
  process.exit(1);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return refuse();
  const port = await findPort(options.port);
  const { folder } = options;
  mkdirSync(folder, { recursive: true });
  const password = keepPassword(folder);
  const server = await startServerProcess({ folder, port, onDisk: true, password });
  endWith(server.close);
  const administrator = { address: `http://localhost:${port}`, name: 'admin', password };
  const codes = await connect(administrator, options.codes);
  say(
    '',
    `  Teamserver:     ${administrator.address}`,
    `  Beheerder:      ${administrator.name}`,
    `  Wachtwoord:     ${password}`,
    `  Team:           ${team}`,
    '',
    '  Koppelcode, voor elke computer één:',
    ...codes.map((code) => `\n  ${code}`),
    '',
    `Alles wat gedeeld wordt, staat in ${relative(home, folder)}. Stoppen: Ctrl+C.`,
  );
}

function refuse(): void {
  console.error(usage);
  process.exitCode = 1;
}

interface Options {
  port: number | undefined;
  codes: number;
  folder: string;
}

function readOptions(): Options | undefined {
  const { port, codes = '1', folder = join('.output', 'team-server') } = parseOptions() ?? {};
  const isNumber = (text: string) => /^[1-9]\d{0,4}$/.test(text) && Number(text) < 65_536;
  if (!parseOptions() || ![port ?? '1', codes].every(isNumber)) return undefined;
  return {
    port: port ? Number(port) : undefined,
    codes: Number(codes),
    folder: resolve(home, folder),
  };
}

function parseOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { port: text, codes: text, folder: text } }).values;
  } catch {
    return undefined;
  }
}

/** The port that was asked for, or the first free one from CouchDB's own on. */
async function findPort(asked: number | undefined): Promise<number> {
  const { port, close } = await listen(() => {}, asked ? [asked] : portsFrom(5984));
  await close();
  return port;
}

/** The administrator's password, the same as long as the data are there. */
function keepPassword(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(8).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Codes for new computers of the team, which is made when it is not there. */
async function connect(administrator: Administrator, count: number): Promise<string[]> {
  const { hasTeam } = await inspectServer(administrator, team);
  if (hasTeam) await renewGuard(administrator, team);
  const connections: Connection[] = [];
  for (let at = 1; at <= count; at++) {
    const isFirst = !hasTeam && at === 1;
    const device = `Oefencomputer ${at}`;
    connections.push(
      isFirst
        ? await prepareTeam({ administrator, team, device })
        : await addDevice(administrator, team, device, ['editor', 'publisher']),
    );
  }
  return connections.map(writeConnectionCode);
}

/** Ends the server with this process, also when a signal reaches npm alone. */
function endWith(close: () => Promise<void>): void {
  const end = () => void close().finally(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1000);
}
