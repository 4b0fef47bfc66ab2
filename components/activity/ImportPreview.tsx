import type { Activity } from '../../utils/activity/activity';
import type { ImportMessages } from '../../utils/i18n/import';
import { RadioChips } from '../ui/Chips';
import { PreviewPart } from '../ui/PreviewPart';
import type { ImportChange } from './import-preview';
import type { ImportSource } from './import-sources';
import { useImportText } from './import-text';
import type { ImportWork } from './import-work';
import { useSentence } from './sentence';

/** What an import is going to do, before it is done. */
export function ImportPreview({ work }: { work: ImportWork }) {
  const text = useImportText();
  const { added, changed, same } = work.preview;
  const count = added.length + changed.length;
  const problems = listProblems(work.sources.value, text);
  return (
    <>
      <div class="import-preview">
        <h3>{text.preview}</h3>
        {count === 0 && <p role="status">{same > 0 ? text.allSame : text.nothingRead}</p>}
        <PreviewPart
          showMore={text.showMore}
          name={text.added(added.length)}
          items={added}
          kind="added"
        >
          {(activity: Activity) => <NewRow activity={activity} />}
        </PreviewPart>
        <PreviewPart
          showMore={text.showMore}
          name={text.changed(changed.length)}
          items={changed}
          kind="changed"
        >
          {(change: ImportChange) => <ChangedRow change={change} />}
        </PreviewPart>
        {count > 0 && same > 0 && <p class="soft">{text.same(same)}</p>}
        <PreviewPart
          showMore={text.showMore}
          name={text.problems(problems.length)}
          items={problems}
          kind="problems"
        >
          {({ where, sentence }: Problem) => (
            <>
              <strong>{where}</strong> {sentence}
            </>
          )}
        </PreviewPart>
      </div>
      {added.length > 0 && (
        <RadioChips
          legend={text.arriveAs}
          hint={text.draftHint}
          field="arrive-as"
          options={[
            { value: 'draft', label: text.draft },
            { value: 'published', label: text.published },
          ]}
          chosen={work.asDraft.value ? 'draft' : 'published'}
          onChoose={(value) => {
            work.asDraft.value = value === 'draft';
          }}
        />
      )}
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
          {text.again}
        </button>
      </div>
    </>
  );
}

function NewRow({ activity }: { activity: Activity }) {
  const sentence = useSentence();
  return (
    <>
      <strong>{activity.title}</strong> <span class="soft">{sentence(activity)}</span>
    </>
  );
}

function ChangedRow({ change }: { change: ImportChange }) {
  const text = useImportText();
  const sentence = useSentence();
  const { before, after, parts, isOlder } = change;
  const names = parts.map((part) =>
    part === 'title' ? text.wasCalled(before.title) : text.parts[part],
  );
  return (
    <>
      <strong>{after.title}</strong>{' '}
      {parts.includes('when') && <span class="soft">{sentence(after)}</span>}
      <span class="import-changes">{text.changes(names.join(', '))}</span>
      {isOlder && <span class="import-changes">{text.older}</span>}
    </>
  );
}

interface Problem {
  /** Name of the file, and the line in it. */
  where: string;
  sentence: string;
}

function listProblems(sources: readonly ImportSource[], text: ImportMessages): Problem[] {
  return sources.flatMap(({ name, problems }) =>
    problems.map(({ line, sentence }) => ({
      where: line === undefined ? `${name}:` : text.lineOf(name, line),
      sentence,
    })),
  );
}
