import type { TeamDocument } from '../record/document';
import { fillPage, type PageSize } from '../record/page';
import type { StoreName } from './context';
import { type RecordTransaction, readRecord, recordStores } from './record-stores';
import { replacedStores, replaceRecord } from './replace-record';
import type { Database, WriteTransaction } from './schema';
import { isTeam } from './team-changes';
import { keepPast } from './team-history';
import type { StoredVersion } from './team-rows';
import { changeVersions, type Refused, readDocument, refuseVersion, settle } from './version-rows';

/** A document that the server took. */
export interface Accepted {
  /** As it was pushed. */
  document: TeamDocument;
  /** The revision that the server gave it. */
  rev: string;
}

/**
 * Up to a page of what the server must still be told, each in its latest version, oldest first;
 * without these ids, which are under way or wait.
 */
export async function readPending(
  database: Database,
  most: PageSize,
  without: ReadonlySet<string> = new Set(),
): Promise<TeamDocument[]> {
  for (;;) {
    const { documents, lost } = await readPage(database, most, without);
    if (lost.length > 0) await forgetLost(database, lost);
    if (documents.length > 0 || lost.length === 0) return fillPage(documents, most);
  }
}

/** Number of records that the server must still be told of; those that it refused do not count. */
export function countPending(database: Database): Promise<number> {
  return database.countFromIndex('versions', 'by-pending');
}

/** Number of records of which the server refused the version that stands here. */
export function countRefused(database: Database): Promise<number> {
  return database.countFromIndex('versions', 'by-refused');
}

async function readPage(database: Database, most: PageSize, without: ReadonlySet<string>) {
  const opened = database.transaction(['versions', ...recordStores]);
  const pending = opened.objectStore('versions').index('by-pending');
  const found = await pending.getAll(null, most.count + without.size);
  const rows = found.filter(({ id }) => !without.has(id)).slice(0, most.count);
  const documents = await Promise.all(
    rows.map((row) => readDocument(opened as unknown as RecordTransaction, row)),
  );
  return {
    documents: documents.filter((document) => document !== undefined),
    lost: rows.filter((_, i) => documents[i] === undefined),
  };
}

/** What has no record can never be pushed: it may not keep the rest waiting. */
async function forgetLost(database: Database, lost: readonly StoredVersion[]): Promise<void> {
  await changeVersions(
    database,
    lost.map(({ id }) => id),
    (row, i) => (row.pending === lost[i]?.pending ? settle(row) : row),
  );
}

/**
 * Takes over that the server has these versions. A record that was changed meanwhile stays pending,
 * on top of what the server has now; an id that is not known here is passed over.
 */
export function acknowledge(database: Database, accepted: readonly Accepted[]): Promise<void> {
  const ids = accepted.map(({ document }) => document._id);
  return changeVersions(database, ids, (row, i) => {
    const { document, rev } = accepted[i] as Accepted;
    const { clock, device, editedBy } = document;
    if (row.clock === clock) return { ...settle(row), device, editedBy, rev };
    // An answer that comes late never puts an earlier revision in the place of a later one.
    return isLaterRevision(rev, row.rev) ? { ...row, device, rev } : row;
  });
}

/** Whether a revision (CouchDB's `<generation>-<hash>`) has a greater generation than another. */
function isLaterRevision(rev: string, other: string | undefined): boolean {
  return other === undefined || Number.parseInt(rev, 10) > Number.parseInt(other, 10);
}

/**
 * Notes what the server refused: it is not tried again by itself, and never dropped. A version that
 * was changed meanwhile is tried as it is now. A colleague's question that was only pulled is left
 * to its maker.
 */
export async function refuse(
  database: Database,
  refused: readonly Refused[],
  now: number,
): Promise<void> {
  const opened = database.transaction(['sync', 'versions', ...recordStores], 'readwrite');
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  opened.done.catch(() => {});
  const transaction = opened as unknown as WriteTransaction;
  if (isTeam(await transaction.objectStore('sync').get('team')))
    await Promise.all(refused.map((one) => refuseVersion(transaction, one, now)));
  await transaction.done;
}

/** What the server refused, each as it stands here, the first refused one first. */
export async function readRefused(database: Database): Promise<(Refused & { at: number })[]> {
  const opened = database.transaction(['versions', ...recordStores]);
  const rows = await opened.objectStore('versions').index('by-refused').getAll();
  const found = await Promise.all(
    rows.map(async (row) => {
      const document = await readDocument(opened as unknown as RecordTransaction, row);
      return document && row.refused ? { document, ...row.refused } : undefined;
    }),
  );
  return found.filter((one) => one !== undefined);
}

/** Tries a refused version once more, because people asked for it. */
export function offerAgain(database: Database, id: string): Promise<void> {
  return changeVersions(database, [id], (row) =>
    row.refused ? { ...settle(row), pending: row.clock } : row,
  );
}

/**
 * Puts the server's version in the place of a refused one, which goes to the history. When the
 * record was changed or shared meanwhile, nothing happens. Tells which stores changed.
 */
export async function takeBack(
  database: Database,
  id: string,
  document: TeamDocument,
  now: number,
): Promise<StoreName[]> {
  const names = ['versions', 'history', ...replacedStores] as const;
  const opened = database.transaction([...names], 'readwrite', { durability: 'strict' });
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  opened.done.catch(() => {});
  const transaction = opened as unknown as WriteTransaction;
  const versions = transaction.objectStore('versions');
  const row = await versions.get(id);
  const record = row?.refused && (await readRecord(transaction, id));
  if (!row || !record) return [];
  const { clock, device, editedBy, _rev: rev } = document;
  const at = new Date(now).toISOString();
  await keepPast(transaction, [{ id, at, editedBy: row.editedBy, by: editedBy, record }]);
  await replaceRecord(transaction, document);
  await versions.put({ id, clock, device, editedBy, ...(rev ? { rev } : {}) });
  await transaction.done;
  return [...names];
}
