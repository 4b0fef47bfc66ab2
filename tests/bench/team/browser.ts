import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../../practice/browsers';

/** A browser in which is measured. */
export interface BenchBrowser {
  /** Opens a page and waits until its script has run. */
  open(address: string): Promise<Page>;
  /** Closes it. Throws when something went wrong in a page unheard. */
  close(): Promise<void>;
}

/** How the browser is started. */
export const browserArguments = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  // The extension asks its server without preflights, by its host permission; so do these pages.
  '--disable-web-security',
];

/** Opens a browser with a new profile in this folder. */
export async function openBrowser(folder: string): Promise<BenchBrowser> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await findBrowser('chromium', { install: true }),
    headless: true,
    args: browserArguments,
  });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
  return {
    async open(address) {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(address);
      return page;
    },
    async close() {
      await context.close();
      if (errors.length > 0) throw new Error(`In a page: ${errors.join('\n')}`);
    },
  };
}
