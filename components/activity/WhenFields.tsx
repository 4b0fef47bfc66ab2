import { useId } from 'preact/hooks';
import { closings } from '../../utils/activity/activity';
import { closedDays, listUnsure } from '../../utils/activity/closed-days';
import { homeDay } from '../../utils/activity/home-day';
import { labels } from '../../utils/activity/labels';
import { writeSchedule } from '../../utils/activity/schedule';
import { useApp, useLabel } from '../app';
import { CheckChips } from '../ui/Chips';
import { Part, toggle } from '../ui/fields';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';
import { FaultLine, TextField } from './form-fields';
import { RepeatFields } from './RepeatFields';
import { TimeFields } from './TimeFields';
import { useWhen } from './when';

/** When it is: day, times, and how it comes back. */
export function WhenFields({ isOneDate }: { isOneDate: boolean }) {
  const text = useAgendaText();
  return (
    <Part title={text.when}>
      <MomentFields isOneDate={isOneDate} />
      {!isOneDate && <RepeatFields />}
      {!isOneDate && <ClosedFields />}
    </Part>
  );
}

function MomentFields({ isOneDate }: { isOneDate: boolean }) {
  const { form, change } = useEditor();
  const text = useAgendaText();
  const id = useId();
  const { date, lastDate, isAllDay, from, to, repeat } = form.value;
  const isOnce = isOneDate || repeat?.kind === 'once';
  return (
    <>
      <div class="moment">
        <TextField
          label={isOnce ? text.date : text.firstDate}
          field="date"
          type="date"
          value={date}
          onInput={(next) => change({ date: next })}
        />
        {(isAllDay || lastDate !== '') && (
          <TextField
            label={text.lastDate}
            field="lastDate"
            type="date"
            value={lastDate}
            onInput={(next) => change({ lastDate: next })}
          />
        )}
        {!isAllDay && <TimeFields from={from} to={to} field="to" onChange={change} />}
        <label class="check">
          <input
            type="checkbox"
            data-field="isAllDay"
            checked={isAllDay}
            onChange={() =>
              change(isAllDay ? { isAllDay: false, lastDate: '' } : { isAllDay: true })
            }
          />
          <span>{text.allDay}</span>
        </label>
      </div>
      {!isAllDay && <FaultLine field="to" id={`${id}-fault`} />}
      <LaterStart />
    </>
  );
}

/** Says so when the first date is later than the day that was filled in. */
function LaterStart() {
  const { form, faults } = useEditor();
  const text = useAgendaText();
  const when = useWhen();
  if (!form.value.repeat || faults.value.length > 0) return null;
  const day = writeSchedule(form.value).start.slice(0, 10);
  return day === form.value.date ? null : <p class="soft">{text.startsLater(when.date(day))}</p>;
}

/** Days on which it is off by itself. */
function ClosedFields() {
  const { form, change } = useEditor();
  const { stores } = useApp();
  const text = useAgendaText();
  const label = useLabel();
  const { closedIn, repeat } = form.value;
  if (repeat?.kind === 'once') return null;
  const known = stores.settings.team.value.closedDays ?? closedDays;
  const today = homeDay(stores.clock());
  const unsure = listUnsure(today, known).filter((one) => closedIn.includes(one));
  return (
    <>
      <CheckChips
        legend={text.closedIn}
        field="closedIn"
        options={closings.map((value) => ({ value, label: label(labels.closedIn[value]) }))}
        chosen={closedIn}
        onToggle={(value) => change({ closedIn: toggle(closedIn, value) })}
      />
      {unsure.length > 0 && (
        <p class="unsure" role="status">
          {text.closedUnsure(
            unsure.map((one) => label(labels.closedIn[one]).toLowerCase()).join(', '),
          )}
        </p>
      )}
    </>
  );
}
