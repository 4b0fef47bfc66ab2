import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { usePublishText } from './publish';

/** Copying what stands in a field. */
export interface Copying<Field extends HTMLElement> {
  field: RefObject<Field | null>;
  /** Sentence about how it went; empty before. */
  said: ReadonlySignal<string>;
  copy(): Promise<void>;
}

/** Copies a text from its field, which is selected where the browser does not let it be copied. */
export function useCopy<Field extends HTMLInputElement | HTMLTextAreaElement>(
  value: string,
): Copying<Field> {
  const text = usePublishText();
  const field = useRef<Field>(null);
  const said = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      said.value = text.tagCopied;
    } catch {
      field.current?.select();
      said.value = text.copyRefused;
    }
  };
  return { field, said, copy };
}
