import type { Send } from './request';

/** The roles of the account (CouchDB's `GET /_session`). */
export async function readSession(send: Send): Promise<string[]> {
  const { body } = await send({ path: '/_session' });
  const { userCtx } = (body ?? {}) as { userCtx?: { roles?: unknown } };
  const roles = userCtx?.roles;
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
}

/** Whether roles are those of another team's account, and not of this one's. */
export function isOfOtherTeam(roles: readonly string[], team: string): boolean {
  if (roles.includes('_admin') || roles.includes(`team:${team}`)) return false;
  return roles.some((role) => role.startsWith('team:'));
}
