import type { DetailSynonyms, Topic } from './topic';
import { governmentTopics } from './topics-government';
import { libraryTopics } from './topics-library';
import { otherTopics } from './topics-other';

/** All built-in topics: digital government first, then the library, then the rest. */
export const topics: readonly Topic[] = [...governmentTopics, ...libraryTopics, ...otherTopics];

/** Words by which a follow-up answer of the topic DigiD is found directly. */
export const detailSynonyms: DetailSynonyms = {
  apply: ['digid aanvragen', 'nieuwe digid', 'digid maken', 'apply for digid'],
  activate: ['activeringscode', 'activeren', 'digid activeren', 'brief met code'],
  app: ['digid app', 'koppelcode', 'app installeren', 'digid app installeren'],
  'log-in': ['inloggen digid', 'digid inloggen', 'sms-controle', 'log in to digid'],
  password: ['wachtwoord digid', 'digid wachtwoord', 'digid vergeten', 'digid kwijt'],
  authorise: ['machtigen', 'machtiging', 'iemand machtigen', 'digid machtigen'],
  'id-check': ['id-check', 'idcheck', 'id check paspoort scannen', 'paspoort scannen'],
};
