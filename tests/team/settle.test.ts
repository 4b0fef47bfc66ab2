import { describe, expect, it, vi } from 'vitest';
import { countPending, readRefused } from '../../utils/storage/team-outbox';
import { aQuestion } from '../fixtures/builders';
import { note } from '../fixtures/team-storage';
import { type Device, openDevice } from './device';
import { type Asked, acceptAll, answer, type FarServer, startFarServer } from './far-server';
import { aDocument } from './feed';

vi.setConfig({ testTimeout: 30_000 });

const isBulk = ({ path }: Asked) => path.includes('/_bulk_docs');
const isFetch = ({ path }: Asked) => path.includes('/_all_docs');
const docsOf = ({ body }: Asked) => (body as { docs: Record<string, unknown>[] }).docs;
const pushes = (far: FarServer) => far.asked.filter(isBulk).map((asked) => docsOf(asked)[0]);

type Document = ReturnType<typeof aDocument>;

/** The question of this computer, changed at this hour of the day; the server’s is of noon. */
async function openWith(hour: number, error: string, standing: Document | undefined) {
  let standsNow = standing;
  const far = await startFarServer((asked, response) => {
    if (isFetch(asked)) {
      const { keys } = asked.body as { keys: string[] };
      const rows = keys.map((key) =>
        standsNow ? { key, id: key, doc: standsNow } : { key, error: 'not_found' },
      );
      return answer(response, 200, { rows });
    }
    if (!isBulk(asked)) return false;
    const [document] = docsOf(asked);
    if (document?._rev !== standsNow?._rev || error === 'not-editor')
      return answer(response, 201, [
        { id: document?._id, error: error === 'conflict' ? error : 'forbidden', reason: error },
      ]);
    const [row] = acceptAll(asked.body);
    standsNow = { ...(document as unknown as Document), _rev: row?.rev ?? '' };
    return answer(response, 201, [row]);
  });
  const device = await openDevice({ team: { address: far.address } });
  await device.stores.database.delete('sync', 'offer');
  const updated = `2026-11-23T${hour}:00:00.000Z`;
  const own = aQuestion({ uid: 'q-10001', outcome: 'comes-back', updated });
  await device.stores.database.put('questions', own);
  await note(device.stores.database, 'question', [own], Date.parse(updated));
  return { far, device };
}

const noon = String(Date.parse('2026-11-23T12:00:00.000Z'));
const three = String(Date.parse('2026-11-23T15:00:00.000Z'));
const theirs = aDocument(1, { outcome: 'partly' }, { clock: `${noon}-0000-balie-2`, _rev: '4-d' });

const find = ({ stores }: Device) => stores.database.get('questions', 'q-10001');
const pendingOf = ({ stores }: Device) => countPending(stores.database);
const refusedOf = ({ stores }: Device) => readRefused(stores.database);

describe.each(['conflict', 'stale-revision'])('a push that the server answers with %s', (error) => {
  it('is pushed again on what stands there, when this change is the later one', async () => {
    const { far, device } = await openWith(15, error, theirs);
    expect(await device.share()).toBe('done');
    expect(pushes(far).map((document) => document?._rev)).toEqual([undefined, '4-d']);
    // Who made a record is for the server to say.
    expect(pushes(far).at(-1)).toMatchObject({ device: 'balie-2', editedBy: 'balie-1' });
    expect(await pendingOf(device)).toBe(0);
    expect(await find(device)).toMatchObject({ outcome: 'comes-back' });
  });

  it('is done when the change that stands there is the later one', async () => {
    const { far, device } = await openWith(9, error, theirs);
    expect(await device.share()).toBe('done');
    expect(pushes(far)).toHaveLength(1);
    expect(await pendingOf(device)).toBe(0);
    expect(await find(device)).toMatchObject({ outcome: 'partly' });
  });

  it('is done when the same stands there: the first answer was lost', async () => {
    const same = aDocument(
      1,
      { outcome: 'comes-back', updated: '2026-11-23T15:00:00.000Z' },
      { _rev: '1-a', device: 'balie-1', editedBy: 'balie-1', clock: `${three}-0000-balie-1` },
    );
    const { far, device } = await openWith(15, error, same);
    expect(await device.share()).toBe('done');
    expect(pushes(far)).toHaveLength(1);
    expect(await pendingOf(device)).toBe(0);
    expect(await device.stores.database.get('versions', 'question:q-10001')).toMatchObject({
      rev: '1-a',
    });
  });
});

describe('a push that the guard refuses', () => {
  it('is shown as refused when nothing stands there', async () => {
    const { far, device } = await openWith(15, 'not-editor', undefined);
    expect(await device.share()).toBe('done');
    expect(pushes(far)).toHaveLength(1);
    expect(await refusedOf(device)).toMatchObject([{ reason: 'not-editor' }]);
    expect(await find(device)).toMatchObject({ outcome: 'comes-back' });
  });

  it('is first pushed on what stands there, and shown as refused only then', async () => {
    const { far, device } = await openWith(15, 'not-editor', theirs);
    expect(await device.share()).toBe('done');
    expect(pushes(far).map((document) => document?._rev)).toEqual([undefined, '4-d']);
    expect(await refusedOf(device)).toMatchObject([{ reason: 'not-editor' }]);
    expect(await pendingOf(device)).toBe(0);
  });

  it('is not shown when the change is a colleague’s that was only pulled: it just stays here', async () => {
    const { device } = await openWith(15, 'not-editor', theirs);
    const row = await device.stores.database.get('versions', 'question:q-10001');
    if (row) await device.stores.database.put('versions', { ...row, editedBy: 'balie-3' });
    expect(await device.share()).toBe('done');
    expect(await refusedOf(device)).toEqual([]);
    expect(await pendingOf(device)).toBe(0);
    expect(await find(device)).toMatchObject({ outcome: 'comes-back' });
  });
});
