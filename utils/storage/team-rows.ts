import type { Clock } from '../record/clock';
import type { DocumentType, SharedRecord, Version } from '../record/document';
import type { Counts } from '../report/tally';

/** The team that this computer belongs to; there is no credential in it. */
export interface SharedTeam {
  uid: 'team';
  /** Name of the team in the names of its databases: lower case letters, digits and hyphens. */
  name: string;
  /** Address of the server, without a slash at its end. */
  address: string;
  /** Name of the team's database. */
  database: string;
  /** Name of the public database, to which the agenda is published. */
  publicDatabase: string;
  /** Name of this computer's account. */
  device: string;
  /** UTC instant at which this computer joined. */
  joined: string;
  /** Roles of the account, as the server last told. */
  roles: string[];
  /** Identity of the server and the database, as first met. Absent: not met yet. */
  server?: string;
  /** Whether sharing waits until people go on with it. */
  paused: boolean;
  /** Version of the guard on the server. Absent: not looked at yet. */
  guard?: number;
  /** Milliseconds since 1970 of the last handshake. Absent: none yet. */
  handshake?: number;
}

/** How far this computer has read the server's changes. */
export interface PullState {
  uid: 'pull';
  /** The server's place in its changes, opaque. Absent: nothing was read yet. */
  since?: string;
  /** Number of the last segment of which the questions are in the counts; 0: none. */
  counted: number;
  /**
   * Version of the records (see `exchangeVersion`) of the release that had no use for some of what it
   * pulled: a later one reads everything once more. Absent: nothing was passed over.
   */
  skippedBy?: number;
}

/** Which records of before joining were offered to the team already. */
export interface OfferCursor {
  uid: 'offer';
  /** The type that is being offered. */
  type: DocumentType;
  /** Uid of the last record that the server answered for; empty at the beginning of a type. */
  after: string;
  /** Whether all was offered once before, to a server that has forgotten it. Absent: it was not. */
  again?: boolean;
  /** Segments from before, offered after everything else. Absent: there are none. */
  segments?: {
    /** Number of the segment that is next. */
    n: number;
    /** Place in it that is next. */
    at: number;
    /** Number of the last one. */
    last: number;
    /** Whether everything else was offered. */
    isOn: boolean;
  };
}

/** Why sharing does not go on, told apart by `kind`; see the problems of the team. */
export interface TeamTrouble {
  kind: string;
  /** What the server said, for whoever looks after it. Absent: nothing. */
  detail?: string;
}

/** How sharing stands, for people. */
export interface SyncState {
  uid: 'state';
  /** Milliseconds since 1970 at which everything was last the same. Absent: never yet. */
  lastSuccess?: number;
  /** Absent: none. */
  trouble?: TeamTrouble;
  /** Milliseconds since 1970 at which it is tried again. Absent: nothing is waited for. */
  retryAt?: number;
  /** Tries in a row that failed. Absent: none. */
  failures?: number;
  /** Whether people agreed that the next exchange removes more than a fifth of the records. */
  mayRemove?: boolean;
  /** What is going on in many steps. Absent: nothing. */
  progress?: { kind: 'pull' | 'push'; done: number; total: number };
  /** Milliseconds by which this computer's clock is ahead of the server's, when that is over five minutes. */
  clockOff?: number;
}

/** A row of the store `sync`. */
export type SyncRow = SharedTeam | PullState | OfferCursor | SyncState;

/** What the team knows of a record that was changed here, or pulled by itself. */
export interface StoredVersion extends Version {
  /** Id of the document. */
  id: string;
  /** The server's revision that this version was made from, or is. Absent: not known. */
  rev?: string;
  /** The clock of the version that the server has not answered for. Absent: everything is shared. */
  pending?: Clock;
  /** Why the server refused the version. Absent: it did not. */
  refused?: { reason: string; at: number };
}

/** Questions of the team that were pulled together. */
export interface Segment {
  /** JSON of a list of documents, in the order in which they were pulled. */
  text: string;
}

/** What is known of a segment without reading it. */
export interface SegmentHead {
  /** Number of the segment. */
  n: number;
  /** Documents in it. */
  count: number;
  /** Places in the list of those of which a later version lives elsewhere. */
  dead: number[];
  /** Dates of its questions, each once, in order. */
  dates: string[];
  /** Hashes of the uids, in order of size. */
  hashes: Uint32Array;
}

/** Counts of what lives in segments, of one period. */
export interface PulledTally {
  /** A day or a month, as in a tally. */
  period: string;
  /** Counts by uid of a location. */
  places: Record<string, Counts>;
}

/** A version that another one took the place of. */
export interface PastVersion {
  n?: number;
  /** Id of the document. */
  id: string;
  /** UTC instant at which it was overwritten here. */
  at: string;
  /** Account that made the version. */
  editedBy: string;
  /** Account that made the version which took its place. */
  by: string;
  record: SharedRecord;
}
