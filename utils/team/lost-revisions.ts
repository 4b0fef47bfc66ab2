import { readKnownRevisions } from '../storage/known-revisions';
import type { Link } from './link';

/** Revisions that the server is asked about. */
const asked = 500;

/** Documents of which the whole history is asked, one by one. */
const askedAlone = 5;

/**
 * Whether the server does not know what it once had, by the latest of that. Undefined: nothing is
 * known here that it had.
 */
export async function hasLostRevisions(link: Link): Promise<boolean | undefined> {
  const { send, path, surroundings } = link;
  const known = await readKnownRevisions(surroundings.database, asked);
  if (known.size === 0) return undefined;
  const body = Object.fromEntries([...known].map(([id, rev]) => [id, [rev]]));
  const { body: lost } = await send({ method: 'POST', path: `${path}/_revs_diff`, body });
  const ids = Object.keys(lost ?? {});
  return ids.length > 0 && standEarlier(link, known, ids);
}

/**
 * Whether one of these documents does not stand there in the known version, nor in a later one that was
 * made from it. A cluster takes the word of its first node for what it does not know; for this it asks
 * most of them.
 */
async function standEarlier(
  link: Link,
  known: ReadonlyMap<string, string>,
  ids: readonly string[],
): Promise<boolean> {
  const rows = await askRows(link, ids);
  const standing = new Map(rows.map(({ id, value }) => [id, String(value?.rev)]));
  const others = ids.filter((id) => standing.get(id) !== known.get(id));
  const isLater = (id: string) => generationOf(standing.get(id)) > generationOf(known.get(id));
  if (!others.every(isLater)) return true;
  for (const id of others.slice(0, askedAlone))
    if (!(await isMadeFrom(link, id, known.get(id)))) return true;
  return false;
}

/** Whether a revision is in the history of what stands there. */
async function isMadeFrom({ send, path }: Link, id: string, rev = ''): Promise<boolean> {
  const { body } = await send({
    path: `${path}/${encodeURIComponent(id)}?revs=true`,
    accept: [404],
  });
  const { _revisions } = (body ?? {}) as { _revisions?: { ids?: unknown } };
  const ids = Array.isArray(_revisions?.ids) ? _revisions.ids : [];
  return ids.includes(rev.slice(rev.indexOf('-') + 1));
}

/** How many revisions led to this one (CouchDB: the number that a revision begins with). */
const generationOf = (rev = '') => Number.parseInt(rev, 10) || 0;

/** A row of `_all_docs`; the id is absent for what is not there. */
interface Row {
  id?: unknown;
  value?: { rev?: unknown };
}

async function askRows({ send, path }: Link, keys: readonly string[]): Promise<Row[]> {
  const { body } = await send({ method: 'POST', path: `${path}/_all_docs`, body: { keys } });
  const { rows } = (body ?? {}) as { rows?: unknown };
  return Array.isArray(rows) ? rows : [];
}

/** Those of these documents that the server does not have at all. */
export async function findMissing<Doc extends { _id: string }>(
  link: Link,
  documents: readonly Doc[],
): Promise<Doc[]> {
  if (documents.length === 0) return [];
  const keys = documents.map(({ _id }) => _id);
  const found = new Set((await askRows(link, keys)).map(({ id }) => id));
  return documents.filter(({ _id }) => !found.has(_id));
}
