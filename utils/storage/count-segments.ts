import { isQuestion } from '../question/question';
import { asPullState, PulledChanges } from './pulled-tallies';
import type { Database, WriteTransaction } from './schema';
import { livingOf, readSegment } from './segments';
import type { SegmentHead } from './team-rows';

/** Segments that are counted together: each period's row is then written once for all of them. */
const most = 100;

/**
 * Takes the segments that were pulled since into the counts. It can be broken off at any moment: what
 * was counted and how far it came are written together. `giveWay` waits until nobody saves, between
 * the steps.
 */
export async function countSegments(
  database: Database,
  giveWay: () => Promise<void> = async () => {},
): Promise<void> {
  for (;;) {
    const { counted } = asPullState(await database.get('sync', 'pull'));
    const heads = await readUncounted(database, counted, most);
    if (heads.length === 0) return;
    const changes = new PulledChanges();
    for (const head of heads) {
      await giveWay();
      await countSegment(database, head, changes);
    }
    await giveWay();
    await storeCounts(database, counted, heads, changes);
  }
}

/** Heads of the segments that are not in the counts. */
function readUncounted(database: Database, counted: number, amount: number) {
  return database.getAll('segmentHeads', IDBKeyRange.lowerBound(counted, true), amount);
}

/** Adds the living questions of a segment; only those that `belongs` names. */
export async function countSegment(
  database: Database,
  head: SegmentHead,
  changes: PulledChanges,
  belongs: (date: string) => boolean = () => true,
): Promise<void> {
  const segment = await database.get('segments', head.n);
  for (const { record } of livingOf(head, segment?.text ?? '[]'))
    if (isQuestion(record) && belongs(record.date)) changes.add(record, 1);
}

async function storeCounts(
  database: Database,
  counted: number,
  heads: readonly SegmentHead[],
  changes: PulledChanges,
): Promise<void> {
  const transaction = database.transaction(
    ['sync', 'segments', 'segmentHeads', 'pulledTallies'],
    'readwrite',
    { durability: 'relaxed' },
  ) as unknown as WriteTransaction;
  const pull = asPullState(await transaction.objectStore('sync').get('pull'));
  const last = heads.at(-1)?.n ?? counted;
  const range = IDBKeyRange.bound(counted, last, true);
  const present = await transaction.objectStore('segmentHeads').getAll(range);
  // Another page counted them meanwhile, or left the team.
  if (pull.counted !== counted || present.length !== heads.length) return transaction.done;
  for (const [i, head] of present.entries())
    await takeOutDead(transaction, head, heads[i]?.dead ?? [], changes);
  await changes.write(transaction);
  await transaction.objectStore('sync').put({ ...pull, counted: last });
  await transaction.done;
}

/** Takes out what left its segment between the counting and the transaction. */
async function takeOutDead(
  transaction: WriteTransaction,
  { n, dead }: SegmentHead,
  before: readonly number[],
  changes: PulledChanges,
): Promise<void> {
  if (dead.length === before.length) return;
  const segment = await transaction.objectStore('segments').get(n);
  const documents = readSegment(segment?.text ?? '[]');
  for (const at of dead) {
    const record = documents[at]?.record;
    if (!before.includes(at) && isQuestion(record)) changes.add(record, -1);
  }
}
