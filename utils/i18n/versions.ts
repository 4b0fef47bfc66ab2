import type { Language } from '.';
import { type TeamMessages, teamMessages } from './team';
import { versionsEn } from './versions-en';
import { type VersionsMessages as OwnMessages, versionsNl } from './versions-nl';

/** The texts of the page with versions: its own, and those that it shares with the team. */
export type VersionsMessages = TeamMessages & OwnMessages;

/** The texts of what was not shared and what was overwritten, in each language. */
export const versionsMessages: Record<Language, VersionsMessages> = {
  nl: { ...teamMessages.nl, ...versionsNl },
  en: { ...teamMessages.en, ...versionsEn },
};
