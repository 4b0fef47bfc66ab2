import type { Language } from '.';
import { importEn } from './import-en';
import { type ImportMessages, importNl } from './import-nl';

/** The texts of import and export in each language. */
export const importMessages: Record<Language, ImportMessages> = { nl: importNl, en: importEn };

export type { ImportMessages };
