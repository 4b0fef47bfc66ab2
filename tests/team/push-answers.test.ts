import { describe, expect, it, vi } from 'vitest';
import { readSyncState } from '../../utils/storage/team-membership';
import { countPending, readRefused } from '../../utils/storage/team-outbox';
import { aQuestion } from '../fixtures/builders';
import { note } from '../fixtures/team-storage';
import { type Device, openDevice } from './device';
import {
  type Asked,
  acceptAll,
  answer,
  type FarServer,
  type Manner,
  startFarServer,
} from './far-server';

vi.setConfig({ testTimeout: 30_000 });

const isBulk = ({ path }: Asked) => path.includes('/_bulk_docs');
const docsOf = ({ body }: Asked) => (body as { docs: { _id: string; _rev?: string }[] }).docs;
const sizes = (far: FarServer) => far.asked.filter(isBulk).map((asked) => docsOf(asked).length);
const pendingOf = ({ stores }: Device) => countPending(stores.database);

/** A computer with so many questions that the server must hear of, and how that server deals with them. */
async function openWith(amount: number, bulk: Manner) {
  const far = await startFarServer((asked, response) => isBulk(asked) && bulk(asked, response));
  const device = await openDevice({ team: { address: far.address } });
  await device.stores.database.delete('sync', 'offer');
  const questions = Array.from({ length: amount }, (_, i) => aQuestion({ uid: `q-${1000 + i}` }));
  const transaction = device.stores.database.transaction('questions', 'readwrite');
  for (const question of questions) void transaction.store.put(question);
  await transaction.done;
  await note(device.stores.database, 'question', questions, device.clock.now);
  return { far, device };
}

const acceptThese = (asked: Asked, isTaken: (id: string) => boolean) =>
  acceptAll(asked.body).filter(({ id }) => isTaken(id));

describe('pushing', () => {
  it('takes the rows by their ids, in whatever order they come', async () => {
    const { device } = await openWith(5, (asked, response) =>
      answer(response, 201, acceptAll(asked.body).reverse()),
    );
    expect(await device.share()).toBe('done');
    expect(await pendingOf(device)).toBe(0);
    const revs = await device.stores.database.getAll('versions');
    expect(revs.map(({ rev }) => rev)).toEqual(Array(5).fill('1-r'));
  });

  it('tells 500 records at a time, of an import 2,000', async () => {
    const accept: Manner = (asked, response) => answer(response, 201, acceptAll(asked.body));
    const some = await openWith(900, accept);
    await some.device.share();
    expect(sizes(some.far).sort()).toEqual([400, 500]);
    const many = await openWith(2600, accept);
    await many.device.share();
    expect(sizes(many.far).sort()).toEqual([2000, 600]);
    expect(await pendingOf(many.device)).toBe(0);
  });

  it('offers what was there before the team 2,000 at a time, and tells how far it is', async () => {
    const { far, device } = await openWith(0, (asked, response) =>
      answer(response, 201, acceptAll(asked.body)),
    );
    const { database } = device.stores;
    const transaction = database.transaction(['questions', 'sync'], 'readwrite');
    for (let i = 0; i < 2600; i += 1)
      void transaction.objectStore('questions').put(aQuestion({ uid: `q-${1000 + i}` }));
    void transaction.objectStore('sync').put({ uid: 'offer', type: 'settings', after: '' });
    await transaction.done;
    const told: Promise<unknown>[] = [];
    const { post } = device.surroundings.channel;
    device.surroundings.channel.post = (...stores) => {
      told.push(readSyncState(database).then(({ progress }) => progress));
      post(...stores);
    };
    expect(await device.share()).toBe('done');
    expect(sizes(far)).toEqual([2000, 600]);
    expect(await Promise.all(told)).toContainEqual({ kind: 'push', done: 2000, total: 2600 });
    expect(await database.get('sync', 'offer')).toBeUndefined();
  });

  it('keeps pending what the server did not answer for', async () => {
    const { device } = await openWith(4, (asked, response) =>
      answer(
        response,
        201,
        acceptThese(asked, (id) => !id.endsWith('2')),
      ),
    );
    expect(await device.share()).toBe('trouble');
    expect(await pendingOf(device)).toBe(1);
    expect(await readSyncState(device.stores.database)).toMatchObject({
      trouble: { kind: 'unreadable' },
    });
  });

  it('keeps pending what the server answers in a way that nobody knows', async () => {
    const { device } = await openWith(2, (asked, response) =>
      answer(
        response,
        201,
        docsOf(asked).map(({ _id }) => ({ id: _id, error: 'internal_server_error' })),
      ),
    );
    expect(await device.share()).toBe('trouble');
    expect(await pendingOf(device)).toBe(2);
    expect(await readRefused(device.stores.database)).toEqual([]);
  });

  it('takes what a cluster let in, though its nodes do not agree about another document', async () => {
    const { device } = await openWith(3, (asked, response) => {
      const [one, two, ...others] = acceptAll(asked.body);
      const accepted = { ...two, accepted: true };
      const torn = { id: one?.id, error: 'internal_server_error', reason: 'No reply' };
      return answer(response, 500, [torn, accepted, ...others]);
    });
    expect(await device.share()).toBe('trouble');
    expect(await pendingOf(device)).toBe(1);
    expect(await readRefused(device.stores.database)).toEqual([]);
  });

  it('takes what a cluster keeps on fewer nodes than it would like', async () => {
    const { device } = await openWith(2, (asked, response) =>
      answer(
        response,
        202,
        acceptAll(asked.body).map((row) => ({ ...row, accepted: true })),
      ),
    );
    expect(await device.share()).toBe('done');
    expect(await pendingOf(device)).toBe(0);
  });

  it.each([
    ['a body that is no list', { ok: true }],
    ['no body', null],
    ['a list of something else', [null, 3, 'x']],
  ])('acknowledges nothing of %s', async (_name, body) => {
    const { device } = await openWith(3, (_asked, response) => answer(response, 201, body));
    expect(await device.share()).toBe('trouble');
    expect(await pendingOf(device)).toBe(3);
  });

  it('halves what is too large until it fits', async () => {
    const { device, far } = await openWith(100, (asked, response) =>
      docsOf(asked).length > 30
        ? answer(response, 413, { error: 'too_large', reason: 'the request entity is too large' })
        : answer(response, 201, acceptAll(asked.body)),
    );
    expect(await device.share()).toBe('done');
    expect(sizes(far)).toEqual([100, 50, 25, 25, 50, 25, 25]);
    expect(await pendingOf(device)).toBe(0);
  });

  it('shows a single record that is too large as refused, and shares the rest', async () => {
    const { device } = await openWith(8, (asked, response) =>
      docsOf(asked).some(({ _id }) => _id.endsWith('5'))
        ? answer(response, 413, { error: 'document_too_large', reason: '' })
        : answer(response, 201, acceptAll(asked.body)),
    );
    expect(await device.share()).toBe('done');
    expect(await pendingOf(device)).toBe(0);
    const refused = await readRefused(device.stores.database);
    expect(refused.map(({ document, reason }) => [document._id, reason])).toEqual([
      ['question:q-1005', 'too-large'],
    ]);
  });

  it('shows what the guard refuses with its reason, once, and never tries it by itself', async () => {
    const { device, far } = await openWith(1, (asked, response) =>
      answer(
        response,
        201,
        docsOf(asked).map(({ _id }) => ({ id: _id, error: 'forbidden', reason: 'unknown-field' })),
      ),
    );
    expect(await device.share()).toBe('done');
    expect(await device.share()).toBe('done');
    expect(sizes(far)).toEqual([1]);
    const refused = await readRefused(device.stores.database);
    expect(refused.map(({ reason }) => reason)).toEqual(['unknown-field']);
  });

  it('goes on with the other records when one always answers with a conflict', async () => {
    const { device, far } = await openWith(700, (asked, response) =>
      answer(
        response,
        201,
        acceptAll(asked.body).map((row) =>
          row.id.endsWith('q-1003') ? { id: row.id, error: 'conflict', reason: 'x' } : row,
        ),
      ),
    );
    far.manner = withStanding(far.manner);
    expect(await device.share()).toBe('done');
    expect(await pendingOf(device)).toBe(1);
    const rounds = far.asked.filter(
      (asked) => isBulk(asked) && docsOf(asked).some(({ _id }) => _id === 'question:q-1003'),
    );
    expect(rounds).toHaveLength(5);
  });
});

/** The server shows an older version of what it is asked for, under another revision each time. */
function withStanding(manner: Manner): Manner {
  let revision = 1;
  return (asked, response) => {
    if (!asked.path.includes('/_all_docs')) return manner(asked, response);
    revision += 1;
    const { keys } = asked.body as { keys: string[] };
    const rows = keys.map((key) => ({
      key,
      doc: {
        _id: key,
        _rev: `${revision}-x`,
        type: 'question',
        device: 'balie-1',
        editedBy: 'balie-2',
        clock: '0000000000001-0000-balie-2',
        record: aQuestion({ uid: key.slice('question:'.length), outcome: 'partly' }),
      },
    }));
    return answer(response, 200, { rows });
  };
}
