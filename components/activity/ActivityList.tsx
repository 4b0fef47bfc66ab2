import './list.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ActivityFilters } from './ActivityFilters';
import { ActivityRow } from './ActivityRow';
import { useAgendaText } from './agenda';
import { noFilter, useFilter, useRows } from './agenda-rows';

/** Rows that are drawn at once; the rest comes with a click. */
const pageSize = 50;

/** The activities that are coming: searched, filtered, in order of their next date. */
export function ActivityList() {
  const text = useAgendaText();
  const filter = useFilter();
  const { rows, shown } = useRows(filter);
  const count = useSignal(pageSize);
  const chosen = filter.value;
  // Another filter begins at the first page.
  useEffect(() => {
    count.value = pageSize;
  }, [chosen, count]);

  if (rows.value.length === 0) return <p class="empty">{text.empty}</p>;
  const found = shown.value;
  const isFiltered = Object.values(chosen).some((value) => value !== '');
  return (
    <>
      <ActivityFilters filter={filter} rows={rows.value} />
      <div class="row agenda-count">
        <p role="status">{text.found(found.length)}</p>
        {isFiltered && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => (filter.value = noFilter)}
          >
            {text.clearFilters}
          </button>
        )}
      </div>
      {found.length === 0 ? (
        <p class="empty">{text.nothingFound}</p>
      ) : (
        <ul class="activities">
          {found.slice(0, count.value).map((row) => (
            <ActivityRow key={row.activity.uid} row={row} />
          ))}
        </ul>
      )}
      {found.length > count.value && (
        <button type="button" class="button" onClick={() => (count.value += pageSize)}>
          {text.showMore(found.length - count.value)}
        </button>
      )}
    </>
  );
}
