import type { Authority, TeamSettings } from '../settings/settings';
import { labels } from './labels';
import type { Organisation } from './organisation';
import { organisations } from './organisations';
import { details, referralKinds } from './question';
import type { Vocabulary } from './search';
import type { Topic } from './topic';
import { detailSynonyms, topics } from './topics';

/** All topics and organisations that this team works with. */
export interface Book {
  /** Topics that can be chosen. */
  topics: readonly Topic[];
  /** Organisations, with the team's own host names. */
  organisations: readonly Organisation[];
  /** The topic with this id, also one that is no longer offered; `undefined` for an unknown one. */
  find(id: string): Topic | undefined;
  /** Whether a topic can be chosen now. */
  isOpen(id: string): boolean;
  /** The organisation with this id; `undefined` for an unknown one. */
  findOrganisation(id: string): Organisation | undefined;
}

/** The book of a team: the built-in lists and what the team added. */
export function buildBook(team: TeamSettings): Book {
  const added = team.topics.map((topic): Topic & { archived: boolean } => ({
    id: topic.id,
    label: { nl: topic.label, en: topic.label },
    group: topic.group,
    organisation: 'none',
    alsoAt: [],
    synonyms: [],
    themes: [],
    archived: topic.archived === true,
  }));
  const own = organisations.map((one) => nameAuthority(one, team));
  const topicById = new Map([...topics, ...added].map((topic) => [topic.id, topic]));
  const organisationById = new Map(own.map((one) => [one.id, one]));
  const open = [...topics, ...added.filter((topic) => !topic.archived)];
  const openIds = new Set(open.map((topic) => topic.id));
  return {
    topics: open,
    isOpen: (id) => openIds.has(id),
    organisations: own,
    find: (id) => topicById.get(id),
    findOrganisation: (id) => organisationById.get(id),
  };
}

function nameAuthority(organisation: Organisation, team: TeamSettings): Organisation {
  const authorities: Record<string, Authority> = {
    municipality: team.municipality,
    'water-board': team.waterBoard,
    library: team.library,
  };
  const authority = authorities[organisation.id];
  if (!authority) return organisation;
  const { name, hosts } = authority;
  const label = name ? { nl: name, en: name } : organisation.label;
  const synonyms = [...organisation.synonyms, organisation.label.nl, organisation.label.en];
  return { ...organisation, label, hosts, synonyms };
}

/** What can be looked for in a team's book. */
export function buildVocabulary(book: Book): Vocabulary {
  return {
    topics: book.topics,
    organisations: book.organisations,
    details: details.map((detail) => ({
      detail,
      label: labels.detail[detail],
      synonyms: detailSynonyms[detail],
    })),
    referrals: referralKinds.map((to) => ({ to, label: labels.referralKind[to] })),
  };
}
