import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { idOf, type SharedRecord, type TeamDocument } from '../../utils/record/document';
import { openCollection } from '../../utils/storage/collection';
import { countPending, readRefused } from '../../utils/storage/team-outbox';
import type { Connection } from '../../utils/team/connection';
import { aPartner } from '../fixtures/offer';
import { minute, mondayTen } from '../fixtures/storage';
import { readDevice, readServer } from './chaos-check';
import { type Device, openDevice } from './device';
import { openRivals, type Rival } from './rivals';
import { openTeamServer, type TeamServer, type TestTeam } from './server';

// A cluster lets two versions in when its nodes do not hear of each other for a moment. They are
// written as nodes write among each other, so that it is the same on any server.

vi.setConfig({ testTimeout: 30_000 });

let server: TeamServer;

beforeAll(async () => {
  server = await openTeamServer();
}, 60_000);

afterAll(() => server?.close());

const openAt = ({ team, password, ...place }: Connection) =>
  openDevice({ team: { ...place, name: team }, password, clock: mondayTen() });

const share = async (...devices: Device[]) => {
  for (const device of devices) expect(await device.share()).toBe('done');
};

const savePartner = async ({ stores }: Device, name: string) => {
  const partners = await openCollection(stores, 'partners');
  expect(await partners.save([aPartner({ uid: 'p', name })])).toBe('saved');
};

const partnerOf = ({ stores }: Device) => stores.database.get('partners', 'p');

/** A team of two computers on a cluster, with one partner that both know. */
async function openCluster() {
  const team = await server.makeTeam();
  const rival = await openRivals(server, team.connection.database);
  const one = await openAt(await team.makeDevice());
  const other = await openAt(await team.makeDevice());
  await savePartner(one, 'Eerst');
  await share(one, other);
  return { team, rival, one, other };
}

/** Lets another node accept what a colleague made of it, who never comes back. */
async function letIn(
  { admin, path }: Rival,
  record: SharedRecord,
  minutes: number,
  { isLast }: { isLast: boolean },
): Promise<void> {
  const id = idOf('partner', record.uid);
  const { body } = await admin({ path: `${path}/${encodeURIComponent(id)}?revs=true` });
  const { _rev, _revisions, ...standing } = body as TeamDocument & {
    _revisions: { start: number; ids: string[] };
  };
  // Of two leaves of one generation CouchDB shows the one with the greater hash.
  const hash = (isLast ? '0' : 'f').repeat(32);
  const { start, ids } = _revisions;
  const rival = {
    ...standing,
    _rev: `${start}-${hash}`,
    _revisions: { start, ids: [hash, ...ids.slice(1)] },
    editedBy: 'gone',
    clock: `${mondayTen().now + minutes * minute}-0000-gone`,
    record,
  };
  const docs = { docs: [rival], new_edits: false };
  await admin({ method: 'POST', path: `${path}/_bulk_docs`, body: docs });
}

const expectEqual = async ({ name }: TestTeam, devices: Device[], shown: object) => {
  const stands = await readServer(server.admin, `/team-${name}`);
  for (const device of devices) {
    expect(await partnerOf(device)).toMatchObject(shown);
    expect(JSON.parse((await readDevice(device.stores)).get('partner:p') ?? '')).toEqual({
      record: stands.get('partner:p')?.record,
    });
    expect(await countPending(device.stores.database)).toBe(0);
    expect(await readRefused(device.stores.database)).toEqual([]);
  }
};

describe.each([
  { place: 'that the cluster shows', isLast: false },
  { place: 'that the cluster hides', isLast: true },
])('a version $place', ({ isLast }) => {
  it('stays when it is the later one, on every computer and on the server', async () => {
    const { team, rival, one, other } = await openCluster();
    await savePartner(one, 'Vroeger');
    await share(one);
    await letIn(rival, aPartner({ uid: 'p', name: 'Later' }), 60, { isLast });
    await share(other, one, other);
    await expectEqual(team, [one, other], { name: 'Later' });
  });

  it('goes when it is the earlier one', async () => {
    const { team, rival, one, other } = await openCluster();
    await savePartner(one, 'Later');
    await share(one);
    await letIn(rival, aPartner({ uid: 'p', name: 'Vroeger' }), -60, { isLast });
    await share(other, one, other);
    await expectEqual(team, [one, other], { name: 'Later' });
  });

  it('stays when it is a tombstone, however early', async () => {
    const { team, rival, one, other } = await openCluster();
    await savePartner(one, 'Later');
    await share(one);
    const removed = { uid: 'p', updated: '2026-11-23T08:00:00.000Z', deleted: true as const };
    await letIn(rival, removed, -60, { isLast });
    await share(other, one, other);
    await expectEqual(team, [one, other], { deleted: true });
  });

  it('is found by a computer that joins later', async () => {
    const { team, rival, one } = await openCluster();
    await savePartner(one, 'Vroeger');
    await share(one);
    await letIn(rival, aPartner({ uid: 'p', name: 'Later' }), 60, { isLast });
    const third = await openAt(await team.makeDevice());
    await share(third, one);
    await expectEqual(team, [third, one], { name: 'Later' });
  });

  it('can be changed further, and everybody hears of it', async () => {
    const { team, rival, one, other } = await openCluster();
    await savePartner(one, 'Vroeger');
    await share(one);
    await letIn(rival, aPartner({ uid: 'p', name: 'Later' }), 60, { isLast });
    await share(one);
    await savePartner(one, 'Nog later');
    await share(one, other);
    await expectEqual(team, [one, other], { name: 'Nog later' });
  });
});
