import { isQuestion, type Question, type QuestionRecord } from '../question/question';
import { coverDays, type Tally } from '../report/tally';
import { countSegment } from './count-segments';
import { asPullState, expandTally, PulledChanges } from './pulled-tallies';
import type { Database } from './schema';
import { readDay, readLiving } from './segment-days';
import { type ReadTransaction, readIndex } from './segment-index';
import { allSegments, findInSegments } from './segments';
import type { SegmentHead } from './team-rows';

/** The stored version of a question, wherever it lives; undefined when there is none. */
export async function findQuestion(
  database: Database,
  uid: string,
): Promise<QuestionRecord | undefined> {
  const transaction = database.transaction(['questions', 'segments', 'segmentHeads']);
  const row = await transaction.objectStore('questions').get(uid);
  if (row) return row;
  const found = await findInSegments(transaction as unknown as ReadTransaction, [uid]);
  return found.get(uid)?.document.record;
}

/** Latest first; of one hour the last saved first. */
const byHour = (a: Question, b: Question) => b.hour - a.hour || (a.uid < b.uid ? 1 : -1);

/** As the index of the store has them. */
const byDay = (a: Question, b: Question) =>
  compareTexts(a.date, b.date) ||
  compareTexts(a.location, b.location) ||
  compareTexts(a.uid, b.uid);

const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The questions of one day at one location, latest first. */
export async function listDay(
  database: Database,
  date: string,
  location: string,
): Promise<Question[]> {
  const range = IDBKeyRange.only([date, location]);
  const belongs = (question: Question) => question.date === date && question.location === location;
  return (await readDays(database, [date, date], range, belongs)).sort(byHour);
}

/** A day's list after these records were stored; `belongs` tells which questions are of that day. */
export function changeDay(
  list: readonly Question[],
  records: readonly QuestionRecord[],
  belongs: (question: Question) => boolean,
): Question[] {
  const changed = new Set(records.map(({ uid }) => uid));
  const kept = list.filter((question) => !changed.has(question.uid));
  return [...kept, ...records.filter(isQuestion)].filter(belongs).sort(byHour);
}

/** The questions of the days from `from` to `to`, both inclusive, by day; of one location or of all. */
export async function listPeriod(
  database: Database,
  from: string,
  to: string,
  location?: string,
): Promise<Question[]> {
  if (to < from) return [];
  const isHere = (question: Question) => location === undefined || question.location === location;
  const belongs = (question: Question) =>
    from <= question.date && question.date <= to && isHere(question);
  const range = IDBKeyRange.bound([from], [to, []]);
  return (await readDays(database, [from, to], range, belongs)).sort(byDay);
}

/** The questions of these days that belong: those of the store in this range, and those of segments. */
async function readDays(
  database: Database,
  [from, to]: [string, string],
  range: IDBKeyRange,
  belongs: (question: Question) => boolean,
): Promise<Question[]> {
  const transaction = database.transaction(['questions', 'segmentHeads']);
  const heads = transaction.objectStore('segmentHeads');
  const [rows, index] = await Promise.all([
    transaction.objectStore('questions').index('by-day').getAll(range),
    readIndex(transaction as unknown as ReadTransaction),
  ]);
  const days = await Promise.all(index.findDays(from, to).map((n) => heads.get(n)));
  const questions = rows.filter(isQuestion).filter(belongs);
  // What is dead was read together with the store: the texts, which never change, need not be.
  const read = (head: SegmentHead) =>
    from === to ? readDay(database, head, from) : readLiving(database, head);
  for (const head of days) if (head) questions.push(...(await read(head)).filter(belongs));
  return questions;
}

/** Segments that are counted for one answer: while very much is pulled, figures may lag behind. */
const mostUncounted = 50;

/**
 * The tallies that together count the days from `from` to `to`, both inclusive. More than one of them
 * can be of the same period and location: their sum counts.
 */
export async function readTallies(database: Database, from: string, to: string): Promise<Tally[]> {
  const ranges = coverDays(from, to);
  const transaction = database.transaction(['tallies', 'pulledTallies', 'sync', 'segmentHeads']);
  const pulled = transaction.objectStore('pulledTallies');
  const [parts, pulledParts, pull] = await Promise.all([
    Promise.all(
      ranges.map(([first, last]) =>
        transaction.objectStore('tallies').getAll(IDBKeyRange.bound([first], [last, []])),
      ),
    ),
    Promise.all(ranges.map(([first, last]) => pulled.getAll(IDBKeyRange.bound(first, last)))),
    transaction.objectStore('sync').get('pull'),
  ]);
  const uncounted = IDBKeyRange.lowerBound(asPullState(pull).counted, true);
  const heads = await transaction.objectStore('segmentHeads').getAll(uncounted, mostUncounted);
  const changes = new PulledChanges();
  const belongs = (date: string) => from <= date && date <= to;
  for (const head of heads)
    if (head.dates.some(belongs)) await countSegment(database, head, changes, belongs);
  return [...parts.flat(), ...pulledParts.flat().flatMap(expandTally), ...changes.list(ranges)];
}

/** Rows read at a time when all are wanted, so that no single answer grows without end. */
const batch = 5000;

/**
 * Every record, a batch at a time: those of segments, then the others in the order of uid. One that is
 * changed meanwhile can come twice, its later version last.
 */
export async function* allQuestions(database: Database): AsyncGenerator<QuestionRecord[]> {
  for await (const documents of allSegments(database))
    if (documents.length > 0) yield documents.map(({ record }) => record);
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows: QuestionRecord[] = await database.getAll('questions', range, batch);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    range = IDBKeyRange.lowerBound(last.uid, true);
  }
}
