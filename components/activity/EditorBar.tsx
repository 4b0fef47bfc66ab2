import { useSignal } from '@preact/signals';
import type { Scope } from '../../utils/activity/apply-form';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { once } from '../ui/click';
import { useAgenda, useAgendaText } from './agenda';
import { newName, useEditor } from './editor';
import { goToOverview } from './nav';
import { ScopeDialog } from './ScopeDialog';
import { listScopes, saveForm } from './save';

/** Saving, and what can be done with the activity as a whole. */
export function EditorBar() {
  const { stores } = useApp();
  const agenda = useAgenda();
  const editor = useEditor();
  const [text, common] = [useAgendaText(), useText()];
  const { base, isDirty, faults, showsFaults, task } = editor;
  const asked = useSignal<Scope['kind'][] | undefined>(undefined);
  const isStale = useSignal(false);
  const isBusy = useSignal(false);
  // What the buttons meant when the dates were asked for, or when another window was in the way.
  const isPublishing = useSignal(false);
  const meant = useSignal<Scope>({ kind: 'all' });
  const isDraft = !base.value?.['pleinwijzer.nl:published'];
  const canSave = isDirty.value || task.uid === newName;

  const store = async (scope: Scope, isForced: boolean) => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    meant.value = scope;
    try {
      const isPublished = isPublishing.peek();
      const said = isPublished ? text.published : text.saved;
      const result = await saveForm(stores, agenda, editor, { scope, isPublished, isForced, said });
      isStale.value = result === 'changed';
      if (result === 'saved') goToOverview();
    } finally {
      isBusy.value = false;
    }
  };
  const begin = (publishes: boolean) => {
    showsFaults.value = true;
    if (faults.peek().length > 0) return focusFault();
    isPublishing.value = publishes;
    const scopes = isDirty.peek() ? listScopes(editor) : ['all' as const];
    if (scopes.length > 1 || scopes[0] === 'one') asked.value = scopes;
    else store({ kind: 'all' }, false);
  };

  return (
    <div class="editor-bar">
      {isStale.value && (
        <StaleNotice
          onMine={() => store(meant.peek(), true)}
          onTheirs={() => {
            isStale.value = false;
            editor.drop();
          }}
        />
      )}
      {showsFaults.value && faults.value.length > 0 && (
        <p class="error" role="alert">
          {text.faultsLeft(faults.value.length)}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class={isDraft ? 'button' : 'button button-main'}
          data-field="save"
          disabled={isBusy.value || !canSave}
          onClick={once(() => begin(false))}
        >
          {common.save}
        </button>
        {isDraft && (
          <button
            type="button"
            class="button button-main"
            data-field="publish"
            disabled={isBusy.value}
            onClick={once(() => begin(true))}
          >
            {text.publish}
          </button>
        )}
        {isDirty.value && (
          <button type="button" class="button button-quiet" onClick={once(editor.drop)}>
            {text.dropChanges}
          </button>
        )}
      </div>
      {asked.value && (
        <ScopeDialog
          kinds={asked.value}
          onChoose={(scope) => {
            asked.value = undefined;
            store(scope, false);
          }}
          onClose={() => {
            asked.value = undefined;
          }}
        />
      )}
    </div>
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

function StaleNotice(props: { onMine: () => void; onTheirs: () => void }) {
  const text = useAgendaText();
  return (
    <div class="notice" role="alert">
      <p>{text.changedElsewhere}</p>
      <div class="row">
        <button type="button" class="button" onClick={props.onMine}>
          {text.keepMine}
        </button>
        <button type="button" class="button" onClick={props.onTheirs}>
          {text.keepTheirs}
        </button>
      </div>
    </div>
  );
}
