import { randomBytes } from 'node:crypto';
import { addAccount, type DeviceRole } from '../../utils/team/accounts';
import { prepareTeam } from '../../utils/team/administration';
import type { Administrator } from '../../utils/team/administrator';
import type { PublicPlace } from '../../utils/team/published';
import { openRequest } from '../../utils/team/request';
import { untilEverywhere } from './nodes';
import { removeTeams } from './remove-teams';
import { openTeamServer } from './server';
import { type ServerProcess, startServerProcess } from './server-process';

/** A server with the public database of one team, and who may do what there. */
export interface PublicServer {
  /** Address of the server, without a slash at its end. */
  address: string;
  /** Name of the team. */
  team: string;
  /** Name of the public database. */
  publicDatabase: string;
  /** A computer that may publish, another one, a member that may not, one that nobody knows. */
  publisher: PublicPlace;
  colleague: PublicPlace;
  member: PublicPlace;
  stranger: PublicPlace;
  /** Puts something in the place of what was published, as an administrator. */
  put(document: object): Promise<void>;
  /** Takes away what was published. */
  empty(): Promise<void>;
  /** Removes what was made; ends the server when it was started for this. */
  close(): Promise<void>;
}

/** Password of the administrator of the server that tests share. */
const password = 'plein-test';

let shared: Promise<ServerProcess> | undefined;

/** The server that all tests of a process share, by its administrator; it ends with the process. */
export async function openSharedServer(): Promise<Administrator> {
  const [given] = (process.env.COUCHDB_URL ?? '').split(',');
  if (given) {
    const { origin, pathname, username, password: secret } = new URL(given);
    const address = origin + pathname.replace(/\/$/, '');
    const [name, word] = [username, secret].map(decodeURIComponent) as [string, string];
    return { address, name, password: word };
  }
  shared ??= startServerProcess({ password });
  const { address, letGo } = await shared;
  letGo();
  return { address, name: 'admin', password };
}

/** Opens the public database of a team of its own, on a server of the tests. */
export async function openPublicServer(): Promise<PublicServer> {
  const server = await openTeamServer();
  const opened = await openPublicTeam(server.administrator, server.addresses);
  return {
    ...opened,
    async close() {
      await opened.close();
      await server.close();
    },
  };
}

/**
 * Opens the public database of a team of its own, set up as the product does it; the computers are
 * spread over the nodes of the server.
 */
export async function openPublicTeam(
  administrator: Administrator,
  nodes: readonly string[] = [],
): Promise<PublicServer> {
  const { address, name, password } = administrator;
  const team = `test-${randomBytes(4).toString('hex')}`;
  const admin = openRequest({ address, device: name, password });
  const publisher = await prepareTeam({ administrator, team, device: 'balie' });
  const { publicDatabase } = publisher;
  const feed = `/${publicDatabase}/feed`;
  const makeDevice = (label: string, roles: readonly DeviceRole[], at: number) =>
    addAccount(admin, { address: nodes[at % nodes.length] ?? address, team, label, roles });
  const sendAll = (nodes.length > 0 ? nodes : [address]).map((node) =>
    openRequest({ address: node, device: name, password }),
  );
  await untilEverywhere(sendAll, publicDatabase);
  return {
    ...{ address, team, publicDatabase, publisher },
    colleague: await makeDevice('kantoor', ['publisher'], 1),
    member: await makeDevice('gast', [], 2),
    stranger: { address, publicDatabase, device: 'vreemd', password: 'x' },
    async put(document) {
      await admin({ method: 'PUT', path: feed, body: document });
    },
    async empty() {
      const { body } = await admin({ path: feed, accept: [404] });
      const { _rev } = body as { _rev?: string };
      if (_rev) await admin({ method: 'DELETE', path: `${feed}?rev=${_rev}` });
    },
    close: () => removeTeams(admin, [team]),
  };
}

/** Removes a team from the server that tests share, where that stays when they end. */
export async function removeSharedTeam(team: string): Promise<void> {
  if (!process.env.COUCHDB_URL) return;
  const { address, name, password } = await openSharedServer();
  await removeTeams(openRequest({ address, device: name, password }), [team]);
}
