import type { TeamDocument } from '../record/document';
import { isMassLoss } from '../record/mass-loss';
import type { StoreName } from './context';
import { countRecords } from './count-records';
import { asProblem } from './problem';
import { countOutcome, type PullOutcome } from './pull-outcome';
import { countRemovals, type Plan, planPage } from './pull-plan';
import { moveOn, writePlan } from './pull-write';
import { type Sifted, siftDocuments } from './pulled-page';
import { readUnmet, settingsId } from './pulled-settings';
import { readStandings, uidsOf } from './pulled-standing';
import { asPullState } from './pulled-tallies';
import { questionStores } from './question-write';
import { recordStores } from './record-stores';
import type { Database, WriteTransaction } from './schema';
import { type Staged, stageSegment } from './segment-stage';
import { writeSegment } from './segment-write';
import { type Looked, lookAhead } from './segments';
import { isTeam } from './team-changes';

/** Documents that the server sent. */
export interface PulledPage {
  documents: readonly TeamDocument[];
  /** The place in the server's changes that is reached with them. Absent: it stays as it is. */
  since?: string;
  /** Whether there were others, of which a later release may know more. Absent: there were none. */
  hasUnknown?: boolean;
}

/** How a page is applied. */
export interface PullOptions {
  /** Account of this computer. */
  me: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether people agreed that much is taken away. */
  mayRemove?: boolean;
  /** Records that this exchange took away before this page. Absent: none. */
  removed?: number;
  /** Waits until nobody saves, between the steps. Absent: nobody is waited for. */
  giveWay?: () => Promise<void>;
}

/** So many records would be taken away that people are asked first; nothing was written. */
export interface MassLoss {
  massLoss: number;
}

const stores = [...new Set<StoreName>([...questionStores, ...recordStores, 'versions', 'history'])];

/**
 * Merges a page of the server's documents with what stands here, in one transaction with the place
 * that is reached: a page is applied as a whole, or pulled again. However often and in whatever order
 * pages come, the same is left.
 * @throws StorageProblem when nothing was written.
 */
export async function applyDocuments(
  database: Database,
  page: PulledPage,
  options: PullOptions,
): Promise<PullOutcome | MassLoss> {
  const sifted = await siftDocuments(page.documents, options.giveWay);
  try {
    await options.giveWay?.();
    const looked = await lookAhead(database, uidsOf([...sifted.groups.keys()]));
    const staged = await stageSegment(database, sifted.groups, looked);
    await options.giveWay?.();
    // Relaxed: what is lost in a power cut is pulled again.
    const opened = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
    // Heard of where it is awaited; an abort before that is no error that nobody caught.
    opened.done.catch(() => {});
    const transaction = opened as unknown as WriteTransaction;
    const prepared = { sifted, looked, staged };
    const outcome = await applyPage(transaction, page, prepared, options).catch((error) => {
      abort(opened);
      throw opened.error ?? error;
    });
    await opened.done;
    return outcome;
  } catch (error) {
    throw asProblem(error);
  }
}

/** What was done for a page before its transaction. */
interface Prepared {
  sifted: Sifted;
  looked: Looked;
  staged: Staged | undefined;
}

async function applyPage(
  transaction: WriteTransaction,
  page: PulledPage,
  { sifted, looked, staged }: Prepared,
  options: PullOptions,
): Promise<PullOutcome | MassLoss> {
  const { groups } = sifted;
  const sync = transaction.objectStore('sync');
  // Asked for together: panels that save something wait until this transaction is over.
  const [team, pull, standings] = await Promise.all([
    sync.get('team'),
    sync.get('pull'),
    readStandings(transaction, [...groups.keys()], options.me, looked),
  ]);
  // The team was left meanwhile.
  if (!isTeam(team)) {
    await writeSegment(transaction, [], staged);
    return countOutcome({ fresh: [], steps: [] }, 0);
  }
  const own = standings.byId.get(settingsId);
  const unmet = groups.has(settingsId) ? await readUnmet(transaction, own) : undefined;
  const plan = planPage(groups, standings, unmet, options);
  if (!options.mayRemove && (await isTooMuch(transaction, plan, options.removed))) {
    await writeSegment(transaction, [], staged);
    return { massLoss: countRemovals(plan) };
  }
  await writePlan(transaction, plan, standings, staged);
  const hasUnknown = page.hasUnknown || sifted.hasUnknown;
  moveOn(transaction, asPullState(pull), page.since, hasUnknown);
  transaction.commit();
  return countOutcome(plan, sifted.skipped);
}

async function isTooMuch(transaction: WriteTransaction, plan: Plan, before = 0): Promise<boolean> {
  const removals = countRemovals(plan);
  // Counted only when it could matter.
  if (removals === 0 || !isMassLoss(0, before + removals)) return false;
  return isMassLoss(before + (await countRecords(transaction)), before + removals);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already ended by the engine itself.
  }
}
