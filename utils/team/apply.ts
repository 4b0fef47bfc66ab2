import type { TeamDocument } from '../record/document';
import { applyDocuments } from '../storage/team-pull';
import type { Link } from './link';
import { TeamProblem } from './problem';

/** Documents of the server. */
interface AppliedPage {
  documents: TeamDocument[];
  /** The place in the server's changes that is reached with them. Absent: it stays as it is. */
  since?: string;
  /** Whether there were others, which a later release may know. Absent: there were none. */
  hasUnknown?: boolean;
  /** Waits until nobody saves, between the steps. Absent: there is too little to be in anybody's way. */
  giveWay?: () => Promise<void>;
}

/**
 * Merges documents of the server with what stands here, and tells the pages.
 * @throws TeamProblem `mass-loss` when that takes away more than people were asked about.
 */
export async function applyPage(link: Link, { giveWay, ...page }: AppliedPage): Promise<void> {
  const { surroundings, team, mayRemove, learnt } = link;
  const outcome = await applyDocuments(surroundings.database, page, {
    me: team.device,
    now: surroundings.clock(),
    mayRemove,
    removed: learnt.removed,
    ...(giveWay && { giveWay }),
  });
  if ('massLoss' in outcome)
    throw new TeamProblem('mass-loss', { detail: String(outcome.massLoss + learnt.removed) });
  learnt.removed += outcome.removed;
  if (outcome.changed.length > 0) link.announce(...outcome.changed);
}
