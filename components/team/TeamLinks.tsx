import { useLiveTeam } from './live';
import { useTeamText } from './team-text';

/** Address of the page with what was refused and what was overwritten. */
export const teamPage = '#/instellingen/team';

/** The ways to what was refused and what was overwritten. */
export function TeamLinks() {
  const text = useTeamText();
  const { refused } = useLiveTeam();
  return (
    <p class="row">
      {refused.value > 0 && <strong class="error">{text.refusedLink(refused.value)}.</strong>}
      <a class="team-link" href={teamPage}>
        {text.more}
      </a>
    </p>
  );
}
