import type { VNode } from 'preact';
import type { Activity } from '../../utils/activity/activity';
import { facets } from '../entry';
import type { Messages } from '../messages/nl';
import type { Options } from '../options';
import { forEachInSlices } from '../slices';
import type { datesOf } from '../upcoming';
import { FilterBar } from './FilterBar';
import styles from './filters.css?inline';
import { type Choice, type Found, search } from './search';

export { receive } from '../part-jsx';
export { styles };

/** What the filters need of the list. */
interface Given {
  activities: readonly Activity[];
  /** The list's window, in milliseconds. */
  now: number;
  until: number;
  text: Messages;
  options: Options;
  /** Finds dates: this part has no calendar of its own. */
  datesOf: typeof datesOf;
  /** Shows other activities in the list, and draws the filters anew. */
  onChoose: (activities: readonly Activity[]) => void;
}

/** The open filters. */
export interface Filters {
  view(): VNode;
}

const nothing: Choice = { search: '', themes: '', audiences: '', places: '' };

/**
 * Opens the filters: they hold what was chosen, and tell the list which activities are left. Only
 * activities with a date in the list's window count.
 */
export function openFilters(given: Given): Filters {
  const { activities, now, until, text, options, onChoose } = given;
  const open: Activity[] = [];
  const opened = forEachInSlices(activities, new AbortController().signal, (activity) => {
    if (given.datesOf(activity, now, now, until, 1).length) open.push(activity);
  });
  let choice = nothing;
  let found: Found | undefined;
  let ending = new AbortController();
  const choose = async (next: Choice) => {
    choice = next;
    ending.abort();
    ending = new AbortController();
    const { signal } = ending;
    await opened;
    const result = await search(open, choice, signal);
    if (signal.aborted) return;
    found = result;
    onChoose(found.activities);
  };
  const choosing = (next: Choice) => void choose(next).catch(() => undefined);
  choosing(nothing);
  return {
    view: () => (
      <FilterBar
        language={text.language}
        shown={['search', ...facets].filter((one) => options.filters.includes(one))}
        choice={choice}
        found={found}
        onChoose={choosing}
        onReset={() => choosing(nothing)}
      />
    ),
  };
}
