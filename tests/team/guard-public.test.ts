import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicFiles } from '../../utils/activity/public-files';
import type { Connection } from '../../utils/team/connection';
import { buildFeedDocument } from '../../utils/team/publish-document';
import { ask, byName, openWorld, type Sent, type Who, type World } from './guard-world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 60_000);

afterAll(() => world.server.close(), 60_000);

const published = '2026-11-24T10:00:00.000Z';

function aFeed({ device }: Connection, rev?: string): Sent {
  const files = publicFiles.map((name) => [name, `content of ${name}`]);
  const document = buildFeedDocument(Object.fromEntries(files), { published, by: device }, rev);
  return { ...document };
}

const pathOf = ({ publicDatabase }: Connection, id: string) => `/${publicDatabase}/${id}`;
const putAs = (by: Connection, document: Sent) =>
  ask(by, { method: 'PUT', path: pathOf(by, document._id), body: document });

interface Attack {
  name: string;
  by?: Who;
  build: (honest: Sent, world: World) => Sent;
  says: RegExp;
}

const attacks: Attack[] = [
  {
    name: 'the agenda of a member that may not publish',
    by: 'member',
    build: (honest, { member }) => ({ ...honest, by: member.device }),
    says: /^not-publisher$/,
  },
  {
    name: 'the agenda of a publisher of another team',
    by: 'foreigner',
    build: (honest, { foreigner }) => ({ ...honest, by: foreigner.device }),
    says: /^not-publisher$/,
  },
  {
    name: 'an agenda in another name',
    build: (honest, { member }) => ({ ...honest, by: member.device }),
    says: /^not-yours$/,
  },
  {
    name: 'another document',
    build: (honest) => ({ ...honest, _id: 'questions' }),
    says: /^foreign-id$/,
  },
  {
    name: 'a file that belongs to no agenda',
    build: (honest) => ({
      ...honest,
      _attachments: { 'virus.exe': { content_type: 'application/octet-stream', data: 'AAAA' } },
    }),
    says: /^attachment$/,
  },
  {
    name: 'a field of its own',
    build: (honest) => ({ ...honest, contacts: ['De Vries'] }),
    says: /^unknown-field:contacts$/,
  },
  {
    name: 'a moment that is none',
    build: (honest) => ({ ...honest, published: 'gisteren' }),
    says: /^wrong-type:published$/,
  },
  {
    name: 'a moment that breaks whoever makes a text of it',
    build: (honest) => ({ ...honest, published: { toString: 1, valueOf: 1 } }),
    says: /^wrong-type:published$/,
  },
  {
    name: 'a guard that lets everything pass',
    build: () => ({ _id: '_design/lax', validate_doc_update: 'function () {}' }),
    says: /auth|server admin|not allowed/,
  },
];

describe('the public database refuses', { timeout: 30_000 }, () => {
  it.each(byName(attacks))('%s', async (_, { by = 'editor', build, says }) => {
    const document = build(aFeed(world.editor), world);
    const { status, body } = await putAs(world[by], document);
    expect([401, 403]).toContain(status);
    expect((body as { reason: string }).reason).toMatch(says);
    const { status: later } = await ask(world.editor, { path: pathOf(world.editor, document._id) });
    expect(later).toBe(404);
  });
});

describe('the public database', { timeout: 30_000 }, () => {
  it('takes nothing from who has no account', async () => {
    const { editor } = world;
    const response = await fetch(editor.address + pathOf(editor, 'feed'), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(aFeed(editor)),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ reason: 'not-publisher' });
  });

  it('takes the agenda of a publisher, its next version, and its removal', async () => {
    const { editor } = world;
    const first = await putAs(editor, aFeed(editor));
    expect(first.status).toBeLessThan(300);
    const { rev } = first.body as { rev: string };
    const second = await putAs(editor, aFeed(editor, rev));
    expect(second.status).toBeLessThan(300);
    const { rev: last } = second.body as { rev: string };
    const path = `${pathOf(editor, 'feed')}?rev=${last}`;
    const gone = await ask(editor, { method: 'DELETE', path });
    expect(gone.status).toBeLessThan(300);
  });

  it('is read by anybody, file by file, without an account', async () => {
    const { editor } = world;
    await putAs(editor, aFeed(editor));
    for (const name of publicFiles) {
      const response = await fetch(`${editor.address}${pathOf(editor, 'feed')}/${name}`);
      expect(await response.text()).toBe(`content of ${name}`);
    }
  });
});
