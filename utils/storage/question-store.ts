import type { ReadonlySignal } from '@preact/signals';
import { type Desk, nextVisitor, resumeDesk } from '../question/desk';
import type { Habit } from '../question/preset';
import type { Question, QuestionRecord } from '../question/question';
import type { Undo } from '../question/undo';
import type { StorageContext } from './context';
import type { DraftStore } from './draft-store';
import { forgetUndo, readStored, reloadStored } from './question-reading';
import {
  emptyState,
  newVisit,
  type QuestionState,
  type TopicBook,
  visitNow,
} from './question-state';
import { findQuestion } from './questions';
import { openQueue } from './queue';
import { amend, repeat, saveDraft, savePreset } from './save';
import type { SettingsStore } from './settings-store';
import { undoLast, withdraw } from './take-back';
import { tally } from './tally';
import { attempt, type SaveResult } from './write';

/** The questions of this computer, and all that is done with them. */
export interface QuestionStore {
  /** Today's questions at this location, latest first. */
  today: ReadonlySignal<Question[]>;
  /** What stays from one question to the next. */
  desk: ReadonlySignal<Desk>;
  /** Use of presets at this location. */
  habit: ReadonlySignal<Habit>;
  /** The last action; whether it can still be undone depends on the time. */
  undo: ReadonlySignal<Undo | undefined>;
  /** Whether the clock of this computer stands before an earlier save. */
  clockBack: ReadonlySignal<boolean>;
  /** Saves the current draft. `force` saves a correction over a change made elsewhere. */
  saveDraft(force?: boolean): Promise<SaveResult>;
  /** Saves a question with this preset. */
  savePreset(key: string): Promise<SaveResult>;
  /** Saves the same question once more. */
  repeat(question: Question): Promise<SaveResult>;
  /** Changes details of a saved question, such as the follow-up of DigiD. */
  amend(question: Question, change: Partial<Question>): Promise<SaveResult>;
  /** Takes a question out of the counts. */
  withdraw(question: Question): Promise<SaveResult>;
  /** Takes back the last action, when that is still possible. */
  undoLast(): Promise<boolean>;
  /** Counts one more (or one less) of this preset, each as a visit of its own. */
  tally(key: string, times: 1 | -1): Promise<void>;
  /** Changes the desk: channel, moment or visit. */
  changeDesk(step: (desk: Desk) => Desk): Promise<void>;
  /** The next question belongs to another visitor. */
  startVisit(): Promise<void>;
  /** The conversation with this visitor goes on, however long ago the last save was. */
  keepVisit(): Promise<void>;
  /** Forgets the last action once it can no longer be undone. */
  forgetUndo(): Promise<void>;
  /** The stored version of a question. */
  find(uid: string): Promise<QuestionRecord | undefined>;
  /** Takes over what other pages stored, and the change of day. */
  reload(): Promise<void>;
}

/** Opens the questions of this computer. */
export async function openQuestions(
  context: StorageContext,
  settings: SettingsStore,
  drafts: DraftStore,
  topics: TopicBook,
): Promise<QuestionStore> {
  const state = emptyState(context, settings, drafts, topics);
  const { today, desk, habit, undo, clockBack, inTurn } = state;
  await readStored(state);
  await resume(state);
  const reloading = openQueue();
  return {
    today,
    desk,
    habit,
    undo,
    clockBack,
    saveDraft: (force = false) => saveDraft(state, force),
    savePreset: (key) => savePreset(state, key),
    repeat: (question) => repeat(state, question),
    amend: (question, change) => amend(state, question, change),
    withdraw: ({ uid }) => withdraw(state, uid),
    undoLast: () => undoLast(state),
    tally: (key, times) => tally(state, key, times),
    changeDesk: (step) => changeDesk(state, step),
    startVisit: () => changeDesk(state, (on) => nextVisitor(on, newVisit())),
    keepVisit: () => keepVisit(state),
    forgetUndo: () => inTurn(() => forgetUndo(state)),
    find: (uid) => findQuestion(context.database, uid),
    // One after another: what was read first must not be taken over last.
    reload: () => reloading(() => reloadStored(state)),
  };
}

async function changeDesk(state: QuestionState, step: (desk: Desk) => Desk): Promise<void> {
  await attempt(state, async () => {
    // After a pause this is the first sign of a new visit, to which the change belongs.
    await storeDesk(state, step(visitNow(state)));
  });
}

async function keepVisit(state: QuestionState): Promise<void> {
  const { context, desk } = state;
  await attempt(state, () => storeDesk(state, { ...desk.peek(), last: context.clock() }));
}

async function storeDesk(state: QuestionState, next: Desk): Promise<void> {
  const { context, desk } = state;
  const before = desk.peek();
  desk.value = next;
  await context.database.put('drafts', next);
  context.announce('drafts');
  // Another day has another list.
  if (before.moment?.date !== next.moment?.date) await readStored(state);
}

/** Ends a moment that was set for a visit that is over. */
async function resume(state: QuestionState): Promise<void> {
  const { context, desk } = state;
  const resumed = resumeDesk(desk.peek(), context.clock(), newVisit());
  if (desk.peek().moment && !resumed.moment) await changeDesk(state, () => resumed);
}
