import { useFurtherText } from './further';
import { type Named, responseOf, useRespond } from './respond';
import type { Subject } from './subject';

/** Two buttons: it was offered, or there was interest. Pressed again it is taken back. */
export function ResponseButtons(props: {
  named: Named;
  /** The digit of its key. Absent: it has none. */
  number?: number;
  subject: Subject;
}) {
  const { named, number, subject } = props;
  const text = useFurtherText();
  const respond = useRespond(subject);
  const response = responseOf(subject, named.uid);
  return (
    <div class="chips">
      <button
        type="button"
        class="button chip-button"
        data-field={`offered:${named.uid}`}
        aria-label={text.offeredOf(named.name)}
        aria-pressed={response === 'offered'}
        aria-keyshortcuts={number ? `Alt+${number}` : undefined}
        onClick={() => respond(named, 'offered')}
      >
        {text.offered}
      </button>
      <button
        type="button"
        class="button chip-button"
        data-field={`interested:${named.uid}`}
        aria-label={text.interestedOf(named.name)}
        aria-pressed={response === 'interested'}
        aria-keyshortcuts={number ? `Alt+Shift+${number}` : undefined}
        onClick={() => respond(named, 'interested')}
      >
        {text.interested}
      </button>
    </div>
  );
}
