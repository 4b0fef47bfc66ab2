/**
 * JSON with the keys of every object in order, so that the same content gives the same text. What is
 * undefined is left out.
 */
export function writeCanonical(value: unknown): string {
  return JSON.stringify(sortKeys(value)) ?? 'null';
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sortKeys(one)]));
}

/** Whether two values have the same content, whatever the order of their keys. */
export function hasSameContent(one: unknown, other: unknown): boolean {
  return one === other || writeCanonical(one) === writeCanonical(other);
}
