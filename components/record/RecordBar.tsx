import { useSignal } from '@preact/signals';
import { useText } from '../beheer-text';
import { once } from '../ui/click';
import { type KeptRecord, type RecordForm, type RecordKind, useRecordsText } from './record-form';

/** Saving, and the way to the archive and back. */
export function RecordBar<Form, Item extends KeptRecord>(props: {
  kind: RecordKind<Form, Item>;
  record: RecordForm<Form, Item>;
  /** Called once it is stored. */
  onDone: () => void;
}) {
  const { kind, record, onDone } = props;
  const [text, words] = [useText(), useRecordsText()];
  const { base, isDirty, faults, showsFaults } = record;
  const isStale = useSignal(false);
  const isBusy = useSignal(false);
  // A suggestion is taken over as it is, too.
  const isUnsaved = !base.value || kind.versionOf(base.value) === undefined;

  const save = async (isForced: boolean) => {
    showsFaults.value = true;
    if (faults.peek().length > 0) return focusFault();
    if (isBusy.peek()) return;
    isBusy.value = true;
    try {
      const result = await record.save(words.saidSaved, isForced);
      isStale.value = result === 'changed';
      if (result === 'saved') onDone();
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <div class="editor-bar">
      {isStale.value && (
        <div class="notice" role="alert">
          <p>{words.changedElsewhere}</p>
          <div class="row">
            <button type="button" class="button" onClick={() => save(true)}>
              {words.keepMine}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                isStale.value = false;
                record.drop();
              }}
            >
              {words.keepTheirs}
            </button>
          </div>
        </div>
      )}
      {showsFaults.value && faults.value.length > 0 && (
        <p class="error" role="alert">
          {words.faultsLeft(faults.value.length)}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          data-field="save"
          disabled={isBusy.value || !(isDirty.value || isUnsaved)}
          onClick={once(() => save(false))}
        >
          {text.save}
        </button>
        {isDirty.value ? (
          <button type="button" class="button button-quiet" onClick={once(record.drop)}>
            {words.dropChanges}
          </button>
        ) : (
          base.value && <ArchiveButton kind={kind} item={base.value} onDone={onDone} />
        )}
      </div>
    </div>
  );
}

function ArchiveButton<Form, Item extends KeptRecord>(props: {
  kind: RecordKind<Form, Item>;
  item: Item;
  onDone: () => void;
}) {
  const { kind, item, onDone } = props;
  const words = useRecordsText();
  const move = async () => {
    const { archived, ...rest } = kind.find(item.uid) ?? item;
    const next = (archived ? rest : { ...rest, archived: true }) as Item;
    const said = archived ? words.saidRestored : words.saidArchived;
    const expected = new Map([[item.uid, kind.versionOf(item)]]);
    const result = await kind.history.change(kind.collection, said(item.name), {
      save: [next],
      expected,
    });
    if (result === 'saved') onDone();
  };
  return (
    <button type="button" class="button button-quiet" data-field="archive" onClick={once(move)}>
      {item.archived ? words.restore : words.archive}
    </button>
  );
}

/** Brings people to the first fault, once its sentence stands there. */
function focusFault(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('.editor-fields [aria-invalid="true"]');
    const group = document.querySelector<HTMLElement>('.editor-fields .error:not([hidden])');
    (field ?? group?.parentElement?.querySelector<HTMLElement>('input'))?.focus();
  });
}
