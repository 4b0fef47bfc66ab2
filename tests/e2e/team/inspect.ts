import type { Page } from 'playwright';
import { findViolations } from '../axe';
import { findOverflow } from '../chromium/overflow';
import { beheerSize } from './computer';

/** What is wrong with a page as it stands: in light, in the dark, and in a narrow window. */
export async function inspect(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await findViolations(page);
    found.push(...violations.map((violation) => `${name}, ${colorScheme}: ${violation}`));
  }
  const size = page.viewportSize() ?? beheerSize;
  await page.setViewportSize({ width: 320, height: 800 });
  found.push(...(await findOverflow(page)).map((element) => `${name}, narrow: ${element}`));
  await page.setViewportSize(size);
  return found;
}

/** Brings a page into each state in turn; gives what is wrong with any of them. */
export async function walk(page: Page, states: [name: string, reach: () => Promise<void>][]) {
  const found: string[] = [];
  for (const [name, reach] of states) {
    await reach();
    found.push(...(await inspect(page, name)));
  }
  return found;
}
