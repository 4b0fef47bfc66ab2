import type { Audience, ContributionRole, Theme } from '../activity/activity';
import { themes } from '../activity/activity';
import type { Draft } from '../question/draft';
import type { Channel, Help } from '../question/question';
import type { Topic } from '../question/topic';
import { listAskers, listBrought, listNear } from './topic-links';
import { findsTopic } from './topic-words';

/** The parts of a draft, or of a saved question, that suggestions follow. */
export type Asking = Pick<Draft, 'topic' | 'organisation' | 'help' | 'questionBehind'> &
  Partial<Pick<Draft, 'wantsToBring' | 'referrals' | 'outcome'>> & { channel?: Channel };

/** What a question asks, spelled out for the comparison with the offer. */
export interface Asked {
  /** The topic, and the one behind it. */
  topics: readonly Topic[];
  /** Topics that often come along, without the topics themselves. */
  near: readonly Topic[];
  /** Ids of the topics, and of the near ones. */
  topicIds: ReadonlySet<string>;
  nearIds: ReadonlySet<string>;
  /** Of the near ones, the nearest to each topic. */
  nearestIds: ReadonlySet<string>;
  /** Themes of the topics; the first of each topic is a main one. */
  mainThemes: ReadonlySet<Theme>;
  otherThemes: ReadonlySet<Theme>;
  /** Target groups that the topics speak of. */
  audiences: ReadonlySet<Audience>;
  /** Roles that belong to the topics. */
  roles: ReadonlySet<ContributionRole>;
  wantsToBring: ContributionRole | undefined;
  organisation: string | undefined;
  help: ReadonlySet<Help>;
  /** Kinds and uids of desks that staff chose. */
  desks: ReadonlySet<string>;
  /** Usual desks of the topics. */
  usualDesks: ReadonlySet<string>;
  /** Whether the visitor is somewhere else, or has to come back. */
  isAway: boolean;
}

/** Tells whether a folded text holds a word of this topic; kept per topic by the caller. */
export type FindsTopic = (folded: string) => boolean;

const finders = new WeakMap<Topic, FindsTopic>();

/** The finder of a topic, made once. */
export function finderOf(topic: Topic): FindsTopic {
  const known = finders.get(topic) ?? findsTopic(topic);
  finders.set(topic, known);
  return known;
}

/** Spells out what a draft asks; undefined while it has no topic that is known. */
export function readAsked(
  asking: Asking,
  findTopic: (id: string) => Topic | undefined,
): Asked | undefined {
  const find = (ids: readonly (string | undefined)[]) =>
    [...new Set(ids)].flatMap((id) => (id && findTopic(id)) || []);
  const topics = find([asking.topic, asking.questionBehind]);
  if (!asking.topic || topics.length === 0) return undefined;
  const topicIds = new Set(topics.map(({ id }) => id));
  const near = find([...topicIds].flatMap(listNear)).filter(({ id }) => !topicIds.has(id));
  const mainThemes = new Set(topics.flatMap((topic) => knownThemes(topic).slice(0, 1)));
  const allThemes = topics.flatMap(knownThemes);
  return {
    topics,
    near,
    topicIds,
    nearIds: new Set(near.map(({ id }) => id)),
    nearestIds: new Set([...topicIds].flatMap((id) => listNear(id).slice(0, 1))),
    mainThemes,
    otherThemes: new Set(allThemes.filter((theme) => !mainThemes.has(theme))),
    audiences: new Set([...topicIds].flatMap(listAskers)),
    roles: new Set([...topicIds].flatMap(listBrought)),
    wantsToBring: asking.wantsToBring,
    organisation: asking.organisation,
    help: new Set(asking.help),
    desks: new Set(asking.referrals?.map(({ to }) => to)),
    usualDesks: new Set(topics.flatMap(({ referral }) => referral ?? [])),
    isAway:
      (asking.channel !== undefined && asking.channel !== 'in-person') ||
      asking.outcome === 'comes-back' ||
      asking.outcome === 'did-not-work',
  };
}

function knownThemes(topic: Topic): Theme[] {
  return themes
    .filter((theme) => topic.themes.includes(theme))
    .sort((a, b) => topic.themes.indexOf(a) - topic.themes.indexOf(b));
}
