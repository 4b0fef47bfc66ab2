import { describe, expect, it, vi } from 'vitest';
import { asPullState } from '../../utils/storage/pulled-tallies';
import { readSyncState, readTeam } from '../../utils/storage/team-membership';
import { readPending } from '../../utils/storage/team-outbox';
import { aQuestion } from '../fixtures/builders';
import { note } from '../fixtures/team-storage';
import { type Device, openDevice } from './device';
import { type Asked, answer, type FarServer, type Manner, startFarServer } from './far-server';
import { aDocument, aFeed, type FeedRow, serveFeed } from './feed';

vi.setConfig({ testTimeout: 30_000 });

const isFeed = ({ path }: Asked) => path.includes('/_changes');
const questionsOf = ({ asked }: FarServer) => asked.filter(isFeed).map(({ path }) => path);
const sinceOf = (path: string) => new URL(path, 'http://far').searchParams.get('since');
const most = { count: 100, bytes: 1e6 };

async function openWith(manner: Manner): Promise<{ far: FarServer; device: Device }> {
  const far = await startFarServer(manner);
  const device = await openDevice({ team: { address: far.address } });
  await device.stores.database.delete('sync', 'offer');
  return { far, device };
}

const openFeed = (rows: FeedRow[]) => openWith(serveFeed(() => rows));

const find = async ({ stores }: Device, n: number) => stores.questions.find(`q-${10_000 + n}`);
const place = async ({ stores }: Device) => stores.database.get('sync', 'pull');

/** Puts hands to work that never rest; gives the places that were reached when they were waited for. */
function watchPlaces(device: Device): (string | undefined)[] {
  const places: (string | undefined)[] = [];
  device.surroundings.hands = {
    areBusy: () => true,
    async rest() {
      places.push(asPullState(await place(device)).since);
    },
  };
  return places;
}

describe('pulling', () => {
  it('asks for whole documents with all their leaves, a thousand at a time', async () => {
    const { far, device } = await openFeed([]);
    await device.share();
    const query = new URL(questionsOf(far)[0] ?? '', 'http://far').searchParams;
    expect(Object.fromEntries(query)).toEqual({
      style: 'all_docs',
      conflicts: 'true',
      include_docs: 'true',
      limit: '1000',
    });
  });

  it('reads page after page, each from where the one before ended', async () => {
    const rows = aFeed(Array.from({ length: 2300 }, (_, n) => aDocument(n)));
    const { far, device } = await openFeed(rows);
    expect(await device.share()).toBe('done');
    expect(questionsOf(far).map(sinceOf)).toEqual([null, '1000-x', '2000-x']);
    expect(await place(device)).toMatchObject({ since: '2300-x' });
    expect(await find(device, 0)).toMatchObject({ uid: 'q-10000' });
    expect(await find(device, 2299)).toMatchObject({ uid: 'q-12299' });
  });

  it('applies a page in parts while somebody works here, each with the place that it reaches', async () => {
    const rows = aFeed(Array.from({ length: 450 }, (_, n) => aDocument(n)));
    const { far, device } = await openFeed(rows);
    const places = watchPlaces(device);
    expect(await device.share()).toBe('done');
    expect([...new Set(places)]).toEqual([undefined, '200-x', '400-x', '450-x']);
    expect(questionsOf(far).map(sinceOf)).toEqual([null]);
    expect(await find(device, 0)).toMatchObject({ uid: 'q-10000' });
    expect(await find(device, 449)).toMatchObject({ uid: 'q-10449' });
  });

  it('waits for nobody with the few changes that colleagues make', async () => {
    const { device } = await openFeed(aFeed(Array.from({ length: 200 }, (_, n) => aDocument(n))));
    let waits = 0;
    const rest = async () => {
      waits += 1;
    };
    device.surroundings.hands = { areBusy: () => true, rest };
    expect(await device.share()).toBe('done');
    expect(await find(device, 199)).toMatchObject({ uid: 'q-10199' });
    // Once it is all there, what came as a segment is counted.
    expect(waits).toBeLessThanOrEqual(2);
  });

  it('applies a page as a whole, also then, when its rows do not say which place they reach', async () => {
    const rows = aFeed(Array.from({ length: 450 }, (_, n) => aDocument(n)));
    const bare = rows.map(({ seq: _, ...row }) => row as FeedRow);
    const { device } = await openFeed(bare);
    const places = watchPlaces(device);
    expect(await device.share()).toBe('done');
    expect([...new Set(places)]).toEqual([undefined, '450-x']);
    expect(await find(device, 449)).toMatchObject({ uid: 'q-10449' });
  });

  it('goes on where it was, and asks once when nothing happened', async () => {
    const rows = aFeed([aDocument(1)]);
    const { far, device } = await openFeed(rows);
    await device.share();
    await device.share();
    expect(questionsOf(far).map(sinceOf)).toEqual([null, '1-x']);
  });

  it('is left with the same, however often rows are repeated and in whatever order', async () => {
    const versions = [0, 1, 2].map((round) =>
      aDocument(
        7,
        { hour: 9 + round },
        { clock: `176400000000${round}-0000-balie-2`, _rev: `${round + 1}-a` },
      ),
    );
    const [first, second, last] = versions as [FeedRow['doc'], FeedRow['doc'], FeedRow['doc']];
    const shuffled = [last, first, second, last, first] as typeof versions;
    const { device } = await openFeed(aFeed(shuffled));
    expect(await device.share()).toBe('done');
    expect(await find(device, 7)).toMatchObject({ hour: 11 });
    expect(await readPending(device.stores.database, most)).toEqual([]);
  });

  it.each([400, 404])(
    'starts at the first change when its place is refused with %i',
    async (status) => {
      const rows = aFeed([aDocument(1), aDocument(2)]);
      const { far, device } = await openFeed(rows);
      await device.share();
      const sound = far.manner;
      far.manner = (asked, response) =>
        isFeed(asked) && sinceOf(asked.path) === '2-x'
          ? answer(response, status, { error: 'bad_request', reason: 'Malformed sequence' })
          : sound(asked, response);
      rows.splice(0, 2, ...aFeed([aDocument(1), aDocument(3)]));
      expect(await device.share()).toBe('done');
      expect(await find(device, 3)).toBeDefined();
      expect(await find(device, 2)).toBeDefined();
    },
  );

  it('takes numbers for places in the changes as well', async () => {
    const { far, device } = await openWith(
      (asked, response) => isFeed(asked) && answer(response, 200, { results: [], last_seq: 17 }),
    );
    await device.share();
    await device.share();
    expect(questionsOf(far).map(sinceOf)).toEqual([null, '17']);
  });

  it('passes over what it does not know, and keeps everything else', async () => {
    const strange = [
      { _id: '_design/other', _rev: '1-a', views: {} },
      { _id: 'question:x', _rev: '1-a', _deleted: true },
      { _id: 'wish:1', _rev: '1-a', type: 'wish' },
      { ...aDocument(4), record: { uid: 'somebody-else' } },
      null,
    ];
    const rows = [
      ...strange.map((doc, i) => ({ seq: `${i}`, id: `${i}`, changes: [], doc: doc as object })),
      ...aFeed([aDocument(5)]),
    ];
    const { device } = await openFeed(rows);
    expect(await device.share()).toBe('done');
    expect(await find(device, 5)).toBeDefined();
    expect(await find(device, 4)).toBeUndefined();
  });

  it('never takes what was really deleted out of the stores of this computer', async () => {
    const rows = aFeed([aDocument(1)]);
    const { device } = await openFeed(rows);
    await device.share();
    const { _id } = aDocument(1);
    rows.push({
      seq: '2-x',
      id: _id,
      changes: [{ rev: '2-b' }],
      doc: { _id, _rev: '2-b', _deleted: true },
    });
    expect(await device.share()).toBe('done');
    expect(await find(device, 1)).toMatchObject({ uid: 'q-10001' });
  });

  it('remembers the version of the guard that passes among the changes', async () => {
    const guard = { _id: '_design/guard', _rev: '1-a', version: 99 };
    const { device } = await openFeed([
      { seq: '1', id: '_design/guard', changes: [{ rev: '1-a' }], doc: guard },
    ]);
    expect(await device.share()).toBe('done');
    expect(await readTeam(device.stores.database)).toMatchObject({ guard: 99 });
    expect(await readSyncState(device.stores.database)).toMatchObject({
      trouble: { kind: 'newer-guard' },
    });
  });

  it('tells how far it is while there is more than a page', async () => {
    const rows = aFeed(Array.from({ length: 2300 }, (_, n) => aDocument(n)));
    const { device } = await openFeed(rows);
    const told: unknown[] = [];
    device.surroundings.channel.listen(() => undefined);
    const { post } = device.surroundings.channel;
    device.surroundings.channel.post = (...stores) => {
      if (stores.includes('sync'))
        told.push(readSyncState(device.stores.database).then(({ progress }) => progress));
      post(...stores);
    };
    await device.share();
    const [first] = await Promise.all(told);
    expect(first).toMatchObject({ kind: 'pull', total: 2300 });
    expect((await readSyncState(device.stores.database)).progress).toBeUndefined();
  });
});

describe('two versions that a cluster accepted', () => {
  const shown = aDocument(
    1,
    { outcome: 'partly' },
    { clock: '1764000000001-0000-balie-2', _rev: '2-b' },
  );
  const hidden = aDocument(
    1,
    { outcome: 'referred' },
    { clock: '1764000000002-0000-balie-3', editedBy: 'balie-3', _rev: '2-a' },
  );
  const row = {
    seq: '1-x',
    id: shown._id,
    changes: [{ rev: '2-b' }, { rev: '2-a' }],
    doc: { ...shown, _conflicts: ['2-a'] },
  };

  const openFork = () =>
    openWith((asked, response) => {
      if (asked.path.includes('open_revs=all'))
        return answer(response, 200, [{ ok: shown }, { ok: hidden }, { missing: '9-x' }]);
      if (asked.path.includes('/_bulk_docs'))
        return answer(response, 201, [{ ok: true, id: shown._id, rev: '3-c' }]);
      return serveFeed(() => [row])(asked, response);
    });

  it('are merged, and the server is told of the one that stays', async () => {
    const { far, device } = await openFork();
    expect(await device.share()).toBe('done');
    expect(await find(device, 1)).toMatchObject({ outcome: 'referred' });
    const [push] = far.asked.filter(({ path }) => path.includes('/_bulk_docs'));
    expect(push?.body).toEqual({ docs: [{ ...hidden, _rev: '2-b', editedBy: 'balie-1' }] });
  });

  it('lose to a later one of this computer', async () => {
    const { device } = await openFork();
    const own = aQuestion({ uid: 'q-10001', outcome: 'comes-back' });
    await device.stores.database.put('questions', own);
    await note(device.stores.database, 'question', [own], Date.parse('2026-11-26T00:00:00Z'));
    expect(await device.share()).toBe('done');
    expect(await find(device, 1)).toMatchObject({ outcome: 'comes-back' });
  });
});

describe('a server that would have much removed', () => {
  const openMany = async () => {
    const documents = Array.from({ length: 40 }, (_, n) => aDocument(n));
    const rows = aFeed(documents);
    const opened = await openFeed(rows);
    await opened.device.share();
    const removed = documents.slice(0, 30).map((document) => ({
      ...document,
      _rev: '2-b',
      record: {
        uid: document.record.uid,
        updated: '2026-11-25T10:00:00.000Z',
        deleted: true as const,
      },
    }));
    rows.push(...aFeed(removed));
    return opened;
  };

  it('is asked about, and nothing is removed before people agree', async () => {
    const { device } = await openMany();
    expect(await device.share()).toBe('trouble');
    expect(await readSyncState(device.stores.database)).toMatchObject({
      trouble: { kind: 'mass-loss', detail: '30' },
    });
    expect(await find(device, 0)).not.toMatchObject({ deleted: true });
  });
});
