import { useSignal } from '@preact/signals';

/** A field whose text is stored once people leave it. */
export interface Typed {
  /** What stands in the field: what is being typed, else what is stored. */
  value: string;
  type(text: string): void;
  /** Stores what was typed; what cannot be stored stays in the field. */
  store(): Promise<void>;
}

/**
 * The text of a field that is stored by `store` (false when that failed). What is being typed is kept
 * here: a redraw in the meantime never puts the stored text in its place.
 */
export function useTyped(stored: string, store: (text: string) => Promise<boolean>): Typed {
  const typed = useSignal<string | undefined>(undefined);
  return {
    value: typed.value ?? stored,
    type(text) {
      typed.value = text;
    },
    async store() {
      const text = typed.peek();
      if (text === undefined) return;
      const isStored = await store(text.trim());
      if (isStored && typed.peek() === text) typed.value = undefined;
    },
  };
}
