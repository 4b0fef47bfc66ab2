import type { Page } from 'playwright';
import type { ChromiumSession } from '../e2e/chromium/launch';
import { searchWords } from '../e2e/sixty-words';
import { measureOnce } from './measures';
import { openPanel, waitForRest } from './profile';

/** Words as people also type them: misspelt, half, too long, or in a sentence. */
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

const parts = ['computing', 'frame', 'painted'] as const;

/** Milliseconds of each keystroke. */
export type KeyTimes = Record<(typeof parts)[number], number[]> & {
  /** Computing for the first keystroke after each opening of the panel. */
  first: number[];
};

/** Types all words key by key. */
export async function measureKeys(session: ChromiumSession): Promise<KeyTimes> {
  const times: KeyTimes = { computing: [], frame: [], painted: [], first: [] };
  const words = [...new Set(searchWords), ...slips];
  const perOpening = Math.ceil(words.length / 8);
  for (let from = 0; from < words.length; from += perOpening) {
    await typeWords(session, words.slice(from, from + perOpening), times);
  }
  return times;
}

async function typeWords(session: ChromiumSession, words: string[], times: KeyTimes) {
  const page = await openPanel(session);
  await page.evaluate(watchKeys);
  for (const [index, word] of words.entries()) {
    for (const [place, letter] of [...word].entries()) {
      await waitForRest(page);
      const key = await measureOnce(page, parts, () => page.keyboard.press(letter));
      for (const part of parts) times[part].push(key[part]);
      if (index === 0 && place === 0) times.first.push(key.computing);
    }
    await checkList(page, word);
    await clearField(page);
  }
  await page.close();
}

/** Runs in the page. */
function watchKeys(): void {
  let start = 0;
  let ready = 0;
  let frame = 0;
  const { port1, port2 } = new MessageChannel();
  const note = () => {
    if (start === 0) return;
    ready = performance.now();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => port2.postMessage(performance.now()));
  };
  document.addEventListener(
    'input',
    (event) => {
      start = event.timeStamp;
    },
    { capture: true },
  );
  // Last of all listeners, and after the microtasks of those before it.
  window.addEventListener('input', note);
  // A task of its own comes after the frame's style, layout and paint.
  port1.onmessage = ({ data }: MessageEvent<number>) => {
    const end = performance.now();
    performance.measure('computing', { start, end: ready });
    performance.measure('frame', { start, end: data });
    performance.measure('painted', { start, end });
    start = 0;
  };
  const list = document.querySelector('.combobox') as Element;
  new MutationObserver(note).observe(list, {
    attributes: true,
    childList: true,
    characterData: true,
    subtree: true,
  });
}

async function checkList(page: Page, word: string): Promise<void> {
  const shown = page.locator('.combobox').first();
  const lines = await shown.locator('[role=option], .nothing').count();
  if (lines === 0) throw new Error(`No list for "${word}"`);
}

async function clearField(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.locator('.option').first().waitFor({ state: 'detached' });
  await waitForRest(page);
}
