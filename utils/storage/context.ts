import type { Signal } from '@preact/signals';
import type { ProblemKind } from './problem';
import type { Database, Schema } from './schema';

/** Names of the stores. */
export type StoreName =
  | 'questions'
  | 'tallies'
  | 'drafts'
  | 'habits'
  | 'settings'
  | 'activities'
  | 'programmes'
  | 'partners'
  | 'contributions'
  | 'sync'
  | 'versions'
  | 'segments'
  | 'segmentHeads'
  | 'pulledTallies'
  | 'history';

/** What the stores of one page share. */
export interface StorageContext {
  database: Database;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Tells the other pages that these stores changed. */
  announce: (...stores: StoreName[]) => void;
  /** The problem that people are told about now. Undefined: none. */
  problem: Signal<ProblemKind | undefined>;
  /** What takes over the changes of other pages in stores that were opened later. */
  followers: Map<StoreName, () => Promise<void>>;
}

/** Any row, in the type of its store. */
export type Row<Name extends StoreName> = Schema[Name]['value'];
