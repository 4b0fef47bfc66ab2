import { type Signal, signal } from '@preact/signals';
import { v7 as newUid } from 'uuid';
import {
  continueVisit,
  type Desk,
  emptyDesk,
  isClockBack,
  localDate,
  momentOf,
} from '../question/desk';
import type { Place } from '../question/draft';
import { nextInstant } from '../question/instant';
import {
  arrangePresets,
  countUse,
  emptyHabit,
  type Habit,
  presetKey,
  readPreset,
} from '../question/preset';
import type { Question } from '../question/question';
import type { Topic } from '../question/topic';
import type { Undo } from '../question/undo';
import type { StorageContext } from './context';
import type { DraftStore } from './draft-store';
import { openQueue } from './queue';
import type { SettingsStore } from './settings-store';

/** What the question store needs to know about topics. */
export interface TopicBook {
  /** The topic with this id; `undefined` for an unknown one. */
  find(id: string): Topic | undefined;
  /** Whether a topic can be chosen now. */
  isOpen(id: string): boolean;
}

/** What the actions on questions share: the signals that pages show, and what lies around them. */
export interface QuestionState {
  context: StorageContext;
  settings: SettingsStore;
  drafts: DraftStore;
  topics: TopicBook;
  today: Signal<Question[]>;
  desk: Signal<Desk>;
  undo: Signal<Undo | undefined>;
  habit: Signal<Habit>;
  clockBack: Signal<boolean>;
  /** Runs actions one after another. */
  inTurn: <Result>(action: () => Promise<Result>) => Promise<Result>;
  /** Number of actions that were begun, and of those that ended. */
  turns: { begun: number; ended: number };
}

/** The state of a page before anything was read. */
export function emptyState(
  context: StorageContext,
  settings: SettingsStore,
  drafts: DraftStore,
  topics: TopicBook,
): QuestionState {
  const turns = { begun: 0, ended: 0 };
  const queue = openQueue();
  return {
    context,
    settings,
    drafts,
    topics,
    today: signal<Question[]>([]),
    desk: signal(emptyDesk(newVisit())),
    undo: signal<Undo | undefined>(undefined),
    habit: signal(emptyHabit(settings.location.peek().uid)),
    clockBack: signal(false),
    turns,
    async inTurn(action) {
      turns.begun += 1;
      try {
        return await queue(action);
      } finally {
        turns.ended += 1;
      }
    },
  };
}

/** A random id that says nothing about the visitor. */
export const newVisit = () => crypto.randomUUID();

/** Identity of a new record; `earlier` is the `updated` of a record that it follows. */
export function identify({ context }: QuestionState, earlier?: string) {
  const now = context.clock();
  return { uid: newUid({ msecs: now }), updated: nextInstant(now, earlier) };
}

/** Where and when a question is asked at this desk. */
export function placeOf({ context, settings }: QuestionState, on: Desk): Place {
  return {
    visit: on.visit,
    ...(on.moment ?? momentOf(new Date(context.clock()))),
    location: settings.location.peek().uid,
    channel: on.channel,
  };
}

/**
 * The desk as it is now, with a new visit after a pause. A question that was begun before the pause
 * was over belongs to the visit that went on meanwhile.
 */
export function visitNow({ context, desk }: QuestionState, begun?: number): Desk {
  const now = context.clock();
  return continueVisit(desk.peek(), Math.min(begun ?? now, now), newVisit());
}

/** The desk once this question is saved on it. */
export function stepDesk(
  { context, clockBack }: QuestionState,
  on: Desk,
  { uid: lastQuestion }: Question,
): Desk {
  const now = context.clock();
  clockBack.value = isClockBack(on, now);
  return { ...on, last: now, latest: Math.max(on.latest, now), lastQuestion };
}

/** The habit once this question is saved. */
export function learn(
  { context, habit, settings, topics }: QuestionState,
  question: Question,
): Habit {
  const now = context.clock();
  const used = countUse(habit.peek(), presetKey(question), now);
  const pinned = settings.team.peek().pinnedPresets;
  const isKnown = (key: string) => topics.isOpen(readPreset(key).topic);
  return { ...used, places: arrangePresets(used, pinned, isKnown, now) };
}

/** The day for which questions are written down at this desk. */
export function dayOf({ context }: QuestionState, desk: Desk): string {
  return desk.moment?.date ?? localDate(new Date(context.clock()));
}

/** Whether a question belongs in today's list at this location. */
export function isOfToday(state: QuestionState): (question: Question) => boolean {
  const day = dayOf(state, state.desk.peek());
  const { uid } = state.settings.location.peek();
  return ({ date, location }) => date === day && location === uid;
}
