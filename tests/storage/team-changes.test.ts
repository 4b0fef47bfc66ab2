import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../utils/question/question';
import { buildExchange, emptyCollections } from '../../utils/settings/exchange';
import { readExchange } from '../../utils/settings/read-exchange';
import { openCollection } from '../../utils/storage/collection';
import { exportAll, previewImport } from '../../utils/storage/exchange';
import { importAll } from '../../utils/storage/import-all';
import type { Stores } from '../../utils/storage/stores';
import { countPending } from '../../utils/storage/team-outbox';
import { anActivity } from '../fixtures/activities';
import { aQuestion, aTeam, aTombstone, plein } from '../fixtures/builders';
import { aPartner } from '../fixtures/offer';
import { freshName, mondayTen, openWindow } from '../fixtures/storage';
import { aClock, joinWithNothing, note, readVersion } from '../fixtures/team-storage';

const open = async (isJoined = true) => {
  const clock = mondayTen();
  const stores = await openWindow(freshName(), clock);
  if (isJoined) await joinWithNothing(stores.database);
  return { stores, clock };
};

const bring = async (stores: Stores, text: string) => {
  const { exchange } = readExchange(text);
  if (!exchange) throw new Error('the file is refused');
  await importAll(stores, await previewImport(stores, exchange));
};

const last = (stores: Stores) => stores.questions.today.value[0] as Question;
const all = ({ database }: Stores) => database.getAll('versions');
const later = '2026-11-23T12:00:00.000Z';
const timeOf = (updated: string) => Date.parse(updated);

afterEach(() => vi.restoreAllMocks());

describe('a change on a computer without a team', () => {
  it('writes no row of sharing, by whatever way it is made', async () => {
    const { stores } = await open(false);
    await stores.questions.savePreset('tax');
    await stores.questions.withdraw(last(stores));
    await stores.settings.changeTeam({ pinnedPresets: ['tax'] });
    await (await openCollection(stores, 'partners')).save([aPartner()]);
    const file = { ...emptyCollections(), activities: [anActivity({ updated: later })] };
    await bring(stores, buildExchange(aTeam(), [aQuestion()], later, file));
    for (const name of ['sync', 'versions', 'segments', 'history'] as const)
      expect(await stores.database.count(name)).toBe(0);
  });
});

describe('a change on a computer of a team', () => {
  it('is pending from the moment it is stored, as made and edited here', async () => {
    const { stores } = await open();
    await stores.questions.savePreset('tax');
    const { uid, updated } = last(stores);
    const clock = aClock(timeOf(updated));
    const id = `question:${uid}`;
    const version = { id, clock, device: 'balie-1', editedBy: 'balie-1', pending: clock };
    expect(await all(stores)).toEqual([version]);
  });

  it.each([
    {
      way: 'withdrawing a question',
      act: async ({ questions }: Stores, one: Question) => questions.withdraw(one),
    },
    {
      way: 'changing a detail',
      act: async ({ questions }: Stores, one: Question) =>
        questions.amend(one, { outcome: 'partly' }),
    },
    { way: 'undoing', act: async ({ questions }: Stores) => questions.undoLast() },
    {
      way: 'correcting in the form',
      act: async ({ questions, drafts }: Stores, one: Question) => {
        drafts.beginEdit(one);
        drafts.change((draft) => ({ ...draft, outcome: 'partly' }));
        await questions.saveDraft();
      },
    },
  ])('has a greater clock than the version before, after $way', async ({ act }) => {
    const { stores } = await open();
    await stores.questions.savePreset('tax');
    const before = (await all(stores))[0];
    await act(stores, last(stores));
    const after = await all(stores);
    expect(after).toHaveLength(1);
    expect((after[0]?.clock ?? '') > (before?.clock ?? '')).toBe(true);
    expect(after[0]?.pending).toBe(after[0]?.clock);
    const record = await stores.database.get('questions', last(stores)?.uid ?? '');
    if (record) expect(after[0]?.clock).toBe(aClock(timeOf(record.updated)));
  });

  it('is noted for a tally up and one down', async () => {
    const { stores } = await open();
    await stores.questions.tally('tax', 1);
    expect(await countPending(stores.database)).toBe(1);
    await stores.questions.tally('tax', -1);
    expect(await all(stores)).toHaveLength(1);
    const uid = ((await all(stores))[0]?.id ?? '').slice('question:'.length);
    expect(await stores.database.get('questions', uid)).toMatchObject({ deleted: true });
  });

  it.each(['activities', 'programmes', 'partners', 'contributions'] as const)(
    'is noted in %s, saved and removed',
    async (name) => {
      const { stores } = await open();
      const collection = await openCollection(stores, name);
      const item = (name === 'activities' ? anActivity() : aPartner()) as never;
      await collection.save([item]);
      const [saved] = await all(stores);
      await collection.remove([(item as { uid: string }).uid]);
      const [removed] = await all(stores);
      expect(saved?.id).toMatch(/^(activity|programme|partner|contribution):/);
      expect(removed?.id).toBe(saved?.id);
      expect((removed?.pending ?? '') > (saved?.pending ?? '')).toBe(true);
    },
  );

  it('is noted for settings of the team, and not for those of the computer', async () => {
    const { stores } = await open();
    await stores.settings.changeDevice({ location: plein });
    expect(await all(stores)).toEqual([]);
    await stores.settings.changeTeam({ pinnedPresets: ['tax'] });
    expect((await all(stores)).map(({ id }) => id)).toEqual(['settings:team']);
  });

  it('keeps what a colleague changed in the settings, though this page has not heard of it', async () => {
    const { stores } = await open();
    await stores.database.put('settings', aTeam({ updated: later, pinnedPresets: ['tax'] }));
    await stores.settings.changeTeam({ focus: ['seniors'] });
    expect(await stores.database.get('settings', 'team')).toMatchObject({
      pinnedPresets: ['tax'],
      focus: ['seniors'],
      locations: aTeam().locations,
    });
  });

  it('is noted by a page that has not heard of the team yet', async () => {
    const { stores } = await open(false);
    const name = stores.database.name;
    const other = await openWindow(name, mondayTen());
    await joinWithNothing(other.database);
    await stores.questions.savePreset('tax');
    expect(await countPending(stores.database)).toBe(1);
  });

  it('is not noted when the write fails, and the write fails when it cannot be noted', async () => {
    const { stores } = await open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name === 'versions') throw new DOMException('no room', 'QuotaExceededError');
      return IDBObjectStore.prototype.add.apply(this, given);
    });
    expect(await stores.questions.savePreset('tax')).toBe('problem');
    vi.restoreAllMocks();
    expect(await stores.database.count('questions')).toBe(0);
    expect(await all(stores)).toEqual([]);
  });
});

describe('the version of a change', () => {
  it('keeps the maker and the revision of the one before it, and is pending though that was refused', async () => {
    const { stores } = await open();
    const { database } = stores;
    const id = 'partner:p';
    const before = { clock: aClock(5, 'balie-2'), device: 'balie-2', editedBy: 'balie-3' };
    await database.put('versions', {
      id,
      ...before,
      rev: '3-a',
      refused: { reason: 'not-editor', at: 1 },
    });
    await note(database, 'partner', [{ ...aPartner(), uid: 'p', updated: later }], 0);
    const clock = aClock(timeOf(later));
    expect(await readVersion(database, id)).toEqual({
      ...{ id, clock, pending: clock, device: 'balie-2', editedBy: 'balie-1', rev: '3-a' },
    });
  });

  it('is later than a version whose clock is far ahead', async () => {
    const { database } = (await open()).stores;
    const id = 'question:q';
    const before = { device: 'balie-2', editedBy: 'balie-2' };
    await database.put('versions', {
      id,
      ...before,
      clock: aClock(timeOf(later) + 9e6, 'balie-2'),
    });
    await note(database, 'question', [aTombstone({ uid: 'q', updated: later })], timeOf(later));
    expect((await readVersion(database, id))?.clock).toBe(
      aClock(timeOf(later) + 9e6, 'balie-1', 1),
    );
  });

  it('is later than the implied one of a record from before, also when the clock was set back', async () => {
    const { stores, clock } = await open(false);
    await stores.questions.savePreset('tax');
    const before = last(stores);
    await joinWithNothing(stores.database);
    clock.now -= 3_600_000;
    await stores.questions.withdraw(before);
    const [version] = await all(stores);
    expect((version?.clock ?? '') > aClock(timeOf(before.updated))).toBe(true);
  });

  it('notes many records at once', async () => {
    const { database } = (await open()).stores;
    const records = Array.from({ length: 300 }, (_, i) => aQuestion({ uid: `q${i}` }));
    expect(await note(database, 'question', records, 0)).toBe(true);
    expect(await countPending(database)).toBe(300);
  });
});

describe('an import on a computer of a team', () => {
  it('makes what it writes pending, as of the moment at which each was changed', async () => {
    const { stores } = await open();
    const activity = anActivity({ updated: later });
    const file = { ...emptyCollections(), activities: [activity] };
    await bring(stores, buildExchange(aTeam(), [aQuestion()], later, file));
    const versions = new Map((await all(stores)).map(({ id, pending }) => [id, pending]));
    expect(versions).toEqual(
      new Map([
        [`question:${aQuestion().uid}`, aClock(timeOf(aQuestion().updated))],
        [`activity:${activity.uid}`, aClock(timeOf(later))],
        ['settings:team', aClock(timeOf(aTeam().updated))],
      ]),
    );
  });

  it('makes settings that it puts together a change of now', async () => {
    const { stores, clock } = await open();
    await stores.settings.changeTeam({ pinnedPresets: ['tax'] });
    const before = await readVersion(stores.database, 'settings:team');
    clock.now += 60_000;
    await bring(stores, buildExchange(aTeam(), [], later));
    const after = await readVersion(stores.database, 'settings:team');
    expect((after?.clock ?? '') > (before?.clock ?? '')).toBe(true);
    expect(after?.pending).toBe(after?.clock);
  });

  it('never brings rows of sharing along in a file', async () => {
    const { stores } = await open();
    await stores.questions.savePreset('tax');
    const text = await exportAll(stores);
    expect(Object.keys(JSON.parse(text)).sort()).toEqual([
      ...['activities', 'contributions', 'exported', 'format', 'partners', 'programmes'],
      ...['questions', 'team', 'version'],
    ]);
    for (const word of ['balie-1', 'team.example.org', 'team-plein', 'pending', 'clock'])
      expect(text).not.toContain(word);
  });
});

describe('news of another page', () => {
  it('makes this one read its questions again only when they may have changed', async () => {
    const { stores } = await open();
    const question = { ...aQuestion(), location: stores.settings.location.value.uid };
    await stores.database.put('questions', question);
    const before = stores.changes.value;
    await stores.announce('sync', 'versions', 'history');
    expect([stores.questions.today.value, stores.changes.value]).toEqual([[], before]);
    await stores.announce('segments', 'versions');
    expect([stores.questions.today.value, stores.changes.value]).toEqual([[question], before + 1]);
  });
});
