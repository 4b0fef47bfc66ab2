import {
  type Ending,
  nths,
  type Repeat,
  type RepeatKind,
  repeatKinds,
  weekdayKinds,
} from '../../utils/activity/pattern';
import { weekdayOf } from '../../utils/activity/week';
import { CheckChips } from '../ui/Chips';
import { SelectField, toggle } from '../ui/fields';
import { useAgendaText } from './agenda';
import { DaysField } from './DaysField';
import { EndingField } from './EndingField';
import { useEditor } from './editor';
import { FaultLine } from './form-fields';
import { Moments } from './Moments';

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
