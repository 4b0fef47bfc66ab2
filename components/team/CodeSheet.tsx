import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { writeConnectionCode } from '../../utils/team/connection';
import { once } from '../ui/click';
import { printCodes } from './print-codes';
import type { NewDevice } from './server-work';
import { useTeamText } from './team-text';

/** Codes that were just made: each is shown one time, to copy or to print. */
export function CodeSheet(props: { team: SharedTeam; made: readonly NewDevice[] }) {
  const text = useTeamText();
  const said = useSignal('');
  const codes = props.made.map(({ label, connection }) => ({
    device: label,
    code: writeConnectionCode(connection),
  }));
  const copy = async (value: string) => {
    said.value = await navigator.clipboard.writeText(value).then(
      () => text.copied,
      () => text.copyRefused,
    );
  };
  const copyAll = () => copy(codes.map(({ device, code }) => `${device}\n${code}`).join('\n\n'));
  const print = () =>
    printCodes({ title: text.printTitle(props.team.name), how: text.printHow, codes });
  return (
    <div class="notice notice-calm">
      <p>{text.codesSecret}</p>
      <ul class="team-codes">
        {codes.map(({ device, code }) => (
          <CodeRow key={device} device={device} code={code} onCopy={() => copy(code)} />
        ))}
      </ul>
      <div class="row">
        {codes.length > 1 && (
          <button type="button" class="button" onClick={once(copyAll)}>
            {text.copyAll}
          </button>
        )}
        <button type="button" class="button" onClick={once(print)}>
          {text.printAll}
        </button>
        <p class="team-said" role="status">
          {said.value}
        </p>
      </div>
    </div>
  );
}

function CodeRow(props: { device: string; code: string; onCopy: () => void }) {
  const text = useTeamText();
  const id = useId();
  return (
    <li class="team-one-code">
      <label class="label" for={id}>
        {text.codeOf(props.device)}
      </label>
      <textarea
        id={id}
        class="input team-code"
        rows={3}
        readOnly
        // Else browsers write it down with the page, to bring it back after a crash.
        autocomplete="off"
        value={props.code}
      />
      <button
        type="button"
        class="button"
        aria-label={text.copyCode(props.device)}
        onClick={once(props.onCopy)}
      >
        {text.copyShort}
      </button>
    </li>
  );
}
