import { useTeamText } from './team-text';

/** What a team shares, and what never leaves this computer. */
export function SharedList() {
  const text = useTeamText();
  return (
    <div class="team-shared">
      <div>
        <p>{text.sharedTitle}</p>
        <p>{text.sharedList}</p>
      </div>
      <div>
        <p>
          <strong>{text.keptTitle}</strong>
        </p>
        <p>{text.keptList}</p>
      </div>
    </div>
  );
}
