import type { Language } from '.';
import { partnersEn } from './partners-en';
import { type PartnersMessages, partnersNl } from './partners-nl';

/** The texts of the partners' page in each language; only that page loads them. */
export const partnersMessages: Record<Language, PartnersMessages> = {
  nl: partnersNl,
  en: partnersEn,
};

export type { PartnersMessages };
