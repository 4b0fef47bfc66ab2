import type { Activity, PatchObject } from '../../utils/activity/activity';
import { asText, asTexts, type Facet, facets, namesOf, valuesOf } from '../entry';
import { forEachInSlices } from '../slices';
import type { datesOf } from '../upcoming';

/** What visitors find dates of an activity by; a date that was changed may have another one. */
export interface Variant {
  /** All that is searched in, simplified. */
  text: string;
  /** Ids, or names of places. */
  values: Record<Facet, string[]>;
  /** The single dates that were changed into this, by `recurrenceId`. Absent: it is the usual one. */
  ids?: string[];
}

/** An activity with dates in the list's window. */
export interface Findable {
  activity: Activity;
  /** Only those that a date in the window has. */
  variants: Variant[];
}

/** The dates among which people search. */
export interface TimeWindow {
  /** From and until which moment, in milliseconds. */
  now: number;
  until: number;
  /** Finds dates: this part has no calendar of its own. */
  datesOf: typeof datesOf;
}

/** Small letters without accents. */
export const simplify = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** Reads the activities that have a date in the window, once; in slices. */
export async function listFindable(
  activities: readonly Activity[],
  window: TimeWindow,
): Promise<Findable[]> {
  const findable: Findable[] = [];
  await forEachInSlices(activities, new AbortController().signal, (activity) => {
    const variants = listVariants(activity, window);
    if (variants.length) findable.push({ activity, variants });
  });
  return findable;
}

function listVariants(activity: Activity, { now, until, datesOf }: TimeWindow): Variant[] {
  const overrides = activity.recurrenceOverrides;
  const changed = overrides
    ? datesOf(keepOnly(activity, overrides), now, now, until, Number.POSITIVE_INFINITY)
    : [];
  const ids = changed.map(({ recurrenceId }) => recurrenceId);
  const isUsual = datesOf(leaveOut(activity, ids), now, now, until, 1).length > 0;
  const variants = new Map<string, Variant>();
  const usual = readTexts(activity);
  if (isUsual) variants.set(JSON.stringify(usual), makeVariant(usual));
  for (const date of changed) {
    const texts = readTexts(date.activity);
    const key = JSON.stringify(texts);
    // One of which only the time was changed is a usual one still.
    const known = variants.get(key);
    if (known) known.ids?.push(date.recurrenceId);
    else variants.set(key, makeVariant(texts, [date.recurrenceId]));
  }
  return [...variants.values()];
}

/** What is searched in, and the values of each facet, in their order. */
type Texts = [searched: string[], values: string[][]];

function readTexts(activity: Activity): Texts {
  const addresses = Object.values(activity.locations ?? {}).map((one) => asText(one?.description));
  const searched = [
    asText(activity.title),
    asText(activity.description),
    ...namesOf(activity.locations),
    ...addresses,
    ...namesOf(activity.virtualLocations),
    ...asTexts(activity['pleinwijzer.nl:partners']),
  ];
  return [searched, facets.map((facet) => valuesOf(activity, facet))];
}

function makeVariant([searched, lists]: Texts, ids?: string[]): Variant {
  const [themes = [], audiences = [], places = []] = lists;
  const values = { themes, audiences, places };
  return { text: simplify(searched.join(' ')), values, ...(ids && { ids }) };
}

/** An activity with no other dates than those of some of its variants, for the list to show. */
export function narrow({ activity, variants }: Findable, fitting: readonly Variant[]): Activity {
  if (fitting.length === variants.length) return activity;
  const idsOf = (list: readonly Variant[]) => list.flatMap(({ ids = [] }) => ids);
  if (fitting.some(({ ids }) => !ids))
    return leaveOut(activity, idsOf(variants.filter((one) => !fitting.includes(one))));
  const overrides = activity.recurrenceOverrides ?? {};
  const kept = idsOf(fitting).map((id) => [id, overrides[id]]);
  return keepOnly(activity, Object.fromEntries(kept));
}

/** An activity without these dates. */
function leaveOut(activity: Activity, ids: readonly string[]): Activity {
  if (!ids.length) return activity;
  const excluded = Object.fromEntries(ids.map((id) => [id, { excluded: true }]));
  return { ...activity, recurrenceOverrides: { ...activity.recurrenceOverrides, ...excluded } };
}

/** An activity with no other dates than these changed ones. */
function keepOnly(activity: Activity, overrides: Record<string, PatchObject>): Activity {
  const { recurrenceRules: _rules, excludedRecurrenceRules: _excluded, ...single } = activity;
  // The start is a date by itself (RFC 8984 §4.3.3.1).
  return { ...single, recurrenceOverrides: { [single.start]: { excluded: true }, ...overrides } };
}
