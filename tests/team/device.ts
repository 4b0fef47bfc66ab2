import type { Stores } from '../../utils/storage/stores';
import { joinTeam } from '../../utils/storage/team-membership';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { noHands } from '../../utils/team/hands';
import { type Lock, openChannel, type Surroundings } from '../../utils/team/surroundings';
import { type Exchange, runExchange, type SyncResult, syncOnce } from '../../utils/team/sync';
import { type Clock, closeLater, freshName, mondayTen, openWindow } from '../fixtures/storage';
import { aSharedTeam } from '../fixtures/team-storage';

/** A computer of a team: its stored data, and what sharing works with there. */
export interface Device {
  name: string;
  clock: Clock;
  stores: Stores;
  surroundings: Surroundings;
  /** Shares once, or does a part of that, and tells how it ended. */
  share(exchange?: Exchange): Promise<SyncResult>;
  /** The network is back. */
  goOnline(): void;
}

/** How a computer begins. */
export interface DeviceOptions {
  /** Where its team is. */
  team?: Partial<SharedTeam>;
  /** Absent: it is not known. */
  password?: string;
  clock?: Clock;
}

/** A number from 0 to 1 that stays the same, for whom chance does not matter. */
const middle = () => 0.5;

/** Opens a computer that belongs to the team. */
export async function openDevice(options: DeviceOptions = {}): Promise<Device> {
  const clock = options.clock ?? mondayTen();
  const stores = await openWindow(freshName(), clock);
  const team = aSharedTeam(options.team);
  await joinTeam(stores.database, team);
  const device = openSharing(stores, clock, team.device, options.password ?? 'secret');
  closeLater(device.surroundings.channel);
  return device;
}

/** Sharing over stores that are open already. */
export function openSharing(
  stores: Stores,
  clock: Clock,
  name: string,
  password: string | undefined,
): Device {
  const online = new Set<() => void>();
  const channel = openChannel(stores.database.name);
  const surroundings: Surroundings = {
    database: stores.database,
    credentials: {
      read: async () => password,
      write: async () => undefined,
      remove: async () => undefined,
    },
    channel,
    lock: openLock(),
    onOnline(hear) {
      online.add(hear);
      return () => online.delete(hear);
    },
    hands: noHands,
    clock: () => clock.now,
    random: middle,
  };
  return {
    name,
    clock,
    stores,
    surroundings,
    share: (exchange = syncOnce) =>
      runExchange(surroundings, exchange, new AbortController().signal),
    goOnline() {
      for (const hear of online) hear();
    },
  };
}

/** Node 20 has no Web Locks: the same, for whoever shares one process. */
export function openLock(): Lock {
  let last: Promise<unknown> | undefined;
  return async ({ ifFree = false, signal }, action) => {
    if (ifFree && last) return undefined;
    const before = last;
    const turn = (async () => {
      await before;
      signal?.throwIfAborted();
      return action();
    })();
    const end = turn.then(
      () => undefined,
      () => undefined,
    );
    last = end;
    try {
      return await turn;
    } finally {
      if (last === end) last = undefined;
    }
  };
}
