import { batch } from '@preact/signals';
import type { Desk } from '../question/desk';
import type { Draft } from '../question/draft';
import type { Habit } from '../question/preset';
import type { Undo } from '../question/undo';
import { asProblem } from './problem';
import { isOfToday, type QuestionState } from './question-state';
import { changeQuestions, type QuestionChange, storesOf } from './question-write';
import { changeDay } from './questions';
import type { WriteTransaction } from './schema';

/** How an attempt to save ended. `problem`: storing failed, people are told why, the draft stays. */
export type SaveResult = 'saved' | 'no-topic' | 'changed' | 'problem';

/** What one action writes. */
export interface Write {
  changes: QuestionChange[];
  desk?: Desk;
  habit?: Habit;
  /** Null: nothing can be undone any more. */
  undo?: Undo | null;
  /** The draft that takes the place of the saved one; null ends a correction. */
  draft?: Draft | null;
}

/** Stores of which other pages hear. */
const written = ['questions', 'tallies', 'drafts', 'habits'] as const;

/**
 * Writes all of an action in one transaction, then shows it, here and in the other pages.
 * @throws StorageProblem when nothing of it was written.
 */
export async function write(state: QuestionState, parts: Write): Promise<void> {
  const { context, desk, habit, undo, today } = state;
  const isShared = await commit(state, parts);
  // Not read again: people wait for the word "saved", and all that changed is known here.
  const records = parts.changes.map(({ record }) => record);
  const day = changeDay(today.peek(), records, isOfToday(state));
  batch(() => {
    if (parts.desk) desk.value = parts.desk;
    if (parts.habit) habit.value = parts.habit;
    if (parts.undo !== undefined) undo.value = parts.undo ?? undefined;
    today.value = day;
    context.problem.value = undefined;
  });
  context.announce(...written, ...(isShared ? (['versions'] as const) : []));
}

/** Writes all of it, and tells whether a team must hear of it. */
async function commit({ context }: QuestionState, parts: Write): Promise<boolean> {
  const { changes, desk, habit, undo, draft } = parts;
  // Strict: acknowledged to a person means on the disk, also when the power fails.
  const names = new Set([...written, 'versions', ...storesOf(changes)] as const);
  const transaction = context.database.transaction([...names], 'readwrite', {
    durability: 'strict',
  });
  transaction.done.catch(() => {});
  try {
    const unfinished = transaction.objectStore('drafts');
    const requests = [
      desk && unfinished.put(desk),
      undo && unfinished.put(undo),
      undo === null && unfinished.delete('undo'),
      draft && unfinished.put(draft),
      draft === null && unfinished.delete('edit'),
      habit && transaction.objectStore('habits').put(habit),
    ];
    // When one fails, the whole transaction does, and that is what is told.
    for (const request of requests) if (request) request.catch(() => {});
    const isShared = await changeQuestions(transaction as unknown as WriteTransaction, changes);
    // Said outright: else the engine first waits until the page has heard of every request.
    transaction.commit();
    await Promise.all([...requests, transaction.done]);
    return isShared;
  } catch (error) {
    abort(transaction);
    throw asProblem(transaction.error ?? error);
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already ended by the engine itself.
  }
}

/** Takes an action in its turn and says how it ended; never throws. */
export function attempt(state: QuestionState, action: () => Promise<void>): Promise<SaveResult> {
  return state.inTurn(async () => {
    try {
      await action();
      return 'saved';
    } catch (error) {
      const { kind } = asProblem(error);
      if (kind === 'changed') return 'changed';
      state.context.problem.value = kind;
      return 'problem';
    }
  });
}
