import { changeTeam } from '../storage/team-membership';
import type { SharedTeam, TeamTrouble } from '../storage/team-rows';
import { guardVersion } from './guard/guard-version';
import type { Link } from './link';

/** Remembers the version of the guard, out of its document. */
export async function noteGuard(link: Link, document: unknown): Promise<void> {
  const { version } = (document ?? {}) as { version?: unknown };
  if (typeof version !== 'number' || version === link.team.guard) return;
  link.team = { ...link.team, guard: version };
  await changeTeam(link.surroundings.database, { guard: version });
}

/** What people are told when another release looks after the server; undefined: nothing. */
export function findOtherGuard({ guard }: SharedTeam): TeamTrouble | undefined {
  if (guard === undefined || guard === guardVersion) return undefined;
  return { kind: guard > guardVersion ? 'newer-guard' : 'older-guard' };
}
