import type { Activity } from '../../utils/activity/activity';
import type { FormMoment } from '../../utils/activity/form';
import type { Ending } from '../../utils/activity/pattern';
import { listRuleStarts } from '../../utils/activity/rule-starts';
import { minutesOf, writeSchedule } from '../../utils/activity/schedule';
import { Icon } from '../ui/Icon';
import { useAgendaText } from './agenda';
import { DaysField } from './DaysField';
import { useEditor } from './editor';
import { FaultLine } from './form-fields';
import { TimeFields } from './TimeFields';

/** Further moments of the week: "Mo 14–16 and We 10–12". */
export function Moments() {
  const { form, change } = useEditor();
  const text = useAgendaText();
  const { moments, ending } = form.value;
  const add = () => {
    const { from, to } = form.peek();
    // A number of dates means something else once there are two moments: the last day stays.
    const end = ending.kind === 'count' ? lastDay(form.peek()) : ending;
    change({ moments: [...moments, { days: [], from, to }], ending: end });
  };
  return (
    <>
      {moments.map((moment, index) => (
        <MomentRow key={index} moment={moment} index={index} />
      ))}
      <div>
        <button type="button" class="button button-quiet" data-field="add-moment" onClick={add}>
          <Icon name="plus" />
          {text.anotherMoment}
        </button>
      </div>
    </>
  );
}

/** The end of a series of a number of dates, as a day. */
function lastDay(form: Parameters<typeof writeSchedule>[0]): Ending {
  const schedule = writeSchedule(form);
  const starts = listRuleStarts(schedule as Activity, schedule.start, '2100-01-01T00:00:00');
  const date = starts.at(-1)?.slice(0, 10);
  return date ? { kind: 'until', date } : { kind: 'never' };
}

function MomentRow({ moment, index }: { moment: FormMoment; index: number }) {
  const { form, change } = useEditor();
  const text = useAgendaText();
  const { moments, from, to } = form.value;
  const number = index + 2;
  const set = (next: Partial<FormMoment>) =>
    change({ moments: moments.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  const length = minutesOf(moment.to) - minutesOf(moment.from);
  const isOther = length > 0 && length !== minutesOf(to) - minutesOf(from);
  return (
    <fieldset class="extra-moment stack">
      <legend class="label">{text.momentNumber(number)}</legend>
      <DaysField field={`days:${number}`} days={moment.days} onChange={(days) => set({ days })} />
      <div class="row">
        <TimeFields
          from={moment.from}
          to={moment.to}
          field={`moment:${index + 1}`}
          onChange={set}
        />
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={text.removeMoment(number)}
          title={text.removeMoment(number)}
          onClick={() => change({ moments: moments.filter((_, at) => at !== index) })}
        >
          <Icon name="bin" />
        </button>
      </div>
      <FaultLine field={`moment:${index + 1}`} id={`moment-${number}-fault`} />
      {isOther && <p class="unsure">{text.otherLength}</p>}
    </fieldset>
  );
}
