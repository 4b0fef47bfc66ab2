import type { Ending } from '../../utils/activity/pattern';
import { addDays } from '../../utils/activity/week';
import { RadioChips } from '../ui/Chips';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';
import { TextField } from './form-fields';

/** When it ends: never, on a day, or after a number of dates. */
export function EndingField() {
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
