import type { Page } from 'playwright';
import { buildSample } from '../../../practice/sample/export';
import { sampleTeam } from '../../../practice/sample/settings';
import type { Exchange } from '../../../utils/settings/exchange';
import { defaultDevice, type TeamSettings } from '../../../utils/settings/settings';

/** Names of the stores that a team's records are in. */
const names = ['activities', 'programmes', 'partners', 'contributions'] as const;

/**
 * Puts the agenda, offer and partners of Bibliotheek Waterstad in the database of an open page, past
 * the product's own code, and opens the page anew. No questions: the first one is the test's own.
 */
export async function storeSample(page: Page, now: Date, team: Partial<TeamSettings> = {}) {
  const sample = JSON.parse(buildSample(now)) as Exchange;
  const used = { location: sampleTeam.locations[0].uid, welcomed: true, persistAsked: true };
  const rows: [store: string, rows: unknown[]][] = [
    [
      'settings',
      [
        { ...sample.team, ...team },
        { ...defaultDevice('nl'), ...used },
      ],
    ],
    ...names.map((name): [string, unknown[]] => [name, sample[name]]),
  ];
  await page.evaluate(putRows, rows);
  await page.reload();
}

/** Runs in the page. */
function putRows(rows: [store: string, rows: unknown[]][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('pleinwijzer');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const stores = rows.map(([store]) => store);
      const transaction = opening.result.transaction(stores, 'readwrite');
      for (const [store, list] of rows)
        for (const row of list) transaction.objectStore(store).put(row);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
