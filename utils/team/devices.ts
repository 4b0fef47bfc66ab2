import {
  addAccount,
  type DeviceAccount,
  type DeviceRole,
  listAccounts,
  pathOf,
  readUser,
  writeRoles,
} from './accounts';
import { type Administrator, openAdministration } from './administrator';
import type { Connection } from './connection';
import { TeamProblem } from './problem';

/** Makes an account for another computer of a team; `label` is what people call it. */
export async function addDevice(
  administrator: Administrator,
  team: string,
  label: string,
  roles: readonly DeviceRole[] = [],
): Promise<Connection> {
  const { send } = await openAdministration(administrator);
  return addAccount(send, { address: administrator.address, team, label, roles });
}

/** The accounts of a team, by name. */
export async function listDevices(
  administrator: Administrator,
  team: string,
): Promise<DeviceAccount[]> {
  const { send } = await openAdministration(administrator);
  return listAccounts(send, team);
}

/** Ends the access of an account for good; what it wrote stays. */
export async function revokeDevice(
  administrator: Administrator,
  team: string,
  name: string,
): Promise<void> {
  const { send } = await openAdministration(administrator);
  const user = await readUser(send, team, name);
  if (!user) return;
  const path = `${pathOf(name)}?rev=${encodeURIComponent(user._rev ?? '')}`;
  await send({ method: 'DELETE', path });
}

/**
 * Gives an account these roles in its team, in the place of those that it had there.
 * @throws TeamProblem `missing` when there is no such account.
 */
export async function changeRoles(
  administrator: Administrator,
  team: string,
  name: string,
  roles: readonly DeviceRole[],
): Promise<void> {
  const { send } = await openAdministration(administrator);
  const user = await readUser(send, team, name);
  if (!user) throw new TeamProblem('missing');
  const others = user.roles.filter((role) => !role.endsWith(`:${team}`));
  const body = { ...user, roles: [...writeRoles(team, roles), ...others] };
  await send({ method: 'PUT', path: pathOf(name), body });
}
