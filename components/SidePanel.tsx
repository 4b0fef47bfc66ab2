import './question/question.css';
import { effect, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { localDate } from '../utils/question/desk';
import { type App, useApp, useText } from './app';
import { ConflictNotice } from './question/ConflictNotice';
import { isSameCaret, readCaret, restoreCaret } from './question/caret';
import { buildForm, type Form, FormContext, isBusy, useForm } from './question/form';
import { HostChip } from './question/HostChip';
import { buildKeyHandler } from './question/keyboard';
import { BackDateField } from './question/MomentField';
import { PanelHeader } from './question/PanelHeader';
import { Presets } from './question/Presets';
import { EditBanner, QuestionFields } from './question/QuestionForm';
import { FollowUp, SavedBar } from './question/SavedBar';
import { Shortcuts } from './question/Shortcuts';
import { TodayList } from './question/TodayList';
import { TopicField } from './question/TopicField';
import { Welcome } from './question/Welcome';
import { once } from './ui/click';
import { keepFocus } from './ui/keep-focus';
import { lazy } from './ui/lazy';
import { ClockTrouble, StorageTrouble } from './ui/Trouble';

/** Loaded once the panel can be used: nobody waits for suggestions to log a question. */
const FurtherHelp = lazy<{ now: number }>(
  async () => (await import('./suggestion/FurtherHelp')).FurtherHelp,
);

/** The side panel: a question logged in seconds, beside the visitor. */
export function SidePanel() {
  const app = useApp();
  const form = useMemo(() => buildForm(app), [app]);
  const root = useRef<HTMLDivElement>(null);
  const now = useSignal(app.stores.clock());

  const isEditing = useComputed(() => form.typed.value.uid === 'edit');

  useEffect(() => listen(app, form, root.current as HTMLElement), [app, form]);
  // Loaded, and its index built, while nobody waits: the first letter finds it ready.
  useEffect(() => {
    app.loadSearch();
    return effect(() => void app.search.value);
  }, [app]);
  useEffect(() => {
    const timer = setInterval(() => {
      const before = localDate(new Date(now.value));
      now.value = app.stores.clock();
      // The panel stays open overnight: another day has another list.
      if (localDate(new Date(now.value)) !== before) app.stores.questions.reload();
    }, 30_000);
    return () => clearInterval(timer);
  }, [app, now]);

  return (
    <FormContext.Provider value={form}>
      <div ref={root} class="panel">
        <div class="panel-scroll">
          <PanelHeader />
          <main class="panel-body">
            <StorageTrouble />
            <ClockTrouble />
            <HostChip />
            <NewQuestionTools />
            <EditBanner />
            <ConflictNotice />
            <TopicField />
            <FollowUp />
            <Welcome />
            <QuestionFields now={now.value} />
            <FurtherHelp now={now.value} />
            {!isEditing.value && <TodayList />}
          </main>
        </div>
        <SaveBar />
        <Shortcuts />
        <div class="hidden-text" role="status">
          {form.announcement.value}
        </div>
      </div>
    </FormContext.Provider>
  );
}

/** What starts a question of its own; out of sight while a saved one is being corrected. */
function NewQuestionTools() {
  const form = useForm();
  if (form.typed.value.uid === 'edit') return null;
  return (
    <>
      <Presets />
      <BackDateField />
    </>
  );
}

function SaveBar() {
  const text = useText();
  const form = useForm();
  const { complaint } = form;
  return (
    <footer class="save-bar">
      {form.typed.value.uid === 'new' && <SavedBar />}
      {complaint.value && (
        <p class="error" role="alert">
          {complaint.value}
        </p>
      )}
      <button
        type="button"
        class="button button-main"
        data-field="save"
        onClick={once(() => form.save())}
      >
        {text.save}
      </button>
    </footer>
  );
}

/** Keys, caret, and storing what is typed when the page is left. Returns how to stop. */
function listen(app: App, form: Form, root: HTMLElement): () => void {
  const { drafts, questions } = app.stores;
  const onKeyDown = buildKeyHandler(app, form);
  const noteCaret = () => {
    const caret = readCaret(root);
    if (caret && !isSameCaret(caret, drafts.current.peek().caret)) {
      drafts.change((draft) => ({ ...draft, caret }));
    }
  };
  const onReturn = () => {
    if (document.visibilityState === 'visible') questions.reload();
  };
  const ends = [
    on(document, 'keydown', onKeyDown as EventListener),
    on(document, 'selectionchange', noteCaret),
    on(root, 'focusin', noteCaret),
    on(root, 'keyup', noteCaret),
    on(window, 'pagehide', drafts.flush),
    on(window, 'blur', drafts.flush),
    on(document, 'visibilitychange', onReturn),
    keepFocus(root, () => form.focus.peek()()),
  ];
  const { caret } = drafts.current.peek();
  if (!(isBusy(form) && caret && restoreCaret(root, caret))) form.focus.value();
  ends.push(focusLater());
  return () => {
    for (const end of ends) end();
  };
}

function on(target: EventTarget, type: string, listener: EventListener): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

/**
 * Firefox opens a sidebar without giving it the keyboard (bug 1502713): when that comes, by F6, it
 * goes to the control that had the focus here, unless a pointer already chose another.
 */
function focusLater(): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => ending.abort();
  if (document.hasFocus()) return end;
  const chosen = document.activeElement as HTMLElement | null;
  const enter = () => {
    end();
    chosen?.focus();
  };
  window.addEventListener('focus', enter, { signal });
  window.addEventListener('pointerdown', end, { signal, capture: true });
  return end;
}
