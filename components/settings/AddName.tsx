import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useText } from '../beheer-text';

/** A line to add something that has a name; refuses an empty name and one that is there already. */
export function AddName(props: {
  label: string;
  action: string;
  taken: readonly string[];
  children?: ComponentChildren;
  /** True once it is stored; only then is the line emptied. */
  onAdd: (name: string) => Promise<boolean>;
}) {
  const text = useText();
  const id = useId();
  const name = useSignal('');
  const fault = useSignal('');
  return (
    <form class="add-name" onSubmit={submit}>
      <label>
        <span class="label">{props.label}</span>
        <input
          class="input"
          maxLength={80}
          value={name.value}
          aria-invalid={fault.value !== ''}
          aria-describedby={`${id}-fault`}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value;
            fault.value = '';
          }}
        />
      </label>
      {props.children}
      <button type="submit" class="button">
        {props.action}
      </button>
      <p id={`${id}-fault`} class="error" role="alert">
        {fault.value}
      </p>
    </form>
  );

  async function submit(event: Event) {
    event.preventDefault();
    const wanted = name.value.trim();
    fault.value = findNameFault(wanted, props.taken, text);
    if (!fault.value && (await props.onAdd(wanted))) name.value = '';
  }
}

/** What is wrong with a name; empty when nothing is. */
export function findNameFault(
  name: string,
  taken: readonly string[],
  text: { emptyName: string; sameName: (name: string) => string },
): string {
  if (name === '') return text.emptyName;
  const isTaken = taken.some((one) => one.toLowerCase() === name.toLowerCase());
  return isTaken ? text.sameName(name) : '';
}
