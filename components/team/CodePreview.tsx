import type { Connection } from '../../utils/team/connection';
import { useTeamText } from './team-text';

/** What is in a code, but for the password. */
export function CodePreview({ connection }: { connection: Connection }) {
  const text = useTeamText();
  return (
    <div class="notice notice-calm" role="status">
      <p>
        <strong>{text.codePreview}</strong>
      </p>
      <dl class="team-facts">
        <dt>{text.server}</dt>
        <dd>{connection.address}</dd>
        <dt>{text.team}</dt>
        <dd>{connection.team}</dd>
        <dt>{text.thisComputer}</dt>
        <dd>{connection.device}</dd>
      </dl>
    </div>
  );
}
