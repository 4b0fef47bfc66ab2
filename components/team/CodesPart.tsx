import { useSignal } from '@preact/signals';
import type { SharedTeam } from '../../utils/storage/team-rows';
import type { DeviceRole } from '../../utils/team/accounts';
import { CheckChips } from '../ui/Chips';
import { toggle } from '../ui/fields';
import { CodeSheet } from './CodeSheet';
import { type DeviceNames, readDeviceNames } from './device-names';
import type { Administration, NewDevice } from './server-work';
import { TeamArea } from './TeamField';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText } from './team-text';
import { useWork } from './use-work';

/** Makes accounts for other computers, and shows the code of each one time. */
export function CodesPart(props: { team: SharedTeam; administration: Administration }) {
  const { team, administration } = props;
  const text = useTeamText();
  const work = useWork();
  const typed = useSignal('');
  const roles = useSignal<DeviceRole[]>(['editor']);
  const fault = useSignal<DeviceNames['fault']>(undefined);
  const made = useSignal<readonly NewDevice[]>([]);
  const make = async () => {
    const taken = administration.devices.peek().map(({ label }) => label);
    const read = readDeviceNames(typed.peek(), taken);
    fault.value = read.fault;
    if (read.fault) return;
    await work.run(async () => {
      made.value = [];
      await administration.addDevices(read.names, roles.peek(), (device) => {
        made.value = [...made.peek(), device];
      });
      typed.value = '';
    });
  };
  return (
    <form
      class="team-form"
      aria-label={text.codesTitle}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <h4>{text.codesTitle}</h4>
      <p>{text.codesIntro}</p>
      <TeamArea
        label={text.codesNames}
        field="device-names"
        rows={3}
        hint={text.codesNamesHint}
        value={typed.value}
        fault={fault.value && explain(fault.value)}
        onInput={(value) => {
          typed.value = value;
          fault.value = undefined;
        }}
      />
      <CheckChips
        legend={text.codesRoles}
        field="team-role"
        options={[
          { value: 'editor', label: text.roleNames.editor },
          { value: 'publisher', label: text.roleNames.publisher },
        ]}
        chosen={roles.value}
        onToggle={(role) => {
          roles.value = toggle(roles.peek(), role);
        }}
      />
      <TroubleNotice trouble={work.trouble.value} isAdmin />
      <div>
        <button type="submit" class="button button-main" disabled={work.isBusy.value}>
          {text.codesMake}
        </button>
      </div>
      <p class="team-said" role="status">
        {work.isBusy.value
          ? text.working
          : made.value.length > 0 && text.codesDone(made.value.length)}
      </p>
      {made.value.length > 0 && <CodeSheet team={team} made={made.value} />}
    </form>
  );

  function explain(found: NonNullable<DeviceNames['fault']>): string {
    if (found.kind === 'taken') return text.codesTaken(found.names.join(', '));
    return found.kind === 'none' ? text.codesNone : text.codesTooMany;
  }
}
