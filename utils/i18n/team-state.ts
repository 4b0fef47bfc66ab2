import type { Language } from '.';
import { teamStateEn } from './team-state-en';
import { type TeamStateMessages, teamStateNl } from './team-state-nl';

/** The texts of how sharing stands in each language; loaded once a computer belongs to a team. */
export const teamStateMessages: Record<Language, TeamStateMessages> = {
  nl: teamStateNl,
  en: teamStateEn,
};

export type { TeamStateMessages };
