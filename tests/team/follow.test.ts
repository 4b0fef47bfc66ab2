import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeTeam, leaveTeam, readSyncState } from '../../utils/storage/team-membership';
import { countPending } from '../../utils/storage/team-outbox';
import { askSync, followTeam } from '../../utils/team/follow';
import { aSharedTeam } from '../fixtures/team-storage';
import { type Device, openDevice, openSharing } from './device';
import { type Asked, answer, type FarServer, startFarServer } from './far-server';
import { aDocument, aFeed, serveFeed } from './feed';

vi.setConfig({ testTimeout: 30_000 });

const ends: AbortController[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
});

/** Begins to follow; the result ends it. */
function follow({ surroundings }: Device): { end(): Promise<void> } {
  const controller = new AbortController();
  ends.push(controller);
  const ended = followTeam(surroundings, controller.signal);
  return {
    end() {
      controller.abort();
      return ended;
    },
  };
}

const eventually = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 10_000, interval: 5 });

const isWaiting = ({ path }: Asked) => path.includes('feed=longpoll');
const countAsked = (far: FarServer, isIt: (asked: Asked) => boolean) =>
  far.asked.filter(isIt).length;
const isBulk = ({ path }: Asked) => path.includes('_bulk_docs');

/** A server whose changes are waited for, and a computer that follows them. */
async function openFollowing() {
  const rows = aFeed([]);
  const held: ServerResponse[] = [];
  const far = await startFarServer((asked, response) => {
    if (isWaiting(asked)) {
      held.push(response);
      return true;
    }
    return serveFeed(() => rows)(asked, response);
  });
  const device = await openDevice({ team: { address: far.address } });
  /** Lets whoever waits hear of these documents. */
  const tell = (documents: ReturnType<typeof aDocument>[]) => {
    rows.push(...aFeed(documents));
    for (const response of held.splice(0))
      answer(response, 200, { results: rows, last_seq: `${rows.length}-x`, pending: 0 });
  };
  return { far, device, rows, held, tell };
}

describe('an open page', () => {
  it('shows what a colleague logs as soon as the server tells of it, and waits again', async () => {
    const { far, device, held, tell } = await openFollowing();
    follow(device);
    await eventually(() => expect(held).toHaveLength(1));
    tell([aDocument(1)]);
    await eventually(async () => {
      expect(await device.stores.questions.find('q-10001')).toBeDefined();
    });
    await eventually(() => expect(held).toHaveLength(1));
    expect(countAsked(far, isWaiting)).toBe(2);
  });

  it('tells the pages of this browser that there is something new', async () => {
    const { device, held, tell } = await openFollowing();
    follow(device);
    await eventually(() => expect(held).toHaveLength(1));
    const before = device.stores.changes.value;
    tell([aDocument(1)]);
    await eventually(() => expect(device.stores.changes.value).toBeGreaterThan(before));
  });

  it('shares at once what is logged in it', async () => {
    const { far, device, held } = await openFollowing();
    follow(device);
    await eventually(() => expect(held).toHaveLength(1));
    await device.stores.questions.savePreset('tax');
    await eventually(async () => {
      expect(await countPending(device.stores.database)).toBe(0);
    });
    expect(countAsked(far, isBulk)).toBe(1);
  });

  it('shares everything first, also what was logged before', async () => {
    const { far, device } = await openFollowing();
    await device.stores.questions.savePreset('tax');
    await device.stores.questions.savePreset('letters');
    follow(device);
    await eventually(() => expect(countAsked(far, isWaiting)).toBe(1));
    expect(await countPending(device.stores.database)).toBe(0);
    expect((await readSyncState(device.stores.database)).lastSuccess).toBeDefined();
  });

  it('asks nothing without a team, and begins when the computer joins one', async () => {
    const { far, device } = await openFollowing();
    await leaveTeam(device.stores.database, { keep: true });
    follow(device);
    await device.stores.questions.savePreset('tax');
    await device.stores.questions.savePreset('letters');
    expect(far.asked).toEqual([]);
    await device.stores.database.put('sync', aSharedTeam({ address: far.address }));
    device.surroundings.channel.announce('sync');
    await eventually(() => expect(countAsked(far, isWaiting)).toBe(1));
  });

  it('asks nothing while sharing is paused, and goes on afterwards', async () => {
    const { far, device, held } = await openFollowing();
    follow(device);
    await eventually(() => expect(held).toHaveLength(1));
    await changeTeam(device.stores.database, { paused: true });
    device.surroundings.channel.announce('sync');
    await eventually(() => expect(held[0]?.destroyed).toBe(true));
    const before = far.asked.length;
    await device.stores.questions.savePreset('tax');
    expect(await countPending(device.stores.database)).toBe(1);
    expect(far.asked).toHaveLength(before);
    await changeTeam(device.stores.database, { paused: false });
    device.surroundings.channel.announce('sync');
    await eventually(async () => {
      expect(await countPending(device.stores.database)).toBe(0);
    });
  });

  it('ends when it is told to', async () => {
    const { device, held } = await openFollowing();
    const following = follow(device);
    await eventually(() => expect(held).toHaveLength(1));
    await following.end();
    await eventually(() => expect(held[0]?.destroyed).toBe(true));
  });
});

describe('waiting that is broken off here', () => {
  /** A computer that waits for a server that from now on holds its answers, a minute later. */
  const openWaiting = async () => {
    const { far, device, held } = await openFollowing();
    follow(device);
    await eventually(() => expect(held).toHaveLength(1));
    const { database } = device.stores;
    const before = await readSyncState(database);
    const unanswered: ServerResponse[] = [];
    far.manner = (_asked, response) => unanswered.push(response) > 0;
    device.clock.now += 60_000;
    const hasAsked = () => eventually(() => expect(unanswered).toHaveLength(1));
    const readLastSuccess = async () => (await readSyncState(database)).lastSuccess ?? 0;
    /** The server is as before, and answers what it was asked meanwhile. */
    const resume = (body: unknown) => {
      far.manner = () => false;
      for (const response of unanswered) answer(response, 200, body);
    };
    return { device, before: before.lastSuccess ?? 0, readLastSuccess, hasAsked, resume };
  };

  it('by people who want to share now is no success until the server answered', async () => {
    const { device, before, readLastSuccess, hasAsked, resume } = await openWaiting();
    await askSync(device.surroundings);
    await hasAsked();
    expect(await readLastSuccess()).toBe(before);
    resume({ results: [], last_seq: '1-x', pending: 0 });
    await eventually(async () => expect(await readLastSuccess()).toBeGreaterThan(before));
  });

  it('by something that is logged is no success until the server has it', async () => {
    const { device, before, readLastSuccess, hasAsked, resume } = await openWaiting();
    await device.stores.questions.savePreset('tax');
    await hasAsked();
    expect(await readLastSuccess()).toBe(before);
    const [{ id } = { id: '' }] = await device.stores.database.getAll('versions');
    resume([{ ok: true, id, rev: '1-r' }]);
    await eventually(async () => expect(await readLastSuccess()).toBeGreaterThan(before));
  });

  it('does not forget that people agree that much is removed', async () => {
    const { device, hasAsked } = await openWaiting();
    await askSync(device.surroundings, true);
    await hasAsked();
    expect(await readSyncState(device.stores.database)).toMatchObject({ mayRemove: true });
  });
});

describe('a page whose server cannot be reached', () => {
  const openAway = async () => {
    const far = await startFarServer((_asked, response) => {
      response.destroy();
      return true;
    });
    const device = await openDevice({ team: { address: far.address } });
    // As if it had failed often: the next try is minutes away.
    device.surroundings.random = () => 1;
    await device.stores.questions.savePreset('tax');
    follow(device);
    await eventually(async () => {
      expect(await readSyncState(device.stores.database)).toMatchObject({ failures: 1 });
    });
    return { far, device };
  };

  it('tries again at once when the network is back', async () => {
    const { far, device } = await openAway();
    far.manner = () => false;
    device.goOnline();
    await eventually(async () => {
      expect(await countPending(device.stores.database)).toBe(0);
    });
    await eventually(async () => {
      const { trouble, retryAt } = await readSyncState(device.stores.database);
      expect({ trouble, retryAt }).toEqual({});
    });
  });

  it('tries again at once when people ask for it, in this page or in another', async () => {
    const { far, device } = await openAway();
    const other = openSharing(device.stores, device.clock, device.name, 'secret');
    await askSync(other.surroundings);
    await eventually(async () => {
      expect(await readSyncState(device.stores.database)).toMatchObject({ failures: 1 });
      expect(far.asked.length).toBeGreaterThan(1);
    });
    far.manner = () => false;
    await askSync(device.surroundings);
    await eventually(async () => {
      expect(await countPending(device.stores.database)).toBe(0);
    });
    other.surroundings.channel.close();
  });

  it('does not try again because something is logged', async () => {
    const { far, device } = await openAway();
    const before = far.asked.length;
    await device.stores.questions.savePreset('letters');
    await device.stores.questions.savePreset('letters');
    expect(await countPending(device.stores.database)).toBe(3);
    expect(far.asked).toHaveLength(before);
  });
});

describe('a line that does not like to wait', () => {
  it('is no trouble: short questions go on, and waiting is tried again', async () => {
    let waited = 0;
    const far = await startFarServer((asked, response) => {
      if (!isWaiting(asked)) return false;
      waited += 1;
      if (waited === 1) response.destroy();
      return true;
    });
    const device = await openDevice({ team: { address: far.address } });
    follow(device);
    await eventually(() => expect(waited).toBe(2));
    expect((await readSyncState(device.stores.database)).trouble).toBeUndefined();
  });
});

describe('several pages of a browser', () => {
  it('share in one of them, and in the next when that is closed', async () => {
    const { far, device, held } = await openFollowing();
    const other = openSharing(device.stores, device.clock, device.name, 'secret');
    other.surroundings.lock = device.surroundings.lock;
    const first = follow(device);
    await eventually(() => expect(held).toHaveLength(1));
    follow(other);
    await device.stores.questions.savePreset('tax');
    await eventually(async () => {
      expect(await countPending(device.stores.database)).toBe(0);
    });
    expect(countAsked(far, ({ path }) => path === '/')).toBe(1);
    const before = countAsked(far, isWaiting);
    await first.end();
    await eventually(() => expect(countAsked(far, isWaiting)).toBeGreaterThan(before));
    other.surroundings.channel.close();
  });
});

describe('people who agree that much is removed', () => {
  it('see it removed, once', async () => {
    const documents = Array.from({ length: 40 }, (_, n) => aDocument(n));
    const { far, device, rows } = await openFollowing();
    rows.push(...aFeed(documents));
    await device.share();
    const at = '2026-11-25T10:00:00.000Z';
    rows.push(
      ...aFeed(
        documents.slice(0, 30).map((document) => ({
          ...document,
          _rev: '2-b',
          record: { uid: document.record.uid, updated: at, deleted: true as const },
        })),
      ),
    );
    far.asked.length = 0;
    follow(device);
    await eventually(async () => {
      expect(await readSyncState(device.stores.database)).toMatchObject({
        trouble: { kind: 'mass-loss' },
      });
    });
    await askSync(device.surroundings, true);
    await eventually(() => expect(countAsked(far, isWaiting)).toBe(1));
    expect(await device.stores.questions.find('q-10000')).toMatchObject({ deleted: true });
    const { trouble, mayRemove } = await readSyncState(device.stores.database);
    expect({ trouble, mayRemove }).toEqual({});
  });
});
