import { useSignal } from '@preact/signals';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { ChangeForm } from './ChangeForm';
import { GuardNotice } from './GuardNotice';
import { LeaveDialog } from './LeaveDialog';
import { useLiveTeam } from './live';
import { MassLossQuestion } from './MassLossQuestion';
import { PermissionNotice } from './PermissionNotice';
import { ServerPart } from './ServerPart';
import { TeamActions } from './TeamActions';
import { TeamFacts } from './TeamFacts';
import { TeamLinks } from './TeamLinks';
import { TeamStanding } from './TeamStanding';
import { useTeamText } from './team-text';

/** The team that this computer belongs to: how it stands, and all that can be done about it. */
export function ConnectedTeam(props: {
  team: SharedTeam;
  /** Whether the organisation decides, so that neither code nor team can be changed here. */
  isByPolicy: boolean;
  onSaid: (said: string) => void;
}) {
  const { team, isByPolicy, onSaid } = props;
  const text = useTeamText();
  const { state } = useLiveTeam();
  const { trouble, retryAt } = state.value ?? {};
  const isAsked = trouble?.kind === 'mass-loss' && retryAt !== undefined;
  const open = useSignal<'change' | 'leave' | undefined>(undefined);
  const close = () => {
    open.value = undefined;
  };
  return (
    <>
      <p>
        <strong>{text.connected(team.name)}</strong> {isByPolicy && text.byPolicy}
      </p>
      {isAsked && <MassLossQuestion onSaid={onSaid} />}
      <PermissionNotice address={team.address} />
      <TeamStanding />
      <GuardNotice />
      <TeamFacts team={team} />
      <TeamActions
        team={team}
        canChange={!isByPolicy}
        onSaid={onSaid}
        onChange={() => {
          open.value = 'change';
        }}
        onLeave={() => {
          open.value = 'leave';
        }}
      />
      {open.value === 'change' && (
        <ChangeForm
          team={team}
          onDone={(said) => {
            close();
            onSaid(said);
          }}
          onBack={close}
        />
      )}
      {open.value === 'leave' && <LeaveDialog team={team} onSaid={onSaid} onClose={close} />}
      <TeamLinks />
      <ServerPart team={team} />
    </>
  );
}
