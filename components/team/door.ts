import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { asProblem } from '../../utils/storage/problem';
import type { App } from '../app';

/** What a header shows of the team. Undefined: not known yet. `false`: there is no team. */
export type TeamPart = FunctionComponent | false | undefined;

/** What a header shows of the team of a page that was just opened. */
export const openTeamPart = (isShared: boolean) => signal<TeamPart>(isShared ? undefined : false);

/**
 * Begins to share once the page can be used, where this computer belongs to a team or its
 * organisation wants it to; else nothing is loaded.
 */
export function openTeamDoor({ stores, surroundings, teamPart }: App): void {
  const { team } = surroundings;
  if (!team) return;
  let latest = 0;
  const look = async () => {
    const turn = ++latest;
    const isNeeded = (await stores.database.get('sync', 'team')) ?? (await team.readPolicy());
    const part = isNeeded ? (await import('./TeamLine')).TeamLine : false;
    // Browsers can take seconds to tell a policy; whoever looked later knows better.
    if (turn === latest) teamPart.value = part;
  };
  stores.context.followers.set('sync', look);
  const begin = () => {
    look().catch((error) => {
      // A closed connection means that this page is outdated, which people are told already.
      if (asProblem(error).kind !== 'outdated') throw error;
    });
  };
  // Whoever opened the page wants to log a question, not to share.
  requestIdleCallback(begin, { timeout: 1000 });
}
