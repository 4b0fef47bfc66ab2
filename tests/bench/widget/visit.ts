import { join } from 'node:path';
import type { Browser, ConsoleMessage } from 'playwright';

/** How much slower the processor is made: an old phone. */
const slowdown = 4;

/** What one visit showed, in milliseconds. */
export interface Visit {
  /** From the start of the navigation to the frame after the first activity stands in the page. */
  painted: number;
  /** The longest task. */
  longest: number;
  /** What tasks of more than 50 ms took beyond 50 ms, all together (total blocking time). */
  blocked: number;
  /** Layout shift after the first activity (Layout Instability API). */
  shift: number;
  /** Elements in the page, shadow roots included. */
  elements: number;
}

/** Visits a page in a fresh context, as a first visitor, on a slowed processor. */
export async function visitOnce(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
  try {
    const page = await context.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript({ path: join(import.meta.dirname, 'watch.js') });
    const told = page.waitForEvent('console', isVisit);
    await page.goto(url);
    const { visit } = JSON.parse((await told).text()) as { visit: Visit };
    if (errors[0]) throw errors[0];
    return visit;
  } finally {
    await context.close();
  }
}

const isVisit = (message: ConsoleMessage) => message.text().startsWith('{"visit":');
