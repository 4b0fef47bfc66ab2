import type { Question } from '../../../utils/question/question';
import type { TeamDocument } from '../../../utils/record/document';
import type { Findings, Line } from '../table';
import { countDocuments } from './database';
import { showEach } from './pull';
import { inParts, type Stage, withPage } from './stage';

/**
 * Everything that a computer has, to an empty database, against PouchDB's replication. The database
 * has no guard: ours refuses PouchDB, which writes revisions of its own making.
 */
export async function findPush(
  stage: Stage,
  documents: readonly TeamDocument<'question'>[],
): Promise<Findings> {
  const amount = documents.length;
  const mine = await pushOurs(stage, documents);
  const large = await pushTheirs(stage, documents, 2000);
  const usual = await pushTheirs(stage, documents);
  const line = (baseline: number, than: string, faster: number): Line => ({
    what: `team: push of ${amount}`,
    measured: mine,
    baseline,
    than,
    bar: { faster },
  });
  const shown = [mine, large, usual].map((time) => showEach(time, amount));
  return {
    lines: [line(large, 'PouchDB, batches of 2000', 1.8), line(usual, 'PouchDB as it comes', 3.5)],
    notes: [`push of ${amount}: ${shown[0]}; PouchDB: ${shown[1]}; as it comes: ${shown[2]}`],
  };
}

async function pushOurs(
  stage: Stage,
  documents: readonly TeamDocument<'question'>[],
): Promise<number> {
  const place = await stage.server.open('push-ours');
  const questions = documents.map(({ record }) => record as Question);
  stage.say(`push of ${documents.length}, ours`);
  const time = await withPage(stage, 'ours', async (page) => {
    for (const part of inParts(questions)) await page.evaluate((some) => ours.fill(some), part);
    return page.evaluate((to) => ours.push(to), place);
  });
  checkCount(await countDocuments(place), documents.length);
  return time;
}

async function pushTheirs(
  stage: Stage,
  documents: readonly TeamDocument[],
  batch?: number,
): Promise<number> {
  const place = await stage.server.open(`push-pouch-${batch ?? 'usual'}`);
  stage.say(`push of ${documents.length}, PouchDB ${batch ?? 'as it comes'}`);
  const { time } = await withPage(stage, 'pouch', async (page) => {
    for (const part of inParts(documents)) await page.evaluate((some) => pouch.fill(some), part);
    return page.evaluate(([to, size]) => pouch.push(to, size), [place, batch] as const);
  });
  checkCount(await countDocuments(place), documents.length);
  return time;
}

function checkCount(found: number, amount: number): void {
  if (found !== amount) throw new Error(`${found} of ${amount} were pushed`);
}
