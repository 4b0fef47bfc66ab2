import { PreviewPart } from '../ui/PreviewPart';
import { useOfferText } from './offer';
import type { ProgrammeImportWork } from './programme-import';

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
        <PreviewPart
          showMore={text.showMore}
          name={text.added(added.length)}
          kind="added"
          items={added}
        >
          {({ name, provider }) => (
            <>
              <strong>{name}</strong> <span class="soft">{provider}</span>
            </>
          )}
        </PreviewPart>
        <PreviewPart
          showMore={text.showMore}
          name={text.changed(changed.length)}
          kind="changed"
          items={changed}
        >
          {({ after, parts }) => (
            <>
              <strong>{after.name}</strong>
              <span class="import-changes">
                {text.changes(parts.map((part) => text.parts[part]).join(', '))}
              </span>
            </>
          )}
        </PreviewPart>
        {count > 0 && same > 0 && <p class="soft">{text.same(same)}</p>}
        <PreviewPart
          showMore={text.showMore}
          name={text.problems(remarks.length)}
          kind="problems"
          items={remarks}
        >
          {({ line, sentence }) => (
            <>
              {line !== undefined && <strong>{text.line(line)} </strong>}
              {sentence}
            </>
          )}
        </PreviewPart>
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
