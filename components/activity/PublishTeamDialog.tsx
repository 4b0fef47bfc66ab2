import { useEffect, useRef } from 'preact/hooks';
import type { StoredPublication } from '../../utils/storage/publication';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { isPublisher } from '../../utils/team/publisher';
import { Dialog } from '../ui/Dialog';
import { DialogHead } from '../ui/DialogHead';
import { keepFocus } from '../ui/keep-focus';
import { PublishActions } from './PublishActions';
import { PublishMeanwhile } from './PublishMeanwhile';
import { usePublishText } from './publish';
import { type ServerPublishing, useServerPublishing } from './publish-server';
import { usePublishTeamText } from './publish-team';
import { ServerPart } from './ServerPart';
import { WithdrawPart } from './WithdrawPart';

/** Publishing where there is a team: on its server first of all, or as files. */
export function PublishTeamDialog(props: {
  team: SharedTeam;
  stored: StoredPublication | undefined;
  onStored: (publication: StoredPublication) => void;
  /** Called when something else stands on the server. */
  onSeen: () => void;
  onClose: () => void;
}) {
  const { team, stored, onStored, onSeen, onClose } = props;
  const [text, words] = [usePublishText(), usePublishTeamText()];
  const publishing = useServerPublishing(team, onSeen);
  const known = publishing.state.value;
  const title = useRef<HTMLHeadingElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(
    // What had the focus goes away with each step; the next one begins at the title.
    () => keepFocus(whole.current as HTMLDivElement, () => title.current?.focus()),
    [],
  );
  return (
    <Dialog label={text.publish} onClose={onClose} isWide>
      <DialogHead title={text.publish} close={text.close} titleRef={title} />
      <div ref={whole} class="publish-team stack">
        <p class="soft">{words.intro}</p>
        {known.kind === 'reading' && <p role="status">{words.reading}</p>}
        <Fault publishing={publishing} />
        {known.kind === 'meanwhile' && (
          <PublishMeanwhile
            {...known}
            team={team.name}
            onGoOn={publishing.takeTheirs}
            onStop={onClose}
          />
        )}
        {known.kind === 'read' && (
          <ServerPart team={team} publishing={publishing} stands={known.stands} />
        )}
        {(known.kind === 'read' || known.kind === 'unread') && (
          <section class="publish-embed stack">
            <h3>{words.files}</h3>
            <PublishActions stored={stored} onStored={onStored} isSecond />
          </section>
        )}
        {known.kind === 'read' && known.stands && isPublisher(team) && (
          <WithdrawPart publishing={publishing} stands={known.stands} />
        )}
      </div>
    </Dialog>
  );
}

/** What went wrong, and the way on when nothing could be read. */
function Fault({ publishing }: { publishing: ServerPublishing }) {
  const words = usePublishTeamText();
  const { fault, state, read } = publishing;
  const notice = useRef<HTMLDivElement>(null);
  // The button that was pressed can be far below.
  useEffect(() => notice.current?.scrollIntoView({ block: 'nearest' }), [fault.value]);
  if (!fault.value) return null;
  return (
    <div ref={notice} class="notice" role="alert">
      <p>{fault.value}</p>
      {state.value.kind === 'unread' && (
        <div class="row">
          <button type="button" class="button" onClick={read}>
            {words.again}
          </button>
        </div>
      )}
    </div>
  );
}
