import type { Language } from '.';
import { publishEn } from './publish-en';
import { type PublishMessages, publishNl } from './publish-nl';

/** The texts of publishing in each language. */
export const publishMessages: Record<Language, PublishMessages> = { nl: publishNl, en: publishEn };

export type { PublishMessages };
