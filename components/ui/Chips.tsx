import type { ComponentChildren } from 'preact';

/** One value that can be chosen. */
export interface ChipOption<Value extends string> {
  value: Value;
  label: string;
}

interface Common<Value extends string> {
  /** Name of the group, shown and spoken. */
  legend: string;
  /** Name of the form control, by which the caret is put back. */
  field: string;
  options: readonly ChipOption<Value>[];
  /** What stands beside the legend. */
  hint?: string;
  /** True where the chips speak for themselves; a screen reader still hears the legend. */
  isLegendHidden?: boolean;
  /** What follows the chips in the same row. */
  children?: ComponentChildren;
}

/** Chips of which any number can be on. */
export function CheckChips<Value extends string>(
  props: Common<Value> & { chosen: readonly Value[]; onToggle: (value: Value) => void },
) {
  const { legend, field, options, chosen, onToggle, hint } = props;
  return (
    <fieldset>
      <Legend legend={legend} hint={hint} isHidden={props.isLegendHidden} />
      <div class="chips">
        {options.map(({ value, label }) => (
          <label key={value} class="chip">
            <input
              type="checkbox"
              data-field={`${field}:${value}`}
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
        {props.children}
      </div>
    </fieldset>
  );
}

/** Chips of which one can be on; `onClear`, where given, lets it be switched off again. */
export function RadioChips<Value extends string>(
  props: Common<Value> & {
    chosen: Value | undefined;
    onChoose: (value: Value) => void;
    onClear?: () => void;
    /** The value that the panel proposes. */
    proposed?: Value;
  },
) {
  const { legend, field, options, chosen, onChoose, onClear, proposed, hint } = props;
  return (
    <fieldset>
      <Legend legend={legend} hint={hint} isHidden={props.isLegendHidden} />
      <div class="chips">
        {options.map(({ value, label }) => (
          <label key={value} class="chip" data-proposed={proposed === value}>
            <input
              type="radio"
              name={field}
              data-field={`${field}:${value}`}
              checked={chosen === value}
              onClick={() => (chosen === value ? onClear?.() : undefined)}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
        {props.children}
      </div>
    </fieldset>
  );
}

function Legend(props: {
  legend: string;
  hint: string | undefined;
  isHidden: boolean | undefined;
}) {
  return (
    <legend class={props.isHidden ? 'hidden-text' : 'label'}>
      {props.legend}
      {props.hint && <span class="hint"> · {props.hint}</span>}
    </legend>
  );
}
