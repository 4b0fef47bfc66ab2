import type { Activity } from '../../utils/activity/activity';
import { type Facet, facets } from '../entry';
import { forEachInSlices } from '../slices';
import { type Findable, narrow, simplify, type Variant } from './variants';

/** What a visitor chose; empty texts: everything. */
export type Choice = Record<Facet | 'search', string>;

/** How many activities each value leaves, given what else was chosen. */
export type Counts = Record<Facet, Map<string, number>>;

/** What was found. */
export interface Found {
  /** Each with only the dates that fit. */
  activities: Activity[];
  counts: Counts;
}

/** Which activities fit a choice, and what each further choice would leave; in slices. */
export async function search(
  findable: readonly Findable[],
  choice: Choice,
  signal: AbortSignal,
): Promise<Found> {
  const words = simplify(choice.search).split(/\s+/).filter(Boolean);
  const counts: Counts = { themes: new Map(), audiences: new Map(), places: new Map() };
  const activities: Activity[] = [];
  const hasWords = ({ text }: Variant) => words.every((word) => text.includes(word));
  await forEachInSlices(findable, signal, (one) => {
    const named = one.variants.filter(hasWords);
    const fitting = named.filter((variant) => fits(variant, choice));
    if (fitting.length) activities.push(narrow(one, fitting));
    for (const facet of facets) {
      const left = named.filter((variant) => fits(variant, choice, facet));
      // However many of its dates have it, it is one activity.
      for (const value of new Set(left.flatMap(({ values }) => values[facet])))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  });
  return { activities, counts };
}

/** Whether a variant has the values that were chosen, those of one facet left out. */
const fits = ({ values }: Variant, choice: Choice, except?: Facet): boolean =>
  facets.every(
    (facet) => facet === except || !choice[facet] || values[facet].includes(choice[facet]),
  );
