import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '../../utils/suggestion/suggestion';
import { useRespond } from './respond';
import type { Subject } from './subject';

/**
 * Alt and a digit: this suggestion was offered; with Shift: there was interest. Alt, so that it works
 * from the search field too; the place of the key, because a Mac types other signs with it.
 */
export function useKeys(list: readonly Suggestion[], subject: Subject): void {
  const respond = useRespond(subject);
  const latest = useRef({ list, respond });
  latest.current = { list, respond };
  // With the drawing, not after it: who sees the digits can press them.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const digit = /^Digit([1-6])$/.exec(event.code)?.[1];
      if (!digit || !event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.repeat || document.querySelector('dialog[open]')) return;
      const suggestion = latest.current.list[Number(digit) - 1];
      if (!suggestion) return;
      event.preventDefault();
      latest.current.respond(suggestion, event.shiftKey ? 'interested' : 'offered');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
