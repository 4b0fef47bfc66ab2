import type { SharedTeam } from '../../utils/storage/team-rows';
import { useApp } from '../app';
import { useAgenda } from './agenda';
import { hasChanged } from './PublishState';
import { usePublishText } from './publish';
import { useMoment } from './publish-moment';
import type { Seen } from './publish-seen';
import { describeProblem, nameComputer, usePublishTeamText } from './publish-team';

/** What visitors see of the agenda on the team's server, as far as this computer has seen. */
export function ServerState({ team, seen }: { team: SharedTeam; seen: Seen }) {
  const [text, words] = [usePublishText(), usePublishTeamText()];
  const moment = useMoment();
  const { activities } = useAgenda();
  const { autoPublish } = useApp().stores.settings.team.value;
  const { last, auto, isFresh } = seen;
  if (!last) return <p>{isFresh ? words.never : words.notSeen}</p>;
  const by =
    last.by === team.device
      ? words.thisComputer
      : nameComputer(last.by, team.name) || words.somebody;
  const isPending = hasChanged(activities.all.value, last);
  return (
    <div class="publish-seen">
      <p>
        {words.last(moment(last.updated), by)}{' '}
        {Object.keys(last.entries).length === 0 && <strong>{words.empty}</strong>}
        {isPending && <strong>{text.pending}</strong>}
      </p>
      {autoPublish && <p class="soft">{words.autoOn}</p>}
      {autoPublish && auto?.trouble && (
        <p class="error">
          {words.autoFailed} {describeProblem(words, auto.trouble)}
        </p>
      )}
    </div>
  );
}
