import { openDB } from 'idb';
import { asProblem } from './problem';
import { type Database, type Schema, type Upgrade, upgrades } from './schema';

/** How to open the database, and whom to tell what happens to it. */
export interface OpenOptions {
  /** Name; the practice environment has one of its own. */
  name: string;
  /** Steps of the structure's history. Absent: those of this release. */
  steps?: readonly Upgrade[];
  /** Called when another window holds an older version open; opening goes on once it is closed. */
  onBlocked?: () => void;
  /** Called when a newer version wants in, or the engine closed the connection: reload the page. */
  onOutdated?: () => void;
}

/**
 * Opens the database and brings its structure up to date, step by step.
 * @throws StorageProblem `newer` when the data were written by a later release, `broken` otherwise.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const steps = options.steps ?? upgrades;
  let failure: unknown;
  try {
    return await openDB<Schema>(options.name, steps.length, {
      async upgrade(database, from, _to, transaction) {
        transaction.done.catch(() => {});
        try {
          for (const step of steps.slice(from)) await step(database, transaction);
        } catch (error) {
          // Otherwise the engine would keep half of the step, under the new version.
          failure = error;
          transaction.abort();
        }
      },
      blocked: () => options.onBlocked?.(),
      blocking(_current, _next, event) {
        // An older page must never keep a newer one waiting: its drafts are already stored.
        (event.target as IDBDatabase).close();
        options.onOutdated?.();
      },
      terminated: () => options.onOutdated?.(),
    });
  } catch (error) {
    throw asProblem(failure ?? error);
  }
}
