import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuestion, type Question, type QuestionRecord } from '../../utils/question/question';
import { tick } from '../../utils/record/clock';
import { buildDocument, idOf, isTombstone, type TeamDocument } from '../../utils/record/document';
import { mergeDocuments } from '../../utils/record/merge';
import { sumTallies } from '../../utils/report/tally';
import { countSegments } from '../../utils/storage/count-segments';
import { openDatabase } from '../../utils/storage/db';
import { changeQuestions, questionStores } from '../../utils/storage/question-write';
import {
  allQuestions,
  findQuestion,
  listDay,
  listPeriod,
  readTallies,
} from '../../utils/storage/questions';
import type { Database, WriteTransaction } from '../../utils/storage/schema';
import { printSeed } from '../fixtures/arbitraries';
import { plein, zuid } from '../fixtures/builders';
import { countNaively } from '../fixtures/oracle';
import { manyQuestions, nine, pull, uidAt } from '../fixtures/pulled';
import { closeLater, freshName } from '../fixtures/storage';
import { joinWithNothing } from '../fixtures/team-storage';

printSeed('team-pull-orders.test.ts');

/** Questions that the team has; enough of them that a page of new ones becomes a segment. */
const amount = 230;

/** Versions that the server had of each question, one after the other. */
const history = buildHistory();

function buildHistory(): TeamDocument[][] {
  return manyQuestions(amount).map((question, i) => {
    const versions: TeamDocument[] = [];
    for (let v = 0; v < 3; v += 1) {
      const editedBy = `balie-${2 + ((i + v) % 3)}`;
      const clock = tick(nine + v * 60_000, editedBy, versions.at(-1)?.clock);
      const version = { clock, device: `balie-${2 + (i % 3)}`, editedBy };
      versions.push(buildDocument('question', changed(question, i, v), version, `${v + 1}-a`));
    }
    return versions;
  });
}

/** The content of a later version: every seventh question is withdrawn, the others move. */
function changed(question: Question, i: number, v: number): QuestionRecord {
  const updated = new Date(nine + v * 60_000).toISOString();
  if (v === 2 && i % 7 === 0) return { uid: question.uid, updated, deleted: true };
  const [topic, location] = v === 1 ? ['digid', plein] : [question.topic, question.location];
  return { ...question, updated, topic, location, hour: (question.hour + v) % 24 };
}

/** What can happen on a computer of the team. */
type Step =
  | { do: 'pull-range'; from: number; size: number; version: number }
  | { do: 'pull-some'; which: [number, number][] }
  | { do: 'write'; which: number; withdraws: boolean }
  | { do: 'count' };

const anyPlace = fc.nat(amount - 1);
const anyVersionAt = fc.nat(2);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pull-range' as const),
      from: fc.constantFrom(0, 40, 115),
      size: fc.constantFrom(110, 115, 230),
      version: anyVersionAt,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pull-some' as const),
      which: fc.array(fc.tuple(anyPlace, anyVersionAt), { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      which: anyPlace,
      withdraws: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'count' as const }) },
);

const documentsOf = (step: Step): TeamDocument[] => {
  if (step.do === 'pull-range')
    return history
      .slice(step.from, step.from + step.size)
      .map((versions) => versions[step.version] as TeamDocument);
  if (step.do === 'pull-some')
    return step.which.map(([place, version]) => history[place]?.[version] as TeamDocument);
  return [];
};

/** Every version that was seen, merged: what must stand. */
class Model {
  readonly standing = new Map<string, TeamDocument>();

  see(document: TeamDocument): void {
    const before = this.standing.get(document._id);
    const own = before && { ...before, device: document.device };
    this.standing.set(document._id, own ? mergeDocuments(own, document) : document);
  }

  records(): QuestionRecord[] {
    const records = [...this.standing.values()].map(({ record }) => record as QuestionRecord);
    return records.sort((a, b) => (a.uid < b.uid ? -1 : 1));
  }
}

/** Corrects or withdraws a question here, as the panel does; what was withdrawn stays so. */
async function writeHere(
  database: Database,
  model: Model,
  step: Step & { do: 'write' },
  round: number,
): Promise<void> {
  const uid = uidAt(step.which);
  const id = idOf('question', uid);
  const before = await findQuestion(database, uid);
  if (before && !isQuestion(before)) return;
  const updated = new Date(nine + round * 45_000 + 7).toISOString();
  const base = before ?? (manyQuestions(1, step.which)[0] as Question);
  const record: QuestionRecord = step.withdraws
    ? { uid, updated, deleted: true }
    : { ...base, updated, topic: 'uwv', date: '2026-11-05' };
  const transaction = database.transaction([...questionStores, 'versions'] as const, 'readwrite');
  const change = before ? { record, corrects: before.updated } : { record };
  await changeQuestions(transaction as unknown as WriteTransaction, [change]);
  await transaction.done;
  const row = await database.get('versions', id);
  expect(row?.pending).toBe(row?.clock);
  if (row) model.standing.set(id, buildDocument('question', record, row, row.rev));
}

async function perform(database: Database, steps: readonly Step[], model: Model): Promise<void> {
  for (const [round, step] of steps.entries()) {
    if (step.do === 'count') await countSegments(database);
    if (step.do === 'write') await writeHere(database, model, step, round);
    const documents = documentsOf(step);
    if (documents.length === 0) continue;
    await pull(database, documents, { since: String(round), mayRemove: true });
    for (const document of documents) model.see(document);
  }
}

async function readRecords(database: Database): Promise<QuestionRecord[]> {
  const records: QuestionRecord[] = [];
  for await (const rows of allQuestions(database)) records.push(...rows);
  return records.sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

async function expectFigures(database: Database, questions: readonly Question[]): Promise<void> {
  const periods = [
    ['2026-10-01', '2026-11-30'],
    ['2026-10-20', '2026-11-05'],
  ] as const;
  for (const [from, to] of periods) {
    const inPeriod = questions.filter(({ date }) => from <= date && date <= to);
    const tallies = await readTallies(database, from, to);
    expect(sumTallies(tallies)).toEqual(countNaively(inPeriod));
    const here = inPeriod.filter(({ location }) => location === zuid);
    expect(sumTallies(tallies, zuid)).toEqual(countNaively(here));
    const listed = await listPeriod(database, from, to);
    expect(listed.map(({ uid }) => uid).sort()).toEqual(inPeriod.map(({ uid }) => uid).sort());
  }
  const day = questions.filter(({ date, location }) => date === '2026-11-05' && location === zuid);
  const listed = await listDay(database, '2026-11-05', zuid);
  expect([...listed].sort((a, b) => (a.uid < b.uid ? -1 : 1))).toEqual(day);
}

/** What must hold, whatever happened. */
async function expectModel(database: Database, model: Model): Promise<void> {
  const records = model.records();
  expect(await readRecords(database)).toEqual(records);
  await expectFigures(database, records.filter(isQuestion));
  await countSegments(database);
  await expectFigures(database, records.filter(isQuestion));
}

const open = async () => {
  const database = closeLater(await openDatabase({ name: freshName() }));
  await joinWithNothing(database);
  return database;
};

describe('applyDocuments, whatever happens', () => {
  it('leaves each question once, as its last version, and counts it once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 9 }), async (steps) => {
        const database = await open();
        const model = new Model();
        await perform(database, steps, model);
        await expectModel(database, model);
        database.close();
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('leaves the same in whatever order the pages come, and however often', async () => {
    const anyPull = anyStep.filter((step) => documentsOf(step).length > 0);
    const anyOrders = fc
      .array(anyPull, { minLength: 1, maxLength: 5 })
      .chain((steps) =>
        fc.tuple(
          fc.constant(steps),
          fc.shuffledSubarray([...steps, ...steps], { minLength: steps.length * 2 }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(anyOrders, async ([steps, again]) => {
        const [one, other] = [await open(), await open()];
        await perform(one, steps, new Model());
        await perform(other, again, new Model());
        expect(await readRecords(other)).toEqual(await readRecords(one));
        const [from, to] = ['2026-10-01', '2026-11-30'] as const;
        expect(sumTallies(await readTallies(other, from, to))).toEqual(
          sumTallies(await readTallies(one, from, to)),
        );
        one.close();
        other.close();
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('writes nothing when a page comes again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 6 }), async (steps) => {
        const database = await open();
        await perform(database, steps, new Model());
        const before = await readRecords(database);
        for (const step of steps) {
          const documents = documentsOf(step);
          if (documents.length === 0) continue;
          const { applied, segmented } = await pull(database, documents, { mayRemove: true });
          expect([applied, segmented]).toEqual([0, 0]);
        }
        expect(await readRecords(database)).toEqual(before);
        database.close();
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('draws histories in which questions are withdrawn, and pages that become segments', async () => {
    const database = await open();
    expect(history.some((versions) => versions.some(({ record }) => isTombstone(record)))).toBe(
      true,
    );
    const step = { do: 'pull-range', from: 0, size: 110, version: 0 } as const;
    expect((await pull(database, documentsOf(step))).segmented).toBe(110);
  });
});
