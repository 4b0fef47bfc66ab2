import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Scope } from '../../utils/activity/apply-form';
import { findNextDates } from '../../utils/activity/next-dates';
import { useApp } from '../app';
import { Dialog } from '../ui/Dialog';
import { SelectField } from '../ui/fields';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';
import { useWhen } from './when';

/** Dates that can be chosen from. */
const offered = 60;

/** Asks for which dates of a repeating activity a change is meant. */
export function ScopeDialog(props: {
  kinds: readonly Scope['kind'][];
  onChoose: (scope: Scope) => void;
  onClose: () => void;
}) {
  const { base, task } = useEditor();
  const { stores } = useApp();
  const text = useAgendaText();
  const when = useWhen();
  const { kinds, onChoose } = props;
  const { closedDays } = stores.settings.team.value;
  const series = base.value;
  const dates = useMemo(
    () => (series && !task.date ? findNextDates(series, stores.clock(), offered, closedDays) : []),
    [series, task, stores, closedDays],
  );
  const id = useSignal(task.date ?? dates[0]?.recurrenceId ?? '');
  const hasDate = id.value !== '';
  return (
    <Dialog label={text.scopeTitle} onClose={props.onClose}>
      <h2>{text.scopeTitle}</h2>
      {dates.length > 0 && (
        <SelectField
          label={text.scopeDate}
          field="scope-date"
          value={id.value}
          options={dates.map((date) => [
            date.recurrenceId,
            `${when.day(date.start, series?.timeZone)} ${when.times(date)}`.trim(),
          ])}
          onChange={(next) => {
            id.value = next;
          }}
        />
      )}
      {kinds.includes('one') && hasDate && (
        <button
          type="button"
          class="button"
          data-field="scope:one"
          onClick={() => onChoose({ kind: 'one', id: id.peek() })}
        >
          {text.scopeOne}
        </button>
      )}
      {kinds.includes('all') && (
        <button
          type="button"
          class="button"
          data-field="scope:all"
          onClick={() => onChoose({ kind: 'all' })}
        >
          {text.scopeAll}
        </button>
      )}
      {kinds.includes('following') && hasDate && (
        <button
          type="button"
          class="button"
          data-field="scope:following"
          onClick={() => onChoose({ kind: 'following', id: id.peek() })}
        >
          {text.scopeFollowing}
        </button>
      )}
      {!kinds.includes('all') && <p class="soft">{text.scopeDayOnly}</p>}
      {!kinds.includes('one') && <p class="soft">{text.scopeSeriesOnly}</p>}
      <button type="button" class="button button-quiet" onClick={props.onClose}>
        {text.notNow}
      </button>
    </Dialog>
  );
}
