import { type Facet, facets } from './entry';

/** Attributes of the element, in the form of the list. */
export interface Options {
  /** Addresses of feeds. */
  feeds: string[];
  /** Language of the element or of the page around it, BCP 47; empty when none is told. */
  language: string;
  /** Values to which the list is restricted, in small letters, by facet; empty: all. */
  wanted: [facet: Facet, values: string[]][];
  /** How many days ahead. */
  days: number;
  /** How many dates at first, and more at each press. */
  limit: number;
  /** Which filters visitors see. */
  filters: string[];
  /** Level of the headings of the days, 2–6. */
  level: number;
}

/** Names of the attributes that the list follows. */
export const attributes = [
  'feed',
  'lang',
  ...facets,
  'days',
  'limit',
  'filters',
  'heading-level',
] as const;

/** Reads the attributes; what makes no sense counts as absent. */
export function readOptions(element: Element): Options {
  const list = (name: string, by: RegExp) =>
    (element.getAttribute(name) ?? '').trim().split(by).filter(Boolean);
  const lowered = (name: string, by: RegExp) => list(name, by).map((value) => value.toLowerCase());
  const number = (name: string, other: number, least: number, most: number) => {
    const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
    return value >= least ? Math.min(most, value) : other;
  };
  const known = ['search', ...facets];
  const filters = lowered('filters', /[\s,]+/).filter((one) => ['none', ...known].includes(one));
  return {
    feeds: [...new Set(list('feed', /\s+/))],
    language: element.closest('[lang]')?.getAttribute('lang') ?? '',
    wanted: facets.map((facet) => [facet, lowered(facet, /\s*,\s*/)]),
    days: number('days', 90, 1, 3660),
    limit: number('limit', 20, 1, 500),
    filters: filters.length ? filters : known,
    level: number('heading-level', 2, 2, 6),
  };
}
