import { forgetCounted } from '../question/desk';
import { type Draft, hasContent } from '../question/draft';
import { nextInstant } from '../question/instant';
import { buildTombstone, isQuestion } from '../question/question';
import { canUndo, type Undo } from '../question/undo';
import { readStored } from './question-reading';
import { identify, type QuestionState } from './question-state';
import type { QuestionChange } from './question-write';
import { findQuestion } from './questions';
import { recover } from './save';
import { attempt, type SaveResult, write } from './write';

/** Takes a question out of the counts; a tombstone stays. */
export function withdraw(state: QuestionState, uid: string): Promise<SaveResult> {
  const { context } = state;
  return attempt(state, async () => {
    const question = await findQuestion(context.database, uid);
    // Pressed twice, or withdrawn in another window: there is nothing to take out, nor to undo.
    if (!isQuestion(question)) return readStored(state);
    const record = buildTombstone(question, context.clock());
    await write(state, {
      changes: [{ record, corrects: question.updated }],
      desk: forgetCounted(state.desk.peek(), uid),
      undo: { uid: 'undo', action: 'withdraw', at: context.clock(), question },
    });
  });
}

/** Takes back the last action, when that is still possible; false when it is not. */
export async function undoLast(state: QuestionState): Promise<boolean> {
  const { context, undo, drafts } = state;
  let taken: Undo | undefined;
  const result = await attempt(state, async () => {
    const last = undo.peek();
    if (!canUndo(last, context.clock())) return;
    const desk = forgetCounted(state.desk.peek(), last.question.uid);
    await write(state, { changes: [reverse(state, last)], desk, undo: null });
    taken = last;
  });
  if (result === 'changed') undo.value = undefined;
  if (taken?.draft && drafts.current.peek().uid === 'new') restoreDraft(state, taken.draft);
  return taken !== undefined;
}

function restoreDraft({ drafts }: QuestionState, draft: Draft): void {
  const now = drafts.current.peek();
  // A question that is being written down is another one: it stays as it is.
  if (!hasContent(now)) drafts.replace(recover(draft, now));
}

/** The change that undoes an action. */
function reverse(state: QuestionState, { question, before, action }: Undo): QuestionChange {
  const now = state.context.clock();
  if (action === 'save') {
    return { record: buildTombstone(question, now), corrects: question.updated };
  }
  if (action === 'edit' && before) {
    const updated = nextInstant(now, question.updated);
    return { record: { ...before, updated }, corrects: question.updated };
  }
  // A tombstone stays one: what was withdrawn comes back as a question of its own.
  return { record: { ...question, ...identify(state, question.updated) } };
}
