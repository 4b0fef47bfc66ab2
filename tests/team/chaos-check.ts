import { expect } from 'vitest';
import type { TeamDocument } from '../../utils/record/document';
import { idOf, isTombstone } from '../../utils/record/document';
import { writeVersion } from '../../utils/record/merge';
import { collectionNames } from '../../utils/settings/exchange';
import { allQuestions, readTallies } from '../../utils/storage/questions';
import { typeByCollection } from '../../utils/storage/record-stores';
import type { Stores } from '../../utils/storage/stores';
import { countPending, readRefused } from '../../utils/storage/team-outbox';
import { readPublished } from '../../utils/team/published';
import type { Send } from '../../utils/team/request';
import type { Ledger } from './chaos-actions';
import type { ChaosDevice } from './chaos-device';

/** Records by the ids of their documents, each as text. */
type Whole = Map<string, string>;

const write = (record: object) => writeVersion({ record } as TeamDocument);

/** The documents of a team on its server, by id. */
export async function readServer(admin: Send, path: string): Promise<Map<string, TeamDocument>> {
  const { body } = await admin({ path: `${path}/_all_docs?include_docs=true`, timeout: 120_000 });
  const { rows } = body as { rows: { id: string; doc: TeamDocument }[] };
  const shared = rows.filter(({ id }) => !id.startsWith('_'));
  return new Map(shared.map(({ id, doc }) => [id, doc]));
}

/** All that a computer shares, by id; throws when something is there twice. */
export async function readDevice({ database }: Stores): Promise<Whole> {
  const whole: Whole = new Map();
  const add = (id: string, record: object) => {
    if (whole.has(id)) throw new Error(`${id} is stored twice`);
    whole.set(id, write(record));
  };
  for await (const rows of allQuestions(database))
    for (const row of rows) add(idOf('question', row.uid), row);
  for (const name of collectionNames)
    for (const row of await database.getAll(name)) add(idOf(typeByCollection[name], row.uid), row);
  const settings = await database.get('settings', 'team');
  if (settings) add('settings:team', settings);
  return whole;
}

/** All computers and the server hold the same, and nothing waits. */
export async function checkEqual(
  devices: readonly ChaosDevice[],
  documents: ReadonlyMap<string, TeamDocument>,
): Promise<void> {
  const server: Whole = new Map([...documents].map(([id, { record }]) => [id, write(record)]));
  for (const { name, stores } of devices) {
    const own = await readDevice(stores);
    expect(findDifferences(own, server), `${name} and the server`).toEqual([]);
    expect(await countPending(stores.database), `pending on ${name}`).toBe(0);
    expect(await readRefused(stores.database), `refused on ${name}`).toEqual([]);
    await checkTallies(name, stores);
  }
}

function findDifferences(own: Whole, server: Whole): string[] {
  const ids = new Set([...own.keys(), ...server.keys()]);
  return [...ids]
    .filter((id) => own.get(id) !== server.get(id))
    .slice(0, 3)
    .map((id) => `${id}\n  here   ${own.get(id)}\n  server ${server.get(id)}`);
}

/** The figures are those of the records. */
async function checkTallies(name: string, { database }: Stores): Promise<void> {
  let live = 0;
  for await (const rows of allQuestions(database))
    live += rows.filter((row) => !isTombstone(row)).length;
  const tallies = await readTallies(database, '2020-01-01', '2039-12-31');
  const counted = tallies.reduce((sum, { counts }) => sum + (counts.questions ?? 0), 0);
  expect(counted, `questions counted on ${name}`).toBe(live);
}

/** A clock without its device: two computers may have made the very same change in one moment. */
const momentOf = (clock: string) => clock.slice(0, '1795518210248-0000'.length);

/** Nothing that people were told is saved is lost: it is there, or a later version of it. */
export function checkLedger(
  { clocks, removed }: Ledger,
  documents: ReadonlyMap<string, TeamDocument>,
): void {
  const lost = [...clocks].flatMap(([id, clock]) => {
    const document = documents.get(id);
    const isThere =
      document && (isTombstone(document.record) || momentOf(document.clock) >= momentOf(clock));
    return isThere ? [] : [{ id, clock, document }];
  });
  expect(lost, 'acknowledged and lost').toEqual([]);
  const back = [...removed].filter((id) => {
    const document = documents.get(id);
    return !document || !isTombstone(document.record);
  });
  expect(back, 'removed and back again').toEqual([]);
}

/** What visitors see is the last agenda that was published, or a later one of which nobody was told. */
export async function checkPublished(
  { published }: Ledger,
  [first]: readonly ChaosDevice[],
): Promise<void> {
  const generation = (rev = '0') => Number.parseInt(rev, 10);
  const stands = first && (await readPublished(first.place));
  const latest = Math.max(0, ...published.map(generation));
  expect(generation(stands?.rev), 'published and gone').toBeGreaterThanOrEqual(latest);
  // Each was published in the place of another: nobody overwrote what they had not seen.
  expect(new Set(published.map(generation)).size).toBe(published.length);
}
