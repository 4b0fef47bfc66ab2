import type { Caret } from '../../utils/question/draft';

/** Where the focus is, as far as it lies in a field of the panel. */
export function readCaret(root: HTMLElement): Caret | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !root.contains(focused)) return undefined;
  const { field } = focused.dataset;
  if (!field) return undefined;
  if (!(focused instanceof HTMLInputElement) || focused.selectionStart === null) return { field };
  return {
    field,
    start: focused.selectionStart,
    end: focused.selectionEnd ?? focused.selectionStart,
  };
}

/** Whether two carets are the same. */
export function isSameCaret(a: Caret | undefined, b: Caret | undefined): boolean {
  return a?.field === b?.field && a?.start === b?.start && a?.end === b?.end;
}

/** Puts the focus, and in a text field the selection, back where it was. False when it is gone. */
export function restoreCaret(root: HTMLElement, caret: Caret): boolean {
  const field = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(caret.field)}"]`);
  if (!field) return false;
  field.focus();
  if (field instanceof HTMLInputElement && caret.start !== undefined) {
    field.setSelectionRange(caret.start, caret.end ?? caret.start);
  }
  return true;
}
