import { afterEach, describe, expect, it, vi } from 'vitest';
import { isActivity } from '../../utils/activity/activity';
import { buildExchange, emptyCollections } from '../../utils/settings/exchange';
import { readExchange } from '../../utils/settings/read-exchange';
import { openCollection } from '../../utils/storage/collection';
import { openDatabase } from '../../utils/storage/db';
import { exportAll, previewImport } from '../../utils/storage/exchange';
import { importAll } from '../../utils/storage/import-all';
import { upgrades } from '../../utils/storage/schema';
import { anActivity } from '../fixtures/activities';
import { aQuestion, aTeam } from '../fixtures/builders';
import { closeLater, freshName, mondayTen, openWindow } from '../fixtures/storage';

const open = (name = freshName(), clock = mondayTen()) => openWindow(name, clock);

const openAgenda = async () => openCollection(await open(), 'activities');

/** What another window is told takes a moment to come through. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

const titles = (collection: { all: { value: readonly { title: string }[] } }) =>
  collection.all.value.map(({ title }) => title).sort();

afterEach(() => vi.restoreAllMocks());

describe('the upgrade to collections', () => {
  it('keeps all that the first release stored', async () => {
    const name = freshName();
    const first = await openDatabase({ name, steps: upgrades.slice(0, 1) });
    await first.put('questions', aQuestion());
    await first.put('settings', aTeam());
    first.close();
    const database = closeLater(await openDatabase({ name }));
    expect(await database.getAll('questions')).toEqual([aQuestion()]);
    expect(await database.get('settings', 'team')).toEqual(aTeam());
    for (const store of ['activities', 'programmes', 'partners', 'contributions'] as const)
      expect(await database.count(store)).toBe(0);
  });
});

describe('a collection', () => {
  it('stores what is saved, and shows it', async () => {
    const stores = await open();
    const agenda = await openCollection(stores, 'activities');
    const activity = anActivity({ title: 'Koffie' });
    expect(await agenda.save([activity])).toBe('saved');
    expect(titles(agenda)).toEqual(['Koffie']);
    expect(await stores.database.get('activities', activity.uid)).toEqual(
      agenda.find(activity.uid),
    );
  });

  it('is the same one for everybody who opens it in a page', async () => {
    const stores = await open();
    const [one, other] = await Promise.all([
      openCollection(stores, 'activities'),
      openCollection(stores, 'activities'),
    ]);
    expect(one).toBe(other);
    expect(await openCollection(stores, 'partners')).not.toBe(one);
  });

  it('gives every version a later instant, also when the clock was set back', async () => {
    const clock = mondayTen();
    const agenda = await openCollection(await open(freshName(), clock), 'activities');
    const activity = anActivity();
    await agenda.save([activity]);
    const before = agenda.find(activity.uid)?.updated as string;
    clock.now -= 86_400_000;
    await agenda.save([activity]);
    expect((agenda.find(activity.uid)?.updated as string) > before).toBe(true);
  });

  it('leaves a tombstone of what is removed', async () => {
    const stores = await open();
    const agenda = await openCollection(stores, 'activities');
    const activity = anActivity();
    await agenda.save([activity]);
    expect(await agenda.remove([activity.uid])).toBe('saved');
    expect(agenda.all.value).toEqual([]);
    expect(agenda.find(activity.uid)).toBeUndefined();
    const stored = await stores.database.get('activities', activity.uid);
    expect(stored).toMatchObject({ uid: activity.uid, deleted: true });
    expect(isActivity(stored)).toBe(false);
  });

  it('saves and removes together, or not at all', async () => {
    const agenda = await openAgenda();
    const [old, next] = [anActivity({ title: 'Oud' }), anActivity({ title: 'Nieuw' })];
    await agenda.save([old]);
    const expected = new Map([[old.uid, 'another version']]);
    const changes = { save: [next], remove: [old.uid] };
    expect(await agenda.write({ ...changes, expected })).toBe('changed');
    expect(titles(agenda)).toEqual(['Oud']);
    expect(await agenda.write(changes)).toBe('saved');
    expect(titles(agenda)).toEqual(['Nieuw']);
  });

  it('refuses to overwrite a version that it did not expect', async () => {
    const agenda = await openAgenda();
    const activity = anActivity({ title: 'Eerst' });
    await agenda.save([activity]);
    const { updated } = agenda.find(activity.uid) as { updated: string };
    await agenda.save([{ ...activity, title: 'Daarna' }]);
    const mine = [{ ...activity, title: 'Te laat' }];
    expect(await agenda.save(mine, new Map([[activity.uid, updated]]))).toBe('changed');
    expect(await agenda.save(mine, new Map([[activity.uid, undefined]]))).toBe('changed');
    expect(titles(agenda)).toEqual(['Daarna']);
    const now = agenda.find(activity.uid)?.updated;
    expect(await agenda.save(mine, new Map([[activity.uid, now]]))).toBe('saved');
  });

  it('brings back what was removed when it is saved again', async () => {
    const agenda = await openAgenda();
    const activity = anActivity();
    await agenda.save([activity]);
    await agenda.remove([activity.uid]);
    expect(await agenda.save([activity], new Map([[activity.uid, undefined]]))).toBe('saved');
    expect(agenda.all.value).toHaveLength(1);
  });

  it('takes fast actions one after another', async () => {
    const agenda = await openAgenda();
    const all = Array.from({ length: 20 }, (_, index) => anActivity({ title: `nr ${index}` }));
    const results = await Promise.all(all.map((one) => agenda.save([one])));
    expect(new Set(results)).toEqual(new Set(['saved']));
    expect(agenda.all.value).toHaveLength(20);
  });
});

describe('two windows', () => {
  it('show what the other saved, changed and removed', async () => {
    const name = freshName();
    const one = await openCollection(await open(name), 'activities');
    const other = await openCollection(await open(name), 'activities');
    const activity = anActivity({ title: 'Koffie' });
    await one.save([activity]);
    await eventually(() => expect(titles(other)).toEqual(['Koffie']));
    await other.save([{ ...activity, title: 'Thee' }]);
    await eventually(() => expect(titles(one)).toEqual(['Thee']));
    await one.remove([activity.uid]);
    await eventually(() => expect(other.all.value).toEqual([]));
  });

  it('do not overwrite each other unasked, also before they heard of it', async () => {
    const name = freshName();
    const one = await openCollection(await open(name), 'activities');
    const activity = anActivity();
    await one.save([activity]);
    const other = await openCollection(await open(name), 'activities');
    const expected = new Map([[activity.uid, one.find(activity.uid)?.updated]]);
    const results = await Promise.all([
      one.save([{ ...activity, title: 'Koffie' }], expected),
      other.save([{ ...activity, title: 'Thee' }], expected),
    ]);
    expect(results.sort()).toEqual(['changed', 'saved']);
  });
});

describe('a save that fails', () => {
  it('on a full disk says so, changes nothing, and works once there is room', async () => {
    const stores = await open();
    const agenda = await openCollection(stores, 'activities');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await agenda.save([anActivity()])).toBe('problem');
    expect(stores.problem.value).toBe('full');
    expect(agenda.all.value).toEqual([]);
    put.mockRestore();
    expect(await agenda.save([anActivity()])).toBe('saved');
    expect(stores.problem.value).toBeUndefined();
  });

  it('half-way writes nothing of it', async () => {
    const stores = await open();
    const agenda = await openCollection(stores, 'activities');
    const real = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row,
    ) {
      count += 1;
      if (count === 3) throw new DOMException('', 'QuotaExceededError');
      return real.call(this, row);
    });
    expect(await agenda.save([anActivity(), anActivity(), anActivity()])).toBe('problem');
    vi.restoreAllMocks();
    expect(await stores.database.count('activities')).toBe(0);
  });

  it('in a page whose database was closed asks for a fresh page', async () => {
    const stores = await open();
    const agenda = await openCollection(stores, 'activities');
    stores.database.close();
    expect(await agenda.save([anActivity()])).toBe('problem');
    expect(stores.problem.value).toBe('outdated');
  });
});

describe('everything in one file', () => {
  it('takes the agenda along and brings it back, in open pages too', async () => {
    const stores = await open();
    const agenda = await openCollection(stores, 'activities');
    const [kept, removed] = [anActivity({ title: 'Koffie' }), anActivity()];
    await agenda.save([kept, removed]);
    await agenda.remove([removed.uid]);
    const { exchange } = readExchange(await exportAll(stores));
    const empty = await open();
    const other = await openCollection(empty, 'activities');
    const preview = await previewImport(empty, exchange as never);
    expect(preview.counts).toMatchObject({ new: 2, changed: 0 });
    await importAll(empty, preview);
    expect(titles(other)).toEqual(['Koffie']);
    expect(await empty.database.getAll('activities')).toEqual(
      await stores.database.getAll('activities'),
    );
    expect((await previewImport(empty, exchange as never)).counts).toMatchObject({
      new: 0,
      same: 2,
    });
  });

  it('writes nothing when an activity changed since the preview', async () => {
    const stores = await open();
    const agenda = await openCollection(stores, 'activities');
    const activity = anActivity({ updated: '2020-01-01T00:00:00.000Z' });
    await stores.database.put('activities', activity);
    await agenda.reload();
    const later = { ...activity, updated: '2030-01-01T00:00:00.000Z', title: 'Thee' };
    const text = buildExchange(aTeam(), [aQuestion()], '2026-11-23T16:00:00.000Z', {
      ...emptyCollections(),
      activities: [later],
    });
    const preview = await previewImport(stores, readExchange(text).exchange as never);
    await agenda.save([{ ...activity, title: 'Koffie' }]);
    await expect(importAll(stores, preview)).rejects.toMatchObject({ kind: 'changed' });
    expect(titles(agenda)).toEqual(['Koffie']);
    expect(await stores.database.count('questions')).toBe(0);
  });
});
