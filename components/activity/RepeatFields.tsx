import { type Activity, weekdays } from '../../utils/activity/activity';
import type { FormMoment } from '../../utils/activity/form';
import {
  type Ending,
  nths,
  type Repeat,
  type RepeatKind,
  repeatKinds,
  weekdayKinds,
} from '../../utils/activity/pattern';
import { listRuleStarts } from '../../utils/activity/rule-starts';
import { minutesOf, writeSchedule } from '../../utils/activity/schedule';
import { addDays, weekdayOf } from '../../utils/activity/week';
import { useApp } from '../app';
import { CheckChips, RadioChips } from '../ui/Chips';
import { Icon } from '../ui/Icon';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';
import { FaultLine, SelectField, TextField, toggle } from './form-fields';
import { TimeFields } from './WhenFields';

/** How it comes back, in people's words. */
export function RepeatFields() {
  const { form, change } = useEditor();
  const text = useAgendaText();
  const { repeat, date } = form.value;
  if (!repeat) return <ForeignRule />;
  const choose = (kind: RepeatKind) =>
    change(kind === 'once' ? once : startRepeat(repeat, kind, date));
  const isByDay = weekdayKinds.includes(repeat.kind);
  return (
    <>
      <SelectField
        label={text.repeat}
        field="repeat"
        value={repeat.kind}
        options={repeatKinds.map((kind) => [kind, text.repeatNames[kind]])}
        onChange={choose}
      />
      {repeat.kind === 'nth-of-month' && <NthField repeat={repeat} />}
      {isByDay && (
        <>
          <DaysField
            field="days"
            days={repeat.days}
            onChange={(days) => change({ repeat: { ...repeat, days } })}
          />
          {!form.value.isAllDay && <Moments />}
        </>
      )}
      {repeat.kind !== 'once' && <EndingField />}
    </>
  );
}

const once = {
  repeat: { kind: 'once', days: [], nths: [] } as Repeat,
  ending: { kind: 'never' } as Ending,
  moments: [],
};

/** A pattern of another kind, on the weekday of the date where none was chosen yet. */
function startRepeat(before: Repeat, kind: RepeatKind, date: string) {
  if (!weekdayKinds.includes(kind)) return { repeat: { kind, days: [], nths: [] }, moments: [] };
  const own = date ? [weekdayOf(date)] : [];
  const nth = Math.min(4, Math.ceil(Number(date.slice(8, 10)) / 7)) as 1 | 2 | 3 | 4;
  const which = before.nths.length > 0 ? before.nths : date ? [nth] : [];
  return {
    repeat: {
      kind,
      days: before.days.length > 0 ? before.days : own,
      nths: kind === 'nth-of-month' ? which : [],
    },
  };
}

function ForeignRule() {
  const { change } = useEditor();
  const text = useAgendaText();
  return (
    <div class="notice notice-calm">
      <p>{text.foreignRule}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => change(once)}>
          {text.replaceRule}
        </button>
      </div>
    </div>
  );
}

function NthField({ repeat }: { repeat: Repeat }) {
  const { change } = useEditor();
  const text = useAgendaText();
  return (
    <div>
      <CheckChips
        legend={text.nths}
        field="nths"
        options={nths.map((nth) => ({
          value: String(nth),
          label: text.nthNames[String(nth)] ?? '',
        }))}
        chosen={repeat.nths.map(String)}
        onToggle={(nth) => {
          const chosen = toggle(repeat.nths.map(String), nth);
          change({
            repeat: { ...repeat, nths: nths.filter((one) => chosen.includes(String(one))) },
          });
        }}
      />
      <FaultLine field="nths" id="nths-fault" />
    </div>
  );
}

function DaysField(props: {
  field: string;
  days: Repeat['days'];
  onChange: (days: Repeat['days']) => void;
}) {
  const text = useAgendaText();
  const { language } = useApp();
  const format = new Intl.DateTimeFormat(language.value, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const name = (index: number) => format.format(new Date(`${addDays('2024-01-01', index)}T12:00Z`));
  return (
    <div>
      <CheckChips
        legend={text.days}
        field={props.field}
        options={weekdays.map((value, index) => ({ value, label: name(index) }))}
        chosen={props.days}
        onToggle={(day) => {
          const chosen = toggle(props.days, day);
          props.onChange(weekdays.filter((one) => chosen.includes(one)));
        }}
      />
      {props.field === 'days' && <FaultLine field="days" id="days-fault" />}
    </div>
  );
}

/** Further moments of the week: "Mo 14–16 and We 10–12". */
function Moments() {
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

function EndingField() {
  const { form, change } = useEditor();
  const text = useAgendaText();
  const { ending, date, moments } = form.value;
  const starts: Record<Ending['kind'], Ending> = {
    never: { kind: 'never' },
    until: { kind: 'until', date: date ? addDays(date, 84) : '' },
    count: { kind: 'count', count: 6 },
  };
  const kinds: Ending['kind'][] =
    moments.length > 0 ? ['never', 'until'] : ['never', 'until', 'count'];
  return (
    <div class="ending">
      <RadioChips
        legend={text.ending}
        field="ending"
        options={kinds.map((value) => ({ value, label: text.endingNames[value] }))}
        chosen={ending.kind}
        onChoose={(kind) => change({ ending: starts[kind] })}
      />
      {ending.kind === 'until' && (
        <TextField
          label={text.untilDate}
          field="ending"
          type="date"
          value={ending.date}
          onInput={(next) => change({ ending: { kind: 'until', date: next } })}
        />
      )}
      {ending.kind === 'count' && (
        <TextField
          label={text.countTimes}
          field="ending"
          type="number"
          value={ending.count ? String(ending.count) : ''}
          onInput={(next) =>
            change({ ending: { kind: 'count', count: Math.floor(Number(next)) || 0 } })
          }
        />
      )}
    </div>
  );
}
