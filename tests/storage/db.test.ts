import { deleteDB, openDB, unwrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../utils/storage/db';
import { asProblem, StorageProblem } from '../../utils/storage/problem';
import { type Schema, type Upgrade, upgrades } from '../../utils/storage/schema';
import { aQuestion, aTombstone } from '../fixtures/builders';
import { tallyNaively } from '../fixtures/oracle';
import { closeLater, freshName } from '../fixtures/storage';

const open = async (options: Parameters<typeof openDatabase>[0]) =>
  closeLater(await openDatabase(options));

describe('opening the database', () => {
  it('makes every store at the first start', async () => {
    const database = await open({ name: freshName() });
    expect([...database.objectStoreNames].sort()).toEqual([
      'activities',
      'contributions',
      'drafts',
      'habits',
      'history',
      'partners',
      'programmes',
      'pulledTallies',
      'questions',
      'segmentHeads',
      'segments',
      'settings',
      'sync',
      'tallies',
      'versions',
    ]);
    expect(database.version).toBe(upgrades.length);
    const { store } = database.transaction('questions');
    expect([...store.indexNames]).toEqual(['by-day']);
    expect(await database.count('questions')).toBe(0);
  });

  it('finds the data of before', async () => {
    const name = freshName();
    const database = await open({ name });
    await database.put('questions', aQuestion());
    database.close();
    const again = await open({ name });
    expect(await again.getAll('questions')).toEqual([aQuestion()]);
  });

  it.each(upgrades.map((_, i) => i + 1))('comes up to date from version %i', async (version) => {
    const name = freshName();
    (await open({ name, steps: upgrades.slice(0, version) })).close();
    const database = await open({ name });
    const fresh = await open({ name: freshName() });
    expect(database.version).toBe(upgrades.length);
    expect([...database.objectStoreNames]).toEqual([...fresh.objectStoreNames]);
  });
});

describe('a computer of before connections were counted', () => {
  it('counts its questions anew, those that are withdrawn left out', async () => {
    const name = freshName();
    const before = await open({ name, steps: upgrades.slice(0, 2) });
    const question = aQuestion({
      connections: [{ kind: 'partner', uid: 'p', response: 'interested' }],
    });
    await before.put('questions', question);
    await before.put('questions', { ...aTombstone(), uid: 'gone' });
    await before.put('tallies', { period: 'D2020-01-01', location: 'x', counts: { questions: 1 } });
    before.close();
    const after = await open({ name });
    expect(await after.getAll('tallies')).toEqual(tallyNaively([question]));
  });

  it('counts more questions than are read at a time', async () => {
    const name = freshName();
    const before = await open({ name, steps: upgrades.slice(0, 2) });
    const transaction = before.transaction('questions', 'readwrite');
    for (let i = 0; i < 5001; i++)
      void transaction.store.put(aQuestion({ uid: String(i).padStart(5, '0') }));
    await transaction.done;
    before.close();
    const after = await open({ name });
    const [first] = await after.getAll('tallies');
    expect(first?.counts.questions).toBe(5001);
  });
});

describe('a later step', () => {
  it('runs once, after the present ones, and keeps the data', async () => {
    const name = freshName();
    const before = await open({ name });
    await before.put('questions', aQuestion());
    await before.put('tallies', { period: 'D2026-11-23', location: 'x', counts: { questions: 1 } });
    before.close();

    let runs = 0;
    const raiseHour: Upgrade = async (_database, transaction) => {
      runs += 1;
      const store = transaction.objectStore('questions');
      for (const question of await store.getAll()) {
        if (!question.deleted) await store.put({ ...question, hour: question.hour + 1 });
      }
    };
    const steps = [...upgrades, raiseHour];
    for (let start = 0; start < 2; start++) {
      const database = await open({ name, steps });
      expect(database.version).toBe(upgrades.length + 1);
      expect(await database.getAll('questions')).toEqual([aQuestion({ hour: 11 })]);
      expect(await database.count('tallies')).toBe(1);
      database.close();
    }
    expect(runs).toBe(1);
  });

  it('runs with all others at a first start', async () => {
    const order: number[] = [];
    const steps: Upgrade[] = [...upgrades, () => void order.push(1), () => void order.push(2)];
    const database = await open({ name: freshName(), steps });
    expect(database.version).toBe(upgrades.length + 2);
    expect(order).toEqual([1, 2]);
  });

  it.each([
    [
      'at once',
      () => {
        throw new TypeError('a bug');
      },
    ],
    [
      'after a read',
      async (_database, transaction) => {
        await transaction.objectStore('questions').getAll();
        throw new TypeError('a bug');
      },
    ],
    [
      'after it changed something',
      async (database, transaction) => {
        database.deleteObjectStore('tallies');
        await transaction.objectStore('questions').clear();
        throw new TypeError('a bug');
      },
    ],
  ] as [string, Upgrade][])('that fails %s changes nothing at all', async (_, step) => {
    const name = freshName();
    const before = await open({ name });
    await before.put('questions', aQuestion());
    before.close();
    const opening = openDatabase({ name, steps: [...upgrades, step] });
    await expect(opening).rejects.toMatchObject({ kind: 'broken' });
    await expect(opening).rejects.toBeInstanceOf(StorageProblem);
    const after = await open({ name });
    expect(after.version).toBe(upgrades.length);
    expect(await after.getAll('questions')).toEqual([aQuestion()]);
    expect(after.objectStoreNames).toContain('tallies');
  });
});

describe('a database of a later release', () => {
  it('is named as that, and left alone', async () => {
    const name = freshName();
    const steps: Upgrade[] = [
      ...upgrades,
      (database) => void database.createObjectStore('x' as never),
    ];
    const newer = await open({ name, steps });
    await newer.put('questions', aQuestion());
    newer.close();
    const opening = openDatabase({ name });
    await expect(opening).rejects.toMatchObject({ kind: 'newer' });
    const again = await open({ name, steps });
    expect(await again.getAll('questions')).toEqual([aQuestion()]);
  });
});

describe('two windows of different releases', () => {
  const later: Upgrade[] = [...upgrades, () => undefined];

  it('the older one lets the newer one in, and is told that it is outdated', async () => {
    const name = freshName();
    const onOutdated = vi.fn();
    const older = await open({ name, onOutdated });
    await older.put('questions', aQuestion());
    const onBlocked = vi.fn();
    const newer = await open({ name, steps: later, onBlocked });
    expect(onOutdated).toHaveBeenCalledOnce();
    expect(onBlocked).not.toHaveBeenCalled();
    expect(await newer.getAll('questions')).toEqual([aQuestion()]);
    const writing = (async () => older.put('questions', aQuestion({ hour: 12 })))();
    const problem = await writing.catch(asProblem);
    expect(problem).toMatchObject({ kind: 'outdated' });
  });

  it('the newer one waits for an older one that does not close, and then goes on', async () => {
    const name = freshName();
    (await open({ name })).close();
    const stubborn = closeLater(await openDB<Schema>(name));
    await stubborn.put('questions', aQuestion());
    const onBlocked = vi.fn();
    let isOpen = false;
    const opening = open({ name, steps: later, onBlocked }).then((database) => {
      isOpen = true;
      return database;
    });
    await vi.waitFor(() => expect(onBlocked).toHaveBeenCalledOnce());
    expect(await stubborn.count('questions')).toBe(1);
    expect(isOpen).toBe(false);
    stubborn.close();
    const newer = await opening;
    expect(newer.version).toBe(later.length);
    expect(await newer.getAll('questions')).toEqual([aQuestion()]);
  });

  it('a window of the same release opens beside the other', async () => {
    const name = freshName();
    const onOutdated = vi.fn();
    const one = await open({ name, onOutdated });
    const other = await open({ name, onOutdated });
    await one.put('questions', aQuestion());
    expect(await other.count('questions')).toBe(1);
    expect(onOutdated).not.toHaveBeenCalled();
  });
});

describe('a connection that ends', () => {
  it('is told when somebody deletes the database', async () => {
    const name = freshName();
    const onOutdated = vi.fn();
    await open({ name, onOutdated });
    await deleteDB(name);
    expect(onOutdated).toHaveBeenCalledOnce();
  });

  it('is told when the engine closes it', async () => {
    const onOutdated = vi.fn();
    const database = await open({ name: freshName(), onOutdated });
    unwrap(database).dispatchEvent(new IDBVersionChangeEvent('close'));
    expect(onOutdated).toHaveBeenCalledOnce();
  });
});

describe('asProblem', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['InvalidStateError', 'outdated'],
    ['AbortError', 'broken'],
    ['UnknownError', 'broken'],
  ])('takes %s for %s', (name, kind) => {
    const cause = new DOMException('', name);
    expect(asProblem(cause)).toMatchObject({ kind, cause, name: 'StorageProblem' });
  });

  it('leaves a problem of ours as it is, and takes anything else for broken', () => {
    const changed = new StorageProblem('changed');
    expect(asProblem(changed)).toBe(changed);
    for (const thrown of [new TypeError('a bug'), 'text', undefined, null, 7]) {
      expect(asProblem(thrown).kind).toBe('broken');
    }
  });
});
