import { useApp } from '../app';
import { AdminFields } from './AdminFields';
import { SharedList } from './SharedList';
import { setUpTeam } from './server-work';
import { openSharing } from './sharing';
import { TeamField } from './TeamField';
import { TeamForm } from './TeamForm';
import { useTeamText } from './team-text';
import { useCreate } from './use-create';
import { useWork } from './use-work';

/** Nieuw team inrichten: makes all that a team needs on the server, and joins it as the first one. */
export function CreateForm(props: { onDone: (said: string) => void; onBack: () => void }) {
  const text = useTeamText();
  const app = useApp();
  const form = useCreate();
  const work = useWork();
  const setUp = async () => {
    const plan = form.read();
    if (!plan) return;
    // Asked before anything else: the right to ask ends with the click.
    const permission = app.surroundings.team?.ask(plan.address);
    await work.run(async () => {
      await setUpTeam(openSharing(app), plan);
      form.clear();
      props.onDone(text.setUpDone);
      await app.stores.announce('sync');
    }, permission);
  };
  const { typed, faults, change } = form;
  return (
    <TeamForm
      title={text.setUp}
      isAdmin
      send={text.setUpNow}
      work={work}
      onSend={setUp}
      onBack={props.onBack}
    >
      <p>{text.setUpIntro}</p>
      <TeamField
        label={text.address}
        field="team-address"
        type="url"
        value={typed.value.address}
        hint={text.addressHint}
        fault={faults.value.address}
        inputRef={form.first}
        onInput={(address) => change({ address })}
      />
      <AdminFields
        admin={typed.value}
        showsFaults={faults.value.admin !== undefined}
        onInput={change}
      />
      <div class="team-pair">
        <TeamField
          label={text.teamName}
          field="team-name"
          value={typed.value.team}
          hint={text.teamNameHint}
          fault={faults.value.team}
          onInput={(team) => change({ team })}
        />
        <TeamField
          label={text.deviceName}
          field="team-device"
          value={typed.value.device}
          hint={text.deviceNameHint}
          fault={faults.value.device}
          onInput={(device) => change({ device })}
        />
      </div>
      <SharedList />
    </TeamForm>
  );
}
