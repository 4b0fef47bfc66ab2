import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

/** A line of text of the team's forms, with what it means and what is wrong with it under it. */
export function TeamField(props: {
  label: string;
  field: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  fault?: string | undefined;
  isSecret?: boolean;
  type?: 'text' | 'url';
  inputRef?: RefObject<HTMLInputElement | null>;
}) {
  const id = useId();
  const { hint, fault, isSecret } = props;
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="team-field">
      <label class="label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
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
        aria-invalid={fault !== undefined}
        aria-describedby={described || undefined}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
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
