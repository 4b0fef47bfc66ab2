import { en } from './en';
import { type Messages, nl } from './nl';

/** Languages of the panel and of Beheer. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** The texts of each language. */
export const messages: Record<Language, Messages> = { nl, en };

/** The language to start with for a browser's language, BCP 47; Dutch unless it is English. */
export function chooseLanguage(browser: string): Language {
  return /^en\b/i.test(browser) ? 'en' : 'nl';
}

export type { Messages };
