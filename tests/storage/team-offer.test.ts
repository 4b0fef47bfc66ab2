import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../utils/record/document';
import { defaultDevice, defaultTeam } from '../../utils/settings/settings';
import { openDatabase } from '../../utils/storage/db';
import type { Database } from '../../utils/storage/schema';
import { forgetCheckpoint, joinTeam, leaveTeam } from '../../utils/storage/team-membership';
import { moveOffer, type Offer, readOffer } from '../../utils/storage/team-offer';
import { acknowledge, countPending, readPending } from '../../utils/storage/team-outbox';
import { anActivity } from '../fixtures/activities';
import { aQuestion, aTeam, aTombstone } from '../fixtures/builders';
import { aContribution, aPartner, aProgramme } from '../fixtures/offer';
import { closeLater, freshName } from '../fixtures/storage';
import { aClock, aPulled, aSharedTeam, note, putSegment } from '../fixtures/team-storage';

const open = async () => closeLater(await openDatabase({ name: freshName() }));
const plenty = { count: 2000, bytes: 1e7 };

/** A computer on which something of every kind was done. */
async function openFull(): Promise<Database> {
  const database = await open();
  await database.put('settings', aTeam());
  await database.put('settings', defaultDevice('nl'));
  await database.put('settings', { uid: 'publication' } as never);
  await database.put('partners', aPartner({ uid: 'p' }));
  await database.put('programmes', aProgramme({ uid: 'r' }));
  await database.put('contributions', aContribution({ uid: 'c' }));
  await database.put('activities', anActivity({ uid: 'a' }));
  await database.put('questions', aQuestion({ uid: 'q1' }));
  await database.put('questions', aTombstone({ uid: 'q2' }));
  await database.put('drafts', { uid: 'desk' } as never);
  return database;
}

/** Offers everything, as the engine does, and gives the ids in their order. */
async function offerAll(database: Database, most = plenty): Promise<TeamDocument[]> {
  const documents: TeamDocument[] = [];
  for (let offer = await readOffer(database, most); offer; ) {
    documents.push(...offer.documents);
    await moveOffer(database, offer.next);
    offer = await readOffer(database, most);
  }
  return documents;
}

/** A computer that has just offered its two questions. */
async function openQuestions(): Promise<{ database: Database; offer: Offer }> {
  const database = await open();
  await database.put('questions', aQuestion({ uid: 'q1' }));
  await database.put('questions', aTombstone({ uid: 'q2' }));
  await joinTeam(database, aSharedTeam());
  const offer = await readOffer(database, plenty);
  if (!offer) throw new Error('nothing is offered');
  return { database, offer };
}

const ids = (documents: readonly TeamDocument[]) => documents.map(({ _id }) => _id);
const everything = [
  ...['settings:team', 'partner:p', 'programme:r', 'contribution:c', 'activity:a'],
  ...['question:q1', 'question:q2'],
];

describe('the offer of what there was before joining', () => {
  it.each([1, 2, 3, 2000])('gives everything once, in pages of %i', async (count) => {
    const database = await openFull();
    await joinTeam(database, aSharedTeam());
    expect(ids(await offerAll(database, { ...plenty, count }))).toEqual(everything);
    expect(await readOffer(database, plenty)).toBeUndefined();
    expect(await database.count('versions')).toBe(0);
  });

  it('keeps to the size of a page', async () => {
    const database = await openFull();
    await joinTeam(database, aSharedTeam());
    expect(ids(await offerAll(database, { count: 2000, bytes: 1 }))).toEqual(everything);
  });

  it('offers each in the version that it has without a team', async () => {
    const database = await openFull();
    await joinTeam(database, aSharedTeam());
    const documents = await offerAll(database);
    const record = aQuestion({ uid: 'q1' });
    expect(documents.find(({ _id }) => _id === 'question:q1')).toEqual({
      ...{ _id: 'question:q1', type: 'question', device: 'balie-1', editedBy: 'balie-1' },
      ...{ clock: aClock(Date.parse(record.updated)), record },
    });
  });

  it('leaves out settings that nobody changed', async () => {
    const database = await open();
    await database.put('settings', defaultTeam());
    await joinTeam(database, aSharedTeam());
    expect(await offerAll(database)).toEqual([]);
  });

  it('leaves out what was changed since: that is pending already', async () => {
    const database = await openFull();
    await joinTeam(database, aSharedTeam());
    await note(database, 'question', [aQuestion({ uid: 'q1' })], 0);
    expect(ids(await offerAll(database))).not.toContain('question:q1');
    expect(await countPending(database)).toBe(1);
  });

  it('goes on from where it was when the server did not answer', async () => {
    const database = await openFull();
    await joinTeam(database, aSharedTeam());
    const first = await readOffer(database, { ...plenty, count: 3 });
    expect(await readOffer(database, { ...plenty, count: 3 })).toEqual(first);
    const second = await readOffer(database, { ...plenty, count: 3 }, first?.next);
    expect(second?.documents).not.toEqual(first?.documents);
    await moveOffer(database, first?.next);
    expect(await readOffer(database, { ...plenty, count: 3 })).toEqual(second);
  });

  it('makes pending what the server has otherwise', async () => {
    const { database, offer } = await openQuestions();
    await moveOffer(database, offer.next, offer.documents.slice(1));
    expect(await readPending(database, plenty)).toEqual(offer.documents.slice(1));
    expect(await countPending(database)).toBe(1);
  });

  it('leaves a record pending that was changed while it was offered', async () => {
    const { database, offer } = await openQuestions();
    const changed = aQuestion({ uid: 'q1', updated: '2026-11-24T10:00:00.000Z' });
    await database.put('questions', changed);
    await note(database, 'question', [changed], 0);
    await acknowledge(
      database,
      offer.documents.map((document) => ({ document, rev: '1-a' })),
    );
    // As if the server had it otherwise.
    await moveOffer(database, offer.next, offer.documents);
    const clock = aClock(Date.parse(changed.updated));
    expect(await readPending(database, plenty)).toMatchObject([
      { _id: 'question:q2' },
      { _id: 'question:q1', _rev: '1-a', record: changed, clock },
    ]);
  });

  it('takes up 4,500 questions in pages', async () => {
    const database = await open();
    const transaction = database.transaction('questions', 'readwrite');
    for (let i = 0; i < 4500; i += 1)
      void transaction.store.put(aQuestion({ uid: `q${String(i).padStart(5, '0')}` }));
    await transaction.done;
    await joinTeam(database, aSharedTeam());
    const documents = await offerAll(database);
    expect(new Set(ids(documents)).size).toBe(4500);
    expect(documents).toHaveLength(4500);
  });

  it('ends when the team is left, and nothing is written after that', async () => {
    const database = await openFull();
    await joinTeam(database, aSharedTeam());
    const offer = await readOffer(database, { ...plenty, count: 2 });
    await leaveTeam(database, { keep: true });
    await moveOffer(database, offer?.next, offer?.documents);
    expect(await readOffer(database, plenty)).toBeUndefined();
    expect([await database.count('sync'), await database.count('versions')]).toEqual([0, 0]);
  });
});

describe('the offer of questions that were pulled from a team of before', () => {
  const uids = ['s1', 's2', 's3', 's4', 's5'];

  async function openWithSegments(): Promise<Database> {
    const database = await open();
    await database.put('questions', aQuestion({ uid: 'q1' }));
    await joinTeam(database, aSharedTeam({ device: 'oud' }));
    await putSegment(
      database,
      uids.slice(0, 3).map((uid) => aPulled(uid)),
    );
    await putSegment(
      database,
      uids.slice(3).map((uid) => aPulled(uid)),
    );
    return database;
  }

  it.each([1, 2, 4, 100])(
    'comes after all else, in pages of %i, under this account',
    async (count) => {
      const database = await openWithSegments();
      await leaveTeam(database, { keep: true });
      await joinTeam(database, aSharedTeam({ name: 'zuid' }));
      await putSegment(database, [aPulled('of-the-new-team')]);
      const documents = await offerAll(database, { ...plenty, count });
      expect(ids(documents)).toEqual(['q1', ...uids].map((uid) => `question:${uid}`));
      for (const { device, editedBy, _rev } of documents)
        expect([device, editedBy, _rev]).toEqual(['balie-1', 'balie-1', undefined]);
    },
  );

  it('leaves out those of which a later version lives elsewhere', async () => {
    const database = await openWithSegments();
    const [head] = await database.getAll('segmentHeads');
    if (head) await database.put('segmentHeads', { ...head, dead: [1] });
    await forgetCheckpoint(database);
    const documents = await offerAll(database, { ...plenty, count: 1 });
    const living = ['q1', 's1', 's3', 's4', 's5'];
    expect(ids(documents)).toEqual(living.map((uid) => `question:${uid}`));
  });
});
