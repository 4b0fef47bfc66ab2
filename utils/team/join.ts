import { asProblem } from '../storage/problem';
import { changeAccount } from '../storage/team-account';
import { changeTeam, joinTeam, leaveTeam, readTeam } from '../storage/team-membership';
import type { SharedTeam } from '../storage/team-rows';
import type { Connection } from './connection';
import { TeamProblem } from './problem';
import { openRequest } from './request';
import { readSession } from './session';
import type { Surroundings } from './surroundings';
import { readWelcome } from './welcome';

/**
 * Makes this computer one of the team of a connection, once the server knows its account. Nothing is
 * kept when that fails. In that team already, as another window made it, also meanwhile, it renews the
 * account.
 * @throws TeamProblem when the server cannot be reached, or the account is not one of the team, or
 * this computer belongs to another one.
 */
export async function joinByConnection(
  surroundings: Surroundings,
  connection: Connection,
): Promise<void> {
  const { database, channel, clock } = surroundings;
  if (await readTeam(database)) return renewConnection(surroundings, connection);
  const roles = await readRoles(connection);
  const joined = new Date(clock()).toISOString();
  try {
    // Paused: nobody shares before the password is there, which the server would take for a wrong one.
    await joinTeam(database, { ...describeTeam(connection), joined, roles, paused: true });
  } catch (error) {
    if (asProblem(error).kind === 'changed') return renewConnection(surroundings, connection);
    throw error;
  }
  await beginSharing(surroundings, connection);
  channel.announce('sync');
}

/** Stores the password of the team that was just joined: no other window can have done so. */
async function beginSharing(
  { database, credentials }: Surroundings,
  { password }: Connection,
): Promise<void> {
  try {
    await credentials.write(password);
    await changeTeam(database, { paused: false });
  } catch (error) {
    await credentials.remove();
    await leaveTeam(database, { keep: true });
    throw error;
  }
}

/** Whether a connection is one of the team that this computer belongs to. */
export function isOfTeam(team: SharedTeam, { team: name, database }: Connection): boolean {
  return team.name === name && team.database === database;
}

/**
 * Takes over a new password, address or account in the same team, once the server knows it.
 * @throws TeamProblem when it does not; then everything stays as it was.
 */
export async function renewConnection(
  { database, credentials, channel }: Surroundings,
  connection: Connection,
): Promise<void> {
  const team = await readTeam(database);
  if (!team || !isOfTeam(team, connection)) throw new TeamProblem('other-team');
  const roles = await readRoles(connection);
  await credentials.write(connection.password);
  const { address, publicDatabase, device } = connection;
  await changeAccount(database, { address, publicDatabase, device, roles });
  channel.announce('sync');
}

function describeTeam(connection: Connection) {
  const { team, address, database, publicDatabase, device } = connection;
  return { uid: 'team', name: team, address, database, publicDatabase, device } as const;
}

/** What the account may do, after a look at the server and at the team's database. */
async function readRoles(connection: Connection): Promise<string[]> {
  const send = openRequest(connection);
  await readWelcome(send);
  await send({ path: `/${encodeURIComponent(connection.database)}` });
  return readSession(send);
}
