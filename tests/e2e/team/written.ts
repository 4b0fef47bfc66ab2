import type { Page } from 'playwright';
import type { ChromiumSession } from '../chromium/launch';

/** Runs in a page: all that it can read of what the extension stored, but for its own storage. */
async function readStored(): Promise<string> {
  const settle = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const reading = database.transaction(store).objectStore(store);
      found.push([name, store, await settle(reading.getAllKeys())]);
      found.push(await settle(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  for (const name of await caches.keys())
    found.push((await (await caches.open(name)).keys()).map(({ url }) => url));
  return JSON.stringify(found);
}

/** Everything in IndexedDB, Web Storage, cookies and caches, as text. */
export const dumpStored = (page: Page): Promise<string> => page.evaluate(readStored);

/** A page as it stands: its address, its elements, and what is typed in its fields. */
export async function dumpPage(page: Page): Promise<string> {
  const typed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
  );
  const state = await page.evaluate(() => JSON.stringify(history.state));
  return [page.url(), state, await page.content(), ...typed].join('\n');
}

/** The areas of the extension's own storage. */
export type OwnStorage = Record<'local' | 'sync' | 'session', Record<string, unknown>>;

/** All that stands in the extension's own storage, read by one of its pages. */
export function readOwnStorage(page: Page): Promise<OwnStorage> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, { get(): Promise<Record<string, unknown>> }> };
    };
    const areas = ['local', 'sync', 'session'].map(
      async (name) => [name, await chrome.storage[name]?.get()] as const,
    );
    return Object.fromEntries(await Promise.all(areas)) as OwnStorage;
  });
}

/** Everything that pages and the background worker say to the developer's tools, and ask for. */
export function hearAll({ context }: ChromiumSession): string[] {
  const heard: string[] = [];
  context.on('console', (message) => heard.push(`${message.text()} ${message.location().url}`));
  context.on('weberror', (error) => heard.push(String(error.error().stack)));
  context.on('request', (request) => heard.push(request.url()));
  for (const worker of context.serviceWorkers())
    worker.on('console', (message) => heard.push(message.text()));
  return heard;
}

/** The report that a page offers when an error came up which nobody caught, and which says this. */
export async function readReport(page: Page, said: string): Promise<string> {
  await page.evaluate((text) => {
    queueMicrotask(() => {
      throw new TypeError(text);
    });
  }, said);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Verslag kopiëren' }).click();
  await page.getByRole('button', { name: 'Gekopieerd' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}
