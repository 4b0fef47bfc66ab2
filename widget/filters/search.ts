import type { Activity } from '../../utils/activity/activity';
import { asText, asTexts, type Facet, facets, namesOf, valuesOf } from '../entry';
import { forEachInSlices } from '../slices';

/** What a visitor chose; empty texts: everything. */
export type Choice = Record<Facet | 'search', string>;

/** How many activities each value has, given what else was chosen. */
export type Counts = Record<Facet, Map<string, number>>;

/** What was found. */
export interface Found {
  activities: Activity[];
  counts: Counts;
}

/** Small letters without accents. */
const simplify = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

function hasWords(activity: Activity, words: string[]): boolean {
  const parts = [
    asText(activity.title),
    asText(activity.description),
    ...namesOf(activity.locations),
    ...asTexts(activity['pleinwijzer.nl:partners']),
  ];
  const whole = words.length ? simplify(parts.join(' ')) : '';
  return words.every((word) => whole.includes(word));
}

/** Which activities fit a choice, and what each further choice would leave; in slices. */
export async function search(
  activities: readonly Activity[],
  choice: Choice,
  signal: AbortSignal,
): Promise<Found> {
  const words = simplify(choice.search).split(/\s+/).filter(Boolean);
  const counts: Counts = { themes: new Map(), audiences: new Map(), places: new Map() };
  const found: Activity[] = [];
  await forEachInSlices(activities, signal, (activity) => {
    if (!hasWords(activity, words)) return;
    const values = facets.map((facet) => [facet, valuesOf(activity, facet)] as const);
    const wrong = values.filter(([facet, own]) => choice[facet] && !own.includes(choice[facet]));
    if (!wrong.length) found.push(activity);
    for (const [facet, own] of values) {
      if (wrong.some(([other]) => other !== facet)) continue;
      for (const value of new Set(own))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  });
  return { activities: found, counts };
}
