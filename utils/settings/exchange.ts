import type { QuestionRecord } from '../question/question';
import type { TeamSettings } from './settings';

/** Version of the file; a higher one comes from a later release. */
export const exchangeVersion = 1;

/** Everything that a computer holds, as one file. */
export interface Exchange {
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
}

/** Writes everything as the text of a file. */
export function buildExchange(
  team: TeamSettings,
  questions: QuestionRecord[],
  exported: string,
): string {
  const whole: Exchange = {
    format: 'pleinwijzer',
    version: exchangeVersion,
    exported,
    team,
    questions,
  };
  return JSON.stringify(whole);
}

/** What an import would do to one stored record. */
export type ImportEffect = 'new' | 'changed' | 'same' | 'older';

/** Compares a record of a file with what is stored: a withdrawal wins, else the later change. */
export function compareRecord(
  incoming: QuestionRecord,
  stored: QuestionRecord | undefined,
): ImportEffect {
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
