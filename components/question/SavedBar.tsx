import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { visitPause } from '../../utils/question/desk';
import { labels } from '../../utils/question/labels';
import { type Detail, details } from '../../utils/question/question';
import { canUndo, type Undo, undoTime } from '../../utils/question/undo';
import { useApp, useLabel, useText } from '../app';
import { once } from '../ui/click';
import { Icon } from '../ui/Icon';
import { isBusy, nameQuestion, useForm } from './form';

/** What was just done: take it back, or go on with this visitor or the next. */
export function SavedBar() {
  const app = useApp();
  const form = useForm();
  const { questions, clock } = app.stores;
  const last = questions.undo.value;
  const isUndoable = useUndoable(last, clock, questions.forgetUndo);
  const isVisit = useVisit(questions.desk.value.last, clock);
  if (!isUndoable && (isBusy(form) || !isVisit)) return null;
  return (
    <div class="saved-bar">
      {isUndoable && last && <LastAction last={last} />}
      {isVisit && !isBusy(form) && <VisitButtons />}
    </div>
  );
}

/** Whether the action can be undone, kept true to the clock; afterwards it is forgotten. */
function useUndoable(last: Undo | undefined, clock: () => number, forget: () => Promise<void>) {
  useEffect(() => {
    if (!canUndo(last, clock())) return;
    const timer = setTimeout(forget, last.at + undoTime - clock() + 20);
    return () => clearTimeout(timer);
  }, [last, clock, forget]);
  return canUndo(last, clock());
}

/** Whether the visit goes on, kept true to the clock: its end alone changes no signal. */
function useVisit(last: number, clock: () => number): boolean {
  const tick = useSignal(0);
  useEffect(() => {
    const rest = last + visitPause - clock();
    if (last === 0 || rest <= 0) return;
    const timer = setTimeout(() => tick.value++, rest + 20);
    return () => clearTimeout(timer);
  }, [last, clock, tick]);
  return tick.value >= 0 && last > 0 && clock() - last < visitPause;
}

function LastAction({ last }: { last: Undo }) {
  const app = useApp();
  const text = useText();
  const form = useForm();
  const said = { save: text.saved, edit: text.changedSaved, withdraw: text.withdrawn }[last.action];
  return (
    <div class="saved-line">
      <p class="saved-what">
        <Icon name="check" />
        <span class="saved-text">
          <strong>{said}</strong> <span class="soft">{nameQuestion(app, last.question)}</span>
        </span>
      </p>
      <button type="button" class="button" data-field="undo" onClick={form.undo}>
        {text.undo}
      </button>
    </div>
  );
}

/** The follow-up of DigiD for the question that was just saved without it, while that visit lasts. */
export function FollowUp() {
  const { stores } = useApp();
  const text = useText();
  const label = useLabel();
  const form = useForm();
  const { undo, today, desk } = stores.questions;
  const saved = undo.value?.action === 'save' ? undo.value.question.uid : undefined;
  const question = today.value.find(({ uid }) => uid === saved);
  if (isBusy(form) || question?.topic !== 'digid' || question.detail) return null;
  if (question.visit !== desk.value.visit || desk.value.last === 0) return null;
  const choose = async (detail: Detail) => {
    const result = await stores.questions.amend(question, { detail });
    if (result === 'saved') form.announcement.value = text.changedSaved;
    form.focus.value();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the buttons act at once, they are not fields of a form
    <div class="fields" role="group" aria-labelledby="follow-up">
      <div>
        <p id="follow-up" class="label">
          {text.detail} <span class="hint">· {text.justSaved}</span>
        </p>
        <div class="chips">
          {details.map((detail) => (
            <button
              key={detail}
              type="button"
              class="button chip-button"
              data-field={`saved-detail:${detail}`}
              onClick={once(() => choose(detail))}
            >
              {label(labels.detail[detail])}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

function VisitButtons() {
  const text = useText();
  const form = useForm();
  return (
    <div class="visit-buttons">
      <button
        type="button"
        class="button"
        data-field="same-visitor"
        onClick={() => form.continueWith('same')}
      >
        {text.sameVisitor}
      </button>
      <button
        type="button"
        class="button"
        data-field="next-visitor"
        onClick={() => form.continueWith('next')}
      >
        {text.nextVisitor}
      </button>
    </div>
  );
}
