import { useSignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './Icon';

/** What is typed, and what was found for it. */
interface Content<Item> {
  /** Empty: the chosen value shows. */
  query: string;
  items: readonly Item[];
  /** Index of the item that Enter picks. */
  active: number;
  /** False while nothing can be found yet. Absent: it can. */
  isReady?: boolean;
}

interface Props<Item extends { id: string }> {
  label: string;
  placeholder: string;
  /** Name of the form control, by which the caret is put back. */
  field: string;
  /** What the field holds now; read anew at each key, for fast hands outrun the drawing. */
  read: () => Content<Item>;
  /** Text of the chosen value; empty when none is chosen. */
  value: string;
  describe: (item: Item) => ComponentChildren;
  onInput: (query: string) => void;
  onActive: (index: number) => void;
  onPick: (item: Item) => void;
  /** Enter, pressed before anything could be found. Absent: that does nothing of its own. */
  onEarlyEnter?: () => void;
  onClear: () => void;
  /** True where there is more to clear than the field itself. */
  canClear?: boolean;
  clearLabel: string;
  listLabel: string;
  /** Said by a screen reader after typing. */
  status: string;
  /** Shown in place of the list when nothing is found. */
  nothing: ComponentChildren;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/**
 * An editable combobox with a list that selects its first item by itself (ARIA Authoring Practices,
 * "Editable Combobox With List Autocomplete"). The list stands in the flow, so that it never hides
 * the fields below it.
 */
export function Combobox<Item extends { id: string }>(props: Props<Item>) {
  const { field } = props;
  const { query, items, active } = props.read();
  const id = useId();
  const isClosed = useSignal(false);
  const isOpen = query.trim() !== '' && !isClosed.value;
  const hasList = isOpen && items.length > 0;
  const optionId = (index: number) => `${id}-${index}`;
  const whole = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (hasList) whole.current?.scrollIntoView({ block: 'nearest' });
  }, [hasList, items]);
  useEffect(() => {
    if (hasList) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [hasList, items, active, id]);

  const move = ({ items, active }: Content<Item>, step: number) => {
    isClosed.value = false;
    props.onActive((active + step + items.length) % Math.max(1, items.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const now = props.read();
    const isShown = now.query.trim() !== '' && !isClosed.peek();
    const item = isShown ? now.items[now.active] : undefined;
    const step = item ? 1 : 0;
    // With Control it saves, whatever is selected.
    const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    // Enter held down picks once; it must not go on to save what nobody has looked at.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    else if (event.key === 'ArrowDown') move(now, step);
    else if (event.key === 'ArrowUp') move(now, -step);
    else if (isEnter && item) props.onPick(item);
    else if (isEnter && isShown && now.isReady === false) props.onEarlyEnter?.();
    else if (event.key === 'Escape' && isShown) isClosed.value = true;
    else {
      // Tab takes the selected item along, as the pattern asks.
      if (event.key === 'Tab' && item) props.onPick(item);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={whole} class="combobox">
      <label class="label" for={id}>
        {props.label}
      </label>
      <div class="combobox-field">
        <Icon name="search" />
        <input
          ref={props.inputRef ?? null}
          id={id}
          class="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocorrect="off"
          spellcheck={false}
          maxLength={100}
          data-field={field}
          aria-autocomplete="list"
          aria-expanded={hasList}
          aria-controls={`${id}-list`}
          aria-activedescendant={hasList ? optionId(active) : undefined}
          placeholder={props.placeholder}
          value={query || props.value}
          onInput={(event) => {
            isClosed.value = false;
            props.onInput(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        {(query || props.value || props.canClear) && (
          <button
            type="button"
            class="button button-quiet button-icon"
            aria-label={props.clearLabel}
            data-field={`${field}:clear`}
            onClick={props.onClear}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div
        id={`${id}-list`}
        class="listbox"
        role="listbox"
        aria-label={props.listLabel}
        hidden={!hasList}
      >
        {hasList &&
          items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard acts on the input, by aria-activedescendant
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
            <div
              key={item.id}
              id={optionId(index)}
              class="option"
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onPick(item)}
            >
              {props.describe(item)}
            </div>
          ))}
      </div>
      {isOpen && items.length === 0 && <div class="soft">{props.nothing}</div>}
      <div class="hidden-text" role="status">
        {isOpen ? props.status : ''}
      </div>
    </div>
  );
}
