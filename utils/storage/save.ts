import { chooseTopic } from '../question/choose';
import type { Desk } from '../question/desk';
import { buildQuestion, type Draft, emptyDraft } from '../question/draft';
import { nextInstant } from '../question/instant';
import { readPreset } from '../question/preset';
import { isQuestion, type Question } from '../question/question';
import type { Undo } from '../question/undo';
import { identify, learn, placeOf, type QuestionState, stepDesk, visitNow } from './question-state';
import { findQuestion } from './questions';
import { attempt, type SaveResult, write } from './write';

/** Saves the current draft. `force` saves a correction over a change made elsewhere. */
export async function saveDraft(state: QuestionState, force: boolean): Promise<SaveResult> {
  const draft = state.drafts.current.peek();
  if (!draft.topic) return 'no-topic';
  if (draft.uid === 'new') return saveNewDraft(state, draft, draft);
  return attempt(state, () => saveCorrection(state, force));
}

/** Saves a question with this preset. */
export async function savePreset(state: QuestionState, key: string): Promise<SaveResult> {
  const { context, drafts, topics } = state;
  const draft = drafts.current.peek();
  const choice = readPreset(key);
  // A draft that already has its subject is another question: it stays as it is.
  const isApart = draft.uid === 'edit' || draft.topic !== undefined;
  const base = isApart ? emptyDraft(context.clock()) : { ...draft, query: '' };
  const filled = chooseTopic(base, choice, topics.find(choice.topic));
  if (!isApart) return saveNewDraft(state, filled, draft);
  return attempt(state, () => saveNew(state, (on) => buildNew(state, filled, on)));
}

/** Saves the same question once more, as one of this visit and moment. */
export function repeat(state: QuestionState, question: Question): Promise<SaveResult> {
  const { transferred: _, questionBehind: __, ...rest } = question;
  const copy = (on: Desk): Question => ({
    ...rest,
    ...placeOf(state, on),
    ...identify(state),
    connections: [],
  });
  return attempt(state, () => saveNew(state, copy));
}

/** Changes details of a saved question, such as the follow-up of DigiD. */
export function amend(
  state: QuestionState,
  question: Question,
  change: Partial<Question>,
): Promise<SaveResult> {
  return attempt(state, async () => {
    const { context, undo } = state;
    const updated = nextInstant(context.clock(), question.updated);
    const next: Question = { ...question, ...change, updated };
    const last = undo.peek();
    const isLast = last?.question.uid === question.uid && last.action === 'save';
    await write(state, {
      changes: [{ record: next, corrects: question.updated }],
      ...(isLast ? { undo: { ...last, question: next, at: context.clock() } } : {}),
    });
  });
}

/** Saves the draft, and empties the form at once; `before` comes back when saving fails. */
async function saveNewDraft(
  state: QuestionState,
  draft: Draft,
  before: Draft,
): Promise<SaveResult> {
  const { context, drafts } = state;
  const next = emptyDraft(Math.max(context.clock(), draft.changed + 1));
  drafts.show(next);
  const from = { draft: before, next };
  const result = await attempt(state, () =>
    saveNew(state, (on) => buildNew(state, draft, on), from),
  );
  if (result !== 'saved') drafts.replace(recover(before, drafts.current.peek()));
  return result;
}

function buildNew(state: QuestionState, draft: Draft, on: Desk): Question {
  const topic = state.topics.find(draft.topic as string);
  return buildQuestion(draft, placeOf(state, on), identify(state), topic) as Question;
}

/** Saves a question of this visit; the desk is the one that the last action left. */
async function saveNew(
  state: QuestionState,
  build: (on: Desk) => Question,
  from?: { draft: Draft; next: Draft },
): Promise<void> {
  const on = visitNow(state, from?.draft.begun);
  const question = build(on);
  const last: Undo = { uid: 'undo', action: 'save', at: state.context.clock(), question };
  await write(state, {
    changes: [{ record: question, isNew: true }],
    desk: stepDesk(state, on, question),
    habit: learn(state, question),
    undo: from ? { ...last, draft: from.draft } : last,
    ...(from ? { draft: newest(from.next, state.drafts.current.peek()) } : {}),
  });
}

async function saveCorrection(state: QuestionState, force: boolean): Promise<void> {
  const { context, drafts, topics } = state;
  const draft = drafts.current.peek();
  const { original, place } = draft;
  // Pressed twice: the first one saved it.
  if (!original || !place) return;
  const stored = await findQuestion(context.database, original.uid);
  const isGone = force && stored?.deleted === true;
  const now = context.clock();
  const identity = isGone
    ? identify(state, stored.updated)
    : { uid: original.uid, updated: nextInstant(now, stored?.updated ?? original.updated) };
  const at = { ...place, visit: original.visit };
  const question = buildQuestion(
    draft,
    at,
    identity,
    topics.find(draft.topic as string),
  ) as Question;
  const before = isQuestion(stored) ? stored : original;
  const action = isGone ? 'save' : 'edit';
  await write(state, {
    changes: [{ record: question, ...(force ? {} : { corrects: original.updated }) }],
    undo: { uid: 'undo', action, at: now, question, before },
    draft: null,
  });
  // Stored once more: what changed in the form meanwhile may have been written after all.
  drafts.dropEdit();
}

/** The draft that could not be saved, with what was typed since. */
export function recover(failed: Draft, since: Draft): Draft {
  const query = since.query === '' ? failed.query : since.query;
  return { ...failed, query, changed: Math.max(failed.changed, since.changed) + 1 };
}

/** The draft to store beside a save: what was typed meanwhile, else the empty one. */
function newest(next: Draft, current: Draft): Draft {
  return current.uid === 'new' && current.changed > next.changed ? current : next;
}
