import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anActivity } from '../fixtures/activities';
import { aTeam, plein } from '../fixtures/builders';
import { aPartner } from '../fixtures/offer';
import {
  aDocument,
  aFresh,
  byName,
  freshUid,
  openWorld,
  read,
  type Sent,
  type Who,
  type World,
  write,
} from './guard-world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 60_000);

afterAll(() => world.server.close(), 60_000);

/** What is written to a database in which nothing like it stands. */
interface Creation {
  name: string;
  by?: Who;
  /** The document, made of an honest one of the computer that writes. */
  build: (honest: Sent, world: World) => Sent;
  isReplicated?: true;
  /** What the refusal says; more than one where the stand-in and CouchDB differ. */
  says: RegExp;
}

const question = (overrides: object) => (honest: Sent) => ({
  ...honest,
  record: { ...(honest.record as object), ...overrides },
});
const activity =
  (overrides: object) =>
  (_: Sent, { member }: World) =>
    aDocument(member, 'activity', { ...anActivity({ uid: freshUid() }), ...overrides });

const creations: Creation[] = [
  {
    name: 'a computer of another team',
    by: 'foreigner',
    build: (honest) => honest,
    // The stand-in refuses row by row.
    says: /^refused 40[13]$|not authorized/,
  },
  { name: 'a wrong password', by: 'impostor', build: (honest) => honest, says: /^refused 401$/ },
  { name: 'nobody', by: 'nobody', build: (honest) => honest, says: /^refused 401$/ },
  {
    name: 'a field beside the record',
    build: (honest) => ({ ...honest, note: 'Mevrouw De Vries' }),
    says: /^unknown-field:note$/,
  },
  {
    name: 'a field that no question has',
    build: question({ visitor: 'Mevrouw De Vries' }),
    says: /^unknown-field:record.visitor$/,
  },
  {
    name: 'a field deep inside a record',
    build: question({ referrals: [{ to: 'other', warm: true, who: 'De Vries' }] }),
    says: /^unknown-field:record.referrals.0.who$/,
  },
  {
    name: 'a text where a number belongs',
    build: question({ hour: '9' }),
    says: /^wrong-type:record.hour$/,
  },
  {
    name: 'an hour after midnight',
    build: question({ hour: 24 }),
    says: /^wrong-type:record.hour$/,
  },
  {
    name: 'a day that does not exist',
    build: question({ date: '2026-02-29' }),
    says: /^wrong-type:record.date$/,
  },
  {
    name: 'an answer that is not in the list',
    build: question({ channel: 'carrier-pigeon' }),
    says: /^wrong-type:record.channel$/,
  },
  {
    name: 'a record that lacks a field',
    build: ({ record, ...honest }) => {
      const { topic: _, ...rest } = record as Record<string, unknown>;
      return { ...honest, record: rest };
    },
    says: /^wrong-type:record.topic$/,
  },
  {
    name: 'no record at all',
    build: ({ record: _, ...honest }) => honest,
    says: /^wrong-type:record$/,
  },
  {
    name: 'the id of another record',
    build: (honest) => ({ ...honest, _id: `question:${freshUid()}` }),
    says: /^foreign-id$/,
  },
  {
    name: 'a type that nobody knows',
    build: (honest) => {
      const { uid } = honest.record as { uid: string };
      return { ...honest, _id: `secret:${uid}`, type: 'secret' };
    },
    says: /^wrong-type:type$/,
  },
  {
    name: 'a type that breaks whoever makes a text of it',
    // An error of the engine itself would end as a fault of the server, not as a refusal.
    build: (honest) => ({ ...honest, type: { toString: 1, valueOf: 1 } }),
    says: /^wrong-type:type$/,
  },
  {
    name: 'another computer as the maker',
    build: (honest, { colleague }) => ({ ...honest, device: colleague.device }),
    says: /^not-yours$/,
  },
  {
    name: 'another computer as the author of the version',
    build: (honest, { colleague }) => ({ ...honest, editedBy: colleague.device }),
    says: /^not-yours$/,
  },
  {
    name: 'a clock that cannot be compared',
    build: (honest) => ({ ...honest, clock: 'tomorrow' }),
    says: /^wrong-type:clock$/,
  },
  {
    name: 'a history of revisions that never was',
    build: (honest) => ({
      ...honest,
      _rev: '3-ccc',
      _revisions: { start: 3, ids: ['ccc', 'bbb', 'aaa'] },
    }),
    isReplicated: true,
    says: /^grafted$/,
  },
  {
    name: 'a first revision of its own choice',
    build: (honest) => ({ ...honest, _rev: '1-aaa', _revisions: { start: 1, ids: ['aaa'] } }),
    isReplicated: true,
    says: /^grafted$/,
  },
  {
    name: 'a real removal',
    build: (honest) => ({ ...honest, _deleted: true }),
    says: /^deleted$/,
  },
  {
    name: 'an attachment',
    build: (honest) => ({
      ...honest,
      _attachments: { 'photo.jpg': { content_type: 'image/jpeg', data: 'AAAA' } },
    }),
    says: /^attachment$/,
  },
  {
    name: 'a question as large as a book',
    build: question({ visit: 'x'.repeat(100_000) }),
    says: /^too-large$/,
  },
  {
    name: 'an activity as large as a library',
    build: activity({ 'example.org:film': 'x'.repeat(300_000) }),
    says: /^too-large$/,
  },
  {
    name: 'an activity with a property that no standard has',
    build: activity({ visitors: ['De Vries'] }),
    says: /^unknown-field:record.visitors$/,
  },
  {
    name: 'an address that runs a script',
    build: (_, { member }) =>
      aDocument(member, 'partner', aPartner({ uid: freshUid(), url: 'javascript:alert(1)' })),
    says: /^wrong-type:record.url$/,
  },
  {
    name: 'a tombstone with something in it',
    build: question({ deleted: true }),
    says: /^unknown-field:record/,
  },
  {
    name: 'the removal of the settings',
    build: (_, { member }) => {
      const { uid, updated } = aTeam();
      const honest = aDocument(member, 'settings', aTeam());
      return { ...honest, record: { uid, updated, deleted: true } };
    },
    says: /^tombstone$/,
  },
  {
    name: 'settings in which two locations have one uid',
    build: (_, { member }) => {
      const one = { uid: plein, name: 'Plein', place: 'inside', form: 'basic' } as const;
      return aDocument(member, 'settings', aTeam({ locations: [one, { ...one, name: 'Zuid' }] }));
    },
    says: /^wrong-type:record.locations$/,
  },
  {
    name: 'settings without a location that is in use',
    build: (_, { member }) => {
      const one = { uid: plein, name: 'Plein', place: 'inside', form: 'basic' } as const;
      return aDocument(member, 'settings', aTeam({ locations: [{ ...one, archived: true }] }));
    },
    says: /^wrong-type:record.locations$/,
  },
];

describe('the guard refuses as a new document', { timeout: 30_000 }, () => {
  it.each(byName(creations))('%s', async (_, { by = 'member', build, isReplicated, says }) => {
    const document = build(aFresh(world.member), world);
    const [outcome] = await write(world[by], [document], isReplicated);
    expect(outcome).toMatch(says);
    expect(await read(world.member, document._id)).toMatchObject({ error: 'not_found' });
  });
});
