import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TeamRequest } from '../../utils/team/request';
import {
  aFresh,
  ask,
  byName,
  openWorld,
  put,
  read,
  type Sent,
  type Who,
  type World,
} from './guard-world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 60_000);

afterAll(() => world.server.close(), 60_000);

/** What a computer asks of its team's server beside writing records. */
interface Door {
  name: string;
  by?: Who;
  build: (world: World, stands: Sent) => TeamRequest;
  /** Statuses by which CouchDB and the stand-in say no. */
  says?: number[];
}

const pathOf = ({ member }: World, { _id }: Sent) =>
  `/${member.database}/${encodeURIComponent(_id)}`;
const userOf = (name: string) => `/_users/org.couchdb.user:${name}`;

const doors: Door[] = [
  {
    name: 'a guard that lets everything pass',
    by: 'editor',
    build: ({ member }) => ({
      method: 'PUT',
      path: `/${member.database}/_design/lax`,
      body: { language: 'javascript', validate_doc_update: 'function () {}' },
    }),
  },
  {
    name: 'a view, which costs the server work',
    build: ({ member }) => ({
      method: 'PUT',
      path: `/${member.database}/_design/view`,
      body: { views: { all: { map: 'function (doc) { emit(doc._id); }' } } },
    }),
  },
  {
    name: 'itself among those who may come in',
    by: 'foreigner',
    build: ({ member, foreigner }) => ({
      method: 'PUT',
      path: `/${member.database}/_security`,
      body: { admins: {}, members: { names: [foreigner.device], roles: [] } },
    }),
  },
  {
    name: 'itself among those who look after the database',
    by: 'editor',
    build: ({ editor }) => ({
      method: 'PUT',
      path: `/${editor.database}/_security`,
      body: { admins: { names: [editor.device], roles: [] }, members: { names: [], roles: [] } },
    }),
  },
  {
    name: 'a role that it was not given',
    build: ({ member, team }) => ({
      method: 'PUT',
      path: userOf(member.device),
      body: {
        type: 'user',
        name: member.device,
        password: member.password,
        roles: [`team:${team.name}`, `editor:${team.name}`, '_admin'],
      },
    }),
    // The stand-in calls it a conflict before it looks who asks.
    says: [401, 403, 409],
  },
  {
    name: 'the account of a colleague',
    build: ({ colleague }) => ({ path: userOf(colleague.device) }),
    // The stand-in stumbles over its own refusal.
    says: [401, 403, 404, 500],
  },
  {
    name: 'a photo beside a question',
    build: (all, stands) => ({
      method: 'PUT',
      path: `${pathOf(all, stands)}/photo.jpg?rev=${stands._rev}`,
      body: 'not a photo',
    }),
  },
  {
    name: 'a removal by its own verb',
    build: (all, stands) => ({
      method: 'DELETE',
      path: `${pathOf(all, stands)}?rev=${stands._rev}`,
    }),
  },
  {
    name: 'the records, for a computer of another team',
    by: 'foreigner',
    build: ({ member }) => ({ path: `/${member.database}/_all_docs?include_docs=true` }),
  },
  {
    name: 'the changes, for a computer of another team',
    by: 'foreigner',
    build: ({ member }) => ({ path: `/${member.database}/_changes` }),
  },
  {
    name: 'one question, for nobody in particular',
    by: 'nobody',
    build: (all, stands) => ({ path: pathOf(all, stands) }),
  },
];

/** The stand-in ends, or answers nothing any more, when it has refused this. */
const onlyReal: Door[] = [
  {
    name: 'the end of the whole database',
    by: 'editor',
    build: ({ editor }) => ({ method: 'DELETE', path: `/${editor.database}` }),
  },
];

const all = process.env.COUCHDB_URL ? [...doors, ...onlyReal] : doors;

describe('the server keeps shut', { timeout: 30_000 }, () => {
  it.each(byName(all))('%s', async (_, { by = 'member', build, says = [401, 403, 404] }) => {
    const stands = await put(world.member, aFresh(world.member));
    const { status, body } = await ask(world[by], build(world, stands));
    expect(says).toContain(status);
    expect(Object.keys(body ?? {})).not.toContain('derived_key');
    expect(await read(world.member, stands._id)).toEqual(stands);
  });

  it('still lets nobody but members in, after all of that', async () => {
    const { server, member, team } = world;
    const { body } = await server.admin({ path: `/${member.database}/_security` });
    expect(body).toEqual({
      admins: { names: [], roles: ['_admin'] },
      members: { names: [], roles: [`team:${team.name}`] },
    });
    const { body: session } = await ask(member, { path: '/_session' });
    expect(session).toMatchObject({ userCtx: { roles: [`team:${team.name}`] } });
  });
});
