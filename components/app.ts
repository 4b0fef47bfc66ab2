import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, type Messages, messages } from '../utils/i18n';
import { type Book, buildBook, buildVocabulary } from '../utils/question/book';
import { openSearch, type Search } from '../utils/question/search';
import type { Label } from '../utils/question/topic';
import type { SettingsStore } from '../utils/storage/settings-store';
import type { Stores } from '../utils/storage/stores';
import type { Surroundings } from './surroundings';

/** What every component may use. */
export interface App {
  stores: Stores;
  surroundings: Surroundings;
  /** Topics and organisations of the team. */
  book: ReadonlySignal<Book>;
  /** Search over the book. */
  search: ReadonlySignal<Search>;
  language: ReadonlySignal<Language>;
  /** The texts in the chosen language. */
  text: ReadonlySignal<Messages>;
}

/** The book that follows the settings. */
export function openBook(settings: SettingsStore): ReadonlySignal<Book> {
  return computed(() => buildBook(settings.team.value));
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
    search: computed(() => openSearch(buildVocabulary(book.value))),
    language,
    text: computed(() => messages[language.value]),
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
