import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, type Messages, messages } from '../utils/i18n';
import { type Book, buildBook, buildVocabulary } from '../utils/question/book';
import type { openSearch, Search } from '../utils/question/search';
import type { Label } from '../utils/question/topic';
import type { SettingsStore } from '../utils/storage/settings-store';
import type { Stores } from '../utils/storage/stores';
import type { Surroundings } from './surroundings';
import { openTeamPart, type TeamPart } from './team/door';

/** What every component may use. */
export interface App {
  stores: Stores;
  surroundings: Surroundings;
  /** Topics and organisations of the team. */
  book: ReadonlySignal<Book>;
  /** Search over the book. Undefined until it is loaded. */
  search: ReadonlySignal<Search | undefined>;
  /** Loads the search, once; no page waits for it: presets and all the rest work before it is there. */
  loadSearch(): Promise<void>;
  language: ReadonlySignal<Language>;
  /** The texts in the chosen language. */
  text: ReadonlySignal<Messages>;
  /** What headers show of the team. */
  teamPart: Signal<TeamPart>;
  /** Uids of the day's questions that only another computer can change. */
  theirs: Signal<ReadonlySet<string>>;
}

/** The book that follows the settings. */
export function openBook(settings: SettingsStore): ReadonlySignal<Book> {
  return computed(() => buildBook(settings.team.value));
}

/** The search over a book, and what loads it. */
function openLateSearch(book: ReadonlySignal<Book>): Pick<App, 'search' | 'loadSearch'> {
  const open = signal<typeof openSearch | undefined>(undefined);
  let loading: Promise<void> | undefined;
  const load = async () => {
    open.value = (await import('../utils/question/search')).openSearch;
  };
  return {
    search: computed(() => open.value?.(buildVocabulary(book.value))),
    loadSearch() {
      loading ??= load();
      return loading;
    },
  };
}

/** Brings stores and surroundings together for the components of one page. */
export function buildApp(
  stores: Stores,
  surroundings: Surroundings,
  book: ReadonlySignal<Book>,
): App {
  const language = computed(() => stores.settings.device.value.language);
  return {
    stores,
    surroundings,
    book,
    ...openLateSearch(book),
    language,
    text: computed(() => messages[language.value]),
    teamPart: openTeamPart(surroundings.team !== undefined),
    theirs: signal(new Set<string>()),
  };
}

/** Context of the page; every component lives below it. */
export const AppContext = createContext<App | undefined>(undefined);

/** The page's app. Throws outside a page. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('component outside its page');
  return app;
}

/** The texts in the chosen language. */
export function useText(): Messages {
  return useApp().text.value;
}

/** A function that reads a label in the chosen language. */
export function useLabel(): (label: Label) => string {
  const language = useApp().language.value;
  return (label) => label[language];
}
