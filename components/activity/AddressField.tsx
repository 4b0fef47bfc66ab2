import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useTyped } from '../ui/typed';
import { isAddress, usePublishText } from './publish';

/** A field for the address of a page on the web; what is none is not taken over, and said so. */
export function AddressField(props: {
  label: string;
  hint: string;
  value: string;
  /** False when it could not be stored. */
  onStore: (address: string) => Promise<boolean>;
}) {
  const text = usePublishText();
  const id = useId();
  const isWrong = useSignal(false);
  const { value, type, store } = useTyped(props.value, async (address) => {
    isWrong.value = !isAddress(address);
    return !isWrong.value && props.onStore(address);
  });
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
        value={value}
        aria-invalid={isWrong.value}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onChange={store}
      />
      <p id={`${id}-hint`} class={isWrong.value ? 'error' : 'soft'} aria-live="polite">
        {isWrong.value ? text.addressWrong : props.hint}
      </p>
    </div>
  );
}
