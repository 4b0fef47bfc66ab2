import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, hasDisplay } from './browsers';
import {
  BuildFailed,
  buildAll,
  chromeFolder,
  demoFolder,
  firefoxFolder,
  home,
  practiceFolder,
  widgetFolder,
} from './build-all';
import { openDemo } from './demo-server';
import { PortTaken } from './listen';
import { openWindow, type PracticeWindow } from './open-browser';
import { buildSample } from './sample/export';
import { buildSampleFeed } from './sample/feed';
import { type PracticeServer, startServer } from './server';

/**
 * `npm start`: builds, serves the practice environment, and where it can, opens a browser with the
 * extension. `--sample` adds sample data, `--port N` asks for a port. Ctrl+C ends it.
 */
const usage = 'Gebruik: npm start -- [--sample] [--port NUMMER]';
const say = (...lines: string[]) => console.info(lines.join('\n'));
const ending = new AbortController();
const closers: (() => Promise<void>)[] = [];
/** Milliseconds after which closing is given up. */
const patience = 8000;

class WrongUse extends Error {}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
if (process.env.npm_lifecycle_event) endWithParent();

try {
  await main();
} catch (error) {
  if (!ending.signal.aborted) await fail(error);
}

async function main(): Promise<void> {
  const { port, sample: hasSample } = readOptions();
  say('Pleinwijzer wordt gebouwd…');
  await buildAll(ending.signal);
  const sample = hasSample ? () => buildSample(new Date()) : undefined;
  const demo = await openDemo({
    folder: demoFolder,
    widget: widgetFolder,
    buildFeed: buildSampleFeed,
    ...(port && { firstPort: port + 2 }),
  });
  closers.push(demo.close);
  const server = await startServer({
    folder: practiceFolder,
    demo,
    ...(port && { port }),
    ...(sample && { buildSample: sample }),
  });
  closers.push(server.close);
  say(
    '',
    `  Oefenen en proberen:   ${server.url}`,
    `  Kleine voorbeeldsite:  ${server.siteUrl}`,
    `  Agenda, bibliotheek:   ${demo.libraryUrl}`,
    `  Agenda, partner:       ${demo.partnerUrl}`,
    ...(sample ? ['  Met een jaar aan voorbeeldvragen, en met een volle agenda.'] : []),
    '',
  );
  await show(server, sample?.());
  if (!ending.signal.aborted) say('Stoppen: Ctrl+C.');
}

function readOptions(): { port: number | undefined; sample: boolean } {
  const { port, sample = false } = parseOptions();
  if (port !== undefined && !isPort(port)) throw new WrongUse(usage);
  return { port: port ? Number(port) : undefined, sample };
}

function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) < 65_536;
}

function parseOptions() {
  try {
    const options = { port: { type: 'string' }, sample: { type: 'boolean' } } as const;
    return parseArgs({ options }).values;
  } catch {
    throw new WrongUse(usage);
  }
}

/** Opens the extension in a window; where that cannot be, says how to load it. */
async function show(server: PracticeServer, sample: string | undefined): Promise<void> {
  const opening = open(server, sample).catch(() => undefined);
  closers.push(async () => (await opening)?.close());
  const shown = await opening;
  if (ending.signal.aborted) return;
  if (!shown) return say(explainLoading());
  say('Chromium is open: klik daar op het pictogram van Pleinwijzer, achter het puzzelstukje.');
  shown.ended.then(() => {
    if (!ending.signal.aborted) say(`Het venster is dicht; de server loopt door: ${server.url}`);
  });
}

async function open(
  { url, siteUrl }: PracticeServer,
  sample: string | undefined,
): Promise<PracticeWindow | undefined> {
  if (!hasDisplay()) return undefined;
  const executable = await findBrowser('chromium', { install: false });
  const { signal } = ending;
  return openWindow({ executable, extension: chromeFolder, url, siteUrl, sample, signal });
}

function explainLoading(): string {
  const [chrome, firefox] = [chromeFolder, firefoxFolder].map((folder) => relative(home, folder));
  return [
    `De uitgepakte extensie staat in ${chrome} en ${firefox}:`,
    'kies in Chrome of Edge bij chrome://extensions, met Ontwikkelaarsmodus aan, “Uitgepakte',
    'extensie laden”, en in Firefox bij about:debugging “Tijdelijke add-on laden”.',
  ].join('\n');
}

async function end(): Promise<void> {
  // One Ctrl+C can arrive twice: from the terminal, and once more from npm.
  if (ending.signal.aborted) return;
  ending.abort();
  await closeAll(0);
}

/** A signal to npm alone never arrives here: it would leave a server behind that holds its port. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
}

async function fail(error: unknown): Promise<void> {
  const isExpected = [PortTaken, BuildFailed, WrongUse].some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  console.error((error as Error).message);
  await closeAll(1);
}

async function closeAll(code: number): Promise<never> {
  setTimeout(() => process.exit(code), patience).unref();
  await Promise.allSettled(closers.map((close) => close()));
  process.exit(code);
}
