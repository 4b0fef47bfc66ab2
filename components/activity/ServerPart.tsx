import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SharedTeam } from '../../utils/storage/team-rows';
import type { Published } from '../../utils/team/published';
import { isPublisher } from '../../utils/team/publisher';
import { useApp } from '../app';
import { AutoPublishField } from './AutoPublishField';
import { useAgenda } from './agenda';
import { PublishChanges } from './PublishChanges';
import { PublishNames } from './PublishNames';
import { buildServerFiles, type ReadyServerFiles, usePublishText } from './publish';
import { useMoment } from './publish-moment';
import type { ServerPublishing } from './publish-server';
import { usePublishTeamText } from './publish-team';
import { ServerAddresses } from './ServerAddresses';

/** What changes against what stands on the server, and the ways to change it. */
export function ServerPart(props: {
  team: SharedTeam;
  publishing: ServerPublishing;
  /** What stands there; undefined: nothing. */
  stands: Published | undefined;
}) {
  const { team, publishing, stands } = props;
  const [text, words] = [usePublishText(), usePublishTeamText()];
  const moment = useMoment();
  const ready = useReadyServerFiles(stands);
  const mayPublish = isPublisher(team);
  if (!ready) return <p role="status">{text.working}</p>;
  if (ready.change.total === 0 && !stands) return <p class="empty">{text.nothing}</p>;
  return (
    <>
      <PublishChanges change={ready.change} same={stands && words.same(moment(stands.published))} />
      <PublishNames />
      {mayPublish ? (
        <PublishButton publishing={publishing} />
      ) : (
        <p class="notice">{words.problems.forbidden}</p>
      )}
      {mayPublish && <AutoPublishField />}
      {stands && <ServerAddresses team={team} />}
    </>
  );
}

function PublishButton({ publishing }: { publishing: ServerPublishing }) {
  const [text, words] = [usePublishText(), usePublishTeamText()];
  const { isBusy, said, publish } = publishing;
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button button-main" disabled={isBusy.value} onClick={publish}>
          {words.publish}
        </button>
      </div>
      <p class="publish-said" role="status">
        {isBusy.value ? text.working : said.value}
      </p>
    </div>
  );
}

/** The files as they would be published now; made again when the agenda or its name changes. */
function useReadyServerFiles(stands: Published | undefined): ReadyServerFiles | undefined {
  const app = useApp();
  const agenda = useAgenda();
  const ready = useSignal<ReadyServerFiles | undefined>(undefined);
  const [all, team] = [agenda.activities.all.value, app.stores.settings.team.value];
  useEffect(() => {
    let isLatest = true;
    buildServerFiles(app, agenda, stands).then((files) => {
      if (isLatest) ready.value = files;
    });
    return () => {
      isLatest = false;
    };
  }, [all, team, stands]);
  return ready.value;
}
