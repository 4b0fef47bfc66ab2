import { changeTeam } from '../../utils/storage/team-membership';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { useApp } from '../app';
import { once } from '../ui/click';
import { useTeamText } from './team-text';
import { useShareNow } from './use-share-now';

/** What can be done about sharing: at once, later, with another code, or no longer. */
export function TeamActions(props: {
  team: SharedTeam;
  /** Whether code and team are a matter of this computer. */
  canChange: boolean;
  onSaid: (said: string) => void;
  onChange: () => void;
  onLeave: () => void;
}) {
  const { team, canChange, onSaid } = props;
  const text = useTeamText();
  const { stores } = useApp();
  const now = useShareNow(onSaid);
  const pause = async (paused: boolean) => {
    await changeTeam(stores.database, { paused });
    await stores.announce('sync');
    onSaid(paused ? text.pausedSaid : text.goneOnSaid);
  };
  return (
    <div class="row">
      {team.paused ? (
        <button type="button" class="button button-main" onClick={once(() => pause(false))}>
          {text.goOn}
        </button>
      ) : (
        <>
          <button
            type="button"
            class="button"
            aria-disabled={now.isBusy.value}
            onClick={once(now.share)}
          >
            {text.shareNow}
          </button>
          <button type="button" class="button" onClick={once(() => pause(true))}>
            {text.pause}
          </button>
        </>
      )}
      {canChange && (
        <>
          <button type="button" class="button" onClick={once(props.onChange)}>
            {text.change}
          </button>
          <button type="button" class="button button-quiet" onClick={once(props.onLeave)}>
            {text.leave}
          </button>
        </>
      )}
    </div>
  );
}
