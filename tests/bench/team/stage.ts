import { join } from 'node:path';
import type { Page } from 'playwright';
import { openBrowser } from './browser';
import type { OurPage } from './ours';
import type { PageName, Pages } from './pages';
import type { PouchPage } from './pouch';
import type { BenchServer } from './server';

/** Where is measured. */
export interface Stage {
  server: BenchServer;
  pages: Pages;
  /** Folder for the profiles of browsers. */
  folder: string;
  /** Tells what is going on. */
  say(what: string): void;
}

/** What the scripts of the pages put into their global scope. */
declare global {
  var ours: OurPage;
  var pouch: PouchPage;
}

/** Uses a page in a browser that was started anew, with nothing stored. */
export async function withPage<Result>(
  { folder, pages }: Stage,
  name: PageName,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await openBrowser(join(folder, `profile-${profiles++}`));
  let result: Result;
  try {
    result = await use(await browser.open(pages.addressOf(name)));
  } catch (error) {
    await browser.close().catch(() => undefined);
    throw error;
  }
  await browser.close();
  return result;
}

let profiles = 0;

/** These records a few thousand at a time: what goes into a page goes through one long text. */
export function inParts<Item>(items: readonly Item[]): Item[][] {
  const part = 5000;
  const amount = Math.ceil(items.length / part);
  return Array.from({ length: amount }, (_, n) => items.slice(n * part, (n + 1) * part));
}
