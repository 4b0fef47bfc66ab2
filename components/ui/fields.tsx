import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of a form under its own heading. */
export function Part(props: { title: string; hint?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h3 id={id} class="part-title" tabIndex={-1}>
        {props.title}
      </h3>
      {props.hint && <p class="card-intro">{props.hint}</p>}
      {props.children}
    </section>
  );
}

/** The sentence of a fault, under its field; nothing while there is none. */
export function FaultLine({ fault, id }: { fault: string | undefined; id?: string }) {
  return (
    <p id={id} class="error" role="alert" hidden={!fault}>
      {fault}
    </p>
  );
}

/** A field of text. */
export interface TextProps {
  label: string;
  field: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  maxLength?: number;
}

/** A line of text, an address, a date, a time or a number, with its fault. */
export function TextField(
  props: TextProps & {
    type?: 'text' | 'date' | 'time' | 'url' | 'number' | 'email' | 'tel';
    fault?: string | undefined;
  },
) {
  const id = useId();
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
        // Of other people: the browser knows nothing to fill in.
        autocomplete="off"
        data-field={props.field}
        placeholder={props.hint}
        maxLength={props.maxLength ?? 200}
        value={props.value}
        aria-invalid={props.fault !== undefined}
        aria-describedby={`${id}-fault`}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
      <FaultLine fault={props.fault} id={`${id}-fault`} />
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
