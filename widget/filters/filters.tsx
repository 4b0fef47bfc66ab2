import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { facets } from '../entry';
import type { Messages } from '../messages/nl';
import type { Options } from '../options';
import { FilterBar } from './FilterBar';
import styles from './filters.css?inline';
import { type Choice, type Found, search } from './search';
import { listFindable, type TimeWindow } from './variants';

export { styles };

/** What the filters need of the list. */
interface Given extends TimeWindow {
  activities: readonly Activity[];
  text: Messages;
  options: Options;
  /** Shows other activities in the list, or fewer of their dates. */
  onChoose: (activities: readonly Activity[]) => void;
}

const nothing: Choice = { search: '', themes: '', audiences: '', places: '' };

/** Shows the filters in a place above the list, and tells the list which activities are left. */
export function showFilters(place: HTMLElement, given: Given): void {
  // Their button may have been pressed again before they came.
  if (place.querySelector('form')) return;
  place.replaceChildren();
  render(<Filters {...given} />, place);
}

function Filters(given: Given) {
  const { text, options, onChoose } = given;
  const [choice, setChoice] = useState(nothing);
  const [found, setFound] = useState<Found>();
  const findable = useMemo(() => listFindable(given.activities, given), []);
  useEffect(() => {
    const ending = new AbortController();
    const choose = async () => {
      const result = await search(await findable, choice, ending.signal);
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
