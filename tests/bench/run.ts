import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type ChromiumSession, chromeExtension } from '../e2e/chromium/launch';
import { measureKeys } from './combobox';
import { countYears, measureFigures } from './figures';
import { fillProfile, type ImportTime, makeQuestions } from './fill';
import { measureOpenings } from './opening';
import { openProfile } from './profile';
import { measureSaves } from './save';
import { median, percentile, showSeries, showTime, worst } from './statistics';
import { isMet, type Line, showTable } from './table';

/**
 * `npm run bench`: builds the extension and measures it in real Chromium, headless, with 100,000
 * stored questions; prints a table of the bars and ends with 1 when one of them is not met. About
 * five minutes.
 *
 * There are two profiles, each in a browser of its own: one with 100,000 questions, which came in
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
const rounds = { openings: 30, saves: 200, figures: 10, openingsToday: 10 };

/** What was found: the lines that count, and further ones to read. */
interface Findings {
  lines: Line[];
  notes: string[];
}

/** The profile with many questions and the one with few. */
interface Profiles {
  full: ChromiumSession;
  small: ChromiumSession;
  /** Folders of each, for the files to import. */
  folders: { full: string; small: string };
}

async function main(): Promise<number> {
  await build();
  await mkdir('.output', { recursive: true });
  // Not the system's folder for temporary files: that may lie in memory, where writing costs nothing.
  const folder = await mkdtemp(join('.output', 'bench-'));
  try {
    return report(await measureIn(folder));
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
  const folders = { full: join(folder, 'full'), small: join(folder, 'small') };
  const full = await openProfile(folders.full, extension);
  try {
    const small = await openProfile(folders.small, extension);
    try {
      return await measureAll({ full, small, folders });
    } finally {
      await small.close();
    }
  } finally {
    await full.close();
  }
}

async function measureAll(profiles: Profiles): Promise<Findings> {
  const { full, small, folders } = profiles;
  const now = new Date();
  const questions = { full: makeQuestions(many, now), small: makeQuestions(few, now) };
  const load = showLoad();
  say(`importing ${many} questions`);
  const time = await fillProfile(full, folders.full, questions.full);
  await fillProfile(small, folders.small, []);
  const opening = await findOpening(profiles);
  await fillProfile(small, folders.small, questions.small);
  const totals = [countYears(questions.full, now), countYears(questions.small, now)] as const;
  say('choosing periods');
  const [figures, baseline] = await measureFigures([full, small], totals, rounds.figures);
  const parts = [
    await findSave(profiles),
    opening,
    await findKeys(profiles),
    noteFigures(figures, baseline),
    await findOpeningToday(profiles),
    noteRest(time, [load, showLoad()]),
  ];
  const errors = [...full.errors, ...small.errors];
  if (errors.length > 0) throw new Error(`Errors in the pages:\n${errors.join('\n')}`);
  return {
    lines: parts.flatMap(({ lines }) => lines),
    notes: parts.flatMap(({ notes }) => notes),
  };
}
