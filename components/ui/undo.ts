import { type Signal, signal } from '@preact/signals';
import type { Collection, CollectionWrite, WriteResult } from '../../utils/storage/collection';

/** What was just done and can be taken back for a while. */
export interface DoneAction {
  /** What people read, such as "Opgeslagen: Taalcafé". */
  said: string;
  /** When it was done, milliseconds since 1970. */
  at: number;
  /** Puts everything back as it was. Absent: it cannot be taken back. */
  back?: () => Promise<WriteResult>;
}

/** The last action of a page. */
export interface UndoHistory {
  /** What can be taken back now. */
  undo: Signal<DoneAction | undefined>;
  /** Grows by one each time that something was taken back. */
  takenBack: Signal<number>;
  /**
   * Writes records in one transaction, says what was done and lets people take it back for ten
   * seconds.
   */
  change<Item extends StoredItem>(
    collection: Collection<Item>,
    said: string,
    changes: CollectionWrite<Item>,
  ): Promise<WriteResult>;
}

interface StoredItem {
  uid: string;
  updated: string;
}

/** A history in which nothing was done yet. */
export function openUndo(clock: () => number): UndoHistory {
  const undo = signal<DoneAction | undefined>(undefined);
  return {
    undo,
    takenBack: signal(0),
    async change(collection, said, changes) {
      const back = rememberBefore(collection, changes);
      const result = await collection.write(changes);
      if (result === 'saved') undo.value = { said, at: clock(), back: back() };
      return result;
    },
  };
}

/** Notes what is about to change; the answer, called afterwards, gives the way back. */
function rememberBefore<Item extends StoredItem>(
  collection: Collection<Item>,
  changes: CollectionWrite<Item>,
) {
  const uids = [...(changes.save ?? []).map(({ uid }) => uid), ...(changes.remove ?? [])];
  const before = uids.map((uid) => collection.find(uid)).filter((one) => one !== undefined);
  const kept = new Set(before.map(({ uid }) => uid));
  return () => {
    // Only what is still as this action left it: a later change is never undone by the way.
    const expected = new Map(uids.map((uid) => [uid, collection.find(uid)?.updated]));
    const remove = uids.filter((uid) => !kept.has(uid));
    return () => collection.write({ save: before, remove, expected });
  };
}
