import './publish.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { readStoredPublication, type StoredPublication } from '../../utils/storage/publication';
import { useApp } from '../app';
import { once } from '../ui/click';
import { lazy } from '../ui/lazy';
import { useAgenda } from './agenda';
import { usePublishText } from './publish';
import { useMoment } from './publish-moment';

interface DialogProps {
  stored: StoredPublication | undefined;
  onStored: (publication: StoredPublication) => void;
  onClose: () => void;
}

const PublishDialog = lazy<DialogProps>(
  async () => (await import('./PublishDialog')).PublishDialog,
);

/** What visitors see of this agenda now, and the way to renew it. */
export function PublishSection() {
  const { stores } = useApp();
  const text = usePublishText();
  const stored = useSignal<{ last: StoredPublication | undefined } | undefined>(undefined);
  const isOpen = useSignal(false);
  useEffect(() => {
    readStoredPublication(stores).then((last) => {
      stored.value = { last };
    });
  }, [stores, stored]);
  if (!stored.value) return <div class="publish-line" aria-busy="true" />;
  const { last } = stored.value;
  return (
    <div class="publish-line">
      <PublishState last={last} />
      <button type="button" class="button" onClick={once(() => (isOpen.value = true))}>
        {text.publish}
      </button>
      {isOpen.value && (
        <PublishDialog
          stored={last}
          onStored={(publication) => {
            stored.value = { last: publication };
          }}
          onClose={() => {
            isOpen.value = false;
          }}
        />
      )}
    </div>
  );
}

function PublishState({ last }: { last: StoredPublication | undefined }) {
  const text = usePublishText();
  const moment = useMoment();
  const { activities } = useAgenda();
  if (!last) return <p>{text.never}</p>;
  const isPending = hasChanged(activities.all.value, last);
  return (
    <p>
      {text.last(moment(last.updated))} {isPending && <strong>{text.pending}</strong>}
    </p>
  );
}

/** Whether something that visitors see was changed or taken away since then. */
function hasChanged(activities: readonly Activity[], last: StoredPublication): boolean {
  const shown = activities.filter((activity) => activity['pleinwijzer.nl:published']);
  const uids = new Set(shown.map(({ uid }) => uid));
  const isGone = Object.keys(last.entries).some((uid) => !uids.has(uid));
  return isGone || shown.some(({ updated }) => updated > last.updated);
}
