import type { Language } from '.';
import { agendaEn } from './agenda-en';
import { type AgendaMessages, agendaNl } from './agenda-nl';

/** The texts of the agenda in each language; only Beheer loads them. */
export const agendaMessages: Record<Language, AgendaMessages> = { nl: agendaNl, en: agendaEn };

export type { AgendaMessages };
