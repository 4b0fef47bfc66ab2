import { isTombstone, type TeamDocument } from './document';

/**
 * The version that stays, of two of the same record: a tombstone before anything else, then the
 * greater clock, the greater `editedBy`, and the greater text. Whatever the order in which versions
 * meet, and however often, the same one is left.
 */
export function mergeDocuments<Doc extends TeamDocument>(a: Doc, b: Doc): Doc {
  return compareVersions(a, b) >= 0 ? a : b;
}

/** Below 0 when `b` stays, above 0 when `a` does; 0 when they are the same version. */
export function compareVersions(a: TeamDocument, b: TeamDocument): number {
  return (
    Number(isTombstone(a.record)) - Number(isTombstone(b.record)) ||
    compareTexts(a.clock, b.clock) ||
    compareTexts(a.editedBy, b.editedBy) ||
    compareTexts(writeVersion(a), writeVersion(b))
  );
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** A version as text, without its revision, and with the keys of every object in order. */
export function writeVersion({ _rev, ...version }: TeamDocument): string {
  return JSON.stringify(version, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareTexts(a, b)));
  });
}
