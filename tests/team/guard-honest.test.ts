import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helps } from '../../utils/question/question';
import { anActivity } from '../fixtures/activities';
import { aQuestion, aTeam, plein } from '../fixtures/builders';
import { aContribution, aPartner, aProgramme } from '../fixtures/offer';
import {
  aDocument,
  aFresh,
  ask,
  byName,
  edit,
  freshUid,
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

/** An honest write over nothing. */
interface Creation {
  name: string;
  build: (world: World) => Sent;
}

const question = (overrides: object) => {
  return ({ member }: World) => aFresh(member, overrides);
};
const activity =
  (overrides: object) =>
  ({ member }: World) =>
    aDocument(member, 'activity', anActivity({ uid: freshUid(), ...overrides }));
const partner =
  (overrides: object) =>
  ({ member }: World) =>
    aDocument(member, 'partner', aPartner({ uid: freshUid(), ...overrides }));

const creations: Creation[] = [
  { name: 'a question', build: question({}) },
  {
    name: 'a question in which everything is told',
    build: question({
      detail: 'app',
      outcome: 'referred',
      help: [...helps],
      referrals: [{ to: freshUid(), warm: true }],
      connections: [{ kind: 'partner', uid: freshUid(), response: 'interested' }],
      wantsToBring: 'host',
      questionBehind: 'letters',
      duration: '5-10',
      device: 'tablet',
      transferred: '2026-11-23T10:00:00.000Z',
    }),
  },
  { name: 'a question of a leap day', build: question({ date: '2028-02-29' }) },
  {
    name: 'a question with as much in it as there may be',
    build: question({
      visit: 'é'.repeat(80),
      referrals: Array.from({ length: 20 }, () => ({ to: '“'.repeat(80), warm: false })),
      connections: Array.from({ length: 50 }, () => ({
        kind: 'contribution',
        uid: '…'.repeat(80),
        response: 'offered',
      })),
    }),
  },
  {
    name: 'the tombstone of a question that the team never saw',
    build: ({ member }) => {
      const uid = freshUid();
      const updated = '2026-11-24T10:00:00.000Z';
      return aDocument(member, 'question', { uid, updated, deleted: true });
    },
  },
  { name: 'an activity', build: activity({}) },
  {
    name: 'an activity with properties of the standard that this product does not use',
    build: activity({ priority: 3, participants: { a: { name: 'Docent' } }, color: 'teal' }),
  },
  {
    name: 'an activity with a property of another maker',
    build: activity({ 'example.org:room': { seats: 12 } }),
  },
  {
    name: 'an activity with single dates that differ',
    build: activity({
      recurrenceRules: [{ '@type': 'RecurrenceRule', frequency: 'weekly', count: 4 }],
      recurrenceOverrides: { '2026-12-01T10:00:00': { 'locations/a/name': 'Zaal', title: 'X' } },
    }),
  },
  {
    name: 'an activity with a long description in any script',
    build: activity({ description: 'تعلم اللغة 👩‍🏫 '.repeat(1000) }),
  },
  { name: 'a partner', build: partner({}) },
  { name: 'a partner with long notes', build: partner({ notes: 'n'.repeat(20_000) }) },
  {
    name: 'a programme',
    build: ({ member }) => aDocument(member, 'programme', aProgramme({ uid: freshUid() })),
  },
  {
    name: 'a contribution',
    build: ({ member }) => aDocument(member, 'contribution', aContribution({ uid: freshUid() })),
  },
  {
    name: 'the settings of the team',
    build: ({ member }) => aDocument(member, 'settings', aTeam({ agendaUrl: '' })),
  },
];

describe('the server takes as a new document', { timeout: 30_000 }, () => {
  it.each(byName(creations))('%s', async (_, { build }) => {
    const document = build(world);
    expect(await write(world.member, [document])).toEqual(['ok']);
    expect(await read(world.member, document._id)).toMatchObject(document);
  });
});

/** An honest write over what `member` made. */
interface Change {
  name: string;
  by: Who;
  made: (world: World) => Sent;
  build: (stands: Sent, world: World) => Sent;
}

const changed = (by: Who, overrides: Record<string, unknown>) => (stands: Sent, all: World) =>
  edit(all[by], stands, overrides);
const withdrawn = (by: Who) => (stands: Sent, all: World) => withdraw(all[by], stands);

const changes: Change[] = [
  {
    name: 'a correction by whoever asked',
    by: 'member',
    made: question({}),
    build: changed('member', { hour: 16, outcome: 'partly' }),
  },
  {
    name: 'a correction by an editor',
    by: 'editor',
    made: question({}),
    build: changed('editor', { hour: 16 }),
  },
  {
    name: 'a withdrawal by whoever asked',
    by: 'member',
    made: question({}),
    build: withdrawn('member'),
  },
  {
    name: 'a withdrawal by an editor',
    by: 'editor',
    made: question({}),
    build: withdrawn('editor'),
  },
  {
    name: 'a colleague’s change of an activity',
    by: 'colleague',
    made: activity({}),
    build: changed('colleague', { title: 'Anders', status: 'cancelled' }),
  },
  {
    name: 'a colleague’s removal of an activity',
    by: 'colleague',
    made: activity({}),
    build: withdrawn('colleague'),
  },
  {
    name: 'a colleague’s change of a partner',
    by: 'colleague',
    made: partner({}),
    build: changed('colleague', { archived: true }),
  },
  {
    name: 'a colleague’s change of the settings',
    by: 'colleague',
    made: ({ member }) => aDocument(member, 'settings', aTeam()),
    build: changed('colleague', {
      locations: [{ uid: plein, name: 'Plein', place: 'outside', form: 'broad' }],
      pinnedPresets: ['tax'],
    }),
  },
];

describe('the server takes in the place of what stands', { timeout: 30_000 }, () => {
  it.each(byName(changes))('%s', async (_, change) => {
    const stands = await open(change.made(world));
    const next = change.build(stands, world);
    expect(await write(world[change.by], [next])).toEqual(['ok']);
    const { _rev, ...rest } = next;
    expect(await read(world.member, next._id)).toMatchObject(rest);
  });

  it('a tombstone over a tombstone, as when two withdraw at once', async () => {
    const { member, editor } = world;
    const gone = await put(member, withdraw(member, await put(member, aFresh(member))));
    expect(await write(editor, [withdraw(editor, gone)])).toEqual(['ok']);
  });

  it('what an administrator brings from another server, histories and all', async () => {
    const { member, server } = world;
    const document = { ...aFresh(member), _rev: '7-abc', _revisions: { start: 7, ids: ['abc'] } };
    const path = `/${member.database}/_bulk_docs`;
    await server.admin({ method: 'POST', path, body: { new_edits: false, docs: [document] } });
    expect(await read(member, document._id)).toMatchObject({ _rev: '7-abc' });
  });
});

/** What stands of a document; the settings stand already, once a test has put them. */
async function open(document: Sent): Promise<Sent> {
  const stands = await read(world.member, document._id);
  return stands.error ? put(world.member, document) : stands;
}

describe('a push', { timeout: 30_000 }, () => {
  it('has an answer for each document, the honest ones among the refused', async () => {
    const { member } = world;
    const [one, other] = [aFresh(member), aFresh(member)];
    const wrong = { ...aFresh(member), editedBy: 'somebody' };
    expect(await write(member, [one, wrong, other])).toEqual(['ok', 'not-yours', 'ok']);
  });

  it('that is repeated changes nothing', async () => {
    const { member } = world;
    const document = aFresh(member);
    const stands = await put(member, document);
    const [again] = await write(member, [document]);
    expect(again).toMatch(/^(conflict|stale-revision)$/);
    expect(await read(member, document._id)).toEqual(stands);
  });

  it('takes a thousand questions at once', async () => {
    const { member } = world;
    const documents = Array.from({ length: 1000 }, () =>
      aDocument(member, 'question', aQuestion({ uid: freshUid() })),
    );
    const outcomes = await write(member, documents);
    expect(outcomes.filter((one) => one !== 'ok')).toEqual([]);
    // A node of a cluster may count them a moment later.
    const count = async () => {
      const { body } = await ask(member, { path: `/${member.database}` });
      return (body as { doc_count: number }).doc_count;
    };
    await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(1000);
  });
});
