import { startServerProcess } from '../../team/server-process';
import { ask } from './database';
import type { Place } from './place';

/** A server to measure with, and its administrator's account. */
export interface BenchServer {
  /** Makes an empty database of this name, and gives the place of it. */
  open(database: string): Promise<Place>;
  /** Removes what was made, and ends the server when it is our own. */
  close(): Promise<void>;
}

/**
 * The server of `COUCHDB_URL` (the first address of it), else a pouchdb-server of our own: in memory,
 * so that as little as can be of the time is that of the stand-in.
 */
export async function openServer(): Promise<BenchServer> {
  const [given] = (process.env.COUCHDB_URL ?? '').split(',');
  const { address, user, password, close } = given ? readUrl(given) : await startOwn();
  const made: Place[] = [];
  return {
    async open(database) {
      // A name of its own: the server may be one that others use, too.
      const name = `team-bench-${Date.now().toString(36)}-${database}`;
      const place = { address, database: name, user, password };
      await ask(place, 'PUT');
      made.push(place);
      return place;
    },
    async close() {
      for (const place of made) await ask(place, 'DELETE');
      await close();
    },
  };
}

type Running = Omit<Place, 'database'> & { close(): Promise<void> };

function readUrl(text: string): Running {
  const { origin, pathname, username, password } = new URL(text);
  return {
    address: origin + pathname.replace(/\/$/, ''),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    close: async () => undefined,
  };
}

async function startOwn(): Promise<Running> {
  const password = 'measured';
  const { address, close } = await startServerProcess({ password });
  return { address, user: 'admin', password, close };
}
