import type { Activity } from '../utils/activity/activity';

// A feed is somebody else's text: nothing in it has to be what it should be.

/** A value as text; empty when it is none. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The texts of a list; empty when it is none. */
export const asTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(asText) : [];

/** Names of what an object holds, such as places, the first one first. */
export const namesOf = (value: unknown): string[] =>
  Object.values(value ?? {})
    .map((one) => asText((one as { name?: unknown } | null)?.name))
    .filter(Boolean);

/** What visitors can choose from. */
export const facets = ['themes', 'audiences', 'places'] as const;
export type Facet = (typeof facets)[number];

/** The values of a facet that an activity has: ids, or names of places. */
export function valuesOf(activity: Activity, facet: Facet): string[] {
  if (facet === 'places') return namesOf(activity.locations);
  const values = asTexts(activity[`pleinwijzer.nl:${facet}`]);
  return values.length || facet === 'themes' ? values : ['everyone'];
}
