import { useLiveTeam } from './live';
import { describeClock, writePercent } from './standing';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText, useTime } from './team-text';
import { useStanding, useStateText } from './use-standing';

/** How sharing stands, what keeps it from going on, and how far something long has come. */
export function TeamStanding() {
  const [text, words] = [useTeamText(), useStateText()];
  const { state, isAllowed } = useLiveTeam();
  const { kind, sentence } = useStanding();
  const { trouble, retryAt, progress, clockOff } = state.value ?? {};
  const clock = describeClock(clockOff, words);
  // Questions and permission have a place of their own; of a guard only its age is told.
  const isToldElsewhere = retryAt === undefined || trouble?.kind === 'mass-loss';
  return (
    <div class="stack">
      <p class="team-standing" data-kind={kind}>
        {text.state}: <strong>{sentence}</strong>
      </p>
      {progress && !trouble && (
        <progress
          class="team-progress"
          aria-label={sentence}
          value={progress.done}
          max={Math.max(progress.total, 1)}
          title={writePercent(progress)}
        />
      )}
      {trouble && !isToldElsewhere && isAllowed.value && (
        <TroubleNotice trouble={{ ...trouble, kind: trouble.kind as 'server' }} />
      )}
      {trouble && retryAt !== undefined && !isToldElsewhere && <NextTry at={retryAt} />}
      {clock && (
        <div class="notice" role="alert">
          <p>
            <strong>{clock}.</strong> {text.clockSaid}
          </p>
        </div>
      )}
    </div>
  );
}

function NextTry({ at }: { at: number }) {
  const text = useTeamText();
  const time = useTime();
  return <p class="soft">{text.nextTry(time(at))}</p>;
}
