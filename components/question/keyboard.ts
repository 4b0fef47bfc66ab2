import type { App } from '../app';
import type { Form } from './form';
import { lastQuestion, listPresets, toggleMoment } from './Presets';

/** Whether keys typed here are text. */
function isText(target: EventTarget | null): target is HTMLInputElement {
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}

/** Whether this is the search field with nothing in it, where digits are shortcuts. */
function isEmptySearch(target: EventTarget | null): boolean {
  return isText(target) && target.dataset.field === 'topic' && target.value === '';
}

/** Builds the handler of all keys of the panel that no field took itself. */
export function buildKeyHandler(app: App, form: Form): (event: KeyboardEvent) => void {
  const save = () => form.save();
  return (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (form.isHelpOpen.peek()) {
      // The dialog hears Escape only while it has the focus itself.
      if (event.key === 'Escape') form.closeHelp();
      return;
    }
    const action = findAction(event);
    if (!action) return;
    event.preventDefault();
    // A key that is held down is one action.
    if (!event.repeat) action();
  };

  function findAction(event: KeyboardEvent): (() => void) | undefined {
    const { key, target } = event;
    const isChord = event.ctrlKey || event.metaKey;
    if (event.altKey) return undefined;
    if (key === 'Enter') return isChord || isSaving(target) ? save : undefined;
    if (isChord) return key.toLowerCase() === 'z' && canTakeBack(target) ? form.undo : undefined;
    if (key === 'Escape' && form.typed.peek().uid === 'edit') return form.cancelEdit;
    if (isEmptySearch(target)) return findDigit(key) ?? findHelp(key) ?? findSearch(key);
    if (isText(target) || target instanceof HTMLSelectElement) return undefined;
    return findDigit(key) ?? findHelp(key) ?? findSearch(key) ?? findLetter(key);
  }

  /** Enter saves everywhere but on controls that have a use for it themselves. */
  function isSaving(target: EventTarget | null): boolean {
    if (target === document.body) return true;
    if (target instanceof HTMLSelectElement) return !isOpen(target);
    return target instanceof HTMLInputElement && target.type !== 'date';
  }

  function canTakeBack(target: EventTarget | null): boolean {
    return !isText(target) || isEmptySearch(target);
  }

  function findDigit(key: string): (() => void) | undefined {
    if (form.typed.peek().uid === 'edit') return undefined;
    if (key === '0') {
      const last = lastQuestion(app);
      return last && (() => form.repeat(last));
    }
    const preset = /^[1-8]$/.test(key) ? listPresets(app)[Number(key) - 1] : undefined;
    if (!preset) return undefined;
    return () =>
      form.isTallying.peek() ? app.stores.questions.tally(preset, 1) : form.savePreset(preset);
  }

  function findHelp(key: string): (() => void) | undefined {
    if (key !== '?') return undefined;
    return () => {
      form.isHelpOpen.value = true;
    };
  }

  function findSearch(key: string): (() => void) | undefined {
    return key === '/' ? () => form.focus.value() : undefined;
  }

  function findLetter(key: string): (() => void) | undefined {
    const letters: Record<string, () => void> = {
      n: () => form.continueWith('next'),
      t: () => {
        form.isTallying.value = !form.isTallying.peek();
      },
      e: () => toggleMoment(app, app.stores.clock()),
    };
    return letters[key.toLowerCase()];
  }
}

/** Whether the list of a select is open; engines without `:open` never say so. */
function isOpen(select: HTMLSelectElement): boolean {
  return CSS.supports('selector(:open)') && select.matches(':open');
}
