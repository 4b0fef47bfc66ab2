import { useSignal } from '@preact/signals';
import type { Activity } from '../../utils/activity/activity';
import { homeDay } from '../../utils/activity/home-day';
import type { ListedDate } from '../../utils/activity/listed-dates';
import { minutesOf, readSchedule, writeSchedule } from '../../utils/activity/schedule';
import { activityAt } from '../../utils/activity/single-date';
import { useApp } from '../app';
import { Dialog } from '../ui/Dialog';
import { useAgendaText } from './agenda';
import { useWhen } from './when';

/** Asks for the moment of a date that moves, or of one that is added. */
export function MomentDialog(props: {
  activity: Activity;
  /** The date that moves. Absent: one is added. */
  date?: ListedDate;
  onClose: () => void;
  onDone: (start: string, duration: string | undefined) => void;
}) {
  const { stores } = useApp();
  const text = useAgendaText();
  const when = useWhen();
  const { activity, date } = props;
  const one = date ? activityAt(activity, date.id) : activity;
  const { recurrenceRules: _, ...alone } = one;
  const form = useSignal({
    ...readSchedule(alone as Activity),
    ...(date ? {} : { date: homeDay(stores.clock()) }),
  });
  const fault = useSignal('');
  const set = (next: { date?: string; from?: string; to?: string }) => {
    form.value = { ...form.peek(), ...next };
    fault.value = '';
  };
  const title = date ? `${text.moveTo}: ${when.day(date.start, activity.timeZone)}` : text.addDate;
  const { isAllDay } = form.value;
  return (
    <Dialog label={title} onClose={props.onClose}>
      <form class="stack" noValidate onSubmit={submit}>
        <h2>{title}</h2>
        <MomentField
          label={text.date}
          type="date"
          value={form.value.date}
          onInput={(next) => set({ date: next })}
        />
        {!isAllDay && (
          <div class="times">
            <MomentField
              label={text.fromTime}
              type="time"
              value={form.value.from}
              onInput={(next) => set({ from: next })}
            />
            <MomentField
              label={text.toTime}
              type="time"
              value={form.value.to}
              onInput={(next) => set({ to: next })}
            />
          </div>
        )}
        {fault.value && (
          <p class="error" role="alert">
            {fault.value}
          </p>
        )}
        <div class="row">
          <button type="submit" class="button button-main">
            {date ? text.doMove : text.doAdd}
          </button>
          <button type="button" class="button" onClick={props.onClose}>
            {text.notNow}
          </button>
        </div>
      </form>
    </Dialog>
  );

  function submit(event: Event) {
    event.preventDefault();
    const now = form.peek();
    fault.value = findFault(now);
    if (fault.value) return;
    const { start, duration } = writeSchedule(
      { ...now, lastDate: moveLast(now) },
      alone as Activity,
    );
    if (!date && start in (activity.recurrenceOverrides ?? {})) fault.value = text.dateTaken;
    else props.onDone(start, duration);
  }

  function findFault({ date: day, from, to, lastDate }: typeof form.value): string {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return text.faults['date-empty'];
    const length = minutesOf(to) - minutesOf(from);
    if (isAllDay) return '';
    if (Number.isNaN(length)) return text.faults['time-empty'];
    return length <= 0 && !lastDate ? text.faults['end-before-start'] : '';
  }

  /** What takes several days keeps its length. */
  function moveLast({ date: day, lastDate }: typeof form.value): string {
    if (!lastDate) return '';
    const before = readSchedule(alone as Activity);
    const shift = Date.parse(day) - Date.parse(before.date);
    return new Date(Date.parse(lastDate) + shift).toISOString().slice(0, 10);
  }
}

function MomentField(props: {
  label: string;
  type: 'date' | 'time';
  value: string;
  onInput: (value: string) => void;
}) {
  return (
    <label>
      <span class="label">{props.label}</span>
      <input
        class="input"
        type={props.type}
        value={props.value}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
    </label>
  );
}
