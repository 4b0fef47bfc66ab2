import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, onTestFinished } from 'vitest';
import type { App } from '../../components/app';
import { Beheer } from '../../components/Beheer';
import { SidePanel } from '../../components/SidePanel';
import { startPage } from '../../components/start';
import type { Surroundings } from '../../components/surroundings';
import type { Activity } from '../../utils/activity/activity';
import type { Contribution, Partner } from '../../utils/partner/partner';
import type { Programme } from '../../utils/programme/programme';
import { isQuestion, type Question } from '../../utils/question/question';
import {
  type DeviceSettings,
  defaultDevice,
  type TeamSettings,
} from '../../utils/settings/settings';
import type { Row } from '../../utils/storage/context';
import { openDatabase } from '../../utils/storage/db';
import { questionStores, writeQuestions } from '../../utils/storage/question-write';
import type { Upgrade, WriteTransaction } from '../../utils/storage/schema';
import { aTeam, plein } from '../fixtures/builders';

/** Surroundings as those of the practice environment: nothing of a browser's own API. */
export function bareSurroundings(host?: string): Surroundings {
  return {
    host: signal(host),
    shortcut: signal(''),
    openBeheer: () => undefined,
    isPractice: false,
    version: 'test',
  };
}

/** A page that was opened for one test. */
export interface OpenPage {
  root: HTMLElement;
  app: App | undefined;
  /** Closes the page; what it stored stays. */
  leave(): Promise<void>;
  /** Closes the page and removes what it stored. */
  close(): Promise<void>;
}

type PageName = 'panel' | 'beheer';

interface PageSetting {
  surroundings?: Surroundings;
  steps?: readonly Upgrade[];
}

/** Opens the real panel or Beheer on a database of its own; `close` removes both. */
export async function openPage(
  page: PageName,
  database: string,
  options: PageSetting = {},
): Promise<OpenPage> {
  const root = document.createElement('div');
  document.body.append(root);
  const Page = page === 'panel' ? SidePanel : Beheer;
  const title = () => page;
  const surroundings = options.surroundings ?? bareSurroundings();
  const app = await startPage({ ...options, root, database, surroundings, Page, title });
  // A person types once the panel has put the focus in place.
  const isReady = () => root.contains(document.activeElement);
  if (app && page === 'panel') await expect.poll(isReady).toBe(true);
  const leave = async () => {
    await app?.stores.drafts.settled();
    // As the browser tells every page that goes away.
    window.dispatchEvent(new Event('pagehide'));
    render(null, root);
    root.remove();
    app?.stores.database.close();
  };
  return {
    root,
    app,
    leave,
    async close() {
      await leave();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(database).onsuccess = resolve;
      });
    },
  };
}

/** A name for a database that no other test uses. */
export const freshName = () => `test-${crypto.randomUUID()}`;

/** What a computer has stored before a page opens; what is left out is as on one in daily use. */
export interface Stored {
  team?: Partial<TeamSettings>;
  device?: Partial<DeviceSettings>;
  /** Drafts, desk and what can be undone. */
  drafts?: Row<'drafts'>[];
  questions?: Question[];
  activities?: Activity[];
  partners?: Partner[];
  programmes?: Programme[];
  contributions?: Contribution[];
  /** The team that it belongs to, and how sharing stands. */
  sync?: Row<'sync'>[];
}

/** A page as a test uses it. */
export interface PageForTest {
  app: App;
  /** The questions that count, in the order in which they were saved. */
  questions(): Promise<Question[]>;
  /** Closes the page and opens it again, as on another day. */
  reopen(): Promise<PageForTest>;
}

/** Opens a page on a computer that is in daily use; all of it is gone after the test. */
export async function openUsed(
  page: PageName,
  stored: Stored = {},
  options: PageSetting = {},
): Promise<PageForTest> {
  const name = freshName();
  await store(name, stored);
  return openForTest(page, name, options);
}

/** Opens a page as at the very first start; all of it is gone after the test. */
export function openFirst(page: PageName, options: PageSetting = {}): Promise<PageForTest> {
  return openForTest(page, freshName(), options);
}

async function openForTest(
  page: PageName,
  name: string,
  options: PageSetting,
): Promise<PageForTest> {
  const open = await openPage(page, name, options);
  onTestFinished(open.close);
  const { app } = open;
  if (!app) throw new Error(`the page did not open: ${page}`);
  return {
    app,
    questions: async () => (await app.stores.database.getAll('questions')).filter(isQuestion),
    async reopen() {
      await open.leave();
      return openForTest(page, name, options);
    },
  };
}

async function store(name: string, stored: Stored): Promise<void> {
  const database = await openDatabase({ name });
  const used = { location: plein, welcomed: true, persistAsked: true };
  await database.put('settings', aTeam(stored.team));
  await database.put('settings', { ...defaultDevice('nl'), ...used, ...stored.device });
  for (const row of stored.drafts ?? []) await database.put('drafts', row);
  for (const row of stored.activities ?? []) await database.put('activities', row);
  for (const row of stored.partners ?? []) await database.put('partners', row);
  for (const row of stored.programmes ?? []) await database.put('programmes', row);
  for (const row of stored.contributions ?? []) await database.put('contributions', row);
  for (const row of stored.sync ?? []) await database.put('sync', row);
  const transaction = database.transaction([...questionStores], 'readwrite');
  const changes = (stored.questions ?? []).map((record) => ({ record }));
  await writeQuestions(transaction as unknown as WriteTransaction, changes);
  await transaction.done;
  database.close();
}
