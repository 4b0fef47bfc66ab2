import { signal } from '@preact/signals';
import { render } from 'preact';
import type { App } from '../../components/app';
import { Beheer } from '../../components/Beheer';
import { SidePanel } from '../../components/SidePanel';
import { startPage } from '../../components/start';
import type { Surroundings } from '../../components/surroundings';
import type { Upgrade } from '../../utils/storage/schema';

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
  close(): Promise<void>;
}

/** Opens the real panel or Beheer on a database of its own; `close` removes both. */
export async function openPage(
  page: 'panel' | 'beheer',
  database: string,
  options: { surroundings?: Surroundings; steps?: readonly Upgrade[] } = {},
): Promise<OpenPage> {
  const root = document.createElement('div');
  document.body.append(root);
  const Page = page === 'panel' ? SidePanel : Beheer;
  const title = () => page;
  const surroundings = options.surroundings ?? bareSurroundings();
  const app = await startPage({ ...options, root, database, surroundings, Page, title });
  return {
    root,
    app,
    async close() {
      await app?.stores.drafts.settled();
      render(null, root);
      root.remove();
      app?.stores.database.close();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(database).onsuccess = resolve;
      });
    },
  };
}

/** A name for a database that no other test uses. */
export const freshName = () => `test-${crypto.randomUUID()}`;
