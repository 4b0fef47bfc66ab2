import { writeTeamGuard } from './guard-text';
import { guardId, guardVersion } from './guard-version';
import { writePublicGuard } from './public-guard-text';

/** A document that judges what is written to its database (CouchDB: design document). */
export interface GuardDocument {
  _id: string;
  /** Revision of the one that it takes the place of. Absent: there is none. */
  _rev?: string;
  language: 'javascript';
  /** Version of its text. */
  version: number;
  /** The function that refuses a write by throwing, as text in ECMAScript 5. */
  validate_doc_update: string;
}

/** The guard of a team's database. */
export function buildGuard(team: string): GuardDocument {
  return build(writeTeamGuard(team));
}

/** The guard of a team's public database. */
export function buildPublicGuard(team: string): GuardDocument {
  return build(writePublicGuard(team));
}

const build = (text: string): GuardDocument => ({
  _id: guardId,
  language: 'javascript',
  version: guardVersion,
  validate_doc_update: text,
});
