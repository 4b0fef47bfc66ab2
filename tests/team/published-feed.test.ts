import { get } from 'node:http';
import { get as getSecurely } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicFiles } from '../../utils/activity/public-files';
import { TeamProblem } from '../../utils/team/problem';
import { publishFeed } from '../../utils/team/publish';
import { addressOf, type PublicPlace, readPublished } from '../../utils/team/published';
import { anActivity } from '../fixtures/activities';
import { openBetween } from './between';
import { openPublicServer, type PublicServer } from './public-place';
import { buildFiles, now } from './published-files';

let server: PublicServer;

const circle = anActivity({ uid: 'circle', title: 'Kring' });
const walk = anActivity({ uid: 'walk', title: 'Wandelen' });

beforeAll(async () => {
  server = await openPublicServer();
  await publishFeed(server.publisher, buildFiles([circle]), undefined, now);
});

afterAll(() => server.close());

interface Visit {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/**
 * Asks for a file as a browser does for a page of another website: without a credential. Not by
 * Node's own `fetch`, which with `If-None-Match` also asks for no cache at all.
 */
function visit(
  name: (typeof publicFiles)[number],
  headers: Record<string, string> = {},
): Promise<Visit> {
  const options = { headers: { origin: 'https://partner.example', ...headers } };
  const address = addressOf(server.publisher, name);
  return new Promise((resolve, reject) => {
    const send = address.startsWith('https:') ? getSecurely : get;
    const request = send(address, options, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer);
      const text = Buffer.concat(parts).toString();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
    });
    request.on('error', reject);
  });
}

describe('what is published, as visitors get it', () => {
  it.each(publicFiles)('has a version by which %s is not sent twice', async (name) => {
    const first = await visit(name);
    const etag = String(first.headers.etag);
    expect(first.status).toBe(200);
    expect(etag).toMatch(/^(W\/)?".+"$/);
    const again = await visit(name, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it.each(publicFiles)('may be read by a page of any website: %s', async (name) => {
    const { headers } = await visit(name);
    const origins = ['*', 'https://partner.example'];
    expect(origins).toContain(headers['access-control-allow-origin']);
    expect(headers['access-control-allow-credentials']).not.toBe('true');
  });

  it('has another version once something else is published', async () => {
    const before = String((await visit('agenda.json')).headers.etag);
    const base = await readPublished(server.publisher);
    await publishFeed(server.publisher, buildFiles([circle, walk]), base, now);
    const after = await visit('agenda.json', { 'if-none-match': before });
    expect(after.status).toBe(200);
    expect(JSON.parse(after.text)).toMatchObject({ entries: [{ uid: 'circle' }, { uid: 'walk' }] });
  });

  it('cannot be written by a visitor', async () => {
    const answer = await fetch(addressOf(server.publisher), { method: 'PUT', body: 'x' });
    expect([401, 403, 409]).toContain(answer.status);
    await answer.text();
  });
});

const attempt = async (place: PublicPlace) => {
  const base = await readPublished(server.publisher);
  return publishFeed(place, buildFiles([walk]), base, now).catch((error) => {
    expect(error).toBeInstanceOf(TeamProblem);
    return (error as TeamProblem).kind;
  });
};

describe('publishing through a line that fails', () => {
  it.each([
    ['a proxy that takes no large messages', 413, '<html>Too large</html>', 'too-large'],
    ['a disk without room', 507, '{"error":"full","reason":"no space"}', 'full'],
    ['a server that is out of breath', 503, '', 'busy'],
    ['a server that breaks down', 500, '{"error":"oops","reason":"x"}', 'server'],
    ['a login page in between', 200, '<html>Log in</html>', 'login-page'],
  ])('leaves everything as it was before %s', async (_what, status, body, kind) => {
    const before = await readPublished(server.publisher);
    const address = await openBetween(server.address, ({ response }) => {
      response.writeHead(status).end(body);
    });
    const place = { ...server.publisher, address };
    expect(await attempt(place)).toBe(kind);
    expect(await readPublished(server.publisher)).toEqual(before);
  });

  it('says that the server cannot be reached', async () => {
    const place = { ...server.publisher, address: 'http://127.0.0.1:9' };
    expect(await attempt(place)).toBe('unreachable');
  });

  it('does no harm when only the answer was lost: the next try finds that it worked', async () => {
    const address = await openBetween(server.address, async ({ hand, response }) => {
      await hand();
      response.destroy();
    });
    const place = { ...server.publisher, address };
    const base = await readPublished(server.publisher);
    const files = buildFiles([walk]);
    await expect(publishFeed(place, files, base, now)).rejects.toThrow('unreachable');
    const again = await publishFeed(server.publisher, files, base, now);
    expect(again.kind).toBe('published');
    expect(again.stands?.rev).toBe((await readPublished(server.publisher))?.rev);
  });

  it('looks again when a cluster kept it on some of its nodes only', async () => {
    const address = await openBetween(server.address, async ({ method, hand, response }) => {
      const { status, text } = await hand();
      response.writeHead(method === 'PUT' ? 202 : status).end(text);
    });
    const base = await readPublished(server.publisher);
    const files = buildFiles([circle]);
    const { kind, stands } = await publishFeed({ ...server.publisher, address }, files, base, now);
    expect(kind).toBe('published');
    expect(stands).toEqual(await readPublished(server.publisher));
  });

  it('hears of a colleague whose publication the other nodes of a cluster kept', async () => {
    const base = await readPublished(server.publisher);
    const removed: string[] = [];
    const address = await openBetween(server.address, async ({ method, path, hand, response }) => {
      if (method === 'DELETE') removed.push(path);
      if (method !== 'PUT') return void response.end((await hand()).text);
      await publishFeed(server.colleague, buildFiles([walk]), base, now);
      response.writeHead(202).end('{"ok":true,"id":"feed","rev":"1-ff"}');
    });
    const place = { ...server.publisher, address };
    const { kind, stands } = await publishFeed(place, buildFiles([circle, walk]), base, now);
    expect({ kind, by: stands?.by }).toEqual({
      kind: 'published-meanwhile',
      by: server.colleague.device,
    });
    // What one node kept beside it would take its place in the end, by chance.
    expect(removed).toEqual([`/${server.publicDatabase}/feed?rev=1-ff`]);
  });
});
