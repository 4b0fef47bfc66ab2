import type { ActivityRecord, ActivityTombstone } from '../activity/activity';
import type { Contribution, Partner } from '../partner/partner';
import type { Programme } from '../programme/programme';
import type { QuestionRecord } from '../question/question';
import type { TeamSettings } from './settings';

/**
 * Version of the file; a higher one comes from a later release. The first had no collections, the
 * second no hints and nothing that visitors want to bring.
 */
export const exchangeVersion = 3;

/** All records of the agenda, the learning offer and the partners, tombstones included. */
export interface Collections {
  activities: ActivityRecord[];
  programmes: (Programme | ActivityTombstone)[];
  partners: (Partner | ActivityTombstone)[];
  contributions: (Contribution | ActivityTombstone)[];
}

/** Names of the collections, in the order of the file. */
export const collectionNames = ['activities', 'programmes', 'partners', 'contributions'] as const;

/** Collections that hold nothing. */
export function emptyCollections(): Collections {
  return { activities: [], programmes: [], partners: [], contributions: [] };
}

/** Everything that a computer holds, as one file. */
export interface Exchange extends Collections {
  format: 'pleinwijzer';
  version: number;
  /** UTC instant at which the file was made. */
  exported: string;
  team: TeamSettings;
  questions: QuestionRecord[];
}

/** Why a file was refused. */
export interface ExchangeFault {
  kind: 'not-json' | 'newer' | 'damaged';
  /** Index of the question at fault. Absent: the file as a whole, or its settings. */
  question?: number;
  /** The record of a collection that is at fault, and its index. Absent: none of them. */
  record?: { collection: keyof Collections; index: number };
}

/** Writes everything as the text of a file. */
export function buildExchange(
  team: TeamSettings,
  questions: QuestionRecord[],
  exported: string,
  collections: Collections = emptyCollections(),
): string {
  const whole: Exchange = {
    format: 'pleinwijzer',
    version: exchangeVersion,
    exported,
    team,
    questions,
    ...collections,
  };
  return JSON.stringify(whole);
}

/** What an import would do to one stored record. */
export type ImportEffect = 'new' | 'changed' | 'same' | 'older';

/** What every record has. */
interface AnyRecord {
  updated: string;
  deleted?: true | undefined;
}

/** Compares a record of a file with what is stored: a withdrawal wins, else the later change. */
export function compareRecord(incoming: AnyRecord, stored: AnyRecord | undefined): ImportEffect {
  if (!stored) return 'new';
  if (stored.deleted) return incoming.deleted ? 'same' : 'older';
  if (incoming.deleted) return 'changed';
  if (incoming.updated === stored.updated) return 'same';
  return incoming.updated > stored.updated ? 'changed' : 'older';
}

/**
 * The team's settings after an import: the later ones, with what only the other has kept as no
 * longer in use, so that no question loses the name of its location or topic.
 */
export function mergeTeam(own: TeamSettings, incoming: TeamSettings): TeamSettings {
  const isNewer = incoming.updated > own.updated;
  const [base, other] = isNewer ? [incoming, own] : [own, incoming];
  const places = new Set(base.locations.map(({ uid }) => uid));
  const ids = new Set(base.topics.map(({ id }) => id));
  const keep = <Kept>(one: Kept) => ({ ...one, archived: true });
  return {
    ...base,
    locations: [
      ...base.locations,
      ...other.locations.filter(({ uid }) => !places.has(uid)).map(keep),
    ],
    topics: [...base.topics, ...other.topics.filter(({ id }) => !ids.has(id)).map(keep)],
  };
}
