import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = createRequire(import.meta.url).resolve('pouchdb-server/bin/pouchdb-server');

/** Ends the server when whoever started it is gone, in whatever way. */
const endWithStarter =
  'data:text/javascript,process.stdin.on("end",()=>process.exit()).on("error",()=>process.exit()).resume()';

/** What a server of our own is started with. */
export interface ServerOptions {
  /** Folder for its data, kept when it is closed. Absent: one of its own, removed with it. */
  folder?: string;
  /** Port on this computer. Absent: any that is free. */
  port?: number;
  /** Whether what is written survives a restart. Absent: it lives in memory. */
  onDisk?: boolean;
  /** Password of its administrator `admin`. */
  password: string;
}

/** A pouchdb-server in a process of its own. */
export interface ServerProcess {
  /** Address, without a slash at its end. */
  address: string;
  /** Ends the process at once and starts it again with the same port and folder. */
  restart(): Promise<void>;
  /** Lets whoever started it come to an end while it runs; it ends then too. */
  letGo(): void;
  /** Ends the process. */
  close(): Promise<void>;
}

/** Starts a server and waits until it answers. */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'pleinwijzer-team-'));
  const port = options.port ?? (await findPort());
  const address = `http://127.0.0.1:${port}`;
  const parts = writeSettings(folder, port, options);
  const start = () => open(parts, folder, address);
  let child = await start();
  return {
    address,
    restart: async () => {
      await end(child);
      child = await start();
    },
    letGo: () => letGo(child),
    close: async () => {
      await end(child);
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeSettings(folder: string, port: number, options: ServerOptions): string[] {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const config = join(folder, 'config.json');
  // As IT sets up the real one: pages of any origin may read, without a credential.
  const cors = { origins: '*', credentials: false, headers: 'accept', methods: 'GET, HEAD' };
  const settings = {
    admins: { admin: options.password },
    httpd: { enable_cors: true },
    cors,
    log: { file: join(folder, 'log.txt') },
  };
  // What the server added itself, such as its identity, stays as long as its data.
  const before = existsSync(config) ? JSON.parse(readFileSync(config, 'utf8')) : {};
  writeFileSync(config, JSON.stringify({ ...before, ...settings }));
  const parts = ['-p', String(port), '-o', '127.0.0.1', '-d', data, '-c', config, '-n'];
  return options.onDisk ? parts : [...parts, '-m'];
}

async function open(parts: string[], folder: string, address: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', endWithStarter, program, ...parts], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`pouchdb-server has ended: ${said}`);
  }
  return child;
}

/** Whether the server answers, asked once more after a moment when it does not. */
async function answers(address: string): Promise<boolean> {
  const isThere = await fetch(`${address}/_users`).then(
    (response) => response.text().then(() => true),
    () => false,
  );
  if (!isThere) await new Promise((resolve) => setTimeout(resolve, 50));
  return isThere;
}

function letGo(child: ChildProcess): void {
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) (pipe as Socket | null)?.unref();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No port is free');
  return address.port;
}
