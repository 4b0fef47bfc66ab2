import { useSignal } from '@preact/signals';
import type { SharedTeam } from '../../utils/storage/team-rows';
import type { DeviceAccount } from '../../utils/team/accounts';
import { once } from '../ui/click';
import type { Administration } from './server-work';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText } from './team-text';
import { useWork } from './use-work';

/** The computers of the team, and the way to shut one out. */
export function DeviceList(props: { team: SharedTeam; administration: Administration }) {
  const text = useTeamText();
  const { team, administration } = props;
  const work = useWork();
  const said = useSignal('');
  const asked = useSignal<string | undefined>(undefined);
  const revoke = ({ name, label }: DeviceAccount) =>
    work.run(async () => {
      await administration.revoke(name);
      asked.value = undefined;
      said.value = text.revoked(label);
    });
  return (
    <div class="stack">
      <h4>{text.devicesTitle}</h4>
      <ul class="rows">
        {administration.devices.value.map((device) => (
          <li key={device.name} class="stack">
            <div class="plain-row">
              <DeviceName device={device} team={team} />
              {device.name !== team.device && (
                <button
                  type="button"
                  class="button"
                  aria-label={text.revokeOf(device.label)}
                  aria-expanded={asked.value === device.name}
                  onClick={once(() => (asked.value = device.name))}
                >
                  {text.revoke}
                </button>
              )}
            </div>
            {asked.value === device.name && (
              <RevokeQuestion
                device={device.label}
                isBusy={work.isBusy.value}
                onYes={() => revoke(device)}
                onNo={() => (asked.value = undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      <TroubleNotice trouble={work.trouble.value} isAdmin />
      <p class="team-said" role="status">
        {said.value}
      </p>
    </div>
  );
}

function DeviceName({ device, team }: { device: DeviceAccount; team: SharedTeam }) {
  const text = useTeamText();
  const rights = device.roles.map((role) => text.roleNames[role]);
  return (
    <p>
      <strong>{device.label}</strong>
      {device.name === team.device && ` (${text.deviceIsThis})`}
      <span class="soft team-rights">{[device.name, ...rights].join(' · ')}</span>
    </p>
  );
}

function RevokeQuestion(props: {
  device: string;
  isBusy: boolean;
  onYes: () => void;
  onNo: () => void;
}) {
  const text = useTeamText();
  return (
    <div class="notice" role="alert">
      <p>{text.revokeSure(props.device)}</p>
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={props.isBusy}
          onClick={once(props.onYes)}
        >
          {text.revokeYes(props.device)}
        </button>
        <button type="button" class="button" onClick={props.onNo}>
          {text.revokeNo}
        </button>
      </div>
    </div>
  );
}
