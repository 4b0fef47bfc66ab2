import { buildDocument, readId, type SharedRecord, type TeamDocument } from '../record/document';
import { type RecordTransaction, readRecord } from './record-stores';
import type { Database, WriteTransaction } from './schema';
import type { StoredVersion } from './team-rows';

/** The document of a record in its stored version; undefined when there is no such record. */
export async function readDocument(
  transaction: RecordTransaction,
  version: StoredVersion,
): Promise<TeamDocument | undefined> {
  const record = await readRecord(transaction, version.id);
  const type = readId(version.id)?.type;
  return (
    record && type && buildDocument<typeof type>(type, record as SharedRecord, version, version.rev)
  );
}

/** The version as one that needs nothing more of the server. */
export function settle({ pending: _, refused: __, ...row }: StoredVersion): StoredVersion {
  return row;
}

/** Changes the rows that there are of these ids, in one transaction. */
export async function changeVersions(
  database: Database,
  ids: readonly string[],
  change: (row: StoredVersion, index: number) => StoredVersion,
): Promise<void> {
  const { store, done } = database.transaction('versions', 'readwrite');
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  done.catch(() => {});
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  rows.forEach((row, i) => {
    const next = row && change(row, i);
    if (next && next !== row) void store.put(next).catch(() => {});
  });
  await done;
}

/** A document that the server refused, and why. */
export interface Refused {
  document: TeamDocument;
  /** The server's code for it. */
  reason: string;
}

/** Notes that the server refused a version, unless the record was changed meanwhile. */
export async function refuseVersion(
  transaction: WriteTransaction,
  { document, reason }: Refused,
  at: number,
): Promise<void> {
  const { _id: id, clock, device, editedBy, _rev: rev } = document;
  const versions = transaction.objectStore('versions');
  const [row, record] = await Promise.all([versions.get(id), readRecord(transaction, id)]);
  const offered = { id, clock, device, editedBy, ...(rev ? { rev } : {}) };
  const before = row ?? (record ? offered : undefined);
  if (before?.clock === clock) await versions.put({ ...settle(before), refused: { reason, at } });
}
