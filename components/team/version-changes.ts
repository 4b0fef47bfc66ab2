import type { SharedRecord } from '../../utils/record/document';

/** Fields that say nothing of what people filled in. */
const unseen = new Set(['uid', 'updated', '@type', 'sequence', 'created', 'deleted', 'visit']);

/** Names of the fields in which two versions of a record differ, in the order of the first. */
export function findChanges(a: SharedRecord, b: SharedRecord): string[] {
  const [left, right] = [a, b] as unknown as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])];
  return names.filter((name) => !unseen.has(name) && !isSame(left?.[name], right?.[name]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sort(a)) === JSON.stringify(sort(b));
}

/** The same value with the keys of each object in order. */
function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sort(one)]));
}

/** Whether a field says something of what people filled in. */
export const isSeen = (field: string): boolean => !unseen.has(field);
