import type { TeamDocument } from '../../../utils/record/document';
import { showTime } from '../statistics';
import type { Findings } from '../table';
import { fillDatabase } from './database';
import { type Stage, withPage } from './stage';

/** Documents that PouchDB asks for at a time. */
const batch = 2000;

/** The first pull of a new computer, until its figures are counted, against PouchDB's replication. */
export async function findPull(
  stage: Stage,
  documents: readonly TeamDocument[],
): Promise<Findings> {
  const amount = documents.length;
  const place = await stage.server.open('pull');
  const filled = await fillDatabase(place, documents);
  stage.say(`pull of ${amount}, ours`);
  // Ours first: what the server keeps in memory afterwards is of use to PouchDB alone.
  const mine = await withPage(stage, 'ours', (page) =>
    page.evaluate((from) => ours.pull(from), place),
  );
  stage.say(`pull of ${amount}, PouchDB`);
  const theirs = await withPage(stage, 'pouch', (page) =>
    page.evaluate(([from, size]) => pouch.pull(from, size), [place, batch] as const),
  );
  for (const found of [mine.questions, theirs.documents])
    if (found !== amount) throw new Error(`${found} of ${amount} were pulled`);
  return {
    lines: [
      {
        what: `team: first pull of ${amount}, ready to count`,
        measured: mine.time,
        baseline: theirs.time,
        than: `PouchDB, batches of ${batch}`,
        bar: { faster: 5 },
      },
    ],
    notes: [
      `pull of ${amount}: ${showEach(mine.time, amount)}; PouchDB: ${showEach(theirs.time, amount)}`,
      `  filling the server in batches of ${batch}: ${showEach(filled, amount)}`,
    ],
  };
}

/** A time in all, and for each record. */
export function showEach(time: number, amount: number): string {
  return `${showTime(time)} (${(time / amount).toFixed(3)} ms each)`;
}
