import type { Database } from '../storage/schema';
import { changeTeam } from '../storage/team-membership';
import type { SharedTeam } from '../storage/team-rows';
import type { PublicPlace } from './published';
import { openRequest } from './request';
import { readSession } from './session';

/** Whether this computer's account may publish, as the server last told. */
export function isPublisher({ name, roles }: Pick<SharedTeam, 'name' | 'roles'>): boolean {
  return roles.includes(`publisher:${name}`) || roles.includes('_admin');
}

/**
 * Asks the server again what the account may do, where it last told that it may not publish. Tells
 * whether it may now.
 * @throws TeamProblem when the server cannot be asked.
 */
export async function renewRoles(
  database: Database,
  team: SharedTeam,
  place: PublicPlace,
): Promise<boolean> {
  if (isPublisher(team)) return true;
  const roles = await readSession(openRequest(place));
  const isAllowed = isPublisher({ ...team, roles });
  if (isAllowed) await changeTeam(database, { roles });
  return isAllowed;
}
