import { useId } from 'preact/hooks';
import { useCopy } from './use-copy';

/** Lines to copy. */
export function CopyField(props: {
  label: string;
  value: string;
  /** Words of the button. */
  copy: string;
}) {
  const id = useId();
  const { field, said, copy } = useCopy<HTMLTextAreaElement>(props.value);
  return (
    <div class="stack">
      <div>
        <label class="label" for={id}>
          {props.label}
        </label>
        <textarea ref={field} id={id} class="input code" rows={4} readOnly value={props.value} />
      </div>
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          {props.copy}
        </button>
        <span role="status">{said.value}</span>
      </div>
    </div>
  );
}
