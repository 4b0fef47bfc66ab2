import type { Language } from '.';
import { teamEn } from './team-en';
import { type TeamMessages, teamNl } from './team-nl';

/** The texts of the team in each language; loaded when Instellingen is opened. */
export const teamMessages: Record<Language, TeamMessages> = { nl: teamNl, en: teamEn };

export type { TeamMessages };
