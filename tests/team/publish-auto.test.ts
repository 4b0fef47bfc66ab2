import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { defaultTeam, type TeamSettings } from '../../utils/settings/settings';
import { openDatabase } from '../../utils/storage/db';
import { readAuto, readSeen } from '../../utils/storage/publication';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { publishFeed } from '../../utils/team/publish';
import { type AutoSurroundings, publishIfChanged } from '../../utils/team/publish-auto';
import { publicationOf } from '../../utils/team/publish-seen';
import { addressOf, type PublicPlace, readPublished } from '../../utils/team/published';
import { anActivity } from '../fixtures/activities';
import { closeLater, freshName, minute } from '../fixtures/storage';
import { openBetween, pass } from './between';
import { openPublicServer, type PublicServer } from './public-place';
import { buildFiles, now } from './published-files';

let server: PublicServer;

beforeAll(async () => {
  server = await openPublicServer();
});

afterAll(() => server.close());

beforeEach(() => server.empty());

const circle = anActivity({ uid: 'circle', title: 'Kring' });
const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({ uid: 'draft', title: 'Breien' });

/** A computer of the team that publishes by itself. */
interface Computer extends AutoSurroundings {
  /** Milliseconds since 1970. */
  now: number;
  /** Stores that were announced as changed. */
  announced: string[];
  put(...activities: Activity[]): Promise<void>;
  set(settings: Partial<TeamSettings>): Promise<void>;
  publish(): ReturnType<typeof publishIfChanged>;
}

async function openComputer(
  place: PublicPlace = server.publisher,
  team: Partial<SharedTeam> = {},
): Promise<Computer> {
  const database = closeLater(await openDatabase({ name: freshName() }));
  const { address, device, publicDatabase, password } = place;
  const { team: name } = server;
  await database.put('sync', {
    ...{ uid: 'team', name, address, device, publicDatabase, database: `team-${name}` },
    ...{ joined: '2026-11-25T08:00:00.000Z', roles: [`publisher:${name}`], paused: false },
    ...team,
  });
  const announced: string[] = [];
  const computer: Computer = {
    ...{ database, now, announced },
    clock: () => computer.now,
    credentials: {
      read: async () => password,
      write: async () => undefined,
      remove: async () => undefined,
    },
    channel: { announce: (...stores) => announced.push(...stores) },
    async put(...activities) {
      for (const activity of activities) await database.put('activities', activity);
    },
    async set(settings) {
      await database.put('settings', { ...defaultTeam(), ...settings });
    },
    publish: () => publishIfChanged(computer, '1.2.3'),
  };
  await computer.set({ autoPublish: true });
  await computer.put(circle, draft);
  return computer;
}

const titles = async () =>
  (await readPublished(server.publisher))?.activities.map(({ title }) => title);

const later = (activity: Activity, title: string): Activity => ({
  ...activity,
  title,
  updated: new Date(Date.parse(activity.updated) + minute).toISOString(),
});

describe('publishing by itself', () => {
  it('publishes what is marked as published, and no draft', async () => {
    const computer = await openComputer();
    expect(await computer.publish()).toEqual({ kind: 'published' });
    expect(await titles()).toEqual(['Kring']);
    expect(computer.announced).toContain('settings');
    const place = addressOf(server.publisher);
    const stands = await readPublished(server.publisher);
    expect(await readSeen(computer.database, place)).toMatchObject({
      ...{ by: server.publisher.device, rev: stands?.rev },
      entries: publicationOf(stands)?.entries,
    });
  });

  it('asks the server nothing as long as nothing changed here', async () => {
    const computer = await openComputer();
    await computer.publish();
    computer.now += 10 * minute;
    // Whoever has no password can ask nothing.
    computer.credentials.read = () => Promise.reject(new Error('asked'));
    expect(await computer.publish()).toEqual({ kind: 'unchanged' });
    await computer.put(later(draft, 'Haken'));
    expect(await computer.publish()).toEqual({ kind: 'unchanged' });
  });

  it('publishes a change, but not within five minutes of the last time', async () => {
    const computer = await openComputer();
    await computer.publish();
    await computer.put(later(circle, 'Leeskring'));
    computer.now += 4 * minute;
    expect(await computer.publish()).toEqual({ kind: 'later', at: now + 5 * minute });
    expect(await titles()).toEqual(['Kring']);
    computer.now += minute;
    expect(await computer.publish()).toEqual({ kind: 'published' });
    expect(await titles()).toEqual(['Leeskring']);
  });

  it('publishes what is withdrawn, removed or named anew', async () => {
    const computer = await openComputer();
    await computer.publish();
    const { 'pleinwijzer.nl:published': __, ...hidden } = later(circle, 'Kring');
    for (const change of [
      () => computer.set({ autoPublish: true, squareName: 'Plein', updated: circle.updated }),
      () => computer.put(hidden),
    ]) {
      await change();
      computer.now += 6 * minute;
      expect(await computer.publish()).toEqual({ kind: 'published' });
    }
    expect(await titles()).toEqual([]);
  });

  it('leaves what a colleague published already as it is', async () => {
    const [computer, other] = [await openComputer(), await openComputer(server.colleague)];
    await computer.publish();
    const before = await readPublished(server.publisher);
    expect(await other.publish()).toEqual({ kind: 'unchanged' });
    expect(await readPublished(server.publisher)).toEqual(before);
  });

  it('renews the page of the coming dates the next day', async () => {
    const computer = await openComputer();
    await computer.publish();
    computer.now += 24 * 60 * minute;
    expect(await computer.publish()).toEqual({ kind: 'published' });
    const stands = await readPublished(server.publisher);
    expect(stands?.files['agenda.html']).toContain('donderdag 26 november 2026');
  });

  it('does not wait for a clock that was ahead', async () => {
    const computer = await openComputer();
    computer.now += 60 * minute;
    await computer.publish();
    await computer.put(later(circle, 'Leeskring'));
    computer.now = now;
    expect(await computer.publish()).toEqual({ kind: 'published' });
  });
});

describe('nothing is published by itself', () => {
  it.each([
    ['the team did not ask for it', { settings: {} }],
    ['this computer may not', { team: { roles: [] } }],
    ['sharing waits', { team: { paused: true } }],
  ])('when %s', async (_what, { settings, team }: { settings?: object; team?: object }) => {
    const computer = await openComputer(server.publisher, team);
    if (settings) await computer.set(settings);
    expect(await computer.publish()).toEqual({ kind: 'off' });
    expect(await titles()).toBeUndefined();
  });

  it('without a team', async () => {
    const computer = await openComputer();
    await computer.database.delete('sync', 'team');
    expect(await computer.publish()).toEqual({ kind: 'off' });
  });

  it('while something is still to be shared', async () => {
    const computer = await openComputer();
    const clock = '1764061200000-0000-balie';
    const version = { id: 'activity:circle', clock, device: 'balie', editedBy: 'balie' };
    await computer.database.put('versions', { ...version, pending: clock });
    expect(await computer.publish()).toEqual({ kind: 'unshared' });
    await computer.database.put('versions', version);
    await computer.database.put('sync', { uid: 'offer', type: 'activity', after: '' });
    expect(await computer.publish()).toEqual({ kind: 'unshared' });
    await computer.database.delete('sync', 'offer');
    expect(await computer.publish()).toEqual({ kind: 'published' });
  });

  it('before the server may be asked again', async () => {
    const computer = await openComputer();
    await computer.database.put('sync', { uid: 'state', retryAt: now + minute });
    expect(await computer.publish()).toEqual({ kind: 'unshared' });
    await computer.database.put('sync', { uid: 'state', lastSuccess: now });
    expect(await computer.publish()).toEqual({ kind: 'published' });
  });

  it('where the server refuses, and it is told why until it works', async () => {
    const place = addressOf(server.publisher);
    const computer = await openComputer({ ...server.member });
    expect(await computer.publish()).toEqual({ kind: 'failed', problem: 'forbidden' });
    expect(await readAuto(computer.database, place)).toMatchObject({ trouble: 'forbidden' });
    expect(await titles()).toBeUndefined();
    const { password } = server.publisher;
    const team = (await computer.database.get('sync', 'team')) as SharedTeam;
    await computer.database.put('sync', { ...team, device: server.publisher.device });
    computer.credentials.read = async () => password;
    computer.now += 5 * minute;
    expect(await computer.publish()).toEqual({ kind: 'published' });
    expect((await readAuto(computer.database, place))?.trouble).toBeUndefined();
  });

  it('over what a colleague publishes at that very moment', async () => {
    const theirs = buildFiles([anActivity({ title: 'Zingen' })]);
    // Between the look at what stands there and the publication.
    const address = await openBetween(server.address, async (passing) => {
      if (passing.method === 'PUT') await publishFeed(server.colleague, theirs, undefined, now);
      await pass(passing);
    });
    const computer = await openComputer({ ...server.publisher, address });
    expect(await computer.publish()).toEqual({ kind: 'published-meanwhile' });
    expect(await titles()).toEqual(['Zingen']);
    // It looks again next time, and not at once.
    expect(await computer.publish()).toMatchObject({ kind: 'later' });
  });
});
