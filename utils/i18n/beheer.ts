import { type Language, type Messages, messages } from '.';
import { beheerEn } from './beheer-en';
import { beheerNl, type BeheerMessages as OwnMessages } from './beheer-nl';

/** The texts of Beheer: its own, and those that it shares with the panel. */
export type BeheerMessages = Messages & OwnMessages;

/** The texts of Beheer in each language; the panel never loads them. */
export const beheerMessages: Record<Language, BeheerMessages> = {
  nl: { ...messages.nl, ...beheerNl },
  en: { ...messages.en, ...beheerEn },
};
