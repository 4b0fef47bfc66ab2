import { useId } from 'preact/hooks';
import { joinByConnection } from '../../utils/team/join';
import { useApp } from '../app';
import { CodeField } from './CodeField';
import { CodePreview } from './CodePreview';
import { SharedList } from './SharedList';
import { openSharing } from './sharing';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText } from './team-text';
import { useCode } from './use-code';
import { useWork } from './use-work';

/** Aansluiten: takes a code, shows what is in it, and makes this computer one of the team. */
export function JoinForm(props: { onDone: (said: string) => void; onBack: () => void }) {
  const text = useTeamText();
  const app = useApp();
  const code = useCode();
  const work = useWork();
  const id = useId();
  const connect = async () => {
    const connection = code.connection.peek();
    if (!connection) return code.complain();
    // Asked before anything else: the right to ask ends with the click.
    const permission = app.surroundings.team?.ask(connection.address);
    await work.run(async () => {
      await joinByConnection(openSharing(app), connection);
      code.clear();
      props.onDone(text.connectDone);
      await app.stores.announce('sync');
    }, permission);
  };
  return (
    <form
      class="team-form"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        connect();
      }}
    >
      <h3 id={id}>{text.connect}</h3>
      <CodeField
        value={code.typed.value}
        onInput={code.type}
        fault={code.fault}
        inputRef={code.field}
      />
      {code.connection.value && <CodePreview connection={code.connection.value} />}
      <SharedList />
      <TroubleNotice trouble={work.trouble.value} />
      <div class="row">
        <button type="submit" class="button button-main" disabled={work.isBusy.value}>
          {text.connectNow}
        </button>
        <button
          type="button"
          class="button button-quiet"
          disabled={work.isBusy.value}
          onClick={props.onBack}
        >
          {text.back}
        </button>
      </div>
      <p class="team-said" role="status">
        {work.isBusy.value && text.working}
      </p>
    </form>
  );
}
