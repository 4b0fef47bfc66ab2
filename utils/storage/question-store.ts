import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { v7 as newUid } from 'uuid';
import {
  continueVisit,
  type Desk,
  emptyDesk,
  isClockBack,
  localDate,
  type Moment,
  momentOf,
  nextInstant,
  nextVisitor,
  resumeDesk,
} from '../question/desk';
import { buildQuestion, chooseTopic, type Draft, emptyDraft, type Place } from '../question/draft';
import { arrangePresets, countUse, type Habit, presetKey } from '../question/preset';
import {
  type Detail,
  details,
  isQuestion,
  type Question,
  type QuestionRecord,
} from '../question/question';
import type { Topic } from '../question/topic';
import { canUndo, type Undo } from '../question/undo';
import type { StorageContext } from './context';
import type { DraftStore } from './draft-store';
import { asProblem, StorageProblem } from './problem';
import {
  listDay,
  type QuestionChange,
  type QuestionTransaction,
  writeQuestions,
} from './questions';
import type { SettingsStore } from './settings-store';

/** What the question store needs to know about topics. */
export interface TopicBook {
  /** The topic with this id; `undefined` for an unknown one. */
  find(id: string): Topic | undefined;
}

/** How an attempt to save ended. `problem`: storing failed, people are told why, the draft stays. */
export type SaveResult = 'saved' | 'no-topic' | 'changed' | 'problem';

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
  /** The stored version of a question. */
  find(uid: string): Promise<QuestionRecord | undefined>;
  /** Takes over what other pages stored, and the change of day. */
  reload(): Promise<void>;
}

/** What one save writes. */
interface Write {
  changes: QuestionChange[];
  desk?: Desk;
  habit?: Habit;
  undo?: Undo | null;
  /** The draft that takes the place of the saved one; null ends a correction. */
  draft?: Draft | null;
}

const written = ['questions', 'tallies', 'drafts', 'habits'] as const;

/** Opens the questions of this computer. */
export async function openQuestions(
  context: StorageContext,
  settings: SettingsStore,
  drafts: DraftStore,
  topics: TopicBook,
): Promise<QuestionStore> {
  const { database, clock, announce, problem } = context;
  const newVisit = () => crypto.randomUUID();
  const today = signal<Question[]>([]);
  const desk = signal<Desk>(emptyDesk(newVisit()));
  const undo = signal<Undo | undefined>(undefined);
  const habit = signal<Habit>(emptyHabit(settings.location.peek().uid));
  const clockBack = signal(false);
  const inTurn = openQueue();

  const identify = (earlier?: string) => ({
    uid: newUid({ msecs: clock() }),
    updated: nextInstant(clock(), earlier),
  });
  const placeOf = (on: Desk, moment?: Moment): Place => ({
    visit: on.visit,
    ...(moment ?? on.moment ?? momentOf(new Date(clock()))),
    location: settings.location.peek().uid,
    channel: on.channel,
  });

  async function write({
    changes,
    desk: nextDesk,
    habit: nextHabit,
    undo: nextUndo,
    draft,
  }: Write) {
    // Strict: acknowledged to a person means on the disk, also when the power fails.
    const transaction = database.transaction([...written], 'readwrite', { durability: 'strict' });
    transaction.done.catch(() => {});
    try {
      await writeQuestions(transaction as unknown as QuestionTransaction, changes);
      const unfinished = transaction.objectStore('drafts');
      const requests = [
        nextDesk && unfinished.put(nextDesk),
        nextUndo && unfinished.put(nextUndo),
        nextUndo === null && unfinished.delete('undo'),
        draft && unfinished.put(draft),
        draft === null && unfinished.delete('edit'),
        nextHabit && transaction.objectStore('habits').put(nextHabit),
      ];
      await Promise.all([...requests, transaction.done]);
    } catch (error) {
      abort(transaction);
      throw asProblem(transaction.error ?? error);
    }
    const day = await listToday();
    batch(() => {
      if (nextDesk) desk.value = nextDesk;
      if (nextHabit) habit.value = nextHabit;
      if (nextUndo !== undefined) undo.value = nextUndo ?? undefined;
      today.value = day;
      problem.value = undefined;
    });
    announce(...written);
  }

  async function attempt(step: () => Promise<void>): Promise<SaveResult> {
    try {
      await step();
      return 'saved';
    } catch (error) {
      const { kind } = asProblem(error);
      if (kind === 'changed') return 'changed';
      problem.value = kind;
      return 'problem';
    }
  }

  const listToday = () =>
    listDay(database, localDate(new Date(clock())), settings.location.peek().uid);

  /** The desk as it is once a question is saved on it. */
  const stepDesk = (on: Desk): Desk => {
    const now = clock();
    clockBack.value = isClockBack(on, now);
    return { ...on, last: now, latest: Math.max(on.latest, now) };
  };
  const visitNow = () => continueVisit(desk.peek(), clock(), newVisit());

  const learn = (question: Question): Habit => {
    const used = countUse(habit.peek(), presetKey(question), clock());
    const pinned = settings.team.peek().pinnedPresets;
    const places = arrangePresets(used, pinned, (key) => isKnownPreset(key, topics), clock());
    return { ...used, places };
  };

  /** Saves a question of this visit; the desk is the one that the last action left. */
  async function saveNew(build: (on: Desk) => Question, from?: { draft: Draft; next: Draft }) {
    const on = visitNow();
    const question = build(on);
    await write({
      changes: [{ record: question }],
      desk: stepDesk(on),
      habit: learn(question),
      undo: {
        uid: 'undo',
        action: 'save',
        at: clock(),
        question,
        visit: on.visit,
        ...(from ? { draft: from.draft } : {}),
      },
      ...(from ? { draft: newest(from.next, drafts.current.peek()) } : {}),
    });
  }

  const buildNew = (draft: Draft) => (on: Desk) => {
    const topic = topics.find(draft.topic as string);
    return buildQuestion(draft, placeOf(on), identify(), topic) as Question;
  };

  async function saveNewDraft(draft: Draft, before = draft): Promise<SaveResult> {
    if (!draft.topic) return 'no-topic';
    const next = emptyDraft(Math.max(clock(), draft.changed + 1));
    drafts.show(next);
    const from = { draft: before, next };
    const result = await attempt(() => inTurn(() => saveNew(buildNew(draft), from)));
    if (result !== 'saved') drafts.replace(recover(before, drafts.current.peek()));
    return result;
  }

  async function saveCorrection(force: boolean): Promise<void> {
    const draft = drafts.current.peek();
    const { original, place } = draft;
    // Pressed twice: the first one saved it.
    if (!original || !place) return;
    const stored = await database.get('questions', original.uid);
    const topic = topics.find(draft.topic as string);
    const isGone = force && stored?.deleted;
    const identity = isGone
      ? identify(stored.updated)
      : { uid: original.uid, updated: nextInstant(clock(), stored?.updated ?? original.updated) };
    const at = { ...place, visit: original.visit };
    const question = buildQuestion(draft, at, identity, topic) as Question;
    const corrects = force ? {} : { corrects: original.updated };
    const last: Undo = {
      uid: 'undo',
      action: isGone ? 'save' : 'edit',
      at: clock(),
      question,
      before: isQuestion(stored) ? stored : original,
      visit: original.visit,
    };
    await write({ changes: [{ record: question, ...corrects }], undo: last, draft: null });
    // Stored once more: what changed in the form meanwhile may have been written after all.
    drafts.dropEdit();
  }

  const store: QuestionStore = {
    today,
    desk,
    habit,
    undo,
    clockBack,
    saveDraft(force = false) {
      const draft = drafts.current.peek();
      if (draft.uid === 'new') return saveNewDraft(draft);
      if (!draft.topic) return Promise.resolve('no-topic');
      return attempt(() => inTurn(() => saveCorrection(force)));
    },
    async savePreset(key) {
      const draft = drafts.current.peek();
      const choice = readPreset(key);
      const topic = topics.find(choice.topic);
      // A draft that already has its subject is another question: it stays as it is.
      const isApart = draft.uid === 'edit' || draft.topic !== undefined;
      const base = isApart ? emptyDraft(clock()) : { ...draft, query: '' };
      const filled = chooseTopic(base, choice, topic);
      if (!isApart) return saveNewDraft(filled, draft);
      return attempt(() => inTurn(() => saveNew(buildNew(filled))));
    },
    repeat(question) {
      const { transferred: _, questionBehind: __, ...rest } = question;
      const copy = (on: Desk) => ({ ...rest, ...placeOf(on), ...identify(), connections: [] });
      return attempt(() => inTurn(() => saveNew(copy)));
    },
    amend(question, change) {
      return attempt(() => inTurn(() => amendOne(question, change)));
    },
    withdraw: ({ uid }) => attempt(() => inTurn(() => withdrawOne(uid))),
    undoLast: () => inTurn(takeBackLast),
    async tally(key, times) {
      const result = await attempt(() =>
        inTurn(() => (times > 0 ? tallyOne(key) : untallyOne(key))),
      );
      if (result === 'changed') await store.reload();
    },
    changeDesk: (step) =>
      inTurn(async () => {
        // After a pause this is the first sign of a new visit, to which the change belongs.
        desk.value = step(visitNow());
        await attempt(async () => {
          await database.put('drafts', desk.peek());
          announce('drafts');
        });
      }),
    startVisit: () => store.changeDesk((on) => nextVisitor(on, newVisit())),
    find: (uid) => database.get('questions', uid),
    reload: () => inTurn(readStored),
  };

  async function readStored(): Promise<void> {
    const location = settings.location.peek().uid;
    const transaction = database.transaction(['drafts', 'habits']);
    const [storedDesk, storedUndo, storedHabit, day] = await Promise.all([
      transaction.objectStore('drafts').get('desk'),
      transaction.objectStore('drafts').get('undo'),
      transaction.objectStore('habits').get(location),
      listToday(),
    ]);
    batch(() => {
      if (storedDesk) desk.value = storedDesk as Desk;
      undo.value = storedUndo as Undo | undefined;
      habit.value = storedHabit ?? emptyHabit(location);
      today.value = day;
      clockBack.value = isClockBack(desk.peek(), clock());
    });
  }

  async function amendOne(question: Question, change: Partial<Question>): Promise<void> {
    const updated = nextInstant(clock(), question.updated);
    const next: Question = { ...question, ...change, updated };
    const last = undo.peek();
    const isLast = last?.question.uid === question.uid && last.action === 'save';
    await write({
      changes: [{ record: next, corrects: question.updated }],
      ...(isLast ? { undo: { ...last, question: next, at: clock() } } : {}),
    });
  }

  async function withdrawOne(uid: string): Promise<void> {
    const question = await database.get('questions', uid);
    // Pressed twice, or withdrawn in another window: there is nothing to take out, nor to undo.
    if (!isQuestion(question)) return readStored();
    const { visit, updated: corrects } = question;
    await write({
      changes: [{ record: tombstoneOf(question, clock()), corrects }],
      undo: { uid: 'undo', action: 'withdraw', at: clock(), question, visit },
    });
  }

  async function takeBackLast(): Promise<boolean> {
    const last = undo.peek();
    if (!canUndo(last, clock())) return false;
    const result = await attempt(() => write({ ...takeBack(last), undo: null }));
    if (result === 'changed') undo.value = undefined;
    if (result !== 'saved') return false;
    if (last.draft && drafts.current.peek().uid === 'new') restoreDraft(last.draft);
    return true;
  }

  function restoreDraft(draft: Draft): void {
    const now = drafts.current.peek();
    if (now.topic === undefined) drafts.replace(recover(draft, now));
  }

  function takeBack(last: Undo): { changes: QuestionChange[] } {
    const { question, before, action } = last;
    if (action === 'save') {
      return { changes: [{ record: tombstoneOf(question, clock()), corrects: question.updated }] };
    }
    if (action === 'edit' && before) {
      const updated = nextInstant(clock(), question.updated);
      return { changes: [{ record: { ...before, updated }, corrects: question.updated }] };
    }
    // A tombstone stays one: what was withdrawn comes back as a question of its own.
    return { changes: [{ record: { ...question, ...identify(question.updated) } }] };
  }

  async function tallyOne(key: string): Promise<void> {
    const choice = readPreset(key);
    const topic = topics.find(choice.topic);
    const place = placeOf({ ...desk.peek(), visit: newVisit() });
    const filled = chooseTopic(emptyDraft(clock()), choice, topic);
    const question = buildQuestion(filled, place, identify(), topic);
    if (!question) return;
    const tally = tallyOf(desk.peek(), place);
    const uids = { ...tally.uids, [key]: [...(tally.uids[key] ?? []), question.uid] };
    const counted = { ...stepDesk(desk.peek()), last: desk.peek().last, tally: { ...tally, uids } };
    await write({ changes: [{ record: question }], desk: counted, habit: learn(question) });
  }

  async function untallyOne(key: string): Promise<void> {
    const tally = tallyOf(desk.peek(), placeOf(desk.peek()));
    const counted = tally.uids[key] ?? [];
    const uid = counted.at(-1);
    if (!uid) return;
    const stored = await database.get('questions', uid);
    const uids = { ...tally.uids, [key]: counted.slice(0, -1) };
    const changes = stored && !stored.deleted ? [{ record: tombstoneOf(stored, clock()) }] : [];
    await write({ changes, desk: { ...desk.peek(), tally: { ...tally, uids } } });
  }

  await store.reload();
  const resumed = resumeDesk(desk.peek(), clock(), newVisit());
  if (desk.peek().moment && !resumed.moment) await store.changeDesk(() => resumed);
  return store;
}

/** The counting that goes on at this place; a new one on another day or location. */
export function tallyOf(desk: Desk, { date, location }: { date: string; location: string }) {
  const { tally } = desk;
  return tally?.date === date && tally.location === location
    ? tally
    : { date, location, uids: {} as Record<string, string[]> };
}

function emptyHabit(uid: string): Habit {
  return { uid, places: [], scores: {} };
}

/** What a preset key says. */
export function readPreset(key: string): { topic: string; detail?: Detail } {
  const [topic = '', name] = key.split(':');
  const detail = details.find((one) => one === name);
  return detail ? { topic, detail } : { topic };
}

function isKnownPreset(key: string, topics: TopicBook): boolean {
  return topics.find(readPreset(key).topic) !== undefined;
}

function tombstoneOf(question: Question, now: number): QuestionRecord {
  return { uid: question.uid, updated: nextInstant(now, question.updated), deleted: true };
}

/** The draft that could not be saved, with what was typed since. */
function recover(failed: Draft, since: Draft): Draft {
  const query = since.query === '' ? failed.query : since.query;
  return { ...failed, query, changed: Math.max(failed.changed, since.changed) + 1 };
}

/** The draft to store beside a save: what was typed meanwhile, else the empty one. */
function newest(next: Draft, current: Draft): Draft {
  return current.uid === 'new' && current.changed > next.changed ? current : next;
}

/**
 * Runs actions one after another, the first one at once, so that each builds on what the one before
 * it left: two fast taps count as two.
 */
function openQueue(): <Result>(action: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> | undefined;
  return (action) => {
    const turn = last ? last.then(action) : action();
    const end = turn
      .catch(() => undefined)
      .then(() => {
        if (last === end) last = undefined;
      });
    last = end;
    return turn;
  };
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already ended by the engine itself.
  }
}

export { StorageProblem };
