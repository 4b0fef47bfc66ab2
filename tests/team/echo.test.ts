import { describe, expect, it, vi } from 'vitest';
import { countPending } from '../../utils/storage/team-outbox';
import { aQuestion } from '../fixtures/builders';
import { note } from '../fixtures/team-storage';
import { openDevice } from './device';
import { type Asked, acceptAll, answer, startFarServer } from './far-server';
import { aDocument, type FeedRow } from './feed';

vi.setConfig({ testTimeout: 30_000 });

const isBulk = ({ path }: Asked) => path.includes('/_bulk_docs');
const isFeed = ({ path }: Asked) => path.includes('/_changes');
const isFetch = ({ path }: Asked) => path.includes('/_all_docs');

/** A computer with an import to tell of, and a server on which a colleague is busy meanwhile. */
async function openImport(amount: number) {
  const rows: FeedRow[] = [];
  const theirs = [
    aDocument(1),
    { ...aDocument(2), record: aQuestion({ uid: 'q-10002', hour: 3 }) },
  ];
  const far = await startFarServer((asked, response) => {
    if (isBulk(asked)) {
      const accepted = acceptAll(asked.body);
      const { docs } = asked.body as { docs: object[] };
      accepted.forEach(({ id, rev }, i) => {
        rows.push({ seq: '', id, changes: [{ rev }], doc: { ...docs[i], _rev: rev } });
      });
      for (const doc of theirs)
        rows.push({ seq: '', id: doc._id, changes: [{ rev: doc._rev }], doc });
      return answer(response, 201, accepted);
    }
    if (isFetch(asked)) {
      const { keys } = asked.body as { keys: string[] };
      const found = keys.map((key) => ({
        id: key,
        doc: rows.findLast(({ id }) => id === key)?.doc,
      }));
      return answer(response, 200, { rows: found });
    }
    if (!isFeed(asked)) return false;
    const isWhole = asked.path.includes('include_docs=true');
    const results = rows.map(({ doc, ...row }) => (isWhole ? { ...row, doc } : row));
    return answer(response, 200, { results, last_seq: `${rows.length}-x`, pending: 0 });
  });
  const device = await openDevice({ team: { address: far.address } });
  const { database } = device.stores;
  await database.delete('sync', 'offer');
  const questions = Array.from({ length: amount }, (_, i) => aQuestion({ uid: `own-${i}` }));
  const transaction = database.transaction('questions', 'readwrite');
  for (const question of questions) void transaction.store.put(question);
  await transaction.done;
  await note(database, 'question', questions, device.clock.now);
  return { far, device };
}

describe('what was just pushed', () => {
  it('does not come back whole; what colleagues did meanwhile comes all the same', async () => {
    const { far, device } = await openImport(120);
    expect(await device.share()).toBe('done');
    const [first, second] = far.asked.filter(isFeed).map(({ path }) => path);
    expect(first).toContain('include_docs=true');
    expect(second).not.toContain('include_docs');
    const [fetched] = far.asked.filter(isFetch);
    expect(fetched?.body).toEqual({ keys: [aDocument(1)._id, aDocument(2)._id] });
    expect(await device.stores.questions.find('q-10001')).toBeDefined();
    expect(await device.stores.questions.find('q-10002')).toMatchObject({ hour: 3 });
    expect(await countPending(device.stores.database)).toBe(0);
    expect(await device.stores.database.get('sync', 'pull')).toMatchObject({ since: '122-x' });
  });

  it('comes back with the other changes when it is only a little', async () => {
    const { far, device } = await openImport(3);
    expect(await device.share()).toBe('done');
    expect(far.asked.filter(isFetch)).toEqual([]);
    expect(await device.stores.questions.find('q-10001')).toBeDefined();
  });
});
