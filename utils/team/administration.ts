import { addAccount, listAccounts } from './accounts';
import { type Administrator, openAdministration } from './administrator';
import { type Connection, nameDatabases, writeName } from './connection';
import { problemOf, TeamProblem } from './problem';
import { putGuards, readGuard } from './renew-guard';
import type { Send } from './request';
import { allowVisitors, readVisitors, type Visitors } from './visitors';

/** What an administrator can know of a server and a team on it. */
export interface ServerFacts {
  /** Version of CouchDB. */
  version: string;
  /** Whether there is a team of this name. */
  hasTeam: boolean;
  /** Version of the guard of its database. Absent: there is none. */
  guard?: number;
  /** Whether websites may read what is published. Absent: the server does not tell. */
  visitors?: Visitors;
}

/** Looks at a server, and at a team on it. */
export async function inspectServer(
  administrator: Administrator,
  team: string,
): Promise<ServerFacts> {
  const { send, welcome } = await openAdministration(administrator);
  const { database } = nameDatabases(team);
  const { status } = await send({ path: `/${database}`, accept: [404] });
  const guard = status === 404 ? undefined : await readGuard(send, database);
  const visitors = await readVisitors(send);
  return {
    version: welcome.version,
    hasTeam: status !== 404,
    ...(guard && { guard: guard.version }),
    ...(visitors && { visitors }),
  };
}

/** What a new team is made of. */
export interface NewTeam {
  administrator: Administrator;
  /** Name of the team: lower case letters, digits and hyphens. */
  team: string;
  /** What people call the computer that they sit at. */
  device: string;
}

/**
 * Sets a team up on a server: databases, who may come in, guards, and the account of the first
 * computer, which may do everything. Cut off, it can be done again and finishes what is missing.
 * @throws TeamProblem `exists` when a team of that name is at work there.
 */
export async function prepareTeam({ administrator, team, device }: NewTeam): Promise<Connection> {
  const { send } = await openAdministration(administrator);
  await makeDatabase(send, '_users');
  if (await isAtWork(send, team, device)) throw new TeamProblem('exists');
  await makeDatabases(send, team);
  await putGuards(send, team);
  await allowVisitors(send);
  const { address } = administrator;
  return addAccount(send, { address, team, label: device, roles: ['editor', 'publisher'] });
}

/**
 * Whether there is more than a set-up that was cut off leaves: records, or accounts of other
 * computers than this one.
 */
async function isAtWork(send: Send, team: string, device: string): Promise<boolean> {
  const { database, publicDatabase } = nameDatabases(team);
  for (const name of [database, publicDatabase]) {
    const { status, body } = await send({
      path: `/${name}/_all_docs?limit=2`,
      accept: [404],
    });
    const { rows = [] } = (body ?? {}) as { rows?: { id: string }[] };
    if (status !== 404 && rows.some(({ id }) => !id.startsWith('_design/'))) return true;
  }
  const own = `${team}-${writeName(device, 20)}-`;
  const accounts = await listAccounts(send, team);
  return accounts.some(({ name }) => !name.startsWith(own));
}

async function makeDatabases(send: Send, team: string): Promise<void> {
  const { database, publicDatabase } = nameDatabases(team);
  await makeDatabase(send, database);
  await letIn(send, database, [`team:${team}`]);
  await makeDatabase(send, publicDatabase);
  // Nobody is named: everybody may read. What is written there is judged by its guard.
  await letIn(send, publicDatabase, []);
}

/** Makes a database, unless it is there. */
async function makeDatabase(send: Send, name: string): Promise<void> {
  const answer = await send({ method: 'PUT', path: `/${name}`, accept: [412] });
  const problem = problemOf(answer);
  if (problem && problem.kind !== 'exists') throw problem;
}

async function letIn(send: Send, database: string, roles: readonly string[]): Promise<void> {
  const body = { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles } };
  await send({ method: 'PUT', path: `/${database}/_security`, body });
}
