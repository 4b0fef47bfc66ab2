import type { Publication } from '../activity/publication';
import { asProblem } from './problem';
import type { Database } from './schema';
import type { Stores } from './stores';

/** The last publication as this computer keeps it. */
export interface StoredPublication extends Publication {
  /** The folder that the files went to. Absent: they were downloaded. */
  folder?: FileSystemDirectoryHandle;
  /** Address of `agenda.json` on the website, for the tag. Absent: not told. */
  feed?: string;
}

/** What this computer last saw on the team's server. */
export interface SeenPublication extends Omit<Publication, 'uid'> {
  uid: 'seen-publication';
  /** Address of the published feed: what stood elsewhere says nothing of here. */
  place: string;
  /** Revision of the document. */
  rev: string;
  /** Account that published; empty: not told. */
  by: string;
}

/** What this computer last did by itself to publish. */
export interface AutoPublication {
  uid: 'auto-publication';
  /** Address of the feed that it is about. */
  place: string;
  /** Milliseconds since 1970 of the last try. */
  tried: number;
  /** Fingerprint of what the published agenda was made from. Absent: no try has succeeded yet. */
  made?: string;
  /** Why the last try failed, as a kind of problem of the team. Absent: it did not. */
  trouble?: string;
}

/** The last publication on this computer; undefined when there was none. */
export async function readStoredPublication({
  database,
}: Stores): Promise<StoredPublication | undefined> {
  return (await database.get('settings', 'publication')) as StoredPublication | undefined;
}

/**
 * Remembers a publication.
 * @throws StorageProblem when it cannot be stored.
 */
export function storePublication(
  { database }: Stores,
  publication: StoredPublication,
): Promise<void> {
  return put(database, publication);
}

/** What was last seen at this address; undefined: nothing yet. */
export async function readSeen(
  database: Database,
  place: string,
): Promise<SeenPublication | undefined> {
  const row = (await database.get('settings', 'seen-publication')) as SeenPublication | undefined;
  return row?.place === place ? row : undefined;
}

/**
 * Remembers what stands on the team's server.
 * @throws StorageProblem when it cannot be stored.
 */
export function storeSeen(database: Database, seen: SeenPublication): Promise<void> {
  return put(database, seen);
}

/** Forgets what stood on the team's server: nothing does any more. */
export async function forgetSeen(database: Database): Promise<void> {
  await database.delete('settings', 'seen-publication');
}

/** What was last done by itself for this address; undefined: nothing yet. */
export async function readAuto(
  database: Database,
  place: string,
): Promise<AutoPublication | undefined> {
  const row = (await database.get('settings', 'auto-publication')) as AutoPublication | undefined;
  return row?.place === place ? row : undefined;
}

/**
 * Remembers a try.
 * @throws StorageProblem when it cannot be stored.
 */
export function storeAuto(database: Database, auto: AutoPublication): Promise<void> {
  return put(database, auto);
}

async function put(
  database: Database,
  row: StoredPublication | SeenPublication | AutoPublication,
): Promise<void> {
  try {
    await database.put('settings', row);
  } catch (error) {
    throw asProblem(error);
  }
}
