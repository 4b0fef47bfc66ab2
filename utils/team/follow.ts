import { asProblem } from '../storage/problem';
import { awaitChanges, pullChanges } from './pull';
import { nextDelay } from './retry';
import type { Surroundings } from './surroundings';
import {
  type Exchange,
  isSyncDue,
  pushChanges,
  runExchange,
  type SyncResult,
  syncOnce,
} from './sync';
import { forgetPause, readPause } from './sync-state';
import { openWakes, type WakeReason, type Wakes } from './wakes';

/** Milliseconds after which the server answers although nothing changed; proxies allow a minute. */
const longPoll = 45_000;

/**
 * Shares at once what happens here and shows at once what colleagues do, as long as a page is open.
 * Of all pages of this browser one does so; the next one goes on when it is closed. Ends when
 * `signal` says so, or when the database is closed.
 */
export async function followTeam(surroundings: Surroundings, signal: AbortSignal): Promise<void> {
  try {
    await surroundings.lock({ signal }, () => lead(surroundings, signal));
  } catch (error) {
    // The lock tells the end of its waiting in this way; the page's end closes the database.
    if (!signal.aborted && asProblem(error).kind !== 'outdated') throw error;
  }
}

async function lead(surroundings: Surroundings, signal: AbortSignal): Promise<void> {
  const wakes = openWakes(surroundings, signal);
  const listen = openListening(surroundings, wakes);
  try {
    for (let result: SyncResult = 'trouble'; !signal.aborted && result !== 'stopped'; ) {
      const reasons = wakes.take();
      const pause = await readWait(surroundings, reasons);
      if (pause > 0) await wakes.wait(pause);
      else if (result === 'none' && reasons.size === 0) await wakes.wait();
      else result = await runExchange(surroundings, choose(result, reasons, listen), signal);
    }
  } finally {
    wakes.close();
  }
}

/** What is to be done now: everything, unless it was done and only something small was added. */
function choose(last: SyncResult, reasons: ReadonlySet<WakeReason>, listen: Exchange): Exchange {
  if (last !== 'done' || reasons.has('asked') || reasons.has('online')) return syncOnce;
  return reasons.has('changed') ? pushChanges : listen;
}

/** Milliseconds until the next try may begin; the network's return makes an end of waiting. */
async function readWait(
  surroundings: Surroundings,
  reasons: ReadonlySet<WakeReason>,
): Promise<number> {
  const pause = await readPause(surroundings);
  if (pause === 0 || !reasons.has('online')) return pause;
  await forgetPause(surroundings);
  return 0;
}

/** Waits for what colleagues do, until something happens here. */
function openListening({ random }: Surroundings, wakes: Wakes): Exchange {
  let failures = 0;
  return async (link) => {
    if (isSyncDue(link)) return syncOnce(link);
    const end = await awaitChanges(link, longPoll, wakes.signal());
    failures = end === 'broken' ? failures + 1 : 0;
    // Something in between may not like to wait; a short question tells whether the server is there.
    if (end === 'broken') await wakes.wait(nextDelay(failures, random()));
    if (end === 'broken' || end === 'late') await pullChanges(link);
  };
}

/**
 * Lets sharing begin again at once, in whichever page it goes on, as people ask for it. `mayRemove`:
 * they agree that more than a fifth of the records is removed.
 */
export async function askSync(surroundings: Surroundings, mayRemove = false): Promise<void> {
  await forgetPause(surroundings, mayRemove);
  surroundings.channel.announce('sync');
}
