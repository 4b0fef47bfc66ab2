import type { QuestionRecord } from '../question/question';
import { idOf, readId, type SharedRecord } from '../record/document';
import { impliedVersion } from '../record/implied';
import type { Standing } from './merge-pulled';
import type { StoredQuestion } from './question-write';
import { readRecord } from './record-stores';
import type { WriteTransaction } from './schema';
import type { ReadTransaction } from './segment-index';
import { type Found, findInSegments, type Looked } from './segments';
import { readPresence } from './uid-presence';

/** What stands here of the records of a page. */
export interface Standings {
  /** By id; what is not there is new here. */
  byId: Map<string, Standing>;
  /** The questions among them, by uid, as they are stored. */
  questions: Map<string, StoredQuestion>;
  /** Ids of those of which the version has a row of its own. */
  rows: Set<string>;
}

/** Reads what stands here under these ids; `looked` is what was looked up before the transaction. */
export async function readStandings(
  transaction: WriteTransaction,
  ids: readonly string[],
  me: string,
  looked: Looked,
): Promise<Standings> {
  const uids = uidsOf(ids);
  const [isPossible, found] = await Promise.all([
    readPresence(transaction.objectStore('questions'), uids),
    findInSegments(transaction as unknown as ReadTransaction, uids, looked),
  ]);
  const standings: Standings = { byId: new Map(), questions: new Map(), rows: new Set() };
  const asked = ids.filter((id) => uidOfQuestion(id).every(isPossible));
  await Promise.all(asked.map((id) => readStanding(transaction, id, me, standings)));
  for (const one of found.values()) if (!one.isDead) addFound(standings, one);
  return standings;
}

/** The uids of the questions among these ids. */
export function uidsOf(ids: readonly string[]): string[] {
  return ids.flatMap(uidOfQuestion);
}

function uidOfQuestion(id: string): string[] {
  const parts = readId(id);
  return parts?.type === 'question' ? [parts.uid] : [];
}

async function readStanding(
  transaction: WriteTransaction,
  id: string,
  me: string,
  { byId, questions, rows }: Standings,
): Promise<void> {
  const [record, row] = await Promise.all([
    readRecord(transaction as unknown as Parameters<typeof readRecord>[0], id),
    transaction.objectStore('versions').get(id),
  ]);
  if (!record) return;
  if (row) rows.add(id);
  byId.set(id, { record, version: row ?? { id, ...impliedVersion(record, me) } });
  for (const uid of uidOfQuestion(id)) questions.set(uid, { record: record as QuestionRecord });
}

function addFound({ byId, questions }: Standings, found: Found): void {
  const { record, clock, device, editedBy, _rev: rev } = found.document;
  const id = idOf('question', record.uid);
  const version = { id, clock, device, editedBy, ...(rev && { rev }) };
  byId.set(id, { record: record as SharedRecord, version });
  questions.set(record.uid, { record, found });
}
