import { useId } from 'preact/hooks';
import { usePublishTeamText } from './publish-team';
import { useCopy } from './use-copy';

/** An address on one line, to copy. */
export function CopyAddress(props: { label: string; value: string; hint: string }) {
  const words = usePublishTeamText();
  const id = useId();
  const { field, said, copy } = useCopy<HTMLInputElement>(props.value);
  return (
    <div>
      <label class="label" for={id}>
        {props.label}
      </label>
      <div class="copy-line">
        <input
          ref={field}
          id={id}
          class="input code"
          readOnly
          value={props.value}
          aria-describedby={`${id}-hint`}
        />
        <button type="button" class="button" onClick={copy}>
          {words.copy}
          <span class="hidden-text">: {props.label}</span>
        </button>
      </div>
      <p id={`${id}-hint`} class="soft">
        {props.hint}
      </p>
      <p class="publish-said" role="status">
        {said.value}
      </p>
    </div>
  );
}
