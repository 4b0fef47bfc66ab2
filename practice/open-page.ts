import type { FunctionComponent } from 'preact';
import type { App } from '../components/app';
import { startPage } from '../components/start';
import { watchErase } from './erase';
import { loadSample } from './load-sample';
import { practiceDatabase, practiceSurroundings } from './surroundings';

/** Opens a page of the product as an ordinary web page, on the database of the practice. */
export async function openPracticePage(
  Page: FunctionComponent,
  title: (app: App) => string,
): Promise<void> {
  watchErase();
  const app = await startPage({
    root: document.getElementById('app') as HTMLElement,
    database: practiceDatabase,
    surroundings: practiceSurroundings(),
    Page,
    title,
  });
  if (app) await loadSample(app);
}
