import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StoredPublication } from '../../utils/storage/publication';
import { useApp } from '../app';
import { Dialog } from '../ui/Dialog';
import { DialogHead } from '../ui/DialogHead';
import { useAgenda } from './agenda';
import { EmbedTag } from './EmbedTag';
import { PublishActions } from './PublishActions';
import { PublishChanges } from './PublishChanges';
import { PublishNames } from './PublishNames';
import { buildFiles, type ReadyFiles, usePublishText } from './publish';
import { useMoment } from './publish-moment';

/** Publishing: what changes for visitors, where the files go, and the tag for a website. */
export function PublishDialog(props: {
  stored: StoredPublication | undefined;
  onStored: (publication: StoredPublication) => void;
  onClose: () => void;
}) {
  const { stored } = props;
  const text = usePublishText();
  const ready = useReadyFiles(stored);
  const moment = useMoment();
  const isEmpty = ready?.change.total === 0 && !stored;
  return (
    <Dialog label={text.publish} onClose={props.onClose} isWide>
      <DialogHead title={text.publish} close={text.close} />
      <p class="soft">{text.intro}</p>
      {!ready && <p role="status">{text.working}</p>}
      {isEmpty && <p class="empty">{text.nothing}</p>}
      {ready && !isEmpty && (
        <>
          <PublishChanges
            change={ready.change}
            same={stored && text.unchanged(moment(stored.updated))}
          />
          <PublishNames />
          <PublishActions stored={stored} onStored={props.onStored} />
          <EmbedTag stored={stored} onStored={props.onStored} />
        </>
      )}
    </Dialog>
  );
}

/** The files as they would be published now; made again when the agenda or its name changes. */
function useReadyFiles(stored: StoredPublication | undefined): ReadyFiles | undefined {
  const app = useApp();
  const agenda = useAgenda();
  const ready = useSignal<ReadyFiles | undefined>(undefined);
  const [all, team] = [agenda.activities.all.value, app.stores.settings.team.value];
  useEffect(() => {
    let isLatest = true;
    buildFiles(app, agenda, stored).then((files) => {
      if (isLatest) ready.value = files;
    });
    return () => {
      isLatest = false;
    };
  }, [all, team, stored]);
  return ready.value;
}
