import { weekdays } from '../../utils/activity/activity';
import type { Repeat } from '../../utils/activity/pattern';
import { addDays } from '../../utils/activity/week';
import { useApp } from '../app';
import { CheckChips } from '../ui/Chips';
import { toggle } from '../ui/fields';
import { useAgendaText } from './agenda';
import { FaultLine } from './form-fields';

/** The weekdays of a moment, as chips. */
export function DaysField(props: {
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
