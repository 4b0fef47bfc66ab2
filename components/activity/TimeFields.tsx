import { useAgendaText } from './agenda';
import { useEditor } from './editor';

/** From and to, with the fault of the pair told elsewhere. */
export function TimeFields(props: {
  from: string;
  to: string;
  field: string;
  onChange: (next: { from?: string; to?: string }) => void;
}) {
  const text = useAgendaText();
  const { from, to, field, onChange } = props;
  const { faults, showsFaults } = useEditor();
  const isWrong = faults.value.some(
    (one) => one.field === field && (showsFaults.value || one.kind === 'end-before-start'),
  );
  return (
    <div class="times">
      <label>
        <span class="label">{text.fromTime}</span>
        <input
          class="input"
          type="time"
          data-field={`${field}:from`}
          value={from}
          onInput={({ currentTarget }) => onChange({ from: currentTarget.value })}
        />
      </label>
      <label>
        <span class="label">{text.toTime}</span>
        <input
          class="input"
          type="time"
          data-field={field}
          value={to}
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => onChange({ to: currentTarget.value })}
        />
      </label>
    </div>
  );
}
