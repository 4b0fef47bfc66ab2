import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { facets } from '../entry';
import type { Messages } from '../messages/nl';
import type { Options } from '../options';
import { forEachInSlices } from '../slices';
import type { datesOf } from '../upcoming';
import { FilterBar } from './FilterBar';
import styles from './filters.css?inline';
import { type Choice, type Found, search } from './search';

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
  /** Shows other activities in the list. */
  onChoose: (activities: readonly Activity[]) => void;
}

const nothing: Choice = { search: '', themes: '', audiences: '', places: '' };

/** Shows the filters in a place above the list, and tells the list which activities are left. */
export function showFilters(place: HTMLElement, given: Given): void {
  place.replaceChildren();
  render(<Filters {...given} />, place);
}

/** Only activities with a date in the list's window count. */
async function findOpen({ activities, now, until, datesOf }: Given): Promise<Activity[]> {
  const open: Activity[] = [];
  await forEachInSlices(activities, new AbortController().signal, (activity) => {
    if (datesOf(activity, now, now, until, 1).length) open.push(activity);
  });
  return open;
}

function Filters(given: Given) {
  const { text, options, onChoose } = given;
  const [choice, setChoice] = useState(nothing);
  const [found, setFound] = useState<Found>();
  const open = useMemo(() => findOpen(given), []);
  useEffect(() => {
    const ending = new AbortController();
    const choose = async () => {
      const result = await search(await open, choice, ending.signal);
      if (ending.signal.aborted) return;
      setFound(result);
      onChoose(result.activities);
    };
    choose().catch(() => undefined);
    return () => ending.abort();
  }, [choice]);
  return (
    <FilterBar
      language={text.language}
      shown={['search', ...facets].filter((one) => options.filters.includes(one))}
      choice={choice}
      found={found}
      onChoose={setChoice}
      onReset={() => setChoice(nothing)}
    />
  );
}
