import type { Page } from 'playwright';
import type { ChromiumSession } from '../e2e/chromium/launch';
import { countStored } from './fill';
import { measureOnce } from './measures';
import { inTurn, openPanel, type Pair, waitForRest } from './profile';
import { median, percentile, showSeries } from './statistics';
import type { Findings, Line } from './table';

/** Neighbours differ, so that each save changes what the bar below the form says. */
export const words = [
  'paspoort',
  'huurtoeslag',
  'printen',
  'kinderbijslag',
  'rijbewijs',
  'schulden',
];
const perRound = 10;

/** Milliseconds of each save. */
interface SaveTimes {
  /** From Enter to "Opgeslagen" in the page. */
  save: number[];
  /** One record put with strict durability in an empty database: the least the engine can do. */
  floor: number[];
}

/** Saving with many questions stored, against the engine itself and against few stored. */
export async function findSave(sessions: Pair<ChromiumSession>, amount: number): Promise<Findings> {
  const before = await countStored(sessions[0]);
  const [many, few] = await measureSaves(sessions, amount);
  const stored = (await countStored(sessions[0])) - before;
  const saved = many.save.length + words.length;
  if (stored !== saved) throw new Error(`${saved} questions saved, ${stored} stored`);
  const slowest = (values: number[]) => percentile(values, 0.99);
  const slow: Line = {
    what: 'save, 99th percentile',
    measured: slowest(many.save),
    baseline: slowest(many.floor),
    than: 'one bare put',
    bar: { most: 50 },
  };
  const usual: Line = {
    what: 'save, median',
    measured: median(many.save),
    baseline: median(few.save),
    than: 'with 100 stored',
    bar: { times: 1.5 },
  };
  return { lines: [slow, usual], notes: [...noteTimes('many', many), ...noteTimes('100', few)] };
}

function noteTimes(stored: string, { save, floor }: SaveTimes): string[] {
  return [
    `save, ${stored} stored: ${showSeries(save)}`,
    `  the first 50: ${showSeries(save.slice(0, 50))}`,
    `  the last 50: ${showSeries(save.slice(-50))}`,
    `  one bare put: ${showSeries(floor)}`,
  ];
}

/** Saves this many questions in each of two profiles, ten at a time in turn. */
async function measureSaves(
  sessions: Pair<ChromiumSession>,
  amount: number,
): Promise<Pair<SaveTimes>> {
  const pages = [await openSaving(sessions[0]), await openSaving(sessions[1])] as const;
  const times: [SaveTimes, SaveTimes] = [
    { save: [], floor: [] },
    { save: [], floor: [] },
  ];
  for (let round = 0; round < amount / perRound; round++) {
    for (const index of inTurn(round)) {
      await saveSome(pages[index], times[index]);
    }
  }
  for (const page of pages) await page.close();
  return times;
}

/** Opens the panel, which notes how long each save takes, and saves a few to warm up. */
export async function openSaving(session: ChromiumSession): Promise<Page> {
  const page = await openPanel(session);
  await page.evaluate(watchSaves);
  for (const word of words) await saveOne(page, word);
  return page;
}

async function saveSome(page: Page, times: SaveTimes): Promise<void> {
  for (let i = 0; i < perRound; i++) {
    times.save.push(await saveOne(page, words[i % words.length] as string));
    times.floor.push(await page.evaluate(putOne));
  }
}

/**
 * Types a word, with so many milliseconds between its keys, and presses Ctrl+Enter: the whole of a quick
 * save by keyboard. Gives milliseconds.
 */
export async function saveOne(page: Page, word: string, delay = 0): Promise<number> {
  await page.keyboard.type(word, { delay });
  await page.locator('.option').first().waitFor();
  await waitForRest(page);
  const { save } = await measureOnce(page, ['save'], () => page.keyboard.press('Control+Enter'));
  await waitForRest(page);
  return save;
}

/** Saves with one key, that of this preset (1 to 6). Gives milliseconds. */
export async function savePreset(page: Page, place: number): Promise<number> {
  const press = () => page.keyboard.press(String(place));
  const { save } = await measureOnce(page, ['save'], press);
  await waitForRest(page);
  return save;
}

/** Runs in the page. */
function watchSaves(): void {
  let start = 0;
  let before: string | undefined;
  const findLatest = () =>
    document.querySelector<HTMLElement>('.today-list [data-field]')?.dataset.field;
  const find = () => document.querySelector<HTMLElement>('.saved-bar .saved-text');
  const note = ({ key, timeStamp }: KeyboardEvent) => {
    if (key !== 'Enter' && !/^[1-6]$/.test(key)) return;
    start = timeStamp;
    before = findLatest();
  };
  const look = () => {
    const said = find();
    const text = said?.textContent ?? '';
    if (start === 0 || !text.startsWith('Opgeslagen') || findLatest() === before) return;
    const end = performance.now();
    if (!said?.checkVisibility()) return;
    performance.measure('save', { start, end });
    start = 0;
  };
  document.addEventListener('keydown', note, { capture: true });
  new MutationObserver(look).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/** Runs in the page. */
async function putOne(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bench-floor', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
    writing.objectStore('rows').put({ written: start }, 'row');
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  const time = performance.now() - start;
  database.close();
  return time;
}
