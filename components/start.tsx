import './tokens.css';
import './ui/ui.css';
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type FunctionComponent, render } from 'preact';
import { chooseLanguage } from '../utils/i18n';
import type { Book } from '../utils/question/book';
import { type ProblemKind, StorageProblem } from '../utils/storage/problem';
import type { Upgrade } from '../utils/storage/schema';
import type { SettingsStore } from '../utils/storage/settings-store';
import { openStores } from '../utils/storage/stores';
import { type App, AppContext, buildApp, openBook } from './app';
import type { Surroundings } from './surroundings';
import { openTeamDoor } from './team/door';
import { BugNotice, describeBug, OpeningTrouble } from './ui/Trouble';

/** What a door tells about the page behind it. */
export interface PageOptions {
  /** The element to fill. */
  root: HTMLElement;
  /** Name of the database. */
  database: string;
  surroundings: Surroundings;
  Page: FunctionComponent;
  /** Steps of the database's history. Absent: those of this release. */
  steps?: readonly Upgrade[];
  /** Title of the page in the language of the texts. */
  title: (app: App) => string;
}

/** Opens the stored data and shows the page; says in words what keeps it from opening. */
export async function startPage(options: PageOptions): Promise<App | undefined> {
  const { root, database, surroundings, Page, title } = options;
  const language = chooseLanguage(navigator.language);
  document.documentElement.lang = language;
  const bug = watchBugs(surroundings.version);
  const showTrouble = (kind: ProblemKind) =>
    render(<OpeningTrouble kind={kind} language={language} />, root);
  try {
    let book: ReadonlySignal<Book> | undefined;
    const topicBook = (settings: SettingsStore) => {
      const open = openBook(settings);
      book = open;
      return {
        find: (id: string) => open.value.find(id),
        isOpen: (id: string) => open.value.isOpen(id),
      };
    };
    const stores = await openStores({
      name: database,
      language,
      topicBook,
      onProblem: showTrouble,
      ...(options.steps ? { steps: options.steps } : {}),
    });
    const app = buildApp(stores, surroundings, book ?? openBook(stores.settings));
    effect(() => {
      document.documentElement.lang = app.language.value;
      document.title = title(app);
    });
    render(null, root);
    render(<Root app={app} bug={bug} Page={Page} />, root);
    askToKeep(app);
    openTeamDoor(app);
    return app;
  } catch (error) {
    if (error instanceof StorageProblem) showTrouble(error.kind);
    else showBug(root, describeBug(error, surroundings.version, navigator.userAgent), language);
    return undefined;
  }
}

/** In place of a page that could not be drawn. */
function showBug(root: HTMLElement, report: string, language: 'nl' | 'en'): void {
  render(null, root);
  render(
    <main>
      <BugNotice report={report} language={language} />
    </main>,
    root,
  );
}

function Root({
  app,
  bug,
  Page,
}: {
  app: App;
  bug: ReadonlySignal<string>;
  Page: FunctionComponent;
}) {
  return (
    <AppContext.Provider value={app}>
      {bug.value && <BugNotice report={bug.value} language={app.language.value} />}
      <Page />
    </AppContext.Provider>
  );
}

/** The report of the last error that nobody caught; empty while there was none. */
function watchBugs(version: string): ReadonlySignal<string> {
  const bug = signal('');
  const note = (error: unknown) => {
    bug.value = describeBug(error, version, navigator.userAgent);
  };
  window.addEventListener('error', (event) => {
    // A notice of the layout engine, not an error of ours: it carries no error object.
    if (event.error) note(event.error);
  });
  window.addEventListener('unhandledrejection', (event) => note(event.reason));
  return bug;
}

/** Asks the browser once to keep the data when the disk fills up. */
async function askToKeep({ stores }: App): Promise<void> {
  if (stores.settings.device.peek().persistAsked) return;
  await stores.settings.changeDevice({ persistAsked: true });
  await navigator.storage?.persist?.().catch(() => false);
}
