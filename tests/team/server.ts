import { randomBytes } from 'node:crypto';
import { addAccount, type DeviceRole } from '../../utils/team/accounts';
import { prepareTeam } from '../../utils/team/administration';
import type { Administrator } from '../../utils/team/administrator';
import { type Connection, nameDatabases } from '../../utils/team/connection';
import { openRequest, type Send } from '../../utils/team/request';
import { untilEverywhere } from './nodes';
import { removeTeams } from './remove-teams';
import { type ServerOptions, startServerProcess } from './server-process';

/** A server for tests: one of their own, or the one that `COUCHDB_URL` names. */
export interface TeamServer {
  /** Address without a credential and without a slash at its end; that of the first node. */
  address: string;
  /** Addresses of all nodes; devices are spread over them. */
  addresses: string[];
  administrator: Administrator;
  /** Asks something as its administrator. */
  admin: Send;
  /** Whether it is the real CouchDB, and not the stand-in. */
  isReal: boolean;
  /** A team of a name that no other test has, set up as the product does it. */
  makeTeam(): Promise<TestTeam>;
  /**
   * Puts down the name of a team that a test sets up itself, so that what is made of it is removed.
   * Absent: one that no other test has.
   */
  nameTeam(name?: string): string;
  /** Makes an empty database, or one in the place of what was there, on all nodes. */
  makeDatabase(name: string): Promise<void>;
  /** Ends a server of our own at once and starts it again; undefined: it is not ours to end. */
  restart: (() => Promise<void>) | undefined;
  /** Removes what the tests made, and ends a server of our own. */
  close(): Promise<void>;
}

/** A team for tests. */
export interface TestTeam {
  name: string;
  /** The first computer: member, editor and publisher. */
  connection: Connection;
  /** Makes an account for one more computer. */
  makeDevice(roles?: readonly DeviceRole[]): Promise<Connection>;
}

/** What a server of our own is started with; one that `COUCHDB_URL` names is taken as it is. */
export type TeamServerOptions = Omit<ServerOptions, 'password'>;

/** Opens a server for tests. */
export async function openTeamServer(options: TeamServerOptions = {}): Promise<TeamServer> {
  const urls = (process.env.COUCHDB_URL ?? '').split(',').map((url) => url.trim());
  return urls[0] ? openNamed(urls) : openOwn(options);
}

async function openOwn(options: TeamServerOptions): Promise<TeamServer> {
  const password = randomBytes(8).toString('hex');
  const own = await startServerProcess({ ...options, password });
  const administrator = { address: own.address, name: 'admin', password };
  const server = openServer([own.address], administrator);
  return { ...server, isReal: false, restart: own.restart, close: own.close };
}

async function openNamed(urls: readonly string[]): Promise<TeamServer> {
  const nodes = urls.map((url) => new URL(url));
  const addresses = nodes.map(({ origin, pathname }) => origin + pathname.replace(/\/$/, ''));
  const [{ username, password }] = nodes as [URL];
  const [address] = addresses as [string];
  const administrator = {
    address,
    name: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
  const server = openServer(addresses, administrator);
  const { body } = await server.admin({ path: '/' });
  const isReal = !('express-pouchdb' in (body as object));
  return { ...server, isReal, restart: undefined };
}

type Opened = Omit<TeamServer, 'isReal' | 'restart'>;

function openServer(addresses: string[], administrator: Administrator): Opened {
  const { address, name, password } = administrator;
  const openNode = (node: string) => openRequest({ address: node, device: name, password });
  const [admin, nodes] = [openNode(address), addresses.map(openNode)];
  const teams: string[] = [];
  const nameTeam = (team = `test-${randomBytes(5).toString('hex')}`) => {
    teams.push(team);
    return team;
  };
  const makeTeam = async () => {
    const team = nameTeam();
    const connection = await prepareTeam({ administrator, team, device: 'first' });
    for (const database of Object.values(nameDatabases(team)))
      await untilEverywhere(nodes, database);
    return openTestTeam(addresses, admin, connection);
  };
  const makeDatabase = async (database: string) => {
    const path = `/${database}`;
    await admin({ method: 'DELETE', path, accept: [404] });
    // CouchDB may remember for a moment what is gone, or stumble over it.
    while ((await admin({ method: 'PUT', path, accept: [412, 500] })).status >= 400);
    await untilEverywhere(nodes, database);
  };
  const close = () => removeTeams(admin, teams);
  const made = { makeTeam, nameTeam, makeDatabase };
  return { address, addresses, administrator, admin, ...made, close };
}

/** A team whose computers are spread over the nodes of its server. */
function openTestTeam(addresses: readonly string[], admin: Send, connection: Connection): TestTeam {
  const { team: name } = connection;
  let made = 0;
  return {
    name,
    connection,
    makeDevice: (roles = []) => {
      made++;
      const address = addresses[made % addresses.length] ?? connection.address;
      return addAccount(admin, { address, team: name, label: `device ${made}`, roles });
    },
  };
}
