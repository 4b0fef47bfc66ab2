import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { isAddress, usePublishText } from './publish';

/** A field for the address of a page on the web; what is none is not taken over, and said so. */
export function AddressField(props: {
  label: string;
  hint: string;
  value: string;
  onChange: (address: string) => unknown;
}) {
  const text = usePublishText();
  const id = useId();
  const isWrong = useSignal(false);
  return (
    <div>
      <label class="label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="input"
        type="url"
        maxLength={2000}
        value={props.value}
        aria-invalid={isWrong.value}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          const address = currentTarget.value.trim();
          isWrong.value = !isAddress(address);
          if (!isWrong.value) props.onChange(address);
        }}
      />
      <p id={`${id}-hint`} class={isWrong.value ? 'error' : 'soft'} aria-live="polite">
        {isWrong.value ? text.addressWrong : props.hint}
      </p>
    </div>
  );
}
