import { useId } from 'preact/hooks';
import { useApp } from '../app';
import { AdminFields } from './AdminFields';
import { SharedList } from './SharedList';
import { setUpTeam } from './server-work';
import { openSharing } from './sharing';
import { TeamField } from './TeamField';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText } from './team-text';
import { useCreate } from './use-create';
import { useWork } from './use-work';

/** Nieuw team inrichten: makes all that a team needs on the server, and joins it as the first one. */
export function CreateForm(props: { onDone: (said: string) => void; onBack: () => void }) {
  const text = useTeamText();
  const app = useApp();
  const form = useCreate();
  const work = useWork();
  const id = useId();
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
    <form
      class="team-form"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        setUp();
      }}
    >
      <h3 id={id}>{text.setUp}</h3>
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
      <TroubleNotice trouble={work.trouble.value} isAdmin />
      <div class="row">
        <button type="submit" class="button button-main" disabled={work.isBusy.value}>
          {text.setUpNow}
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
