import { useSignal } from '@preact/signals';
import { leaveTeam } from '../../utils/storage/team-membership';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { useApp } from '../app';
import { once } from '../ui/click';
import { Dialog } from '../ui/Dialog';
import { useLiveTeam } from './live';
import { useTeamText } from './team-text';

/** Team verlaten: says beforehand what happens to the data, here and on the server. */
export function LeaveDialog(props: {
  team: SharedTeam;
  onSaid: (said: string) => void;
  onClose: () => void;
}) {
  const { team } = props;
  const text = useTeamText();
  const { pending } = useLiveTeam();
  const keep = useSignal(true);
  const isBusy = useSignal(false);
  const leave = useLeave(team);
  const confirm = async () => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    try {
      await leave(keep.peek());
      props.onSaid(text.left);
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <Dialog label={text.leave} onClose={props.onClose}>
      <h2>{text.leave}</h2>
      <p>{text.leaveIntro(team.name)}</p>
      {pending.value > 0 && (
        <p>
          <strong>{text.leavePending(pending.value)}</strong>
        </p>
      )}
      <fieldset class="stack">
        <legend class="label">{text.leaveWhat}</legend>
        <LeaveChoice keep={keep} value={true} label={text.leaveKeep} />
        <LeaveChoice
          keep={keep}
          value={false}
          label={text.leaveRemove}
          hint={text.leaveRemoveHint}
        />
      </fieldset>
      <p class="soft">{text.leaveAccount}</p>
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={isBusy.value}
          onClick={once(confirm)}
        >
          {text.leave}
        </button>
        <button type="button" class="button" onClick={props.onClose}>
          {text.stay}
        </button>
      </div>
    </Dialog>
  );
}

function LeaveChoice(props: {
  keep: { value: boolean };
  value: boolean;
  label: string;
  hint?: string;
}) {
  const { keep, value, label, hint } = props;
  return (
    <label class="team-choice">
      <input
        type="radio"
        name="team-leave"
        data-field={value ? 'leave:keep' : 'leave:remove'}
        checked={keep.value === value}
        onChange={() => {
          keep.value = value;
        }}
      />
      <span>{label}</span>
      {hint && <span class="soft">{hint}</span>}
    </label>
  );
}

/** Leaves the team, and forgets its password and the permission for its server. */
function useLeave({ address }: SharedTeam): (keep: boolean) => Promise<void> {
  const { stores, surroundings } = useApp();
  return async (keep) => {
    const changed = await leaveTeam(stores.database, { keep });
    await surroundings.team?.setAlarm(false);
    await surroundings.team?.credentials.remove();
    await surroundings.team?.drop(address);
    await stores.announce(...changed);
  };
}
