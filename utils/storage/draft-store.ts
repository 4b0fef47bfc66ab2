import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Draft, emptyDraft, hasContent, readQuestion } from '../question/draft';
import type { Question } from '../question/question';
import type { StorageContext } from './context';
import { asProblem } from './problem';

/** The question that is being written down on this computer. */
export interface DraftStore {
  /** The correction that is going on, else the new question. */
  current: ReadonlySignal<Draft>;
  /** Changes the current draft; it is stored at once, in the background. */
  change(step: (draft: Draft) => Draft): void;
  /** Starts the correction of a saved question; the new question waits as it is. */
  beginEdit(question: Question): void;
  /** Drops the correction and goes back to the new question. */
  dropEdit(): void;
  /** Puts a draft in the place of the one of its kind. */
  replace(draft: Draft): void;
  /** Shows a draft that the caller stores itself, in the transaction of a save; none ends a correction. */
  show(draft: Draft | undefined): void;
  /** Starts writing what is not stored yet, without waiting. */
  flush(): void;
  /** Resolves once everything is stored. */
  settled(): Promise<void>;
  /** Takes over what another page stored, where that is newer. */
  reload(): Promise<void>;
}

/** Opens the drafts of this computer. */
export async function openDrafts(context: StorageContext): Promise<DraftStore> {
  const fresh = signal<Draft>(emptyDraft(0));
  const edit = signal<Draft | undefined>(undefined);
  const current = computed(() => edit.value ?? fresh.value);
  const writer = openWriter(context, fresh, edit);

  const put = (draft: Draft) => {
    if (draft.uid === 'edit') edit.value = draft;
    else fresh.value = draft;
    writer.touch(draft.uid);
  };
  const store: DraftStore = {
    current,
    change(step) {
      const before = current.value;
      const next = step(before);
      if (next !== before) put(stamp(next, before, context.clock()));
    },
    beginEdit: (question) => put(readQuestion(question, context.clock())),
    dropEdit() {
      edit.value = undefined;
      writer.touch('edit');
    },
    replace: put,
    show(draft) {
      if (draft) {
        fresh.value = draft;
        writer.leave('new');
      } else edit.value = undefined;
    },
    flush: writer.flush,
    settled: writer.settled,
    async reload() {
      const [stored, editing] = await readDrafts(context);
      if (stored && stored.changed > fresh.peek().changed) fresh.value = stored;
      if (writer.isIdle() && editing?.changed !== edit.peek()?.changed) edit.value = editing;
    },
  };
  await store.reload();
  return store;
}

/** Notes when the draft changed, always later than before, and when it got its first content. */
function stamp(next: Draft, before: Draft, now: number): Draft {
  const changed = Math.max(now, before.changed + 1);
  if (!hasContent(next) && next.uid === 'new') {
    const { begun: _, ...rest } = next;
    return { ...rest, changed };
  }
  return { ...next, changed, begun: next.begun ?? now };
}

async function readDrafts({
  database,
}: StorageContext): Promise<[Draft | undefined, Draft | undefined]> {
  const transaction = database.transaction('drafts');
  const [fresh, edit] = await Promise.all([
    transaction.store.get('new'),
    transaction.store.get('edit'),
  ]);
  return [fresh as Draft | undefined, edit as Draft | undefined];
}

/**
 * Writes drafts in the background, one transaction at a time: while one runs, later changes
 * gather, so fast typing never queues up.
 */
function openWriter(
  { database, announce, problem }: StorageContext,
  fresh: Signal<Draft>,
  edit: Signal<Draft | undefined>,
) {
  const waiting = new Set<Draft['uid']>();
  let running: Promise<void> | undefined;

  const write = async () => {
    const uids = [...waiting];
    waiting.clear();
    // Explicit commit: a page that is going away gets no turn to finish the transaction itself.
    const transaction = database.transaction('drafts', 'readwrite', { durability: 'relaxed' });
    for (const uid of uids) {
      const draft = uid === 'edit' ? edit.peek() : fresh.peek();
      void (draft ? transaction.store.put(draft) : transaction.store.delete(uid)).catch(() => {});
    }
    transaction.commit();
    await transaction.done;
    announce('drafts');
  };
  const run = async () => {
    try {
      // Once the event is dealt with: what saves in the same one need not wait for this.
      await undefined;
      while (waiting.size > 0) await write();
    } catch (error) {
      problem.value = asProblem(error).kind;
    } finally {
      running = undefined;
    }
  };
  return {
    touch(uid: Draft['uid']) {
      waiting.add(uid);
      running ??= run();
    },
    /** Somebody else stores it. */
    leave(uid: Draft['uid']) {
      waiting.delete(uid);
    },
    flush() {
      if (waiting.size > 0) void write().catch((error) => (problem.value = asProblem(error).kind));
    },
    isIdle: () => running === undefined && waiting.size === 0,
    settled: async () => running,
  };
}
