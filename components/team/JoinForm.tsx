import { joinByConnection } from '../../utils/team/join';
import { useApp } from '../app';
import { CodeField } from './CodeField';
import { CodePreview } from './CodePreview';
import { SharedList } from './SharedList';
import { openSharing } from './sharing';
import { TeamForm } from './TeamForm';
import { useTeamText } from './team-text';
import { useCode } from './use-code';
import { useWork } from './use-work';

/** Aansluiten: takes a code, shows what is in it, and makes this computer one of the team. */
export function JoinForm(props: { onDone: (said: string) => void; onBack: () => void }) {
  const text = useTeamText();
  const app = useApp();
  const code = useCode();
  const work = useWork();
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
    <TeamForm
      title={text.connect}
      send={text.connectNow}
      work={work}
      onSend={connect}
      onBack={props.onBack}
    >
      <CodeField
        value={code.typed.value}
        onInput={code.type}
        fault={code.fault}
        inputRef={code.field}
      />
      {code.connection.value && <CodePreview connection={code.connection.value} />}
      <SharedList />
    </TeamForm>
  );
}
