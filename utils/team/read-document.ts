import { readClock } from '../record/clock';
import { readId, type TeamDocument } from '../record/document';

/** A document as CouchDB hands it out: with the other leaves of its history, when there are any. */
export type PulledDocument = TeamDocument & { _rev: string; _conflicts?: string[] };

/**
 * A document of the team, out of what a server sent; undefined for a design document, for what was
 * really deleted, and for what no release of ours has written. The guard has looked at the rest.
 */
export function readDocument(sent: unknown): PulledDocument | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { _id, _rev, _deleted, type, device, editedBy, clock, record } = sent as Record<
    string,
    unknown
  >;
  const id = typeof _id === 'string' ? readId(_id) : undefined;
  if (!id || _deleted === true || type !== id.type || typeof _rev !== 'string') return undefined;
  if (typeof device !== 'string' || typeof editedBy !== 'string') return undefined;
  if (typeof clock !== 'string' || !readClock(clock)) return undefined;
  const { uid, updated } = (record ?? {}) as Record<string, unknown>;
  return uid === id.uid && typeof updated === 'string' ? (sent as PulledDocument) : undefined;
}

/** Whether a server sent what is no document of this release, but may be one of a later one. */
export function isUnknown(sent: unknown): boolean {
  const { _id, _deleted } = (sent ?? {}) as Record<string, unknown>;
  if (typeof _id !== 'string' || _id.startsWith('_') || _deleted === true) return false;
  return readDocument(sent) === undefined;
}

/** The same document without what CouchDB tells of its history. */
export function withoutHistory({ _conflicts, ...document }: PulledDocument): TeamDocument {
  return document;
}
