import { expect, it, vi } from 'vitest';
import { minute } from '../fixtures/storage';
import { openDevice } from './device';
import { answer, startFarServer } from './far-server';
import { aDocument, aFeed, serveFeed } from './feed';

vi.setConfig({ testTimeout: 30_000 });

const day = 24 * 60 * minute;

/** What the server has of a question, of which one node says that it does not know it. */
interface Standing {
  rev?: string;
  /** Revisions that led to it. */
  history?: string[];
}

/** A computer that pulled two questions, a day later; gives from where it reads the changes then. */
async function openAtNextDay({ rev, history = [] }: Standing) {
  const [one, other] = [aDocument(1), aDocument(2, {}, { _rev: '2-b' })];
  const feed = serveFeed(() => aFeed([one, other]));
  const far = await startFarServer((asked, response) => {
    if (asked.path.endsWith('/_revs_diff'))
      return answer(response, 200, { [other._id]: { missing: ['2-b'] } });
    if (asked.path.endsWith('?revs=true'))
      return answer(response, 200, { ...other, _rev: rev, _revisions: { start: 3, ids: history } });
    if (!asked.path.endsWith('/_all_docs')) return feed(asked, response);
    const row = rev
      ? { id: other._id, key: other._id, value: { rev } }
      : { key: other._id, error: 'not_found' };
    return answer(response, 200, { rows: [row] });
  });
  const device = await openDevice({ team: { address: far.address } });
  await device.stores.database.delete('sync', 'offer');
  await device.share();
  far.asked.length = 0;
  device.clock.now += day;
  await device.share();
  const places = far.asked.map(({ path }) => new URL(path, 'http://far'));
  const changes = places.filter(({ pathname }) => pathname.endsWith('/_changes'));
  return changes.map(({ searchParams }) => searchParams.get('since'));
}

it.each<[string, Standing]>([
  ['what most of them have', { rev: '2-b' }],
  ['that it was changed since', { rev: '3-c', history: ['c', 'b', 'a'] }],
])('a node of a cluster that does not know %s makes nobody read all again', async (_, standing) => {
  expect(await openAtNextDay(standing)).toEqual(['2-x']);
});

it.each<[string, Standing]>([
  ['an earlier version', { rev: '1-a' }],
  ['another version', { rev: '2-c' }],
  ['a later version of something else', { rev: '3-f', history: ['f', 'e', 'd'] }],
  ['nothing', {}],
])('all is read again when the server has %s in the place of what it had', async (_, standing) => {
  expect((await openAtNextDay(standing))[0]).toBe(null);
});
