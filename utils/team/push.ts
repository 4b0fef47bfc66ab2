import type { TeamDocument } from '../record/document';
import { countPending } from '../storage/team-outbox';
import { sendDocuments } from './bulk';
import type { Link } from './link';
import { type Outbox, openOutbox } from './outbox';
import { TeamProblem } from './problem';
import { settleAnswer } from './settle';

/** Requests that are under way at the same time, so that the server never waits for this computer. */
export const together = 2;

/** More than these take long enough for people to be told how far it is. */
export const many = 1000;

/**
 * Tells the server of every change that it has not answered for. Gives the number of documents that
 * it took. Throws `unreadable` when it answered for less than it was asked: nothing of it is lost.
 */
export async function pushPending(link: Link): Promise<number> {
  const { database } = link.surroundings;
  const amount = await countPending(database);
  if (amount === 0) return 0;
  const run: Run = { link, outbox: openOutbox(database, amount), pushed: 0, amount };
  const workers = Array.from({ length: together }, () => empty(run));
  const ended = await Promise.allSettled(workers);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  if (run.isIncomplete) throw new TeamProblem('unreadable');
  return run.pushed;
}

/** One emptying of the outbox. */
interface Run {
  link: Link;
  outbox: Outbox;
  /** Documents that the server took. */
  pushed: number;
  /** Documents that were pending when it began. */
  amount: number;
  /** Whether the server did not answer for all. */
  isIncomplete?: boolean;
}

async function empty(run: Run): Promise<void> {
  try {
    for (;;) {
      const documents = await run.outbox.take();
      if (documents.length === 0) return;
      await pushDocuments(run, documents);
    }
  } catch (error) {
    run.outbox.close();
    throw error;
  }
}

async function pushDocuments(run: Run, documents: readonly TeamDocument[]): Promise<void> {
  const { link, outbox } = run;
  try {
    const claimed = documents.map((document) => claim(document, link.team.device));
    const answer = await sendDocuments(link, claimed);
    await settleAnswer(link, outbox, answer);
    if (answer.unanswered.length > 0) run.isIncomplete = true;
    run.pushed += answer.accepted.length;
    if (run.amount > many) await link.tell('push', run.pushed, Math.max(run.amount, run.pushed));
  } finally {
    outbox.release(documents);
  }
}

/** A version as this account may write it: nobody writes in the name of another. */
function claim(document: TeamDocument, me: string): TeamDocument {
  const device = document._rev ? document.device : me;
  if (document.editedBy === me && document.device === device) return document;
  return { ...document, device, editedBy: me };
}
