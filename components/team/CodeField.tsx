import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { useTeamText } from './team-text';

/** The field in which a connection code is pasted. */
export function CodeField(props: {
  value: string;
  onInput: (value: string) => void;
  fault: string | undefined;
  inputRef?: RefObject<HTMLTextAreaElement | null>;
}) {
  const id = useId();
  const text = useTeamText();
  const { fault } = props;
  return (
    <div class="team-field">
      <label class="label" for={id}>
        {text.code}
      </label>
      <textarea
        id={id}
        ref={props.inputRef ?? null}
        class="input team-code"
        rows={4}
        autocomplete="off"
        spellcheck={false}
        data-field="team-code"
        value={props.value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft">
        {text.codeHint}
      </p>
      {fault && (
        <p id={`${id}-fault`} class="error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
