import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ActivityRecord, ActivityTombstone } from '../activity/activity';
import type { ActivityDraft } from '../activity/draft';
import type { Contribution, Partner } from '../partner/partner';
import type { Programme } from '../programme/programme';
import type { Desk } from '../question/desk';
import type { Draft } from '../question/draft';
import type { Habit } from '../question/preset';
import type { QuestionRecord } from '../question/question';
import type { Undo } from '../question/undo';
import type { Tally } from '../report/tally';
import type { DeviceSettings, TeamSettings } from '../settings/settings';
import type { AutoPublication, SeenPublication, StoredPublication } from './publication';
import type { RecordDraft } from './record-drafts';
import { recount } from './recount';
import type {
  PastVersion,
  PulledTally,
  Segment,
  SegmentHead,
  StoredVersion,
  SyncRow,
} from './team-rows';

/** All that is kept on this computer. */
export interface Schema extends DBSchema {
  /** Saved questions and the tombstones of withdrawn ones. */
  questions: {
    key: string;
    value: QuestionRecord;
    indexes: { 'by-day': [date: string, location: string] };
  };
  /** Counts per period and location, kept up to date in the transaction of each question. */
  tallies: { key: [period: string, location: string]; value: Tally };
  /** Unfinished work: the drafts, the desk and what can be undone. */
  drafts: { key: string; value: Draft | Desk | Undo | ActivityDraft | RecordDraft };
  /** Use of presets, per location. */
  habits: { key: string; value: Habit };
  /** Settings of the team and of this computer, and what it published last. */
  settings: {
    key: string;
    value: TeamSettings | DeviceSettings | StoredPublication | SeenPublication | AutoPublication;
  };
  /** The agenda: activities, and the tombstones of removed ones. */
  activities: { key: string; value: ActivityRecord };
  /** Learning programmes, and the tombstones of removed ones. */
  programmes: { key: string; value: Programme | ActivityTombstone };
  /** Partners, and the tombstones of removed ones. */
  partners: { key: string; value: Partner | ActivityTombstone };
  /** What people can bring, and the tombstones of removed ones. */
  contributions: { key: string; value: Contribution | ActivityTombstone };
  /** Which team this computer belongs to, and how sharing stands. */
  sync: { key: string; value: SyncRow };
  /** What the team knows of records that were changed here, or pulled by themselves. */
  versions: {
    key: string;
    value: StoredVersion;
    indexes: { 'by-pending': string; 'by-refused': number };
  };
  /** Questions that were pulled together, a page in a row. */
  segments: { key: number; value: Segment };
  /** What is known of each segment without reading it. */
  segmentHeads: { key: number; value: SegmentHead };
  /** Counts of what lives in segments. */
  pulledTallies: { key: string; value: PulledTally };
  /** Versions that others took the place of. */
  history: { key: number; value: PastVersion; indexes: { 'by-id': string } };
}

/** An open database. */
export type Database = IDBPDatabase<Schema>;

/** A transaction that writes; which stores it holds is up to whoever opens it. */
export type WriteTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** A transaction that may change the structure. */
export type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** One numbered step in the structure's history; its place in the list is its version. */
export type Upgrade = (database: Database, transaction: UpgradeTransaction) => void | Promise<void>;

/** Every upgrade since the first release, in order; only ever added to. */
export const upgrades: readonly Upgrade[] = [createStores, createCollections, recount, addTeam];

function createStores(database: Database): void {
  const questions = database.createObjectStore('questions', { keyPath: 'uid' });
  questions.createIndex('by-day', ['date', 'location']);
  database.createObjectStore('tallies', { keyPath: ['period', 'location'] });
  database.createObjectStore('drafts', { keyPath: 'uid' });
  database.createObjectStore('habits', { keyPath: 'uid' });
  database.createObjectStore('settings', { keyPath: 'uid' });
}

function createCollections(database: Database): void {
  for (const name of ['activities', 'programmes', 'partners', 'contributions'] as const)
    database.createObjectStore(name, { keyPath: 'uid' });
}

function addTeam(database: Database): void {
  database.createObjectStore('sync', { keyPath: 'uid' });
  const versions = database.createObjectStore('versions', { keyPath: 'id' });
  versions.createIndex('by-pending', 'pending');
  versions.createIndex('by-refused', 'refused.at');
  database.createObjectStore('segments', { autoIncrement: true });
  database.createObjectStore('segmentHeads', { keyPath: 'n' });
  database.createObjectStore('pulledTallies', { keyPath: 'period' });
  const history = database.createObjectStore('history', { keyPath: 'n', autoIncrement: true });
  history.createIndex('by-id', 'id');
}
