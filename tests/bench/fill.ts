import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sampleTeam } from '../../practice/sample/settings';
import { spreadQuestions } from '../../practice/sample/spread';
import type { Question } from '../../utils/question/question';
import { buildExchange } from '../../utils/settings/exchange';
import { defaultTeam, type TeamSettings } from '../../utils/settings/settings';
import type { ChromiumSession } from '../e2e/chromium/launch';
import { openPanel, type Profile } from './profile';
import { showTime } from './statistics';
import type { Findings } from './table';

const seed = 20_260_901;
const importTime = 600_000;

/** How long the product took for a file, in milliseconds. */
interface ImportTime {
  /** From choosing the file to what it would do. */
  read: number;
  /** From "Importeren" to "Klaar". */
  write: number;
}

/**
 * Made-up questions: four in five of the last calendar year, the others of the twelve months before
 * today; none of today, so that today's list is as long in every profile.
 */
export function makeQuestions(amount: number, now: Date): Question[] {
  const locations = sampleTeam.locations.map(({ uid }) => uid);
  const newYear = new Date(now.getFullYear(), 0, 1);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const older = Math.round(amount * 0.8);
  return [
    ...spreadQuestions(older, newYear, seed, locations),
    ...spreadQuestions(amount - older, midnight, seed + 1, locations),
  ];
}

/** Imports these questions, and tells how long that took: no bar depends on it. */
export async function findImport(profile: Profile, questions: Question[]): Promise<Findings> {
  const { read, write } = await fillProfile(profile, questions);
  const amount = questions.length;
  const note = `import of ${amount}: read ${showTime(read)}, written ${showTime(write)}`;
  return { lines: [], notes: [note] };
}

/** Imports a team and these questions by the product's own page, and reads the welcome away. */
export async function fillProfile(
  { session, folder }: Profile,
  questions: Question[],
): Promise<ImportTime> {
  const file = join(folder, 'import.json');
  await writeFile(file, buildExchange(makeTeam(), questions, new Date().toISOString()));
  const time = await importFile(session, file, questions.length);
  await closeWelcome(session);
  const stored = await countStored(session);
  if (stored !== questions.length) throw new Error(`${stored} questions stored`);
  return time;
}

function makeTeam(): TeamSettings {
  const { locations, municipality, waterBoard } = sampleTeam;
  const updated = new Date().toISOString();
  return { ...defaultTeam(), updated, locations, municipality, waterBoard };
}

async function importFile(
  session: ChromiumSession,
  file: string,
  amount: number,
): Promise<ImportTime> {
  const page = await session.open('/beheer.html#/instellingen', { width: 1200, height: 900 });
  const button = page.getByRole('button', { name: 'Importeren', exact: true });
  const begun = performance.now();
  await page.getByLabel('Bestand importeren').setInputFiles(file);
  await button.and(page.locator(':enabled')).waitFor({ timeout: importTime });
  const shown = performance.now();
  await button.click();
  const said = amount === 0 ? 'Klaar.' : `Klaar. ${amount} vragen`;
  await page.getByText(said).waitFor({ timeout: importTime });
  const done = performance.now();
  await page.close();
  return { read: shown - begun, write: done - shown };
}

async function closeWelcome(session: ChromiumSession): Promise<void> {
  const page = await openPanel(session);
  const button = page.locator('[data-field="welcome-save"]');
  if ((await button.count()) > 0) await button.click();
  await button.waitFor({ state: 'detached' });
  await page.close();
}

/** Number of stored questions, read past the product's own code. */
export async function countStored(session: ChromiumSession): Promise<number> {
  const page = await session.open('/beheer.html');
  const count = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('pleinwijzer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('questions').objectStore('questions').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
  await page.close();
  return count;
}
