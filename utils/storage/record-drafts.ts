import type { StorageContext } from './context';
import { asProblem } from './problem';
import type { Schema } from './schema';

/** A partner, programme or contribution that is being written or changed on this computer. */
export interface RecordDraft<Form = unknown, Item = unknown> {
  /** Name of the collection, `:`, and the uid of the record. */
  uid: `${'partners' | 'programmes' | 'contributions'}:${string}`;
  /** What the form holds. */
  form: Form;
  /** The record as it was when the change began. Absent: a new one. */
  base?: Item;
  /** When it last changed, milliseconds since 1970. */
  changed: number;
}

/** Forms of one kind that are being filled in on this computer. */
export interface FormDrafts<Draft extends { uid: string }> {
  /** The draft of this key. Undefined: there is none. */
  read(uid: Draft['uid']): Promise<Draft | undefined>;
  /** Stores a draft at once, in the background; the last one put counts. */
  put(draft: Draft): void;
  /** Drops a draft, also one that is still being stored. */
  drop(uid: Draft['uid']): void;
  /** Starts writing what is not stored yet, without waiting. */
  flush(): void;
  /** Resolves once everything is stored. */
  settled(): Promise<void>;
}

/** Opens the drafts of forms. */
export function openFormDrafts<Draft extends Schema['drafts']['value']>({
  database,
  problem,
}: StorageContext): FormDrafts<Draft> {
  const waiting = new Map<Draft['uid'], Draft | undefined>();
  let running: Promise<void> | undefined;

  const write = async () => {
    const rows = [...waiting];
    waiting.clear();
    // Explicit commit: a page that is going away gets no turn to finish the transaction itself.
    const transaction = database.transaction('drafts', 'readwrite', { durability: 'relaxed' });
    for (const [uid, draft] of rows) {
      const request = draft ? transaction.store.put(draft) : transaction.store.delete(uid);
      void (request as Promise<unknown>).catch(() => {});
    }
    transaction.commit();
    await transaction.done;
  };
  const tell = (error: unknown) => {
    problem.value = asProblem(error).kind;
  };
  const run = async () => {
    try {
      while (waiting.size > 0) await write();
    } catch (error) {
      tell(error);
    } finally {
      running = undefined;
    }
  };
  const set = (uid: Draft['uid'], draft: Draft | undefined) => {
    waiting.set(uid, draft);
    running ??= run();
  };
  return {
    read: async (uid) => {
      await running;
      return (await database.get('drafts', uid)) as Draft | undefined;
    },
    put: (draft) => set(draft.uid, draft),
    drop: (uid) => set(uid, undefined),
    flush() {
      if (waiting.size > 0) write().catch(tell);
    },
    settled: async () => running,
  };
}
