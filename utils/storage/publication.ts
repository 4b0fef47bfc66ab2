import type { Publication } from '../activity/publication';
import { asProblem } from './problem';
import type { Stores } from './stores';

/** The last publication as this computer keeps it. */
export interface StoredPublication extends Publication {
  /** The folder that the files went to. Absent: they were downloaded. */
  folder?: FileSystemDirectoryHandle;
  /** Address of `agenda.json` on the website, for the tag. Absent: not told. */
  feed?: string;
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
export async function storePublication(
  { database }: Stores,
  publication: StoredPublication,
): Promise<void> {
  try {
    await database.put('settings', publication);
  } catch (error) {
    throw asProblem(error);
  }
}
