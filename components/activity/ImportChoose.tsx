import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useImportText } from './import-text';
import type { ImportWork } from './import-work';

/** Where the activities come from: files, or a text. */
export function ImportChoose({ work }: { work: ImportWork }) {
  const text = useImportText();
  const pasted = useSignal('');
  const id = useId();
  return (
    <>
      <p class="soft">{text.intro}</p>
      <div class="import-drop">
        <label class="file-button">
          <input
            type="file"
            multiple
            accept=".ics,.ical,.csv,.txt,.json,text/calendar,text/csv,application/json"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              if (files.length > 0) work.readFiles(files);
            }}
          />
          <span class="button button-main">{text.choose}</span>
        </label>
        <span class="soft">{text.dropHint}</span>
      </div>
      <form
        class="stack import-paste"
        onSubmit={(event) => {
          event.preventDefault();
          work.readPasted(pasted.value);
        }}
      >
        <label class="label" for={id}>
          {text.paste} <span class="hint">· {text.pasteHint}</span>
        </label>
        <textarea
          id={id}
          class="input code"
          rows={4}
          spellcheck={false}
          value={pasted.value}
          onInput={({ currentTarget }) => {
            pasted.value = currentTarget.value;
          }}
        />
        <div>
          <button type="submit" class="button" disabled={pasted.value.trim() === ''}>
            {text.read}
          </button>
        </div>
      </form>
    </>
  );
}
