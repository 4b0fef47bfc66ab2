import type { Language } from '.';
import { publishTeamEn } from './publish-team-en';
import { type PublishTeamMessages, publishTeamNl } from './publish-team-nl';

/** The texts of publishing on the team's server in each language. */
export const publishTeamMessages: Record<Language, PublishTeamMessages> = {
  nl: publishTeamNl,
  en: publishTeamEn,
};

export type { PublishTeamMessages };
