import type { ActivityDraft } from '../activity/draft';
import type { StorageContext } from './context';
import { asProblem } from './problem';

/** Activities that are being written on this computer. */
export interface ActivityDrafts {
  /** The draft of this key. Undefined: there is none. */
  read(uid: ActivityDraft['uid']): Promise<ActivityDraft | undefined>;
  /** Stores a draft at once, in the background; the last one put counts. */
  put(draft: ActivityDraft): void;
  /** Drops a draft, also one that is still being stored. */
  drop(uid: ActivityDraft['uid']): void;
  /** Starts writing what is not stored yet, without waiting. */
  flush(): void;
  /** Resolves once everything is stored. */
  settled(): Promise<void>;
}

/** Opens the drafts of activities. */
export function openActivityDrafts({ database, problem }: StorageContext): ActivityDrafts {
  const waiting = new Map<ActivityDraft['uid'], ActivityDraft | undefined>();
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
  const set = (uid: ActivityDraft['uid'], draft: ActivityDraft | undefined) => {
    waiting.set(uid, draft);
    running ??= run();
  };
  return {
    read: async (uid) => {
      await running;
      return (await database.get('drafts', uid)) as ActivityDraft | undefined;
    },
    put: (draft) => set(draft.uid, draft),
    drop: (uid) => set(uid, undefined),
    flush() {
      if (waiting.size > 0) write().catch(tell);
    },
    settled: async () => running,
  };
}
