import { useSignal } from '@preact/signals';
import { askSync } from '../../utils/team/follow';
import { useApp } from '../app';
import { once } from '../ui/click';
import { useLiveTeam } from './live';
import { openSharing } from './sharing';
import { useTeamText } from './team-text';

/** The browser no longer lets us reach the server: one button asks for it; nothing while it does. */
export function PermissionNotice({ address }: { address: string }) {
  const text = useTeamText();
  const app = useApp();
  const { isAllowed, reload } = useLiveTeam();
  const isRefused = useSignal(false);
  if (isAllowed.value) return null;
  const ask = async () => {
    // Asked before anything else: the right to ask ends with the click.
    const isGiven = await app.surroundings.team?.ask(address);
    isRefused.value = !isGiven;
    if (!isGiven) return;
    await reload();
    await askSync(openSharing(app));
  };
  return (
    <div class="notice" role="alert">
      <p>{text.permissionMissing}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={once(ask)}>
          {text.permissionAsk}
        </button>
      </div>
      {isRefused.value && <p>{text.permissionRefused}</p>}
    </div>
  );
}
