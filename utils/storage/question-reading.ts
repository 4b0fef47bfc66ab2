import { batch } from '@preact/signals';
import { type Desk, isClockBack } from '../question/desk';
import { emptyHabit, type Habit } from '../question/preset';
import type { Question } from '../question/question';
import { canUndo, type Undo } from '../question/undo';
import { dayOf, type QuestionState } from './question-state';
import { listDay } from './questions';

/** What is stored of all that a page shows of questions. */
interface Stored {
  desk: Desk | undefined;
  undo: Undo | undefined;
  habit: Habit;
  today: Question[];
}

async function readAll(state: QuestionState): Promise<Stored> {
  const { context, settings, desk } = state;
  const location = settings.location.peek().uid;
  const transaction = context.database.transaction(['drafts', 'habits']);
  const [storedDesk, undo, habit] = await Promise.all([
    transaction.objectStore('drafts').get('desk') as Promise<Desk | undefined>,
    transaction.objectStore('drafts').get('undo') as Promise<Undo | undefined>,
    transaction.objectStore('habits').get(location),
  ]);
  const day = dayOf(state, storedDesk ?? desk.peek());
  const today = await listDay(context.database, day, location);
  return { desk: storedDesk, undo, habit: habit ?? emptyHabit(location), today };
}

function takeOver(state: QuestionState, stored: Stored): void {
  const { context, desk, undo, habit, today, clockBack } = state;
  batch(() => {
    if (stored.desk) desk.value = stored.desk;
    undo.value = stored.undo;
    habit.value = stored.habit;
    today.value = keepSame(today.peek(), stored.today);
    clockBack.value = isClockBack(desk.peek(), context.clock());
  });
}

/** The list as it was read, with the very objects of before where nothing changed: those are drawn already. */
function keepSame(before: Question[], after: Question[]): Question[] {
  const known = new Map(before.map((question) => [question.uid, question]));
  const list = after.map((question) => {
    const same = known.get(question.uid);
    return same?.updated === question.updated ? same : question;
  });
  const isSame = list.length === before.length && list.every((one, i) => one === before[i]);
  return isSame ? before : list;
}

/** Takes over what is stored, in the turn of whoever calls it. */
export async function readStored(state: QuestionState): Promise<void> {
  takeOver(state, await readAll(state));
  await forgetUndo(state);
}

/** Times that it is read beside the actions before it is read in a turn of its own. */
const mostReadings = 3;

/**
 * Takes over what other pages stored, and the change of day. No action waits for the reading: when one
 * came in between, it is read again.
 */
export async function reloadStored(state: QuestionState): Promise<void> {
  const { turns, inTurn } = state;
  for (let reading = 0; reading < mostReadings; reading += 1) {
    // What an action shows already may not be stored yet: it is read after it.
    if (turns.begun !== turns.ended) await inTurn(async () => {});
    const { begun, ended } = turns;
    const stored = await readAll(state);
    if (begun !== ended || turns.begun !== begun) continue;
    takeOver(state, stored);
    return inTurn(() => forgetUndo(state));
  }
  return inTurn(() => readStored(state));
}

/** Takes the last action off the disk once it can no longer be undone: it may hold what was typed. */
export async function forgetUndo({ context, undo }: QuestionState): Promise<void> {
  const last = undo.peek();
  if (!last || canUndo(last, context.clock())) return;
  await context.database.delete('drafts', 'undo');
  undo.value = undefined;
}
