import './publish.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readStoredPublication, type StoredPublication } from '../../utils/storage/publication';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { useApp } from '../app';
import { once } from '../ui/click';
import { lazy } from '../ui/lazy';
import { PublishState } from './PublishState';
import { usePublishText } from './publish';
import { useSeen } from './publish-seen';
import { useTeam } from './publish-team';
import { ServerState } from './ServerState';

interface DialogProps {
  stored: StoredPublication | undefined;
  onStored: (publication: StoredPublication) => void;
  onClose: () => void;
}

const PublishDialog = lazy<DialogProps>(
  async () => (await import('./PublishDialog')).PublishDialog,
);
const PublishTeamDialog = lazy<DialogProps & { team: SharedTeam; onSeen: () => void }>(
  async () => (await import('./PublishTeamDialog')).PublishTeamDialog,
);

/** What visitors see of this agenda now, and the way to renew it. */
export function PublishSection() {
  const { stores } = useApp();
  const text = usePublishText();
  const team = useTeam();
  const stored = useSignal<{ last: StoredPublication | undefined } | undefined>(undefined);
  const seen = useSeen(team ?? undefined);
  const isOpen = useSignal(false);
  useEffect(() => {
    readStoredPublication(stores).then((last) => {
      stored.value = { last };
    });
  }, [stores, stored]);
  if (!stored.value || team === null) return <div class="publish-line" aria-busy="true" />;
  const { last } = stored.value;
  const props: DialogProps = {
    stored: last,
    onStored(publication) {
      stored.value = { last: publication };
    },
    onClose() {
      isOpen.value = false;
    },
  };
  return (
    <div class="publish-line">
      {team ? <ServerState team={team} seen={seen} /> : <PublishState last={last} />}
      <button type="button" class="button" onClick={once(() => (isOpen.value = true))}>
        {text.publish}
      </button>
      {isOpen.value &&
        (team ? (
          <PublishTeamDialog {...props} team={team} onSeen={seen.renew} />
        ) : (
          <PublishDialog {...props} />
        ))}
    </div>
  );
}
