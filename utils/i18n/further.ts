import type { Language } from '.';
import { furtherEn } from './further-en';
import { type FurtherMessages, furtherNl } from './further-nl';

/** The texts of “Verder helpen” in each language; loaded with it. */
export const furtherMessages: Record<Language, FurtherMessages> = {
  nl: furtherNl,
  en: furtherEn,
};

export type { FurtherMessages };
