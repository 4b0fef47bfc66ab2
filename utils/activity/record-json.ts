import type { Place } from './activity';
import { cleanText } from './plain-text';

/**
 * Small records by key, such as the places of an activity, from a text in JSON: only these fields,
 * and of them only texts. Undefined when it is none.
 */
export function readRecords<Field extends string>(
  text: string | undefined,
  fields: readonly Field[],
): Record<string, Partial<Record<Field, string>>> | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  return keepRecords(parsed, fields);
}

/** The same from what is parsed already. */
export function keepRecords<Field extends string>(
  value: unknown,
  fields: readonly Field[],
): Record<string, Partial<Record<Field, string>>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const kept = Object.entries(value).flatMap(([key, record]) => {
    if (typeof record !== 'object' || record === null || key === '__proto__') return [];
    const given = record as Record<string, unknown>;
    const texts = fields.flatMap((field) => {
      const one = cleanText(given[field]);
      return one ? [[field, one]] : [];
    });
    return [[key, Object.fromEntries(texts) as Partial<Record<Field, string>>] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept.slice(0, 50)) : undefined;
}

/** The places of an activity as one text: name and address, places after each other. */
export function writePlaces(places: Record<string, Place> | undefined): string {
  return Object.values(places ?? {})
    .map(({ name, description }) => [name, description].filter(Boolean).join(', '))
    .filter(Boolean)
    .join('; ');
}
