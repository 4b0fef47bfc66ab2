import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Connection, readConnectionCode } from '../../utils/team/connection';
import { useTeamText } from './team-text';

/** A code that is being pasted. */
export interface TypedCode {
  /** What stands in the field. */
  typed: ReadonlySignal<string>;
  type(text: string): void;
  /** What the code holds. Undefined: it cannot be used yet. */
  connection: ReadonlySignal<Connection | undefined>;
  /** What is wrong with it, once that may be said. Undefined: nothing. */
  fault: string | undefined;
  /** The field, which has the focus from the beginning. */
  field: { current: HTMLTextAreaElement | null };
  /** Says what is wrong, and brings people back to the field. */
  complain(): void;
  /** Empties the field. */
  clear(): void;
}

/** A field for a code: an empty one is no fault until somebody wants to go on. */
export function useCode(): TypedCode {
  const text = useTeamText();
  const typed = useSignal('');
  const isAsked = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const read = useComputed(() => readConnectionCode(typed.value));
  const connection = useComputed(() => read.value.connection);
  useEffect(() => field.current?.focus(), []);
  const { fault } = read.value;
  const isShown = fault !== undefined && (fault !== 'empty' || isAsked.value);
  return {
    typed,
    type(next) {
      typed.value = next;
    },
    connection,
    fault: isShown ? text.codeFaults[fault] : undefined,
    field,
    complain() {
      isAsked.value = true;
      field.current?.focus();
    },
    clear() {
      typed.value = '';
      isAsked.value = false;
    },
  };
}
