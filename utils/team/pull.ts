import { countSegments } from '../storage/count-segments';
import { readSince } from '../storage/team-membership';
import { applyPage } from './apply';
import { askChanges, type Changes, cutChanges, pageSize } from './changes';
import { addLeaves } from './conflicts';
import { fetchOthers } from './echo';
import { guardId } from './guard/guard-version';
import { noteGuard } from './guard-watch';
import type { Link } from './link';
import { TeamProblem } from './problem';
import { isUnknown, readDocument } from './read-document';

/** Pages after which what they brought is counted, so that figures never lag far behind. */
const countedTogether = 25;

/** Pulls all that changed since the last time. Gives the number of documents that came. */
export async function pullChanges(link: Link): Promise<number> {
  const since = await readSince(link.surroundings.database);
  return applyPages(link, await askChanges(link, { since }));
}

/**
 * How the waiting for changes ended. `changed`: there were some. `woken`: the caller's signal said so.
 * `quiet`: there were none. `late`: the server did not even say that. `broken`: the line was.
 */
export type WaitEnd = 'changed' | 'woken' | 'quiet' | 'late' | 'broken';

/** Waits until something changes on the server, and pulls it. */
export async function awaitChanges(
  link: Link,
  wait: number,
  signal: AbortSignal,
): Promise<WaitEnd> {
  const since = await readSince(link.surroundings.database);
  const page = await askChanges(link, { since, wait, signal }).catch((error) => {
    if (signal.aborted && !link.signal.aborted) return 'woken';
    const kind = error instanceof TeamProblem ? error.kind : undefined;
    if (kind === 'too-slow') return 'late';
    if (kind === 'unreachable' || kind === 'unreadable' || kind === 'server') return 'broken';
    throw error;
  });
  if (typeof page === 'string') return page;
  return (await applyPages(link, page)) > 0 ? 'changed' : 'quiet';
}

/** Applies pages one by one; the next one is on its way while a page is written. */
async function applyPages(link: Link, first: Changes): Promise<number> {
  let count = 0;
  let pages = 0;
  for (let page: Changes | undefined = first; page; ) {
    const { since, isFull, left = pageSize }: Changes = page;
    const following: Promise<Changes> | undefined = isFull
      ? askChanges(link, { since })
      : undefined;
    // Heard of where it is awaited; what fails before that is no error that nobody caught.
    following?.catch(() => {});
    count += await applyInTurn(link, page);
    pages += 1;
    if (pages % countedTogether === 0) await countAll(link);
    if (following) await link.tell('pull', count, count + left);
    page = await following;
  }
  if (count > 0) await countAll(link);
  return count;
}

function countAll({ surroundings: { database, hands } }: Link): Promise<void> {
  return countSegments(database, () => hands.rest());
}

/** Rows that are applied at once while somebody works here: so few that nobody sees a save wait. */
const politeSize = 200;

/**
 * Applies one page: what colleagues do at once, much of it when hands rest, or in parts when they do
 * not. Gives the number of documents in it.
 */
async function applyInTurn(link: Link, page: Changes): Promise<number> {
  if (page.rows.length <= politeSize) return applyChanges(link, page);
  const { hands } = link.surroundings;
  let count = 0;
  for (let left: Changes | undefined = page; left; ) {
    await hands.rest();
    const [part, others]: [Changes, Changes?] = hands.areBusy()
      ? cutChanges(left, politeSize)
      : [left];
    count += await applyChanges(link, part, () => hands.rest());
    left = others;
  }
  return count;
}

/** Applies what is pulled; gives the number of documents in it. */
async function applyChanges(
  link: Link,
  page: Changes,
  giveWay?: () => Promise<void>,
): Promise<number> {
  const { since } = page;
  const sent = page.isBare ? await fetchOthers(link, page.rows) : page.rows.map(({ doc }) => doc);
  const guard = sent.find((doc) => (doc as { _id?: unknown } | null | undefined)?._id === guardId);
  if (guard) await noteGuard(link, guard);
  const known = sent.map(readDocument).filter((one) => one !== undefined);
  const documents = await addLeaves(link, known);
  const hasUnknown = sent.some(isUnknown);
  await applyPage(link, { documents, since, hasUnknown, ...(giveWay && { giveWay }) });
  return known.length;
}
