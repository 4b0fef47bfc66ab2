import './team-line.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLiveTeam } from './live';
import { describeClock } from './standing';
import { useStanding, useStateText } from './use-standing';
import { WaitingPolicy } from './WaitingPolicy';

/** How sharing stands, in one line of a header; it is never necessary to look at it. */
export function TeamLine() {
  const { team, isRead } = useLiveTeam();
  if (!isRead.value) return null;
  return team.value ? <StandingLine /> : <WaitingPolicy />;
}

function StandingLine() {
  const text = useStateText();
  const { state } = useLiveTeam();
  const { kind, sentence } = useStanding();
  const clock = describeClock(state.value?.clockOff, text);
  return (
    <span class="team-line" data-kind={kind}>
      <span class="soft">{sentence}</span>
      {clock && <span class="team-clock">{clock}</span>}
      <Announcement />
    </span>
  );
}

/** Says aloud what somebody has to do, and when that is over; the rest would only disturb. */
function Announcement() {
  const { kind, sentence } = useStanding();
  const wasAsked = useSignal(false);
  useEffect(() => {
    if (kind === 'asks') wasAsked.value = true;
  }, [kind, wasAsked]);
  const isTold = kind === 'asks' || (kind === 'good' && wasAsked.value);
  return (
    <span class="hidden-text" role="status">
      {isTold && sentence}
    </span>
  );
}
