import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';

/** A part of the form under its own heading. */
export function Part(props: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h3 id={id} class="part-title" tabIndex={-1}>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}

/** The sentence of the first fault at a field; nothing before the first attempt to save. */
export function useFault(field: string): string | undefined {
  const { faults, showsFaults } = useEditor();
  const text = useAgendaText();
  const found = faults.value.find((fault) => fault.field === field);
  // An end before its start is plain at once; what is only not filled in yet is not.
  const isShown = showsFaults.value || /before/.test(found?.kind ?? '');
  return found && isShown ? text.faults[found.kind] : undefined;
}

/** The sentence of a fault, under its field. */
export function FaultLine({ field, id }: { field: string; id: string }) {
  const fault = useFault(field);
  return (
    <p id={id} class="error" role="alert" hidden={!fault}>
      {fault}
    </p>
  );
}

/** A line of text, a date, a time or a number, with its fault. */
export function TextField(props: {
  label: string;
  field: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'date' | 'time' | 'url' | 'number';
  hint?: string;
  maxLength?: number;
}) {
  const id = useId();
  const fault = useFault(props.field);
  return (
    <div>
      <label class="label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="input"
        // One of several kinds: the attribute's types want to know which.
        type={(props.type ?? 'text') as 'text'}
        data-field={props.field}
        placeholder={props.hint}
        maxLength={props.maxLength ?? 200}
        value={props.value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
      <FaultLine field={props.field} id={`${id}-fault`} />
    </div>
  );
}

/** A choice out of a list. */
export function SelectField<Value extends string>(props: {
  label: string;
  field: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}) {
  return (
    <label>
      <span class="label">{props.label}</span>
      <select
        class="select"
        data-field={props.field}
        value={props.value}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value as Value)}
      >
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The list with a value in it, or without it when it was. */
export function toggle<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
