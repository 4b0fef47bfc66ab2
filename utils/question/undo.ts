import type { Draft } from './draft';
import type { Question } from './question';

/** Milliseconds during which the last action can be undone. */
export const undoTime = 10_000;

/** The last action, with what is needed to take it back. */
export interface Undo {
  uid: 'undo';
  /** What was done. */
  action: 'save' | 'edit' | 'withdraw';
  /** Milliseconds since 1970 at which it was done. */
  at: number;
  /** The question as saved; for a withdrawal as it was. */
  question: Question;
  /** For a correction: the question before it. */
  before?: Question;
  /** The draft from which it was saved, put back when the save is undone. */
  draft?: Draft;
}

/** Whether the action can still be undone; a clock that was set back does not make it last. */
export function canUndo(undo: Undo | undefined, now: number): undo is Undo {
  return undo !== undefined && now - undo.at < undoTime && now >= undo.at - 1000;
}
