import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Activity, Audience, Theme } from '../../utils/activity/activity';
import type { Occurrence } from '../../utils/activity/expand';
import { findNextDates } from '../../utils/activity/next-dates';
import { type State, stateOf } from '../../utils/activity/state';
import { useApp } from '../app';
import { type Agenda, useAgenda } from './agenda';

/** An activity as a row of the list. */
export interface AgendaRow {
  activity: Activity;
  state: State;
  /** Title and places, as they are searched. */
  text: string;
  /** Its next date. Absent: none is coming. */
  next?: Occurrence;
}

/** What the list is narrowed to; empty texts narrow nothing. */
export interface AgendaFilter {
  words: string;
  theme: Theme | '';
  audience: Audience | '';
  /** Name of the place. */
  place: string;
  state: State | '';
}

/** A filter that shows all that is coming. */
export const noFilter: AgendaFilter = { words: '', theme: '', audience: '', place: '', state: '' };

/** Kept while the page is open, so that people find the list as they left it. */
const filters = new WeakMap<Agenda, Signal<AgendaFilter>>();

/** The filter of this page's list. */
export function useFilter(): Signal<AgendaFilter> {
  const agenda = useAgenda();
  const filter = filters.get(agenda) ?? signal(noFilter);
  filters.set(agenda, filter);
  return filter;
}

/** Rows that were made before, by activity: a change of one leaves those of the others. */
type Made = WeakMap<Activity, AgendaRow>;

/** All rows in order of their next date, and those that pass the filter. */
export function useRows(filter: ReadonlySignal<AgendaFilter>) {
  const { stores } = useApp();
  const agenda = useAgenda();
  return useMemo(() => {
    const { team } = stores.settings;
    const all = computed(() => {
      const made: Made = new WeakMap();
      const { closedDays: closed } = team.value;
      return { made, closed, now: stores.clock() };
    });
    const rows = computed(() => {
      const { made, closed, now } = all.value;
      return agenda.activities.all.value
        .map((activity) => {
          const row =
            made.get(activity) ?? makeRow(activity, findNextDates(activity, now, 1, closed));
          made.set(activity, row);
          return row;
        })
        .sort(byNext);
    });
    const names = computed(
      () => new Map(agenda.partners.all.value.map(({ uid, name }) => [uid, plain(name)])),
    );
    const shown = computed(() => {
      const passes = openFilter(filter.value, names.value);
      return rows.value.filter(passes);
    });
    return { rows, shown };
  }, [agenda, stores, filter]);
}

function makeRow(activity: Activity, [next]: Occurrence[]): AgendaRow {
  const text = plain([activity.title, ...placesOf(activity)].join(' '));
  return {
    activity,
    text,
    state: stateOf(activity, next !== undefined),
    ...(next ? { next } : {}),
  };
}

function byNext(a: AgendaRow, b: AgendaRow): number {
  const [first, second] = [a, b].map(({ next }) => (next ? +next.start : Number.MAX_VALUE));
  return (first as number) - (second as number) || (a.activity.title < b.activity.title ? -1 : 1);
}

/** Without capitals and accents, as people search. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A test for rows; partners are found by their names. */
function openFilter(filter: AgendaFilter, partners: ReadonlyMap<string, string>) {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  return ({ activity, state, text }: AgendaRow): boolean => {
    const { theme, audience, place } = filter;
    if (filter.state ? state !== filter.state : state === 'past') return false;
    if (theme && !activity['pleinwijzer.nl:themes']?.includes(theme)) return false;
    if (audience && !isFor(activity, audience)) return false;
    if (place && !placesOf(activity).includes(place)) return false;
    if (words.length === 0) return true;
    const names = (activity['pleinwijzer.nl:partners'] ?? []).map((uid) => partners.get(uid) ?? '');
    const whole = [text, ...names].join(' ');
    return words.every((word) => whole.includes(word));
  };
}

function isFor(activity: Activity, audience: Audience): boolean {
  const groups = activity['pleinwijzer.nl:audiences'] ?? [];
  return groups.includes(audience) || (audience === 'everyone' && groups.length === 0);
}

/** Names of the places of an activity. */
export function placesOf({ locations = {} }: Activity): string[] {
  return Object.values(locations).flatMap(({ name }) => (name ? [name] : []));
}
