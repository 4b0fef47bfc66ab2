import { useSignal } from '@preact/signals';
import { useApp } from '../app';
import { Section } from '../settings/Section';
import { PastRow } from './PastRow';
import { nameRecord } from './record-name';
import { restoreVersion } from './restore-version';
import { type Past, usePast } from './use-past';
import { useVersionLines } from './use-version-lines';
import { useVersionsText } from './versions-text';

/** Versions that others took the place of: who, when, what is different, and the way back. */
export function PastList() {
  const text = useVersionsText();
  const app = useApp();
  const { rows, hasMore, showMore, reload } = usePast();
  const said = useSignal('');
  const writeLines = useVersionLines();
  const nameOf = ({ version }: Past) => nameRecord(app, text, version.id, version.record);
  const restore = async (past: Past) => {
    const isDone = await restoreVersion(app.stores, past.version.id, past.version.record);
    if (isDone) said.value = text.restored(nameOf(past));
    await reload();
  };
  const copy = async ({ version }: Past) => {
    said.value = await navigator.clipboard.writeText(writeLines(version).join('\n')).then(
      () => text.copied,
      () => text.copyRefused,
    );
  };
  return (
    <Section title={text.historyTitle} intro={text.historyIntro}>
      {rows?.length === 0 && <p>{text.historyEmpty}</p>}
      <ul class="rows">
        {rows?.map((past) => (
          <PastRow
            key={past.version.n}
            past={past}
            name={nameOf(past)}
            onCopy={() => copy(past)}
            onRestore={() => restore(past)}
          />
        ))}
      </ul>
      {hasMore && (
        <div>
          <button type="button" class="button button-quiet" onClick={showMore}>
            {text.showMore}
          </button>
        </div>
      )}
      <p class="team-said" role="status">
        {said.value}
      </p>
    </Section>
  );
}
