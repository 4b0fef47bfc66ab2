import type { Language } from '.';
import { boardEn } from './board-en';
import { type BoardMessages, boardNl } from './board-nl';

/** The texts of the week board in each language; loaded with it. */
export const boardMessages: Record<Language, BoardMessages> = { nl: boardNl, en: boardEn };

export type { BoardMessages };
