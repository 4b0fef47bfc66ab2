import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Question } from '../../utils/question/question';
import { chromeExtension } from '../e2e/chromium/launch';
import { findKeys } from './combobox';
import { countYears, findFigures } from './figures';
import { fillProfile, findImport, makeQuestions } from './fill';
import { findOccurrences } from './occurrences';
import { findOpening, noteOpeningToday } from './opening';
import { openProfile, type Pair, type Profile } from './profile';
import { findSave } from './save';
import { findSuggestion } from './suggestion';
import { type Findings, isMet, showTable } from './table';
import { measureTeam } from './team';
import { measureWidget } from './widget';

/**
 * `npm run bench`: measures every subject, prints a table of the bars and ends with 1 when one of
 * them is not met. `npm run bench -- occurrences` measures that subject alone.
 *
 * *occurrences* and *suggestion* run in Node, within seconds. *panel* builds the extension and measures it in real
 * Chromium, headless, with 100,000 stored questions: two to four minutes.
 *
 * *team* measures sharing, at least a quarter of an hour: see `measureTeam`. `npm run bench -- team
 * --size 5000 --only pull,push` tries parts of it with less.
 *
 * For the panel there are two profiles, each in a browser of its own: one with 100,000 questions, which came in
 * by the product's own import, and one with none, later with 100. Both are measured in turn, round
 * by round, so that whatever else the machine does slows both alike: the ratios can be compared
 * between machines, the milliseconds cannot.
 *
 * - *save*: from the Enter of Ctrl+Enter (`event.timeStamp`) until "Opgeslagen" with the topic's
 *   name stands visible in the page; the product says so only once the record is on the disk. The
 *   list of today grows to more than 200 meanwhile, a very busy day. Baseline of the 99th
 *   percentile: one record put in an empty database, just as durably.
 * - *opening*: from the start of the navigation until the search field has the focus.
 * - *combobox*: from the input event until the animation frame that paints the list. The wait for
 *   that frame, up to 16.7 ms at 60 Hz, is in it. Baseline: a bare field on the same page.
 * - *figures*: from choosing the period until the new total and its tables stand in the page.
 *
 * Every time is noted within the page, by the page's own clock: Playwright's is not in it. Keys are
 * real keys. Not covered: the panel as it opens beside a page (a tab shows it here), a browser that
 * has only just started, and Firefox.
 */
const many = 100_000;
const few = 100;
const rounds = { opening: 30, save: 200, figures: 10, openingToday: 10 };

/** How the command was called. */
const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, only: { type: 'string' } },
});

/** What can be measured by itself, in the order in which all are. */
const subjects: Record<string, () => Promise<Findings>> = {
  occurrences: async () => findOccurrences(),
  suggestion: async () => findSuggestion(),
  panel: measurePanel,
  widget: measureWidget,
  team: () =>
    measureTeam({
      size: options.size === undefined ? undefined : Number(options.size),
      only: options.only?.split(','),
      say,
    }),
};

async function main(): Promise<number> {
  const unknown = asked.filter((name) => !Object.hasOwn(subjects, name));
  if (unknown.length > 0) {
    console.error(`Not known: ${unknown.join(', ')}. Known: ${Object.keys(subjects).join(', ')}.`);
    return 1;
  }
  const found: Findings[] = [];
  for (const [name, find] of Object.entries(subjects)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    say(name);
    found.push(await find());
  }
  return report(joinFindings(found));
}

async function measurePanel(): Promise<Findings> {
  await build();
  // Not the system's folder for temporary files: that may lie in memory, where writing costs nothing.
  const folder = await mkdtemp(join('.output', 'bench-'));
  try {
    return await measureIn(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function build(): Promise<void> {
  const child = spawn('node_modules/.bin/tsx', ['practice/build.ts'], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('The build failed'))));
  });
}

async function measureIn(folder: string): Promise<Findings> {
  // A copy: a build that somebody starts meanwhile must not change what is measured.
  const extension = join(folder, 'extension');
  await cp(chromeExtension, extension, { recursive: true });
  const full = join(folder, 'full');
  const small = join(folder, 'small');
  const now = new Date();
  say(`import of ${many}`);
  const questions = makeQuestions(many, now);
  const filled = await withProfile(full, extension, (profile) => findImport(profile, questions));
  await withProfile(small, extension, (profile) => fillProfile(profile, []));
  // Started anew: what an import leaves behind in memory is no part of a usual day.
  const measured = await withProfile(full, extension, (one) =>
    withProfile(small, extension, (other) => measureAll([one, other], questions, now)),
  );
  return joinFindings([filled, measured]);
}

async function withProfile<Result>(
  folder: string,
  extension: string,
  use: (profile: Profile) => Promise<Result>,
): Promise<Result> {
  const profile = await openProfile(folder, extension);
  const { session } = profile;
  try {
    const result = await use(profile);
    if (session.errors.length > 0) throw new Error(`In a page: ${session.errors.join('\n')}`);
    return result;
  } finally {
    // A browser that crashed cannot be closed; the error that tells so is on its way.
    await session.close().catch(() => undefined);
  }
}

/** Measures in an order in which no subject is in the way of the next: saves come last. */
async function measureAll(
  [full, small]: Pair<Profile>,
  questions: Question[],
  now: Date,
): Promise<Findings> {
  const sessions = [full.session, small.session] as const;
  const hundred = makeQuestions(few, now);
  const totals = [countYears(questions, now), countYears(hundred, now)] as const;
  const steps: [name: string, find: () => Promise<Findings>][] = [
    ['opening', () => findOpening(sessions, rounds.opening)],
    [`import of ${few}`, () => findImport(small, hundred)],
    ['Cijfers', () => findFigures(sessions, totals, rounds.figures)],
    ['combobox', () => findKeys(full.session)],
    ['save', () => findSave(sessions, rounds.save)],
    ['opening after the saves', () => noteOpeningToday(sessions, rounds.openingToday)],
  ];
  const version = full.session.context.browser()?.version() ?? 'of unknown version';
  const found: Findings[] = [{ lines: [], notes: [`Chromium ${version}`] }];
  for (const [name, find] of steps) {
    say(name);
    found.push(await find());
  }
  return joinFindings(found);
}

/** What is done now, and how busy the machine is: a busy one explains much. */
function say(what: string): void {
  console.info(`— ${what} (load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors)`);
}

function joinFindings(all: Findings[]): Findings {
  const lines = all.flatMap((one) => one.lines);
  return { lines, notes: all.flatMap((one) => one.notes) };
}

/** Prints everything; gives the exit code. */
function report({ lines, notes }: Findings): number {
  console.info(`\n${notes.join('\n')}\n\n${showTable(lines)}\n`);
  const missed = lines.filter((line) => !isMet(line)).map(({ what }) => what);
  console.info(missed.length === 0 ? 'Every bar is met.' : `Not met: ${missed.join('; ')}.`);
  return missed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
