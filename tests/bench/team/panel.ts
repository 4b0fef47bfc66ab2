import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'wxt';
import type { TeamDocument } from '../../../utils/record/document';
import type { OfferCursor, PullState, SharedTeam } from '../../../utils/storage/team-rows';
import type { ChromiumSession } from '../../e2e/chromium/launch';
import { fillProfile } from '../fill';
import { openPanel, openProfile } from '../profile';
import { openSaving, saveOne, savePreset, words } from '../save';
import { percentile, showSeries } from '../statistics';
import type { Findings } from '../table';
import { openEndless } from './endless';
import type { Place } from './place';
import type { Stage } from './stage';

/** Saves: a busy day's, each third one with the one key of a preset. */
const amountOfSaves = 120;

/** Milliseconds between two keys, of a fast typist. */
const betweenKeys = 60;

/** Milliseconds between two saves, in turn: the pull goes on in them, and every save comes upon it. */
const rests = [400, 700, 1000];

/**
 * The whole of a save in the built extension's panel, by keyboard and at the pace of fast hands, while
 * that panel pulls; against the same saves at a computer without a team.
 */
export async function findPanelSaves(
  stage: Stage,
  models: readonly TeamDocument[],
  amount: number,
): Promise<Findings> {
  const extension = await buildExtension(stage);
  const folder = (name: string) => join(stage.folder, name);
  stage.say('saves in the panel, without a team');
  const usual = await inPanel(folder('alone'), extension, (session) => saveMany(session));
  const server = await openEndless(amount, models);
  stage.say(`saves in the panel during a pull of ${amount}`);
  try {
    const during = await inPanel(folder('team'), extension, async (session) => {
      await joinTeam(session, server.place);
      return saveMany(session, () => server.given() < amount);
    });
    return report(during, usual, server.given());
  } finally {
    server.close();
  }
}

async function inPanel<Result>(
  folder: string,
  extension: string,
  use: (session: ChromiumSession) => Promise<Result>,
): Promise<Result> {
  const profile = await openProfile(folder, extension);
  const { session } = profile;
  try {
    await fillProfile(profile, []);
    const result = await use(session);
    if (session.errors.length > 0) throw new Error(`In a page: ${session.errors.join('\n')}`);
    return result;
  } finally {
    await session.close().catch(() => undefined);
  }
}

async function joinTeam(session: ChromiumSession, place: Place): Promise<void> {
  const page = await openPanel(session);
  await page.evaluate(joinInPage, rowsOf(place));
  await page.close();
}

/** Builds the extension into a folder of its own; gives the path of it, from the project's folder. */
async function buildExtension({ folder }: Stage): Promise<string> {
  const outDir = join(folder, 'extension');
  await build({ mode: 'production', manifestVersion: 3, browser: 'chrome', outDir });
  return join(outDir, 'chrome-mv3');
}

async function saveMany(session: ChromiumSession, isGoingOn = () => true): Promise<number[]> {
  const page = await openSaving(session);
  const times: number[] = [];
  while (times.length < amountOfSaves && isGoingOn()) {
    await page.waitForTimeout(rests[times.length % rests.length] as number);
    times.push(await saveNext(page, times.length));
  }
  return times;
}

const isOneKey = (_: unknown, index: number) => index % 3 === 2;

/** One key comes when nothing tells that somebody is about to save. */
function saveNext(page: Page, index: number): Promise<number> {
  if (isOneKey(page, index)) return savePreset(page, 1 + (Math.floor(index / 3) % 2));
  return saveOne(page, words[index % words.length] as string, betweenKeys);
}

function report(during: number[], usual: number[], given: number): Findings {
  return {
    lines: [
      {
        what: 'team: save in the panel while it pulls for the first time, 99th percentile',
        measured: percentile(during, 0.99),
        baseline: percentile(usual, 0.99),
        than: 'without a team',
        bar: { most: 50 },
      },
    ],
    notes: [
      `save in the panel during the pull: ${showSeries(during)}, while ${given} questions came`,
      `  of these with one key: ${showSeries(during.filter(isOneKey))}`,
      `  without a team: ${showSeries(usual)}`,
    ],
  };
}

/** What joining leaves on a computer. */
interface Joined {
  password: string;
  rows: (SharedTeam | OfferCursor | PullState)[];
}

function rowsOf({ address, database, user, password }: Place): Joined {
  const team: SharedTeam = {
    uid: 'team',
    name: 'endless',
    address,
    database,
    publicDatabase: 'agenda-endless',
    device: user,
    joined: new Date().toISOString(),
    roles: ['team:endless'],
    paused: false,
  };
  const offer: OfferCursor = { uid: 'offer', type: 'settings', after: '' };
  return { password, rows: [team, offer, { uid: 'pull', counted: 0 }] };
}

/**
 * Runs in the page. Past the product's own page for joining, which asks for a permission that only a
 * person can give; the made-up server can do without, by CORS.
 */
async function joinInPage({ password, rows }: Joined): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(items: Record<string, string>): Promise<void> } } };
  };
  await chrome.storage.local.set({ 'team-credential': password });
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('pleinwijzer');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const writing = database.transaction('sync', 'readwrite');
    for (const row of rows) writing.objectStore('sync').put(row);
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}
