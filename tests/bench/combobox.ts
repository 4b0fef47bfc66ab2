import type { Page } from 'playwright';
import type { ChromiumSession } from '../e2e/chromium/launch';
import { searchWords } from '../e2e/sixty-words';
import { measureOnce } from './measures';
import { openPanel, waitForRest } from './profile';
import { percentile, showSeries } from './statistics';
import type { Findings, Line } from './table';

/** Words as people also type them: misspelt, in a sentence, with a desk behind them, or of no use. */
const slips: readonly string[] = [
  'digdi',
  'diegiedee',
  'toeslga',
  'zorgtoelsag',
  'belsating',
  'belastingaangiftte',
  'rijbewjis',
  'paspord',
  'pasport verlegen',
  'kinderbeislag',
  'inburgereing',
  'studiefinansiering',
  'mijn overhijd',
  'berigtebox',
  'gemeete',
  'vrijwiliger',
  'internetbankiern',
  'wachtwoort vergeten',
  'huursubsidie',
  'hoe moet ik mijn wachtwoord van digid veranderen',
  'brief van de belastingdienst over toeslag',
  'afspraak maken ziekenhuis via mijn telefoon',
  'toeslag > formulieren',
  'digid > iemand anders',
  'xqzw',
];

const openings = 8;
/** Of this many words one is also typed in a bare field. */
const bareShare = 4;
const parts = ['computing', 'frame'] as const;

/**
 * Milliseconds from the input event of each keystroke: `computing` until the list stands in the
 * page, `frame` until the animation frame that paints it.
 */
type Keystrokes = Record<(typeof parts)[number], number[]>;

/** Keystrokes by where they were made. */
interface KeyTimes {
  /** In the search field. */
  list: Keystrokes;
  /** In a field without any script, on the same page: the least the browser can do. */
  bare: Keystrokes;
  /** Those in the search field that were the first after an opening of the panel. */
  first: Keystrokes;
}

/** The list after each keystroke, against a field that has none. */
export async function findKeys(session: ChromiumSession): Promise<Findings> {
  const { list, bare, first } = await measureKeys(session);
  const line: Line = {
    what: 'combobox, 95th percentile',
    measured: percentile(list.frame, 0.95),
    baseline: percentile(bare.frame, 0.95),
    than: 'in a bare field',
    bar: { most: 16 },
  };
  const notes = [
    `combobox, to the frame: ${showSeries(list.frame)}`,
    `  computing alone: ${showSeries(list.computing)}`,
    `  computing, first key after an opening: ${showSeries(first.computing)}`,
    `  bare field, to the frame: ${showSeries(bare.frame)}`,
  ];
  return { lines: [line], notes };
}

/** Types the sample's words and frequent slips, key by key, over several openings of the panel. */
async function measureKeys(session: ChromiumSession): Promise<KeyTimes> {
  const none = (): Keystrokes => ({ computing: [], frame: [] });
  const times = { list: none(), bare: none(), first: none() };
  const words = [...new Set(searchWords), ...slips];
  for (let opening = 0; opening < openings; opening++) {
    await typeWords(
      session,
      words.filter((_, index) => index % openings === opening),
      times,
    );
  }
  return times;
}

async function typeWords(session: ChromiumSession, words: string[], times: KeyTimes) {
  const page = await openPanel(session);
  await page.evaluate(addBareField);
  await page.evaluate(watchKeys);
  for (const [index, word] of words.entries()) {
    const typed = await typeWord(page, word, times.list);
    if (index === 0) addTimes(times.first, typed[0] as Key);
    await clearList(page, word);
    if (index % bareShare === 0) await typeBare(page, word, times.bare);
  }
  await page.close();
}

type Key = Record<(typeof parts)[number], number>;

/** Types a word in the field that has the focus. */
async function typeWord(page: Page, word: string, times: Keystrokes): Promise<Key[]> {
  const keys: Key[] = [];
  for (const letter of word) {
    await waitForRest(page);
    keys.push(await measureOnce(page, parts, () => page.keyboard.press(letter)));
  }
  for (const key of keys) addTimes(times, key);
  return keys;
}

function addTimes(times: Keystrokes, key: Key): void {
  for (const part of parts) times[part].push(key[part]);
}

async function clearList(page: Page, word: string): Promise<void> {
  const lines = page.locator('.combobox').first().locator('.option, .nothing');
  if ((await lines.count()) === 0) throw new Error(`No list for "${word}"`);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await lines.first().waitFor({ state: 'detached' });
}

async function typeBare(page: Page, word: string, times: Keystrokes): Promise<void> {
  await page.locator('#bare').focus();
  await typeWord(page, word, times);
  await page.locator('[data-field="topic"]').focus();
}

/** Runs in the page. */
function addBareField(): void {
  const field = document.createElement('input');
  field.id = 'bare';
  document.body.append(field);
}

/** Runs in the page. */
function watchKeys(): void {
  let start = 0;
  let ready = 0;
  let frame = 0;
  const paint = () => {
    performance.measure('computing', { start, end: ready });
    performance.measure('frame', { start, end: performance.now() });
    start = 0;
  };
  const note = () => {
    if (start === 0) return;
    ready = performance.now();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  };
  const begin = (event: Event) => {
    start = event.timeStamp;
  };
  document.addEventListener('input', begin, { capture: true });
  // The last of all listeners runs after the microtasks of those before it, in which Preact renders.
  window.addEventListener('input', note);
  // Whatever came into the list later than that counts too.
  new MutationObserver(note).observe(document.querySelector('.combobox') as Element, {
    attributes: true,
    childList: true,
    characterData: true,
    subtree: true,
  });
}
