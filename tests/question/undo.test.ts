import { describe, expect, it } from 'vitest';
import { canUndo, type Undo, undoTime } from '../../utils/question/undo';
import { aQuestion } from '../fixtures/builders';

const at = Date.parse('2026-11-23T09:00:00Z');

const last: Undo = { uid: 'undo', action: 'save', at, question: aQuestion() };

describe('canUndo', () => {
  it('lets the last action be undone for ten seconds', () => {
    expect(undoTime).toBe(10_000);
    for (const later of [0, 1, 5000, 9999]) expect(canUndo(last, at + later)).toBe(true);
    for (const later of [10_000, 10_001, 3_600_000]) expect(canUndo(last, at + later)).toBe(false);
  });

  it('bears a clock that was set a little, and does not last when it was set back', () => {
    expect(canUndo(last, at - 1000)).toBe(true);
    expect(canUndo(last, at - 1001)).toBe(false);
    expect(canUndo(last, at - 3_600_000)).toBe(false);
  });

  it('has nothing to undo when nothing was done', () => {
    expect(canUndo(undefined, at)).toBe(false);
  });
});
