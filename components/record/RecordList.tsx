import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type KeptRecord, useRecordsText } from './record-form';

/** Rows that are drawn at once; the rest comes with a click. */
const pageSize = 50;

/** A list of records with what narrows it; the archive only when asked for. */
export function RecordList<Item extends KeptRecord>(props: {
  /** What was found, archived ones among it. */
  items: readonly Item[];
  /** How many there are, in words. */
  count: (count: number) => string;
  nothingFound: string;
  filters: ComponentChildren;
  isFiltered: boolean;
  onClear: () => void;
  children: (item: Item) => ComponentChildren;
}) {
  const text = useRecordsText();
  const shown = useSignal(pageSize);
  const showsArchive = useSignal(false);
  const open = props.items.filter((one) => !one.archived);
  const archived = props.items.filter((one) => one.archived);
  const listed = showsArchive.value ? [...open, ...archived] : open;
  const rest = listed.length - shown.value;
  return (
    <>
      <search class="card agenda-filters">{props.filters}</search>
      <div class="row agenda-count">
        <p role="status">{props.count(open.length)}</p>
        {props.isFiltered && (
          <button type="button" class="button button-quiet" onClick={props.onClear}>
            {text.clearFilters}
          </button>
        )}
        {archived.length > 0 && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => (showsArchive.value = !showsArchive.value)}
          >
            {showsArchive.value ? text.hideArchived : text.showArchived(archived.length)}
          </button>
        )}
      </div>
      {listed.length === 0 ? (
        <p class="empty">{props.nothingFound}</p>
      ) : (
        <ul class="activities">{listed.slice(0, shown.value).map(props.children)}</ul>
      )}
      {rest > 0 && (
        <button type="button" class="button" onClick={() => (shown.value += pageSize)}>
          {text.showMore(rest)}
        </button>
      )}
    </>
  );
}
