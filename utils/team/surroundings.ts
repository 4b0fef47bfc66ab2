import type { StoreName } from '../storage/context';
import type { Database } from '../storage/schema';
import { type Hands, noHands, watchHands } from './hands';

/** Where the password of this computer's account is kept, outside of the database. */
export interface CredentialStore {
  /** The password. Undefined: there is none. */
  read(): Promise<string | undefined>;
  write(password: string): Promise<void>;
  remove(): Promise<void>;
}

/** The words between the pages of this browser about what is stored. */
export interface TeamChannel {
  /** Tells every page, this one included, that these stores changed. */
  announce(...stores: StoreName[]): void;
  /** The same, but not to those who listen to this very channel: for what they did themselves. */
  post(...stores: StoreName[]): void;
  /** Hears what is announced by anybody in this browser; the result ends that. */
  listen(hear: (stores: readonly StoreName[]) => void): () => void;
  close(): void;
}

/**
 * Does an action while nobody else of this browser does one. With `ifFree` it is not waited for: the
 * action is left out, and the result is undefined, when somebody is busy.
 */
export type Lock = <Result>(
  options: { ifFree?: boolean; signal?: AbortSignal },
  action: () => Promise<Result>,
) => Promise<Result | undefined>;

/** What sharing works with, whichever page or worker it runs in. */
export interface Surroundings {
  database: Database;
  credentials: CredentialStore;
  channel: TeamChannel;
  lock: Lock;
  /** Hears that the network is back; the result ends that. */
  onOnline: (hear: () => void) => () => void;
  /** Those that work with this page, for which long work stands aside. */
  hands: Hands;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** A number from 0 to 1. */
  random: () => number;
}

/** The surroundings of a page or of the background worker. */
export function openSurroundings(
  database: Database,
  credentials: CredentialStore,
  clock: () => number = Date.now,
): Surroundings {
  return {
    database,
    credentials,
    channel: openChannel(database.name),
    lock: openLock(database.name),
    onOnline,
    hands: typeof document === 'undefined' ? noHands : watchHands(document),
    clock,
    random: Math.random,
  };
}

/** The channel on which the stores of all pages talk; a channel never hears itself. */
export function openChannel(name: string): TeamChannel {
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(stores: readonly StoreName[]) => void>();
  const tell = (stores: readonly StoreName[]) => {
    for (const hear of listeners) hear(stores);
  };
  channel.onmessage = ({ data }: MessageEvent<StoreName[]>) => tell(data);
  return {
    announce(...stores) {
      channel.postMessage(stores);
      tell(stores);
    },
    post: (...stores) => channel.postMessage(stores),
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    close: () => channel.close(),
  };
}

function onOnline(hear: () => void): () => void {
  globalThis.addEventListener('online', hear);
  return () => globalThis.removeEventListener('online', hear);
}

/** The lock that all pages of the browser share (Web Locks). */
function openLock(name: string): Lock {
  return (options, action) => {
    const { ifFree = false, signal } = options;
    // The two options exclude each other by the standard.
    const request: LockOptions = ifFree ? { ifAvailable: true } : signal ? { signal } : {};
    return navigator.locks.request(`${name}-team`, request, async (lock) =>
      lock ? action() : undefined,
    );
  };
}
