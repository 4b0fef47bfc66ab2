import type { StoreName } from '../storage/context';
import { recordStores } from '../storage/record-stores';
import type { Surroundings } from './surroundings';

/**
 * Why sharing looks up. `changed`: records were written here. `asked`: people want it, or what is
 * known of the team changed. `online`: the network is back.
 */
export type WakeReason = 'changed' | 'asked' | 'online';

/** What wakes sharing while it waits. */
export interface Wakes {
  /** What happened since the last time it was asked. */
  take(): ReadonlySet<WakeReason>;
  /** Resolves once something happens, at once when something did; or after these milliseconds. */
  wait(milliseconds?: number): Promise<void>;
  /** Aborts once something happens; aborted already when something did. */
  signal(): AbortSignal;
  /** Hears nothing any more. */
  close(): void;
}

const watched: ReadonlySet<StoreName> = new Set<StoreName>([...recordStores, 'versions']);

/** Begins to listen; `end` wakes whoever waits, too. */
export function openWakes({ channel, onOnline }: Surroundings, end: AbortSignal): Wakes {
  const reasons = new Set<WakeReason>();
  let woken = new AbortController();
  const wake = (reason: WakeReason) => {
    reasons.add(reason);
    woken.abort();
  };
  const stopListening = channel.listen((stores) => {
    if (stores.includes('sync')) wake('asked');
    if (stores.some((store) => watched.has(store))) wake('changed');
  });
  const stopWatching = onOnline(() => wake('online'));
  return {
    take() {
      const taken = new Set(reasons);
      reasons.clear();
      woken = new AbortController();
      return taken;
    },
    wait: (milliseconds) => waitFor(AbortSignal.any([woken.signal, end]), milliseconds),
    signal: () => woken.signal,
    close() {
      stopListening();
      stopWatching();
    },
  };
}

/** Resolves when the signal aborts, or after these milliseconds. */
function waitFor(signal: AbortSignal, milliseconds?: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = milliseconds === undefined ? undefined : setTimeout(() => end(), milliseconds);
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end);
  });
}
