import type { Page } from 'playwright';
import type { ChromiumSession } from '../e2e/chromium/launch';
import { readMeasures } from './measures';
import { inTurn, type Pair, waitForRest } from './profile';

const warmUp = 2;

/**
 * Opens the panel this many times in each of two profiles, in turn, and gives the milliseconds from
 * the start of the navigation until the search field has the focus.
 */
export async function measureOpenings(
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
