import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PublicationChange } from '../../utils/activity/publication';
import type { Published } from '../../utils/team/published';
import { useApp } from '../app';
import { useAgenda } from './agenda';
import { ChangeList } from './ChangeList';
import { buildServerFiles, compareStanding } from './publish';
import { useMoment } from './publish-moment';
import { nameComputer, usePublishTeamText } from './publish-team';

/** A colleague published since people looked: what changed there, what they would change, and the ways on. */
export function PublishMeanwhile(props: {
  /** Name of the team. */
  team: string;
  /** What stood there when people looked. */
  base: Published | undefined;
  /** What stands there now. */
  stands: Published | undefined;
  onGoOn: () => void;
  onStop: () => void;
}) {
  const { team, base, stands, onGoOn, onStop } = props;
  const words = usePublishTeamText();
  const moment = useMoment();
  const both = useBoth(base, stands);
  const said = stands
    ? words.meanwhileWho(moment(stands.published), nameComputer(stands.by, team) || words.somebody)
    : words.meanwhileGone;
  return (
    <section class="notice publish-meanwhile" role="alert">
      <h3>{words.meanwhile}</h3>
      <p>{said}</p>
      {both && (
        <>
          <h4>{words.theirs}</h4>
          <ChangeList change={both.theirs} none={words.noDifference} />
          <h4>{words.yours}</h4>
          <ChangeList change={both.yours} none={words.noDifference} />
        </>
      )}
      <p>{words.meanwhileHint}</p>
      <div class="row">
        <button type="button" class="button" onClick={onGoOn}>
          {words.lookAgain}
        </button>
        <button type="button" class="button" onClick={onStop}>
          {words.stop}
        </button>
      </div>
    </section>
  );
}

interface Both {
  theirs: PublicationChange;
  yours: PublicationChange;
}

function useBoth(base: Published | undefined, stands: Published | undefined): Both | undefined {
  const app = useApp();
  const agenda = useAgenda();
  const both = useSignal<Both | undefined>(undefined);
  useEffect(() => {
    Promise.all([compareStanding(base, stands), buildServerFiles(app, agenda, stands)]).then(
      ([theirs, { change: yours }]) => {
        both.value = { theirs, yours };
      },
    );
  }, [base, stands]);
  return both.value;
}
