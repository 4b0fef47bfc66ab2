import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../utils/record/document';
import { openDatabase } from '../../utils/storage/db';
import type { Database, WriteTransaction } from '../../utils/storage/schema';
import { noteChanges } from '../../utils/storage/team-changes';
import { acknowledge, readPending, refuse } from '../../utils/storage/team-outbox';
import { printSeed } from '../fixtures/arbitraries';
import { aPartner } from '../fixtures/offer';
import { closeLater, freshName } from '../fixtures/storage';
import { joinWithNothing } from '../fixtures/team-storage';

printSeed('team-outbox-orders.test.ts');

/** What happens: a change here, a push of which the answer comes, is lost or waits, a late answer. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(1), back: fc.boolean() }),
  fc.record({ kind: fc.constant('push' as const), most: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('lost' as const), most: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('late' as const), most: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('answer' as const), which: fc.nat(1) }),
  fc.record({ kind: fc.constant('refuse' as const), most: fc.integer({ min: 1, max: 2 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type Answer = { document: TeamDocument; rev: string }[];

/** What should be known: of each record its latest name, and the last one that was answered for. */
class Model {
  names = new Map<string, string>();
  answered = new Map<string, string>();
  refused = new Map<string, string>();
  /** Numbers revisions and names, and only ever grows. */
  count = 0;
  /** The clock of this computer. */
  time = Date.parse('2026-11-23T10:00:00.000Z');

  answer(answer: Answer): void {
    for (const { document } of answer) {
      const { name } = document.record as { name: string };
      this.answered.set(document._id, name);
      if (this.refused.get(document._id) === name) this.refused.delete(document._id);
    }
  }

  /** Ids and names of what must be pending. */
  pending(): [string, string][] {
    return [...this.names].filter(
      ([id, name]) => this.answered.get(id) !== name && this.refused.get(id) !== name,
    );
  }
}

async function change(database: Database, model: Model, uid: string, back: boolean) {
  model.time += back ? -5000 : 1;
  const name = `name ${++model.count}`;
  const stores = ['partners', 'sync', 'versions'] as const;
  const opened = database.transaction(stores, 'readwrite');
  const transaction = opened as unknown as WriteTransaction;
  const record = aPartner({ uid, name, updated: new Date(model.time).toISOString() });
  await opened.objectStore('partners').put(record);
  await noteChanges(transaction, 'partner', [record], model.time);
  await opened.done;
  model.names.set(`partner:${uid}`, name);
}

async function push(database: Database, model: Model, most: number): Promise<Answer> {
  const documents = await readPending(database, { count: most, bytes: 1e6 });
  return documents.map((document) => ({ document, rev: `${++model.count}-r` }));
}

async function take(database: Database, model: Model, late: Answer[], one: Step): Promise<void> {
  if (one.kind === 'change') return change(database, model, `p${one.at}`, one.back);
  if (one.kind === 'answer') {
    const [answer] = late.splice(one.which % Math.max(1, late.length), 1);
    if (answer) await deliver(database, model, answer);
    return;
  }
  const answer = await push(database, model, one.most);
  if (one.kind === 'push') await deliver(database, model, answer);
  if (one.kind === 'late') late.push(answer);
  if (one.kind === 'refuse') await reject(database, model, answer);
}

async function deliver(database: Database, model: Model, answer: Answer): Promise<void> {
  await acknowledge(database, answer);
  // An answer for a version that is not the latest says nothing of the latest.
  model.answer(
    answer.filter(
      ({ document }) =>
        model.names.get(document._id) === (document.record as { name: string }).name,
    ),
  );
}

async function reject(database: Database, model: Model, answer: Answer): Promise<void> {
  const refused = answer.map(({ document }) => ({ document, reason: 'too-large' }));
  await refuse(database, refused, model.time);
  for (const { document } of refused)
    model.refused.set(document._id, (document.record as { name: string }).name);
}

const contentOf = (documents: readonly TeamDocument[]) =>
  documents.map(({ _id, record }) => [_id, (record as { name: string }).name] as const);

describe('whatever the order of changes, pushes and answers', () => {
  it('what is answered for is not pending, and all else is, as it stands last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
        const database = closeLater(await openDatabase({ name: freshName() }));
        await joinWithNothing(database);
        const [model, late] = [new Model(), [] as Answer[]];
        for (const one of steps) {
          await take(database, model, late, one);
          const pending = await readPending(database, { count: 99, bytes: 1e6 });
          expect(new Map(contentOf(pending))).toEqual(new Map(model.pending()));
          const clocks = pending.map(({ clock }) => clock);
          expect(clocks).toEqual([...clocks].sort());
        }
        database.close();
      }),
      { numRuns: 60 },
    );
  });

  it('nothing is pending once everything is answered for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        const database = closeLater(await openDatabase({ name: freshName() }));
        await joinWithNothing(database);
        const [model, late] = [new Model(), [] as Answer[]];
        for (const one of steps) await take(database, model, late, one);
        for (const answer of late) await deliver(database, model, answer);
        await deliver(database, model, await push(database, model, 99));
        expect(await readPending(database, { count: 99, bytes: 1e6 })).toEqual([]);
        database.close();
      }),
      { numRuns: 50 },
    );
  });
});
