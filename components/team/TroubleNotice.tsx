import type { TeamMessages } from '../../utils/i18n/team';
import { isPassing, type TeamProblemKind } from '../../utils/team/problem';
import { useTeamText } from './team-text';
import type { Trouble } from './use-work';

/** Kinds that people are told of in another way, or never meet. */
type Untold = 'missing' | 'conflict' | 'mass-loss';

/** The sentence of a problem: what happened, and what to do. */
export function explainTrouble(kind: string, text: TeamMessages, isAdmin = false): string {
  if (kind === 'no-permission') return text.permissionRefused;
  if (isAdmin && kind === 'denied') return text.troubles.deniedAdmin;
  if (isAdmin && kind === 'forbidden') return text.troubles.forbiddenAdmin;
  const sentences: Record<Exclude<TeamProblemKind, Untold>, string> = text.troubles;
  return sentences[kind as keyof typeof sentences] ?? text.troubles.other;
}

/** What went wrong with the server, near the button that asked for it; nothing while all is well. */
export function TroubleNotice(props: { trouble: Trouble | undefined; isAdmin?: boolean }) {
  const text = useTeamText();
  const { trouble, isAdmin } = props;
  if (!trouble) return null;
  const passes = isPassing(trouble.kind as TeamProblemKind);
  return (
    <div class={passes ? 'notice notice-calm' : 'notice'} role="alert">
      <p>{explainTrouble(trouble.kind, text, isAdmin)}</p>
      {trouble.detail && <p class="soft team-detail">{text.detail(trouble.detail)}</p>}
    </div>
  );
}
