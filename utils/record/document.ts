import type { ActivityRecord, ActivityTombstone } from '../activity/activity';
import type { Contribution, Partner } from '../partner/partner';
import type { Programme } from '../programme/programme';
import type { QuestionRecord } from '../question/question';
import type { TeamSettings } from '../settings/settings';
import type { Clock } from './clock';

/** What each type of document holds. */
export interface SharedRecords {
  question: QuestionRecord;
  activity: ActivityRecord;
  programme: Programme | ActivityTombstone;
  partner: Partner | ActivityTombstone;
  contribution: Contribution | ActivityTombstone;
  settings: TeamSettings;
}

/** Types of documents, in the order in which they are offered to a team. */
export const documentTypes = [
  'settings',
  'partner',
  'programme',
  'contribution',
  'activity',
  'question',
] as const satisfies readonly (keyof SharedRecords)[];
export type DocumentType = (typeof documentTypes)[number];

/** A record that a team shares. */
export type SharedRecord = SharedRecords[DocumentType];

/** What the team knows of a version of a record, beside its content. */
export interface Version {
  /** Orders the versions of a record. */
  clock: Clock;
  /** Name of the account that made the record. */
  device: string;
  /** Name of the account that made this version. */
  editedBy: string;
}

/** A record as it stands on the team's server. */
export interface TeamDocument<Type extends DocumentType = DocumentType> extends Version {
  /** The type, `:`, and the uid of the record. */
  _id: string;
  /** Revision by CouchDB. Absent: not stored there yet. */
  _rev?: string;
  type: Type;
  /** The record whole; a tombstone for what was removed. */
  record: SharedRecords[Type];
}

/** Id of a record's document. */
export function idOf(type: DocumentType, uid: string): string {
  return `${type}:${uid}`;
}

/** Type and uid in a document's id; undefined for the id of something else. */
export function readId(id: string): { type: DocumentType; uid: string } | undefined {
  const at = id.indexOf(':');
  const type = documentTypes.find((one) => one === id.slice(0, at));
  return type && id.length > at + 1 ? { type, uid: id.slice(at + 1) } : undefined;
}

/** The document of a record in this version; `rev` is the revision that it takes the place of. */
export function buildDocument<Type extends DocumentType>(
  type: Type,
  record: SharedRecords[Type],
  { clock, device, editedBy }: Version,
  rev?: string,
): TeamDocument<Type> {
  const _id = idOf(type, record.uid);
  return { _id, ...(rev ? { _rev: rev } : {}), type, device, editedBy, clock, record };
}

/** Whether what is left of a record is a tombstone. */
export function isTombstone(record: SharedRecord): boolean {
  return 'deleted' in record && record.deleted === true;
}
