import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { type ListedDate, listDates } from '../../utils/activity/listed-dates';
import {
  addDate,
  cancelDate,
  leaveOut,
  moveDate,
  restoreDate,
} from '../../utils/activity/single-date';
import { revise } from '../../utils/activity/state';
import { useApp } from '../app';
import { Part } from '../ui/fields';
import { Icon } from '../ui/Icon';
import { useAgenda, useAgendaText } from './agenda';
import { DateRow } from './DateRow';
import { useEditor } from './editor';
import { MomentDialog } from './MomentDialog';
import { useWhen } from './when';

/** Rows that are drawn at once. */
const pageSize = 12;

/** The coming dates, each to change, move, cancel, leave out or restore on its own. */
export function DatesSection({ activity }: { activity: Activity }) {
  const { stores } = useApp();
  const agenda = useAgenda();
  const editor = useEditor();
  const text = useAgendaText();
  const when = useWhen();
  const count = useSignal(pageSize);
  const moving = useSignal<ListedDate | 'new' | undefined>(undefined);
  const { closedDays } = stores.settings.team.value;
  const shown = count.value;
  const dates = useMemo(
    () => listDates(activity, stores.clock(), shown + 1, closedDays),
    [activity, stores, shown, closedDays],
  );
  const change = async (said: string, step: (stored: Activity) => Activity) => {
    const stored = agenda.activities.find(activity.uid) ?? activity;
    const result = await agenda.change(said, { save: [revise(stored, step(stored))] });
    if (result === 'saved') editor.rebase();
  };
  const name = (date: ListedDate) => when.day(date.start, activity.timeZone);
  const isSeries = (activity.recurrenceRules?.length ?? 0) > 0;
  return (
    <div class="editor-dates">
      <Part title={text.dates}>
        <p class="card-intro">{text.datesIntro}</p>
        <ul class="rows">
          {dates.slice(0, shown).map((date) => (
            <DateRow
              key={date.id}
              activity={activity}
              date={date}
              isSeries={isSeries}
              onMove={() => {
                moving.value = date;
              }}
              onCancel={() =>
                change(text.dateCancel(name(date)), (one) => cancelDate(one, date.id))
              }
              onLeaveOut={() =>
                change(text.dateLeaveOut(name(date)), (one) => leaveOut(one, date.id))
              }
              onRestore={() =>
                change(text.dateRestore(name(date)), (one) => restoreDate(one, date.id))
              }
            />
          ))}
        </ul>
        <div class="row">
          <button
            type="button"
            class="button"
            data-field="add-date"
            onClick={() => {
              moving.value = 'new';
            }}
          >
            <Icon name="plus" />
            {text.addDate}
          </button>
          {dates.length > shown && (
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                count.value += pageSize;
              }}
            >
              {text.moreDates}
            </button>
          )}
        </div>
      </Part>
      {moving.value && (
        <MomentDialog
          activity={activity}
          {...(moving.value === 'new' ? {} : { date: moving.value })}
          onClose={() => {
            moving.value = undefined;
          }}
          onDone={(start, duration) => {
            const date = moving.peek();
            moving.value = undefined;
            if (date === 'new')
              change(text.saved(activity.title), (one) =>
                moveDate(addDate(one, start), start, start, duration),
              );
            else if (date)
              change(text.dateMove(name(date)), (one) => moveDate(one, date.id, start, duration));
          }}
        />
      )}
    </div>
  );
}
