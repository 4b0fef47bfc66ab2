import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aQuestion } from '../fixtures/builders';
import {
  aFresh,
  byName,
  edit,
  openWorld,
  put,
  read,
  type Sent,
  type Who,
  type World,
  withdraw,
  write,
} from './guard-world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 60_000);

afterAll(() => world.server.close(), 60_000);

/** What is written over a question of `member` that stands on the server. */
interface Overwriting {
  name: string;
  by?: Who;
  build: (stands: Sent, world: World) => Sent;
  isReplicated?: true;
  /** Whether the question is a tombstone already. */
  isWithdrawn?: true;
  says: RegExp;
}

const child = (stands: Sent, made: string): Sent => {
  const [, parent = ''] = String(stands._rev).split('-');
  return { ...stands, _rev: `2-${made}`, _revisions: { start: 2, ids: [made, parent] } };
};

const overwritings: Overwriting[] = [
  {
    name: 'a colleague, who is no editor',
    by: 'colleague',
    build: (stands, { colleague }) => edit(colleague, stands, { hour: 12 }),
    says: /^not-editor$/,
  },
  {
    name: 'a colleague who withdraws it, and is no editor',
    by: 'colleague',
    build: (stands, { colleague }) => withdraw(colleague, stands),
    says: /^not-editor$/,
  },
  {
    name: 'a colleague who takes it over',
    by: 'colleague',
    build: (stands, { colleague }) => ({
      ...edit(colleague, stands, { hour: 12 }),
      device: colleague.device,
    }),
    says: /^not-yours$/,
  },
  {
    name: 'an editor in the name of the maker',
    by: 'editor',
    build: (stands, { member }) => edit(member, stands, { hour: 12 }),
    says: /^not-yours$/,
  },
  {
    name: 'a record of another type',
    build: (stands, { member }) => ({ ...edit(member, stands, {}), type: 'activity' }),
    says: /^foreign-id$/,
  },
  {
    name: 'a revision that grew elsewhere',
    by: 'editor',
    build: (stands, { editor }) => child(edit(editor, stands, { hour: 3 }), 'abc'),
    isReplicated: true,
    says: /^(stale-revision|grafted)$/,
  },
  {
    name: 'a rival root',
    by: 'editor',
    build: (stands, { editor }) => ({
      ...edit(editor, stands, { hour: 3 }),
      _rev: '1-fff',
      _revisions: { start: 1, ids: ['fff'] },
    }),
    isReplicated: true,
    says: /^(stale-revision|grafted)$/,
  },
  {
    name: 'a rival root with a longer history',
    by: 'editor',
    build: (stands, { editor }) => ({
      ...edit(editor, stands, { hour: 3 }),
      _rev: '9-fff',
      _revisions: { start: 9, ids: ['fff', 'eee'] },
    }),
    isReplicated: true,
    says: /^(stale-revision|grafted)$/,
  },
  {
    name: 'a revision that is past',
    build: (stands, { member }) => ({ ...edit(member, stands, { hour: 3 }), _rev: '1-000' }),
    // What the stand-in asks its guard, CouchDB knows by itself.
    says: /^(conflict|stale-revision)$/,
  },
  {
    name: 'the text of what was withdrawn',
    build: (stands, { member }) => {
      const { uid } = stands.record as { uid: string };
      return { ...edit(member, stands, {}), record: aQuestion({ uid }) };
    },
    isWithdrawn: true,
    says: /^resurrected$/,
  },
  {
    name: 'the text of what was withdrawn, as new',
    build: ({ _rev, ...stands }, { member }) => {
      const { uid } = stands.record as { uid: string };
      return { ...edit(member, stands as Sent, {}), record: aQuestion({ uid }) };
    },
    isWithdrawn: true,
    says: /^(conflict|stale-revision)$/,
  },
  {
    name: 'a real removal',
    build: ({ _id, _rev }) => ({ _id, _rev, _deleted: true }),
    says: /^deleted$/,
  },
];

describe('the guard keeps what stands from', { timeout: 30_000 }, () => {
  it.each(byName(overwritings))('%s', async (_, { by = 'member', build, ...attack }) => {
    const { member } = world;
    const made = await put(member, aFresh(member));
    const stands = attack.isWithdrawn ? await put(member, withdraw(member, made)) : made;
    const [outcome] = await write(world[by], [build(stands, world)], attack.isReplicated);
    expect(outcome).toMatch(attack.says);
    expect(await read(member, made._id)).toEqual(stands);
  });
});
