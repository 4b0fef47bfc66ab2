import { type Connection, nameDatabases, writeName } from './connection';
import { TeamProblem } from './problem';
import type { Send } from './request';

/** What an account may do beside reading and writing in its team. */
export const deviceRoles = ['editor', 'publisher'] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** The account of a computer. */
export interface DeviceAccount {
  /** Name of the account. */
  name: string;
  /** What people call the computer. */
  label: string;
  /** What it may do beside reading and writing. */
  roles: DeviceRole[];
  /** UTC instant at which it was made. Absent: not made by this product. */
  made?: string;
}

/** An account as CouchDB keeps it. */
export interface UserDocument {
  _id: string;
  _rev?: string;
  type: 'user';
  name: string;
  roles: string[];
  label?: unknown;
  made?: unknown;
  /** Only on its way to the server, which keeps what it derives from it. */
  password?: string;
}

const idOf = (name: string) => `org.couchdb.user:${name}`;
/** Path of an account's document. */
export const pathOf = (name: string) => `/_users/${encodeURIComponent(idOf(name))}`;

/** What an account is made of. */
export interface NewAccount extends Pick<Connection, 'address' | 'team'> {
  /** What people call the computer. */
  label: string;
  roles: readonly DeviceRole[];
}

/** Makes an account with a password that nobody knows beside who gets the connection. */
export async function addAccount(
  send: Send,
  { address, team, label, roles }: NewAccount,
): Promise<Connection> {
  const device = [team, writeName(label, 20), writeHex(3)].filter(Boolean).join('-');
  // A capital, a small letter, a digit and a sign: IT may demand each (CouchDB: `password_regexp`).
  const password = `P-${writeHex(24)}`;
  const user: UserDocument = {
    _id: idOf(device),
    type: 'user',
    name: device,
    roles: writeRoles(team, roles),
    label,
    made: new Date().toISOString(),
    password,
  };
  await send({ method: 'PUT', path: pathOf(device), body: user });
  return { address, team, ...nameDatabases(team), device, password };
}

/** The accounts that have the role of a team, by name. */
export async function listAccounts(send: Send, team: string): Promise<DeviceAccount[]> {
  // All of them: IT may have given an account of its own making the role.
  const { body } = await send({ path: '/_users/_all_docs?include_docs=true' });
  const { rows = [] } = (body ?? {}) as { rows?: { doc?: Partial<UserDocument> | null }[] };
  return rows.flatMap(({ doc }) => (doc && isOf(doc, team) ? [readAccount(doc, team)] : []));
}

/**
 * An account of a team; undefined when it is not there.
 * @throws TeamProblem `other-team` for one of another team: a slip must not reach beyond one's own.
 */
export async function readUser(
  send: Send,
  team: string,
  name: string,
): Promise<UserDocument | undefined> {
  const { status, body } = await send({ path: pathOf(name), accept: [404] });
  if (status === 404) return undefined;
  if (!isOf(body as Partial<UserDocument>, team)) throw new TeamProblem('other-team');
  return body as UserDocument;
}

function isOf(user: Partial<UserDocument>, team: string): user is UserDocument {
  return Array.isArray(user.roles) && user.roles.includes(`team:${team}`);
}

function readAccount({ name, label, made, roles }: UserDocument, team: string): DeviceAccount {
  return {
    name,
    label: typeof label === 'string' ? label : name,
    roles: deviceRoles.filter((role) => roles.includes(`${role}:${team}`)),
    ...(typeof made === 'string' && { made }),
  };
}

/** The roles on the server of an account with these in its team. */
export function writeRoles(team: string, roles: readonly DeviceRole[]): string[] {
  return [`team:${team}`, ...roles.map((role) => `${role}:${team}`)];
}

/** So many random bytes, in hexadecimal digits. */
function writeHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
