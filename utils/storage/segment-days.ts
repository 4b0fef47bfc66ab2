import { isQuestion, type Question } from '../question/question';
import type { Database } from './schema';
import { livingOf, readSegment } from './segments';
import type { SegmentHead } from './team-rows';

/** The questions of one day in each segment, by their place in it. */
interface Day {
  date: string;
  segments: Map<number, Map<number, Question>>;
}

/** The day that was last read: a panel asks for today at every change, and the texts are long. */
const lastDay = new WeakMap<Database, Day>();

/** The living questions of a day in a segment; a question in it never changes, it can only die. */
export async function readDay(
  database: Database,
  { n, dead }: SegmentHead,
  date: string,
): Promise<Question[]> {
  const { segments } = rememberedDay(database, date);
  const questions = segments.get(n) ?? (await findDay(database, n, date));
  segments.set(n, questions);
  return [...questions].filter(([at]) => !dead.includes(at)).map(([, question]) => question);
}

function rememberedDay(database: Database, date: string): Day {
  const last = lastDay.get(database);
  if (last?.date === date) return last;
  const day = { date, segments: new Map() };
  lastDay.set(database, day);
  return day;
}

async function findDay(
  database: Database,
  n: number,
  date: string,
): Promise<Map<number, Question>> {
  const segment = await database.get('segments', n);
  const questions = new Map<number, Question>();
  readSegment(segment?.text ?? '[]').forEach(({ record }, at) => {
    if (isQuestion(record) && record.date === date) questions.set(at, record);
  });
  return questions;
}

/** The living questions of a segment. */
export async function readLiving(database: Database, head: SegmentHead): Promise<Question[]> {
  const segment = await database.get('segments', head.n);
  const records = livingOf(head, segment?.text ?? '[]').map(({ record }) => record);
  return records.filter(isQuestion);
}
