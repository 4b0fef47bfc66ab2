import { type TeamStateMessages, teamStateMessages } from '../../utils/i18n/team-state';
import { useApp } from '../app';
import { useLiveTeam } from './live';
import { describeStanding, type Standing } from './standing';

/** The texts of how sharing stands, in the chosen language. */
export function useStateText(): TeamStateMessages {
  return teamStateMessages[useApp().language.value];
}

/** How sharing stands now. */
export function useStanding(): Standing {
  const text = useStateText();
  const { team, state, pending, refused, isOnline, isAllowed } = useLiveTeam();
  const facts = {
    isPaused: team.value?.paused ?? false,
    isAllowed: isAllowed.value,
    isOnline: isOnline.value,
    pending: pending.value,
    refused: refused.value,
    state: state.value,
  };
  return describeStanding(facts, text);
}
