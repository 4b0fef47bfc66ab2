import type { Page } from 'playwright';
import type { ChromiumSession } from '../e2e/chromium/launch';
import { readMeasures } from './measures';
import { inTurn, type Pair, waitForRest } from './profile';
import { median, showSeries } from './statistics';
import type { Findings, Line } from './table';

const warmUp = 2;

/** The panel's opening with many questions, against that with none. */
export async function findOpening(
  sessions: Pair<ChromiumSession>,
  rounds: number,
): Promise<Findings> {
  const [many, none] = await measureOpenings(sessions, rounds);
  const line: Line = {
    what: 'opening, median',
    measured: median(many),
    baseline: median(none),
    than: 'with none stored',
    bar: { times: 1.2 },
  };
  const notes = [`opening, many stored: ${showSeries(many)}`, `  none stored: ${showSeries(none)}`];
  return { lines: [line], notes };
}

/** The same with today's list grown long in both; to read. */
export async function noteOpeningToday(
  sessions: Pair<ChromiumSession>,
  rounds: number,
): Promise<Findings> {
  const [many, few] = await measureOpenings(sessions, rounds);
  const notes = [
    `opening with the saves above as today's list, many stored: ${showSeries(many)}`,
    `  100 stored: ${showSeries(few)}`,
  ];
  return { lines: [], notes };
}

/**
 * Opens the panel this many times in each of two profiles, in turn, and gives the milliseconds from
 * the start of the navigation until the search field has the focus.
 */
async function measureOpenings(
  sessions: Pair<ChromiumSession>,
  rounds: number,
): Promise<Pair<number[]>> {
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUp; round < rounds; round++) {
    // Each is first as often as the other.
    for (const index of inTurn(round)) {
      const time = await openOnce(sessions[index], round < 0);
      if (round >= 0) times[index].push(time);
    }
  }
  return times;
}

async function openOnce({ context, origin }: ChromiumSession, isTried: boolean): Promise<number> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.addInitScript(watchFocus);
  await page.goto(`${origin}/sidepanel.html`);
  const { opening } = await readMeasures(page, ['opening']);
  if (isTried) await tryField(page);
  await waitForRest(page);
  await page.close();
  return opening;
}

/** Runs in the page, before its own scripts. */
function watchFocus(): void {
  const note = ({ target }: FocusEvent) => {
    const end = performance.now();
    const field = target as HTMLInputElement;
    if (field.getAttribute('role') !== 'combobox' || !field.checkVisibility()) return;
    performance.measure('opening', { start: 0, end });
    document.removeEventListener('focusin', note);
  };
  document.addEventListener('focusin', note);
}

/** Shows that a field with the focus is one that answers. */
async function tryField(page: Page): Promise<void> {
  await page.keyboard.press('p');
  await page.locator('.option').first().waitFor();
  await page.keyboard.press('Backspace');
  await page.locator('.option').first().waitFor({ state: 'detached' });
}
