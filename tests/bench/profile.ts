import { join } from 'node:path';
import type { Page } from 'playwright';
import { type ChromiumSession, launchChromium } from '../e2e/chromium/launch';

// esbuild, which runs these files, wraps named functions in a call that no page knows.
const nameKeeper = 'globalThis.__name ??= (value) => value;';

/** A browser with stored questions of its own. */
export interface Profile {
  session: ChromiumSession;
  /** Its folder; the profile stands in a folder within it. */
  folder: string;
}

/** Starts a browser with a new profile in the folder; `extension` is the unpacked one. */
export async function openProfile(folder: string, extension: string): Promise<Profile> {
  const session = await launchChromium({ extension, profile: join(folder, 'profile') });
  await session.context.addInitScript({ content: nameKeeper });
  return { session, folder };
}

/** Opens the panel and waits until its search field has the focus. */
export async function openPanel(session: ChromiumSession): Promise<Page> {
  const page = await session.open('/sidepanel.html');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  return page;
}

/** Resolves when the page has nothing left to do: as long as a person would take to look. */
export async function waitForRest(page: Page): Promise<void> {
  await page.evaluate(() => scheduler.postTask(() => undefined, { priority: 'background' }));
}

/** One of each of two profiles: that with many questions, and the one to compare with. */
export type Pair<Value> = readonly [many: Value, few: Value];

/** The order in which the two are measured in a round: each is first as often as the other. */
export function inTurn(round: number): readonly (0 | 1)[] {
  return round % 2 === 0 ? [0, 1] : [1, 0];
}
