import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { type PublicFiles, publicFiles } from '../../utils/activity/public-files';
import { TeamProblem } from '../../utils/team/problem';
import { publishFeed, unpublishFeed } from '../../utils/team/publish';
import {
  addressOf,
  type PublicPlace,
  readPublished,
  readRevision,
} from '../../utils/team/published';
import { isPublisher } from '../../utils/team/publisher';
import { anActivity } from '../fixtures/activities';
import { openPublicServer, type PublicServer } from './public-place';
import { buildFiles, feedOptions, now } from './published-files';

let server: PublicServer;

beforeAll(async () => {
  server = await openPublicServer();
});

afterAll(() => server.close());

beforeEach(() => server.empty());

const circle = anActivity({ uid: 'circle', title: 'Kring ’s avonds – “é” 🧶' });
const walk = anActivity({ uid: 'walk', title: 'Wandelen' });

const publish = (place: PublicPlace, activities: Activity[], base = readPublished(place)) =>
  base.then((stands) => publishFeed(place, buildFiles(activities), stands, now));

const titles = async () =>
  (await readPublished(server.publisher))?.activities.map(({ title }) => title);

const kindOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (error) => (error instanceof TeamProblem ? error.kind : error),
  );

describe('publishing', () => {
  it('puts all files there at one moment, and tells who did and when', async () => {
    expect(await readPublished(server.publisher)).toBeUndefined();
    expect(await readRevision(server.publisher)).toBeUndefined();
    const { kind, stands } = await publish(server.publisher, [circle, walk]);
    expect(kind).toBe('published');
    const found = await readPublished(server.colleague);
    expect(found).toEqual(stands);
    expect(found).toMatchObject({
      published: '2026-11-25T09:00:00.000Z',
      by: server.publisher.device,
      rev: expect.stringMatching(/^\d+-/),
    });
    expect(found?.files).toEqual(buildFiles([circle, walk]));
    expect(await readRevision(server.member)).toBe(found?.rev);
    expect(await titles()).toEqual([circle.title, 'Wandelen']);
  });

  it('gives every file to everyone under its own address and type', async () => {
    await publish(server.publisher, [circle]);
    const files: PublicFiles = buildFiles([circle]);
    for (const name of publicFiles) {
      const answer = await fetch(addressOf(server.publisher, name));
      expect(await answer.text()).toBe(files[name]);
    }
    const typeOf = async (name: (typeof publicFiles)[number]) =>
      (await fetch(addressOf(server.publisher, name))).headers.get('content-type');
    expect(await typeOf('agenda.json')).toBe('application/jscalendar+json;type=group');
    expect(await typeOf('agenda.ics')).toMatch(/^text\/calendar;\s*charset=utf-8$/);
    expect(await typeOf('agenda.jsonld')).toBe('application/ld+json');
    expect(await typeOf('agenda.html')).toMatch(/^text\/html;\s*charset=utf-8$/);
  });

  it('sends nothing when the same stands there already', async () => {
    const first = await publish(server.publisher, [circle]);
    const again = await publish(server.colleague, [circle]);
    expect(again).toEqual({ kind: 'unchanged', stands: first.stands });
  });

  it('takes the place of what stood there, whole', async () => {
    await publish(server.publisher, [circle]);
    const { stands } = await publish(server.colleague, [walk]);
    expect(stands).toMatchObject({ by: server.colleague.device });
    expect(await titles()).toEqual(['Wandelen']);
  });

  it('leaves an agenda without activities when it is emptied, and can begin again', async () => {
    await publish(server.publisher, [circle]);
    const base = await readPublished(server.publisher);
    expect((await unpublishFeed(server.publisher, feedOptions, base, now)).kind).toBe('published');
    expect(await titles()).toEqual([]);
    const feed = await (await fetch(addressOf(server.publisher))).json();
    expect(feed).toMatchObject({ '@type': 'Group', title: feedOptions.title, entries: [] });
    expect((await publish(server.publisher, [walk])).kind).toBe('published');
  });
});

describe('a colleague who published meanwhile', () => {
  it('is never overwritten: what they published comes back', async () => {
    await publish(server.publisher, [circle]);
    const base = readPublished(server.publisher);
    await base;
    await publish(server.colleague, [circle, walk]);
    const result = await publish(server.publisher, [circle], base);
    expect(result).toMatchObject({
      kind: 'published-meanwhile',
      stands: { by: server.colleague.device },
    });
    expect(await titles()).toEqual([circle.title, 'Wandelen']);
  });

  it('is seen also when nothing stood there before', async () => {
    const base = readPublished(server.publisher);
    await base;
    await publish(server.colleague, [walk]);
    expect((await publish(server.publisher, [circle], base)).kind).toBe('published-meanwhile');
    expect(await titles()).toEqual(['Wandelen']);
  });

  it('is no trouble when they published the very same', async () => {
    const base = readPublished(server.publisher);
    await base;
    await publish(server.colleague, [circle]);
    expect((await publish(server.publisher, [circle], base)).kind).toBe('unchanged');
  });

  it('is told from one of two at the same moment: one wins, the other hears of it', async () => {
    // Both have seen it as it is now; whoever looked only after the other wrote would know of them.
    const base = readPublished(server.publisher);
    await base;
    const results = await Promise.all([
      publish(server.publisher, [circle], base),
      publish(server.colleague, [walk], base),
    ]);
    const kinds = results.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['published', 'published-meanwhile']);
    const winner = results.find(({ kind }) => kind === 'published');
    expect(await readPublished(server.publisher)).toEqual(winner?.stands);
  });

  it('is not oneself, whose answer was lost on the way', async () => {
    const base = readPublished(server.publisher);
    await base;
    await publish(server.publisher, [circle], base);
    expect((await publish(server.publisher, [circle], base)).kind).toBe('published');
  });

  it('may be an administrator who took the agenda away', async () => {
    await publish(server.publisher, [circle]);
    const base = readPublished(server.publisher);
    await base;
    await server.empty();
    expect(await publish(server.publisher, [walk], base)).toEqual({
      kind: 'published-meanwhile',
      stands: undefined,
    });
    expect((await publish(server.publisher, [walk])).kind).toBe('published');
  });
});

describe('publishing that cannot be', () => {
  it('is refused to a member without the role, and leaves what stood there', async () => {
    await publish(server.publisher, [circle]);
    expect(await kindOf(publish(server.member, [walk]))).toBe('forbidden');
    expect(await titles()).toEqual([circle.title]);
  });

  it('is refused to an account that is not known', async () => {
    expect(await kindOf(publish(server.stranger, [walk]))).toBe('denied');
  });

  it('says that there is no public database', async () => {
    const place = { ...server.publisher, publicDatabase: 'agenda-nergens' };
    expect(await kindOf(publish(place, [circle]))).toBe('gone');
  });

  it('is not begun with more than the server takes', async () => {
    const files = { ...buildFiles([circle]), 'agenda.json': 'x'.repeat(6_000_001) };
    const attempt = publishFeed(server.publisher, files, undefined, now);
    expect(await kindOf(attempt)).toBe('too-large');
    expect(await readPublished(server.publisher)).toBeUndefined();
  });

  it('takes what somebody else put there for what it is', async () => {
    await server.put({ note: 'hello' });
    const found = await readPublished(server.publisher);
    expect(found).toMatchObject({ by: '', published: '', files: {}, activities: [] });
    expect((await publish(server.publisher, [circle])).kind).toBe('published');
  });
});

it('who may publish is known by the roles', () => {
  const team = { name: 'plein', roles: ['team:plein', 'publisher:ander'] };
  expect(isPublisher(team)).toBe(false);
  expect(isPublisher({ ...team, roles: ['publisher:plein'] })).toBe(true);
  expect(isPublisher({ ...team, roles: ['_admin'] })).toBe(true);
});
