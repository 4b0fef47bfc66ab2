import { useEffect, useRef, useState } from 'preact/hooks';
import { jsx } from 'preact/jsx-runtime';
import type { Activity } from '../utils/activity/activity';
import type { Occurrence } from '../utils/activity/expand';
import { DayList } from './DayList';
import type { Filters } from './filters/filters';
import type { Messages } from './messages/nl';
import type { Options } from './options';
import { loadPart } from './parts';
import { datesOf, findUpcoming } from './upcoming';
import { onWall } from './wall';

/** What the element found before it shows anything. */
export interface Opening {
  activities: readonly Activity[];
  /** The first dates: one more than fits, when there are more. */
  first: Occurrence[];
  /** The moment from which the list counts, in milliseconds. */
  now: number;
  /** The moment until which it looks ahead. */
  until: number;
  /** How many of several feeds could not be had. */
  failed: number;
}

interface Props extends Opening {
  text: Messages;
  options: Options;
  /** Adds a style sheet to the list. */
  addStyles: (styles: string) => void;
  /** Begins anew, with the feed of then. */
  restart: () => void;
}

/** The calendar as a list: by day, with what is on now, and filters above it. */
export function Agenda(props: Props) {
  const { activities, first, now, until, failed, text, options, addStyles, restart } = props;
  const [dates, setDates] = useState(first);
  const [size, setSize] = useState(options.limit);
  const [chosen, setChosen] = useState(activities);
  const [filters, setFilters] = useState<Filters>();
  const [minute, setMinute] = useState(Date.now);
  const asked = useRef<ShadowRoot | undefined>(undefined);

  useEffect(() => {
    const timer = setInterval(() => {
      setMinute(Date.now());
      // A page may stand open for days: what was tomorrow is today.
      if (onWall(Date.now()).slice(0, 10) !== onWall(now).slice(0, 10)) restart();
    }, 60_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    const ending = new AbortController();
    if (dates !== first || size > options.limit || chosen !== activities)
      findUpcoming(chosen, now, until, size + 1, ending.signal).then(setDates, () => undefined);
    return () => ending.abort();
  }, [chosen, size]);
  useEffect(() => {
    // Those who ask for more go on where the list went on.
    const titles = asked.current?.querySelectorAll<HTMLElement>('.title button');
    titles?.[size - options.limit]?.focus();
    asked.current = undefined;
  }, [dates]);

  const openFilters = () =>
    loadPart('filters').then(
      (part) => {
        part.receive(jsx);
        addStyles(part.styles);
        setFilters(part.openFilters({ ...props, datesOf, onChoose: setChosen }));
      },
      () => setFilters({ view: () => <p role="alert">{text.failed}</p> }),
    );
  const shown = dates.slice(0, size);
  return (
    <>
      {failed > 0 && <p>{text.failedPart}</p>}
      {options.filters[0] !== 'none' &&
        activities.length > 1 &&
        (filters?.view() ?? (
          <button type="button" class="button" aria-expanded="false" onClick={openFilters}>
            {text.filter}
          </button>
        ))}
      {shown.length || chosen !== activities ? null : <p>{text.empty}</p>}
      <DayList
        {...{ dates: shown, now, minute, text, activities, addStyles }}
        level={options.level}
      />
      {dates.length > size && (
        <button
          type="button"
          class="button"
          part="button"
          onClick={({ currentTarget }) => {
            asked.current = currentTarget.getRootNode() as ShadowRoot;
            setSize(size + options.limit);
          }}
        >
          {text.more}
        </button>
      )}
    </>
  );
}
