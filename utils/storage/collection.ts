import { type ReadonlySignal, signal } from '@preact/signals';
import type { Activity, ActivityTombstone } from '../activity/activity';
import type { Contribution, Partner } from '../partner/partner';
import type { Programme } from '../programme/programme';
import { nextInstant } from '../question/instant';
import type { SharedRecord } from '../record/document';
import type { StorageContext } from './context';
import { asProblem, StorageProblem } from './problem';
import { openQueue } from './queue';
import { typeByCollection } from './record-stores';
import type { WriteTransaction } from './schema';
import type { Stores } from './stores';
import { noteChanges } from './team-changes';

/** What each collection holds. */
export interface Items {
  activities: Activity;
  programmes: Programme;
  partners: Partner;
  contributions: Contribution;
}

/** Names of the collections. */
export type CollectionName = keyof Items;

/** Versions that a write may take the place of: `updated` by uid; undefined where there is none. */
export type Expected = ReadonlyMap<string, string | undefined>;

/**
 * How a write ended. `changed`: an expected version was changed elsewhere, nothing was written.
 * `problem`: storing failed, people are told why, nothing was written.
 */
export type WriteResult = 'saved' | 'changed' | 'problem';

/** What one action writes into a collection: all of it, or nothing. */
export interface CollectionWrite<Item> {
  save?: readonly Item[];
  /** Uids of what becomes a tombstone. */
  remove?: readonly string[];
  expected?: Expected;
}

/** All records of one kind. */
export interface Collection<Item> {
  /** Everything that was not removed, by uid. */
  all: ReadonlySignal<readonly Item[]>;
  /** The record of this uid. Undefined: there is none, or it was removed. */
  find(uid: string): Item | undefined;
  /** Stores records under a later `updated` than they had. */
  save(items: readonly Item[], expected?: Expected): Promise<WriteResult>;
  /** Puts tombstones in the place of records. */
  remove(uids: readonly string[], expected?: Expected): Promise<WriteResult>;
  /** Saves and removes in one transaction. */
  write(changes: CollectionWrite<Item>): Promise<WriteResult>;
  /** Takes over what another page stored. */
  reload(): Promise<void>;
}

type Row<Item> = Item | ActivityTombstone;
type AnyCollection = Promise<Collection<Items[CollectionName]>>;

const opened = new WeakMap<StorageContext, Map<CollectionName, AnyCollection>>();

/**
 * Opens a collection for a page, once: asked again, it gives the same one.
 * @throws StorageProblem when it cannot be read.
 */
export function openCollection<Name extends CollectionName>(
  { context }: Stores,
  name: Name,
): Promise<Collection<Items[Name]>> {
  const mine = opened.get(context) ?? new Map<CollectionName, AnyCollection>();
  opened.set(context, mine);
  const found = mine.get(name) ?? (readCollection(context, name) as unknown as AnyCollection);
  mine.set(name, found);
  return found as unknown as Promise<Collection<Items[Name]>>;
}

async function readCollection<Name extends CollectionName>(
  context: StorageContext,
  name: Name,
): Promise<Collection<Items[Name]>> {
  type Item = Items[Name];
  const all = signal<readonly Item[]>([]);
  const byUid = new Map<string, Item>();
  const inTurn = openQueue();

  const show = (rows: readonly Row<Item>[]) => {
    for (const row of rows) {
      if (row.deleted) byUid.delete(row.uid);
      else byUid.set(row.uid, row as Item);
    }
    all.value = [...byUid.values()].sort((a, b) => (a.uid < b.uid ? -1 : 1));
  };
  const write = (changes: CollectionWrite<Item>): Promise<WriteResult> =>
    inTurn(async () => {
      try {
        const { rows, isShared } = await writeRows(context, name, changes);
        show(rows);
        context.problem.value = undefined;
        context.announce(name, ...(isShared ? (['versions'] as const) : []));
        return 'saved';
      } catch (error) {
        const { kind } = asProblem(error);
        if (kind === 'changed') return 'changed';
        context.problem.value = kind;
        return 'problem';
      }
    });
  const reload = async () => {
    const rows = (await context.database.getAll(name)) as Row<Item>[];
    byUid.clear();
    show(rows);
  };
  context.followers.set(name, () => inTurn(reload));
  await reload();
  return {
    all,
    find(uid) {
      // Read so that whoever asks is drawn again when the collection changes.
      void all.value;
      return byUid.get(uid);
    },
    save: (save, expected) => write({ save, ...(expected ? { expected } : {}) }),
    remove: (remove, expected) => write({ remove, ...(expected ? { expected } : {}) }),
    write,
    reload: () => inTurn(reload),
  };
}

/**
 * Writes all changes in one transaction and gives the rows as they are stored, and whether a team
 * must hear of them.
 */
async function writeRows<Name extends CollectionName>(
  { database, clock }: StorageContext,
  name: Name,
  { save = [], remove = [], expected = new Map() }: CollectionWrite<Items[Name]>,
): Promise<{ rows: Row<Items[Name]>[]; isShared: boolean }> {
  const now = clock();
  const rows: Row<Items[Name]>[] = [];
  const transaction = openTransaction(database, name);
  transaction.done.catch(() => {});
  try {
    const store = transaction.objectStore(name);
    const put = async (row: Row<Items[Name]>) => {
      const stored = (await store.get(row.uid)) as Row<Items[Name]> | undefined;
      if (expected.has(row.uid) && versionOf(stored) !== expected.get(row.uid))
        throw new StorageProblem('changed');
      const next = { ...row, updated: nextInstant(now, stored?.updated) };
      await store.put(next as never);
      rows.push(next);
    };
    for (const item of save) await put(item);
    for (const uid of remove) await put({ uid, updated: '', deleted: true });
    const noting = transaction as unknown as WriteTransaction;
    const isShared = await noteChanges(noting, typeByCollection[name], rows as SharedRecord[], now);
    await transaction.done;
    return { rows, isShared };
  } catch (error) {
    abort(transaction);
    throw asProblem(transaction.error ?? error);
  }
}

const versionOf = (row: { updated: string; deleted?: boolean } | undefined) =>
  row?.deleted ? undefined : row?.updated;

function openTransaction(database: StorageContext['database'], name: CollectionName) {
  try {
    // Strict: acknowledged to a person means on the disk, also when the power fails.
    return database.transaction([name, 'sync', 'versions'], 'readwrite', { durability: 'strict' });
  } catch (error) {
    throw asProblem(error);
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already ended by the engine itself.
  }
}
