import { isTombstone } from '../../utils/record/document';
import { once } from '../ui/click';
import { nameAccount } from './device-names';
import { useLiveTeam } from './live';
import { useMoment } from './team-text';
import type { Past } from './use-past';
import { useVersionLines } from './use-version-lines';
import { findChanges } from './version-changes';
import { useVersionsText } from './versions-text';

/** One overwritten version. */
export function PastRow(props: {
  past: Past;
  name: string;
  onCopy: () => void;
  onRestore: () => void;
}) {
  const text = useVersionsText();
  const moment = useMoment();
  const { team } = useLiveTeam();
  const { past, name } = props;
  const lines = useVersionLines()(past.version);
  const { version, current } = past;
  const call = (device: string) =>
    device === team.value?.device ? text.me : nameAccount(device, team.value?.name);
  const isRestorable = !isTombstone(version.record) && current && !isTombstone(current);
  return (
    <li class="team-record">
      <p>
        <strong>{name}</strong> <span class="soft">{text.versionOf(call(version.editedBy))}</span>
      </p>
      <p>{text.overwritten(call(version.by), moment(Date.parse(version.at)))}.</p>
      <Difference past={past} />
      {lines.length > 0 && (
        <details>
          <summary>{text.showVersion}</summary>
          <ul class="team-version">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        {!isTombstone(version.record) && (
          <button
            type="button"
            class="button"
            aria-label={text.copyVersion(name)}
            onClick={once(props.onCopy)}
          >
            {text.copyShort}
          </button>
        )}
        {isRestorable && (
          <button
            type="button"
            class="button"
            aria-label={text.restoreVersion(name)}
            onClick={once(props.onRestore)}
          >
            {text.restoreShort}
          </button>
        )}
      </div>
    </li>
  );
}

function Difference({ past: { version, current } }: { past: Past }) {
  const text = useVersionsText();
  const fields: Record<string, string> = text.fields;
  if (isTombstone(version.record)) return <p>{text.wasRemoved}.</p>;
  if (!current || isTombstone(current)) return <p>{text.isRemoved}.</p>;
  const changed = findChanges(version.record, current);
  if (changed.length === 0) return <p>{text.same}.</p>;
  const names = [...new Set(changed.map((field) => fields[field] ?? text.fields.other))];
  return <p>{text.differs(names.join(', '))}.</p>;
}
