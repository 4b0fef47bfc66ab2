import { readTeam } from '../storage/team-membership';
import type { SharedTeam } from '../storage/team-rows';
import { type Connection, readConnectionCode } from './connection';
import { isOfTeam, joinByConnection, renewConnection } from './join';
import type { Surroundings } from './surroundings';

/**
 * What became of the organisation's policy. `done`: this computer is in its team. `ask`: the browser
 * does not let us reach the server yet. `wrong`: the code cannot be read. `other`: this computer is in
 * another team, which it does not leave by itself.
 */
export type PolicyResult =
  | { kind: 'done' | 'wrong' | 'other' }
  | { kind: 'ask' /** Of the server. */; address: string };

/**
 * Does what the organisation's policy says: joins its team, or takes over a new password.
 * @throws TeamProblem when the server cannot be reached, or does not know the account.
 */
export async function obeyPolicy(
  surroundings: Surroundings,
  code: string,
  isAllowed: (address: string) => Promise<boolean>,
): Promise<PolicyResult> {
  const { connection } = readConnectionCode(code);
  if (!connection) return { kind: 'wrong' };
  const team = await readTeam(surroundings.database);
  if (team && !isOfTeam(team, connection)) return { kind: 'other' };
  const isKnown = team && (await surroundings.credentials.read()) === connection.password;
  if (isKnown && hasSameAccount(team, connection)) return { kind: 'done' };
  if (!(await isAllowed(connection.address))) return { kind: 'ask', address: connection.address };
  if (team) await renewConnection(surroundings, connection);
  else await joinAlone(surroundings, connection);
  return { kind: 'done' };
}

function hasSameAccount(team: SharedTeam, { address, device }: Connection): boolean {
  return team.address === address && team.device === device;
}

/** Joins, unless another page or the background worker does so already. */
async function joinAlone(surroundings: Surroundings, connection: Connection): Promise<void> {
  await surroundings.lock({ ifFree: true }, async () => {
    if (await readTeam(surroundings.database)) return;
    await joinByConnection(surroundings, connection);
  });
}
