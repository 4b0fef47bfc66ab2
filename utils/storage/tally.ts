import { chooseTopic } from '../question/choose';
import { tallyOf } from '../question/desk';
import { buildQuestion, emptyDraft } from '../question/draft';
import { readPreset } from '../question/preset';
import { buildTombstone, isQuestion } from '../question/question';
import { readStored } from './question-reading';
import { identify, learn, newVisit, placeOf, type QuestionState, stepDesk } from './question-state';
import { findQuestion } from './questions';
import { attempt, write } from './write';

/** Counts one more (or one less) of this preset, each as a visit of its own. */
export async function tally(state: QuestionState, key: string, times: 1 | -1): Promise<void> {
  const step = times > 0 ? addOne : takeOne;
  const result = await attempt(state, () => step(state, key));
  if (result === 'changed') await state.inTurn(() => readStored(state));
}

async function addOne(state: QuestionState, key: string): Promise<void> {
  const on = state.desk.peek();
  const choice = readPreset(key);
  const topic = state.topics.find(choice.topic);
  const place = placeOf(state, { ...on, visit: newVisit() });
  const filled = chooseTopic(emptyDraft(state.context.clock()), choice, topic);
  const question = buildQuestion(filled, place, identify(state), topic);
  if (!question) return;
  const counting = tallyOf(on, place);
  const uids = { ...counting.uids, [key]: [...(counting.uids[key] ?? []), question.uid] };
  await write(state, {
    changes: [{ record: question, isNew: true }],
    // The visit at the desk goes on: the counted visitors are others.
    desk: { ...stepDesk(state, on, question), last: on.last, tally: { ...counting, uids } },
    habit: learn(state, question),
    undo: { uid: 'undo', action: 'save', at: state.context.clock(), question },
  });
}

async function takeOne(state: QuestionState, key: string): Promise<void> {
  const { context, desk } = state;
  const counting = tallyOf(desk.peek(), placeOf(state, desk.peek()));
  const counted = counting.uids[key] ?? [];
  const uid = counted.at(-1);
  if (!uid) return;
  const stored = await findQuestion(context.database, uid);
  const uids = { ...counting.uids, [key]: counted.slice(0, -1) };
  const changes = isQuestion(stored) ? [{ record: buildTombstone(stored, context.clock()) }] : [];
  await write(state, {
    changes,
    desk: { ...desk.peek(), tally: { ...counting, uids } },
    undo: null,
  });
}
