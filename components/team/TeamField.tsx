import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';

/** What the fields of the team's forms have in common. */
interface FieldProps<Element> {
  label: string;
  field: string;
  value: string;
  onInput: (value: string) => void;
  /** What it means. */
  hint?: string;
  /** What is wrong with it. */
  fault?: string | undefined;
  inputRef?: RefObject<Element | null>;
}

/** A line of text, with what it means and what is wrong with it under it. */
export function TeamField(
  props: FieldProps<HTMLInputElement> & { isSecret?: boolean; type?: 'text' | 'url' },
) {
  const { isSecret } = props;
  return (
    <Framed {...props}>
      {(control) => (
        <input
          {...control}
          ref={props.inputRef ?? null}
          class="input"
          // One of several kinds: the attribute's types want to know which.
          type={(isSecret ? 'password' : (props.type ?? 'text')) as 'text'}
          // The browser may neither keep an administrator's password nor fill in that of somebody else.
          autocomplete={isSecret ? 'new-password' : 'off'}
          autocapitalize="none"
          spellcheck={false}
          data-field={props.field}
          maxLength={300}
          value={props.value}
          onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
        />
      )}
    </Framed>
  );
}

/** Several lines of text, in the same frame. */
export function TeamArea(
  props: FieldProps<HTMLTextAreaElement> & { rows: number; isCode?: boolean },
) {
  return (
    <Framed {...props}>
      {(control) => (
        <textarea
          {...control}
          ref={props.inputRef ?? null}
          class={props.isCode ? 'input team-code' : 'input'}
          rows={props.rows}
          autocomplete="off"
          spellcheck={false}
          data-field={props.field}
          value={props.value}
          onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
        />
      )}
    </Framed>
  );
}

/** What ties an input to its label, its hint and its fault. */
interface Control {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

function Framed(props: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  children: (control: Control) => ComponentChildren;
}) {
  const id = useId();
  const { hint, fault } = props;
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="team-field">
      <label class="label" for={id}>
        {props.label}
      </label>
      {props.children({
        id,
        'aria-invalid': fault !== undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} class="error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
