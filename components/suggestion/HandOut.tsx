import { useSignal } from '@preact/signals';
import type { Suggestion } from '../../utils/suggestion/suggestion';
import { useFurtherText } from './further';
import { SlipDialog } from './SlipDialog';
import type { Subject } from './subject';
import { useSlip } from './use-slip';

/** What was offered, to take along on paper or on a telephone. */
export function HandOut(props: { list: readonly Suggestion[]; subject: Subject; now: number }) {
  const text = useFurtherText();
  const isOpen = useSignal(false);
  const isEarly = useSignal(false);
  const items = useSlip(props.list, props.subject, props.now);
  return (
    <div class="hand-out">
      <button
        type="button"
        class="button"
        data-field="hand-out"
        onClick={() => {
          isEarly.value = items.length === 0;
          isOpen.value = items.length > 0;
        }}
      >
        {text.handOut}
      </button>
      {isEarly.value && items.length === 0 && (
        <p class="error" role="alert">
          {text.chooseFirst}
        </p>
      )}
      {isOpen.value && (
        <SlipDialog
          items={items}
          onClose={() => {
            isOpen.value = false;
          }}
        />
      )}
    </div>
  );
}
