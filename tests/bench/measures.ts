import type { Page } from 'playwright';

/**
 * The milliseconds that the page itself noted by `performance.measure` (User Timing, W3C) under each
 * of these names; waits until all are there.
 */
export async function readMeasures<Name extends string>(
  page: Page,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const found = await page.evaluate(waitForMeasures, names as readonly string[]);
  return found as Record<Name, number>;
}

/** Does what is measured, once, and gives what the page noted for it. */
export async function measureOnce<Name extends string>(
  page: Page,
  names: readonly Name[],
  act: () => Promise<unknown>,
): Promise<Record<Name, number>> {
  await page.evaluate(() => performance.clearMeasures());
  await act();
  return readMeasures(page, names);
}

/** Runs in the page. */
function waitForMeasures(names: readonly string[]): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const found: Record<string, number> = {};
    const giveUp = () => reject(new Error(`The page noted no ${names.join(', ')}`));
    const timer = setTimeout(giveUp, 60_000);
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) found[name] = duration;
      if (!names.every((name) => name in found)) return;
      clearTimeout(timer);
      observer.disconnect();
      resolve(found);
    });
    // Buffered: also what was noted before this function came to run.
    observer.observe({ type: 'measure', buffered: true });
  });
}
