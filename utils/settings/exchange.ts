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
