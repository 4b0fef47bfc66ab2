import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isQuestion, type Question, type QuestionRecord } from '../../utils/question/question';
import { buildExchange, type Exchange } from '../../utils/settings/exchange';
import { readExchange } from '../../utils/settings/read-exchange';
import type { TeamSettings } from '../../utils/settings/settings';
import { exportAll, previewImport } from '../../utils/storage/exchange';
import { type ImportProgress, importAll } from '../../utils/storage/import-all';
import type { Stores } from '../../utils/storage/stores';
import { anyRecord, anyTeam, printSeed } from '../fixtures/arbitraries';
import { aQuestion, aTeam, aTombstone, plein, zuid } from '../fixtures/builders';
import { tallyNaively } from '../fixtures/oracle';
import { freshName, mondayTen, openWindow, readAll } from '../fixtures/storage';

printSeed('exchange.test.ts');

const open = () => openWindow(freshName(), mondayTen());

/** The content of a file, as the page gets it. */
function read(text: string): Exchange {
  const { exchange } = readExchange(text);
  if (!exchange) throw new Error('the file is refused');
  return exchange;
}

const fileOf = (records: QuestionRecord[], team: TeamSettings = aTeam()) =>
  read(buildExchange(team, records, '2026-11-23T16:00:00.000Z'));

async function bring(stores: Stores, exchange: Exchange) {
  const preview = await previewImport(stores, exchange);
  await importAll(stores, preview);
  return preview;
}

/** Questions of several days and locations, in the order of their uids. */
const manyQuestions = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aQuestion({
      uid: `uid-${10_000 + i}`,
      date: `2026-11-${String(1 + (i % 28)).padStart(2, '0')}`,
      ...(i % 3 === 0 && { location: zuid }),
    }),
  );

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

afterEach(() => vi.restoreAllMocks());

/** After every change that these tests make. */
const later = '2027-01-01T00:00:00.000Z';

describe('everything that is exported', () => {
  it('comes back in an empty database, with its counts and its settings', async () => {
    const stores = await open();
    await stores.settings.changeTeam({ locations: aTeam().locations, pinnedPresets: ['tax'] });
    for (const key of ['tax', 'digid:app', 'letters']) await stores.questions.savePreset(key);
    await stores.questions.withdraw(stores.questions.today.value[0] as never);
    const text = await exportAll(stores);
    const before = await readAll(stores.database);

    const empty = await open();
    const preview = await bring(empty, read(text));
    expect(preview.counts).toEqual({ new: 3, changed: 0, same: 0, older: 0 });
    expect(preview.changesTeam).toBe(true);
    expect(await readAll(empty.database)).toEqual(before);
    expect(empty.settings.team.value).toEqual(stores.settings.team.value);
    expect(JSON.parse(await exportAll(empty))).toMatchObject({
      questions: before.records,
      team: stores.settings.team.value,
    });
  });

  it('comes back for any questions and any settings', async () => {
    const anyRecords = fc.uniqueArray(anyRecord, { maxLength: 12, selector: ({ uid }) => uid });
    await fc.assert(
      fc.asyncProperty(anyRecords, anyTeam, async (records, team) => {
        const stores = await open();
        await bring(stores, fileOf(records, team));
        const stored = await readAll(stores.database);
        const sorted = [...records].sort((a, b) => (a.uid < b.uid ? -1 : 1));
        expect(stored).toEqual({ records: sorted, tallies: tallyNaively(sorted) });
        expect(stores.settings.team.value).toEqual(team);
        const again = await open();
        await bring(again, read(await exportAll(stores)));
        expect(await readAll(again.database)).toEqual(stored);
        for (const { database } of [stores, again]) database.close();
      }),
      { numRuns: 25 },
    );
  });

  it('bears the moment at which it was made', async () => {
    const clock = mondayTen();
    const stores = await openWindow(freshName(), clock);
    const before = new Date(clock.now).toISOString();
    const { exported } = read(await exportAll(stores));
    expect(before <= exported && exported <= new Date(clock.now).toISOString()).toBe(true);
  });
});

describe('an import', () => {
  it('that is done twice changes nothing the second time', async () => {
    const stores = await open();
    const file = fileOf([aQuestion(), aTombstone({ uid: 'gone' })]);
    await bring(stores, file);
    const before = await readAll(stores.database);
    const team = stores.settings.team.value;
    const preview = await bring(stores, file);
    expect(preview).toMatchObject({
      counts: { new: 0, changed: 0, same: 2, older: 0 },
      records: [],
      changesTeam: false,
    });
    expect(await readAll(stores.database)).toEqual(before);
    expect(stores.settings.team.value).toEqual(team);
  });

  it('only shows what it would do until it is done', async () => {
    const stores = await open();
    const before = await readAll(stores.database);
    const preview = await previewImport(stores, fileOf([aQuestion()]));
    expect(preview.counts.new).toBe(1);
    expect(await readAll(stores.database)).toEqual(before);
    expect(stores.settings.team.value).not.toMatchObject({ locations: aTeam().locations });
  });

  it('takes the later of two versions, and lets a withdrawal win', async () => {
    const stores = await open();
    const later = '2026-11-23T12:00:00.000Z';
    const earlier = '2026-11-23T08:00:00.000Z';
    const here = ['a', 'b', 'c'].map((uid) => aQuestion({ uid, duration: '5-10' }));
    await bring(stores, fileOf([...here, aTombstone({ uid: 'd' })]));
    const preview = await bring(
      stores,
      fileOf([
        aQuestion({ uid: 'a', updated: later, location: zuid, date: '2026-12-24' }),
        aQuestion({ uid: 'b', updated: earlier }),
        aTombstone({ uid: 'c', updated: earlier }),
        aQuestion({ uid: 'd', updated: later }),
        aQuestion({ uid: 'e' }),
      ]),
    );
    expect(preview.counts).toEqual({ new: 1, changed: 2, same: 0, older: 2 });
    const { records, tallies } = await readAll(stores.database);
    expect(records).toEqual([
      aQuestion({ uid: 'a', updated: later, location: zuid, date: '2026-12-24' }),
      here[1],
      aTombstone({ uid: 'c', updated: earlier }),
      aTombstone({ uid: 'd' }),
      aQuestion({ uid: 'e' }),
    ]);
    expect(tallies).toEqual(tallyNaively(records));
  });

  it('takes the later version when a file holds the same question twice', async () => {
    const later = aQuestion({ updated: '2026-11-23T12:00:00.000Z', topic: 'digid' });
    for (const records of [
      [aQuestion(), later],
      [later, aQuestion()],
    ]) {
      const stores = await open();
      await bring(stores, fileOf(records));
      const stored = await readAll(stores.database);
      expect(stored).toEqual({ records: [later], tallies: tallyNaively([later]) });
    }
  });

  it('keeps what is here and not in the file', async () => {
    const stores = await open();
    await stores.questions.savePreset('tax');
    await bring(stores, fileOf([aQuestion({ date: '2026-01-05' })]));
    const { records } = await readAll(stores.database);
    expect(records.filter(isQuestion).map(({ topic }) => topic)).toEqual(['tax', 'tax']);
  });

  it('shows at once in this page and in the others', async () => {
    const name = freshName();
    const clock = mondayTen();
    const here = await openWindow(name, clock);
    const there = await openWindow(name, clock);
    await here.settings.changeTeam({ locations: aTeam().locations });
    await bring(here, fileOf([aQuestion()], aTeam({ updated: later, pinnedPresets: ['pgb'] })));
    expect(here.settings.team.value.pinnedPresets).toEqual(['pgb']);
    expect(here.questions.today.value).toEqual([aQuestion()]);
    expect(here.changes.value).toBe(1);
    await eventually(() => expect(there.questions.today.value).toEqual([aQuestion()]));
    expect(there.settings.location.value.uid).toBe(plein);
    await eventually(() => expect(there.changes.value).toBe(1));
  });

  it('does not put an older version over what was corrected since the preview', async () => {
    const stores = await open();
    await stores.settings.changeTeam({ locations: aTeam().locations });
    await bring(stores, fileOf([aQuestion()]));
    const file = fileOf([
      aQuestion({ uid: 'new' }),
      aQuestion({ updated: '2026-11-23T09:12:30.000Z', topic: 'pgb' }),
    ]);
    const preview = await previewImport(stores, file);
    expect(preview.counts).toMatchObject({ new: 1, changed: 1 });
    expect(await stores.questions.amend(aQuestion(), { device: 'phone' })).toBe('saved');
    const before = await readAll(stores.database);
    await expect(importAll(stores, preview)).rejects.toMatchObject({ kind: 'changed' });
    expect(await readAll(stores.database)).toEqual(before);
  });

  it('does not bring back what was withdrawn since the preview', async () => {
    const stores = await open();
    await bring(stores, fileOf([aQuestion()]));
    const file = fileOf(
      [aQuestion({ updated: '2026-11-23T12:00:00.000Z' }), aQuestion({ uid: 'new' })],
      aTeam({ pinnedPresets: ['pgb'] }),
    );
    const preview = await previewImport(stores, file);
    await stores.questions.withdraw(aQuestion());
    const before = await readAll(stores.database);
    await expect(importAll(stores, preview)).rejects.toMatchObject({ kind: 'changed' });
    expect(await readAll(stores.database)).toEqual(before);
    expect((await stores.database.get('settings', 'team')) as TeamSettings).toMatchObject({
      pinnedPresets: [],
    });
  });

  it('is done wholly or not at all, whichever of its rows the engine refuses', async () => {
    const stores = await open();
    await stores.questions.savePreset('tax');
    const before = await readAll(stores.database);
    const team = await stores.database.get('settings', 'team');
    const records = Array.from({ length: 4 }, (_, i) => aQuestion({ uid: `uid-${i}` }));
    const original = IDBObjectStore.prototype.put;
    const preview = await previewImport(stores, fileOf(records));
    // Four questions, two tallies, the settings.
    for (let refused = 0; refused < 7; refused++) {
      let puts = 0;
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...row
      ) {
        if (puts++ === refused) throw new DOMException('', 'DataError');
        return original.apply(this, row);
      });
      await expect(importAll(stores, preview), `row ${refused}`).rejects.toMatchObject({
        kind: 'broken',
      });
      put.mockRestore();
      expect(await readAll(stores.database)).toEqual(before);
      expect(await stores.database.get('settings', 'team')).toEqual(team);
    }
    await importAll(stores, preview);
    expect((await readAll(stores.database)).records).toHaveLength(5);
  });

  it('of many questions tells how far it is, in parts that grow to the end', async () => {
    const stores = await open();
    const records = manyQuestions(2500);
    const preview = await previewImport(stores, fileOf(records));
    const told: ImportProgress[] = [];
    await importAll(stores, preview, (progress) => told.push(progress));
    expect(told.map(({ done }) => done)).toEqual([1000, 2000, 2500]);
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([2500]));
    expect(await readAll(stores.database)).toEqual({ records, tallies: tallyNaively(records) });
  });

  it('that fails after some parts leaves nothing of them', async () => {
    const stores = await open();
    const records = manyQuestions(2500);
    await bring(stores, fileOf(records.slice(-1)));
    const later = '2026-11-23T12:00:00.000Z';
    const preview = await previewImport(
      stores,
      fileOf(records.map((record) => ({ ...record, updated: later }))),
    );
    await stores.questions.withdraw(records.at(-1) as Question);
    const before = await readAll(stores.database);
    const told: ImportProgress[] = [];
    const importing = importAll(stores, preview, (progress) => told.push(progress));
    await expect(importing).rejects.toMatchObject({ kind: 'changed' });
    expect(told).toContainEqual({ done: 1000, total: 2500 });
    expect(await readAll(stores.database)).toEqual(before);
  });

  it('ends with a problem when the database is closed', async () => {
    const stores = await open();
    const preview = await previewImport(stores, fileOf([aQuestion()]));
    stores.database.close();
    await expect(importAll(stores, preview)).rejects.toMatchObject({ kind: 'outdated' });
  });

  it('takes the settings only where they differ', async () => {
    const stores = await open();
    await bring(stores, fileOf([]));
    const own = stores.settings.team.value;
    const same = await previewImport(stores, fileOf([], aTeam({ updated: later })));
    expect(same.changesTeam).toBe(false);
    const other = aTeam({
      updated: later,
      municipality: { name: 'Gemeente Waterstad', hosts: ['w.example'] },
    });
    expect((await previewImport(stores, fileOf([], other))).changesTeam).toBe(true);
    expect(stores.settings.team.value).toEqual(own);
  });

  it('keeps later settings of this computer, and the names that only the file knows', async () => {
    const stores = await open();
    await stores.settings.changeTeam({
      topics: [{ id: 'team-own', label: 'Stemhulp', group: 'other' }],
    });
    const topics = [{ id: 'team-old', label: 'Repaircafé', group: 'other' as const }];
    await bring(stores, fileOf([], aTeam({ updated: '2020-01-01T00:00:00.000Z', topics })));
    const team = stores.settings.team.value;
    expect(team.topics).toEqual([
      { id: 'team-own', label: 'Stemhulp', group: 'other' },
      { id: 'team-old', label: 'Repaircafé', group: 'other', archived: true },
    ]);
    expect(team.locations[0]).toMatchObject({ name: 'Mijn locatie' });
    expect(team.locations.slice(1).every(({ archived }) => archived)).toBe(true);
  });
});
