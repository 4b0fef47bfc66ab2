import { type Publication, readPublication } from '../activity/publication';
import { forgetSeen, storeSeen } from '../storage/publication';
import type { Database } from '../storage/schema';
import { addressOf, type PublicPlace, type Published } from './published';

/** What stood nowhere yet. */
const nothing: Omit<Publication, 'updated'> = { uid: 'publication', head: '', entries: {} };

/** What visitors see of what stands on the server, for comparison; undefined: nothing stands there. */
export function publicationOf(stands: Published | undefined): Publication | undefined {
  if (!stands) return undefined;
  const feed = stands.files['agenda.json'];
  try {
    return readPublication(feed ?? '', stands.published);
  } catch {
    // Somebody put something else there: all of it will be new.
    return { ...nothing, updated: stands.published };
  }
}

/**
 * Remembers what stands on the server, for pages that show it without a network.
 * @throws StorageProblem when it cannot be stored.
 */
export async function rememberSeen(
  database: Database,
  place: Pick<PublicPlace, 'address' | 'publicDatabase'>,
  stands: Published | undefined,
): Promise<void> {
  const publication = publicationOf(stands);
  if (!stands || !publication) return forgetSeen(database);
  const { updated, head, entries } = publication;
  const { rev, by } = stands;
  await storeSeen(database, {
    uid: 'seen-publication',
    place: addressOf(place),
    updated,
    head,
    entries,
    rev,
    by,
  });
}
