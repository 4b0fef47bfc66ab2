import type { TeamDocument } from '../record/document';
import type { PageSize } from '../record/page';
import { openQueue } from '../storage/queue';
import type { Database } from '../storage/schema';
import { readPending } from '../storage/team-outbox';

/** Documents in a request for what people do; nginx takes 1 MB where nobody said otherwise. */
const usual: PageSize = { count: 500, bytes: 1_000_000 };

/** Documents in a request of an import. */
export const large: PageSize = { count: 2000, bytes: 4_000_000 };

/** Times that a document is merged and pushed again before it waits for the next exchange. */
const mostRounds = 5;

/** What is pending, handed out so that several requests can be under way. */
export interface Outbox {
  /** Documents that are not under way, oldest first; none when nothing is left for this exchange. */
  take(): Promise<TeamDocument[]>;
  /** These are no longer under way; those that are still pending are handed out again. */
  release(documents: readonly TeamDocument[]): void;
  /** The document as it was handed out, while it is under way. */
  find(id: string): TeamDocument | undefined;
  /** It stays pending, and waits for the next exchange. */
  skip(id: string): void;
  /** Counts one more conflict; after the last one it is skipped. */
  retry(id: string): void;
  /** Hands out nothing any more. */
  close(): void;
}

/** Opens what is pending; `amount` tells how much that is. */
export function openOutbox(database: Database, amount: number): Outbox {
  const size = amount > usual.count * 2 ? large : usual;
  const away = new Map<string, TeamDocument>();
  const skipped = new Set<string>();
  const rounds = new Map<string, number>();
  const inTurn = openQueue();
  let isOpen = true;

  const take = async () => {
    if (!isOpen) return [];
    const busy = new Set([...away.keys(), ...skipped]);
    const free = await readPending(database, size, busy);
    for (const document of free) away.set(document._id, document);
    return free;
  };
  const skip = (id: string) => {
    skipped.add(id);
  };
  return {
    take: () => inTurn(take),
    release(documents) {
      for (const { _id } of documents) away.delete(_id);
    },
    find: (id) => away.get(id),
    skip,
    retry(id) {
      const round = (rounds.get(id) ?? 0) + 1;
      rounds.set(id, round);
      if (round >= mostRounds) skip(id);
    },
    close() {
      isOpen = false;
    },
  };
}
