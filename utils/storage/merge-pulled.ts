import { type Clock, readClock } from '../record/clock';
import {
  isTombstone,
  type SharedRecord,
  type TeamDocument,
  type Version,
} from '../record/document';
import { compareVersions, writeVersion } from '../record/merge';
import type { PastVersion, StoredVersion } from './team-rows';

/** A record as it stands here. */
export interface Standing {
  record: SharedRecord;
  version: StoredVersion;
}

/** What a pulled version does to what stands here. */
interface Merged {
  /** What stands here then; the very same record when that is not to be written. */
  standing: Standing;
  /** `kept`: what stands here is later, and must be told to the server. */
  effect: 'applied' | 'same' | 'kept';
  /** The version that lost, when people would miss it. Absent: they would not. */
  past?: PastVersion;
}

/** What the server's versions of a record do to what stands here. */
export interface Outcome {
  standing: Standing;
  effect: Merged['effect'];
  past: PastVersion[];
}

/**
 * Merges what stands here with the server's versions of the record, one after the other. `at` is the
 * instant of it, UTC.
 */
export function mergePulled(
  before: Standing | undefined,
  documents: readonly TeamDocument[],
  at: string,
): Outcome {
  let standing = before;
  let effect: Merged['effect'] = 'same';
  const past: PastVersion[] = [];
  for (const document of documents) {
    const merged: Merged = mergeOne(standing, document, at);
    standing = merged.standing;
    if (merged.effect !== 'same') effect = merged.effect;
    if (merged.past) past.push(merged.past);
  }
  return { standing: standing as Standing, effect, past };
}

function mergeOne(standing: Standing | undefined, document: TeamDocument, at: string): Merged {
  if (!standing) return { standing: takeOver(document), effect: 'applied' };
  const { record, version } = standing;
  const { _rev: rev, device } = document;
  // Who made a record is for the server to say.
  const { clock, editedBy } = version;
  const own: TeamDocument = { ...document, clock, editedBy, record };
  if ((clock <= document.clock || isTie(clock, document.clock)) && hasSameRecord(own, document))
    return { standing: { ...takeOver(document), record }, effect: 'same' };
  if (compareVersions(own, document) < 0) {
    const isOnlyHere = version.pending !== undefined || version.refused !== undefined;
    const isMissed = isOnlyHere || editedBy !== document.editedBy;
    const past = isMissed && rememberPast(document, { record, editedBy }, document.editedBy, at);
    return { standing: takeOver(document), effect: 'applied', ...(past && { past }) };
  }
  const isMissed = editedBy !== document.editedBy && isLater(rev, version.rev);
  const past = isMissed && rememberPast(document, document, editedBy, at);
  const pending = version.refused ? {} : { pending: clock };
  const next = { ...version, device, ...(rev && { rev }), ...pending };
  return { standing: { record, version: next }, effect: 'kept', ...(past && { past }) };
}

/** The server's version as it stands here once it is written. */
export function takeOver({ _id: id, _rev: rev, record, ...rest }: TeamDocument): Standing {
  const { clock, device, editedBy } = rest;
  return { record, version: { id, clock, device, editedBy, ...(rev && { rev }) } };
}

function rememberPast(
  { _id: id }: TeamDocument,
  { record, editedBy }: { record: SharedRecord } & Pick<Version, 'editedBy'>,
  by: string,
  at: string,
): PastVersion {
  return { id, at, editedBy, by, record };
}

/**
 * Whether two clocks differ by their device alone: one record that two computers brought along. What
 * was made of either of them is later than both, so that it is all the same which of them stands.
 */
function isTie(a: Clock, b: Clock): boolean {
  const [one, other] = [readClock(a), readClock(b)];
  return one?.time === other?.time && one?.counter === other?.counter;
}

/** Whether two versions hold the same, whoever made them and when. */
export function hasSameRecord(a: TeamDocument, { record }: TeamDocument): boolean {
  // Mostly the keys stand in the same order, which is told sooner.
  if (JSON.stringify(record) === JSON.stringify(a.record)) return true;
  return writeVersion({ ...a, record }) === writeVersion(a);
}

/** Whether a revision (CouchDB's `<generation>-<hash>`) is of a later generation than a known one. */
function isLater(rev = '', known?: string): boolean {
  return known === undefined || Number.parseInt(rev, 10) > Number.parseInt(known, 10);
}

/** Whether two rows say the same of a version. */
export function isSameVersion(a: StoredVersion, b: StoredVersion): boolean {
  return (
    a.clock === b.clock &&
    a.device === b.device &&
    a.editedBy === b.editedBy &&
    a.rev === b.rev &&
    a.pending === b.pending &&
    a.refused?.at === b.refused?.at
  );
}

/** Whether a record that counted becomes a tombstone. */
export function isRemoval(before: Standing | undefined, after: Standing): boolean {
  return before !== undefined && !isTombstone(before.record) && isTombstone(after.record);
}
