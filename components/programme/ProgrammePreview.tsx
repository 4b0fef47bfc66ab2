import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useOfferText } from './offer';
import type { ProgrammeImportWork } from './programme-import';

/** Rows of one kind that are drawn at once. */
const pageSize = 20;

/** What an import is going to do, before it is done. */
export function ProgrammePreview({ work }: { work: ProgrammeImportWork }) {
  const text = useOfferText();
  const { added, changed, same } = work.preview;
  const remarks = work.remarks.value;
  const count = added.length + changed.length;
  return (
    <>
      <div class="import-preview">
        <h3>{text.preview}</h3>
        {count === 0 && <p role="status">{same > 0 ? text.allSame : text.nothingRead}</p>}
        <Part name={text.added(added.length)} kind="added" items={added}>
          {({ name, provider }) => (
            <>
              <strong>{name}</strong> <span class="soft">{provider}</span>
            </>
          )}
        </Part>
        <Part name={text.changed(changed.length)} kind="changed" items={changed}>
          {({ after, parts }) => (
            <>
              <strong>{after.name}</strong>
              <span class="import-changes">
                {text.changes(parts.map((part) => text.parts[part]).join(', '))}
              </span>
            </>
          )}
        </Part>
        {count > 0 && same > 0 && <p class="soft">{text.same(same)}</p>}
        <Part name={text.problems(remarks.length)} kind="problems" items={remarks}>
          {({ line, sentence }) => (
            <>
              {line !== undefined && <strong>{text.line(line)} </strong>}
              {sentence}
            </>
          )}
        </Part>
      </div>
      <div class="row">
        {count > 0 && (
          <button
            type="button"
            class="button button-main"
            disabled={work.step.value === 'writing'}
            onClick={work.run}
          >
            {text.run(count)}
          </button>
        )}
        <button type="button" class="button" onClick={work.clear}>
          {text.another}
        </button>
      </div>
    </>
  );
}

/** One kind of what the preview tells; nothing where there is none of it. */
function Part<Item>(props: {
  name: string;
  kind: string;
  items: readonly Item[];
  children: (item: Item) => ComponentChildren;
}) {
  const text = useOfferText();
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
          onClick={() => (shown.value += 10 * pageSize)}
        >
          {text.showMore(rest)}
        </button>
      )}
    </section>
  );
}
