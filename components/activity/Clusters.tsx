import type { ComponentChildren } from 'preact';
import type { BoardDate } from '../../utils/activity/board-dates';
import type { Cluster } from '../../utils/activity/week-board';
import { useBoardWords } from './board-words';

/** What the board knows of the places of its dates. */
export interface BoardPlaces {
  /** Places to choose from: the team's own, and others of this week. */
  all: readonly string[];
  /** Place that is not told beside each date, because most are there. Absent: there is none. */
  main?: string;
  nameOf(place: string): string;
}

/** Dates of one group on one day: what runs at the same time stands side by side. */
export function Clusters(props: { clusters: readonly Cluster[]; places: BoardPlaces }) {
  return (
    <>
      {props.clusters.map((cluster) => (
        <ClusterDates key={keyOf(cluster.dates[0])} cluster={cluster} places={props.places} />
      ))}
    </>
  );
}

const keyOf = (date: BoardDate | undefined) => `${date?.uid} ${date?.recurrenceId}`;

function ClusterDates({ cluster, places }: { cluster: Cluster; places: BoardPlaces }) {
  const { text } = useBoardWords();
  const { dates, alongside } = cluster;
  const cards = dates.map((date) => <DateCard key={keyOf(date)} date={date} places={places} />);
  return (
    <>
      {dates.length === 1 ? cards : <Together dates={dates}>{cards}</Together>}
      {alongside.length > 0 && (
        <p class="board-alongside">
          {text.alongside(alongside.map(({ activity }) => activity.title).join(', '))}
        </p>
      )}
    </>
  );
}

function Together(props: { dates: readonly BoardDate[]; children: ComponentChildren }) {
  const { text } = useBoardWords();
  const from = props.dates[0]?.from ?? '';
  const to = props.dates.reduce((latest, date) => (date.end > latest.end ? date : latest)).to;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of dates, not of form fields
    <div class="board-together" role="group" aria-label={text.sameTimeAt(text.times(from, to))}>
      <p class="board-together-name" aria-hidden="true">
        {text.sameTime}
      </p>
      <div class="board-side-by-side">{props.children}</div>
    </div>
  );
}

/** One date; it leads to the editor of that date. */
function DateCard({ date, places }: { date: BoardDate; places: BoardPlaces }) {
  const { text, times } = useBoardWords();
  const { activity, place, isDraft, isCancelled } = date;
  const isFull = activity['pleinwijzer.nl:registration']?.kind === 'full';
  const state = isCancelled ? text.cancelled : isDraft ? text.draft : isFull ? text.full : '';
  return (
    <a
      class="board-date"
      data-state={isCancelled ? 'cancelled' : isDraft ? 'draft' : 'published'}
      href={`#/agenda/${encodeURIComponent(date.uid)}/${encodeURIComponent(date.recurrenceId)}`}
    >
      <span class="board-times">{times(date)}</span>{' '}
      <span class="board-title">{activity.title}</span>{' '}
      {place !== undefined && place !== places.main && (
        <span class="board-place">{places.nameOf(place)}</span>
      )}{' '}
      {state && <span class="board-state">{state}</span>}
    </a>
  );
}
