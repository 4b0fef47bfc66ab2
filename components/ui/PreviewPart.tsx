import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** How many rows show at first; ten times as many at each press. */
const pageSize = 20;

/** One kind of what the preview of an import tells; nothing where there is none of it. */
export function PreviewPart<Item>(props: {
  name: string;
  kind: string;
  items: readonly Item[];
  /** Words of the button that shows more, given how many are left. */
  showMore: (rest: number) => string;
  children: (item: Item) => ComponentChildren;
}) {
  const shown = useSignal(pageSize);
  if (props.items.length === 0) return null;
  const rest = props.items.length - shown.value;
  return (
    <section class="import-part" data-kind={props.kind}>
      <h4>{props.name}</h4>
      <ul class="rows">
        {props.items.slice(0, shown.value).map((item, index) => (
          <li key={index}>{props.children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            shown.value += 10 * pageSize;
          }}
        >
          {props.showMore(rest)}
        </button>
      )}
    </section>
  );
}
