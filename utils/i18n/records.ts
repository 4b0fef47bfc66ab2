import type { Language } from '.';
import { recordsEn } from './records-en';
import { type RecordsMessages, recordsNl } from './records-nl';

/** The texts around any form in each language; only Beheer loads them. */
export const recordsMessages: Record<Language, RecordsMessages> = { nl: recordsNl, en: recordsEn };

export type { RecordsMessages };
