import 'fake-indexeddb/auto';
import { buildBook } from '../../utils/question/book';
import {
  type Collection,
  type CollectionName,
  type Items,
  openCollection,
} from '../../utils/storage/collection';
import { openStores, type Stores } from '../../utils/storage/stores';
import { joinTeam } from '../../utils/storage/team-membership';
import type { Connection } from '../../utils/team/connection';
import type { PublicPlace } from '../../utils/team/published';
import { type Exchange, runExchange, type SyncResult, syncOnce } from '../../utils/team/sync';
import type { Clock } from '../fixtures/storage';
import { type Device, openSharing } from './device';

/** A computer that can be killed: what it had stored is there when it is opened again. */
export interface ChaosDevice {
  name: string;
  /** Its own idea of the time. */
  clock: Clock;
  stores: Stores;
  /** What it keeps beside questions. */
  collections: Collections;
  /** Where it publishes the agenda. */
  place: PublicPlace;
  /** Begins to share, unless that goes on already; nobody waits for it. */
  begin(exchange?: Exchange): void;
  /** Shares once, after what goes on. */
  share(mayRemove?: boolean): Promise<SyncResult>;
  /** Ends the page at once, in the middle of whatever it does, and opens it again. */
  kill(): Promise<void>;
  /** Ends it for good. */
  close(): Promise<void>;
}

/** Opens a computer of a team. */
export async function openChaosDevice(
  name: string,
  connection: Connection,
  clock: Clock,
): Promise<ChaosDevice> {
  let page = await openPage(name, clock, connection);
  await joinTeam(page.stores.database, {
    uid: 'team',
    name: connection.team,
    address: connection.address,
    database: connection.database,
    publicDatabase: connection.publicDatabase,
    device: connection.device,
    joined: new Date(clock.now).toISOString(),
    roles: [],
    paused: false,
  });
  const device: ChaosDevice = {
    name: connection.device,
    clock,
    stores: page.stores,
    collections: page.collections,
    place: connection,
    begin: (exchange) => page.begin(exchange),
    share: (mayRemove) => page.share(mayRemove),
    async kill() {
      await page.end();
      page = await openPage(name, clock, connection);
      device.stores = page.stores;
      device.collections = page.collections;
    },
    close: () => page.end(),
  };
  return device;
}

type Collections = { [Name in CollectionName]: Collection<Items[Name]> };

interface Page {
  stores: Stores;
  collections: Collections;
  begin(exchange?: Exchange): void;
  share(mayRemove?: boolean): Promise<SyncResult>;
  end(): Promise<void>;
}

async function openPage(name: string, clock: Clock, connection: Connection): Promise<Page> {
  const stores = await openStores({
    name,
    language: 'nl',
    topicBook: ({ team }) => ({
      find: (id) => buildBook(team.value).find(id),
      isOpen: (id) => buildBook(team.value).isOpen(id),
    }),
    onProblem: () => undefined,
    clock: () => clock.now++,
  });
  const collections = {
    activities: await openCollection(stores, 'activities'),
    programmes: await openCollection(stores, 'programmes'),
    partners: await openCollection(stores, 'partners'),
    contributions: await openCollection(stores, 'contributions'),
  };
  const sharing = openSharing(stores, clock, connection.device, connection.password);
  return { stores, collections, ...openEngine(stores, sharing) };
}

function openEngine(
  stores: Stores,
  { surroundings }: Device,
): Omit<Page, 'stores' | 'collections'> {
  const controller = new AbortController();
  let running: Promise<unknown> | undefined;
  const run = (exchange: Exchange) => {
    const started = runExchange(surroundings, exchange, controller.signal);
    running = started
      .catch((error) => {
        // What was killed may end in any way; nothing else may.
        if (!controller.signal.aborted) throw error;
      })
      .finally(() => {
        running = undefined;
      });
    return started;
  };
  return {
    begin(exchange = syncOnce) {
      if (!running) void run(exchange);
    },
    async share(mayRemove = false) {
      await running;
      return run((link) => syncOnce({ ...link, mayRemove }));
    },
    async end() {
      controller.abort();
      stores.database.close();
      await running?.catch(() => undefined);
      surroundings.channel.close();
    },
  };
}
