import { useSignal } from '@preact/signals';
import type { ClosedRange } from '../../utils/activity/closed-days';
import { useAgendaText } from '../activity/agenda';
import { useText } from '../beheer-text';

/** A line to add a holiday: its name, first and last day. */
export function AddHoliday(props: { onAdd: (range: ClosedRange) => Promise<boolean> }) {
  const text = useText();
  const words = useAgendaText();
  const empty = { name: '', from: '', to: '' };
  const range = useSignal<ClosedRange>(empty);
  const fault = useSignal('');
  const set = (next: Partial<ClosedRange>) => {
    range.value = { ...range.peek(), ...next };
    fault.value = '';
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const { name, from, to } = range.peek();
    if (!name.trim()) fault.value = text.emptyName;
    else if (!from || !to) fault.value = text.periodMissing;
    else if (from > to) fault.value = text.periodWrong;
    if (fault.value) return;
    if (await props.onAdd({ name: name.trim(), from, to })) range.value = empty;
  };
  return (
    <form class="add-name" noValidate onSubmit={submit}>
      <label>
        <span class="label">{words.newHoliday}</span>
        <input
          class="input"
          maxLength={80}
          value={range.value.name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      <label>
        <span class="label">{text.from}</span>
        <input
          class="input"
          type="date"
          value={range.value.from}
          onInput={({ currentTarget }) => set({ from: currentTarget.value })}
        />
      </label>
      <label>
        <span class="label">{text.until}</span>
        <input
          class="input"
          type="date"
          value={range.value.to}
          onInput={({ currentTarget }) => set({ to: currentTarget.value })}
        />
      </label>
      <button type="submit" class="button">
        {words.addHoliday}
      </button>
      <p class="error" role="alert">
        {fault.value}
      </p>
    </form>
  );
}
