import type { SharedTeam } from '../../utils/storage/team-rows';
import { askSync } from '../../utils/team/follow';
import { isOfTeam, renewConnection } from '../../utils/team/join';
import { useApp } from '../app';
import { CodeField } from './CodeField';
import { CodePreview } from './CodePreview';
import { openSharing } from './sharing';
import { TeamForm } from './TeamForm';
import { useTeamText } from './team-text';
import { useCode } from './use-code';
import { useWork } from './use-work';

/** Wijzigen: takes a new code for the same account, such as after a new password. */
export function ChangeForm(props: {
  team: SharedTeam;
  onDone: (said: string) => void;
  onBack: () => void;
}) {
  const { team } = props;
  const text = useTeamText();
  const app = useApp();
  const code = useCode();
  const work = useWork();
  const connection = code.connection.value;
  const isOther = connection !== undefined && !isOfTeam(team, connection);
  const fault = isOther ? text.otherTeam(team.name, connection.team) : code.fault;
  const renew = async () => {
    if (!connection || isOther) return code.complain();
    const permission = app.surroundings.team?.ask(connection.address);
    await work.run(async () => {
      await renewConnection(openSharing(app), connection);
      code.clear();
      props.onDone(text.renewDone);
      await app.stores.announce('sync');
      await askSync(openSharing(app));
    }, permission);
  };
  return (
    <TeamForm
      title={text.change}
      send={text.changeNow}
      work={work}
      onSend={renew}
      onBack={props.onBack}
    >
      <p>{text.changeIntro}</p>
      <CodeField value={code.typed.value} onInput={code.type} fault={fault} inputRef={code.field} />
      {connection && !isOther && <CodePreview connection={connection} />}
    </TeamForm>
  );
}
