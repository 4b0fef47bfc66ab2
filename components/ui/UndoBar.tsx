import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { Icon } from './Icon';
import type { DoneAction, UndoHistory } from './undo';

/** How long an action can be taken back, in milliseconds. */
const undoTime = 10_000;

/** What was just done, and the way back: for ten seconds, also by Ctrl+Z. */
export function UndoBar(props: {
  history: Pick<UndoHistory, 'undo' | 'takenBack'>;
  /** What is said when a later change is in the way. */
  stale: string;
}) {
  const { undo, takenBack } = props.history;
  const text = useText();
  const { clock } = useApp().stores;
  const last = undo.value;
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(
      () => {
        if (undo.peek() === last) undo.value = undefined;
      },
      last.at + undoTime - clock(),
    );
    return () => clearTimeout(timer);
  }, [last, undo, clock]);

  const takeBack = async (done: DoneAction) => {
    if (undo.peek() !== done || !done.back) return;
    undo.value = undefined;
    const result = await done.back();
    if (result === 'problem') return;
    if (result === 'saved') takenBack.value += 1;
    const said = result === 'saved' ? text.undone : props.stale;
    undo.value = { said, at: clock() };
  };

  const takeBackNow = useRef(takeBack);
  takeBackNow.current = takeBack;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z' && !event.shiftKey;
      // In a field the browser takes back what was typed.
      const isTyping = (event.target as Element).closest?.('input, textarea, select');
      const done = undo.peek();
      if (!isUndo || isTyping || !done?.back) return;
      event.preventDefault();
      takeBackNow.current(done);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo]);

  return (
    <div class="undo-bar" role="status">
      {last && (
        <div class="undo-line">
          <Icon name="check" />
          <span>{last.said}</span>
          {last.back && (
            <button type="button" class="button" data-field="undo" onClick={() => takeBack(last)}>
              {text.undo}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
