import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo } from '../../practice/demo-server';
import { buildSampleFeed } from '../../practice/sample/feed';

let home = '';
let demo: Demo | undefined;

const page = `<a href="https://www.bibliotheek-waterstad.example/">a</a>
<a href="https://www.seniorenkring.example/">b</a>
<script src="https://agenda.waterstad.example/plein-agenda/v1/plein-agenda.js"></script>`;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'demo-test-'));
  await mkdir(join(home, 'demo'));
  await mkdir(join(home, 'widget/v1'), { recursive: true });
  const files = {
    'demo/bibliotheek.html': `library ${page}`,
    'demo/partner.html': `partner ${page}`,
    'widget/v1/plein-agenda.js': 'export {}',
    'secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(home, name), text);
});

afterEach(async () => {
  await demo?.close();
  demo = undefined;
});

afterAll(() => rm(home, { recursive: true, force: true }));

async function open(): Promise<Demo> {
  const folders = { folder: join(home, 'demo'), widget: join(home, 'widget') };
  demo = await openDemo({ ...folders, firstPort: 4775, buildFeed: buildSampleFeed });
  return demo;
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path as it is written, on a connection of its own. */
function ask(address: string, path: string, headers = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject).end();
  });
}

describe('the feed and the widget of the demo', () => {
  it.each([
    ['/agenda.json', 'application/jscalendar+json;type=group'],
    ['/agenda.ics', 'text/calendar; charset=utf-8'],
    ['/agenda.jsonld', 'application/ld+json'],
    ['/plein-agenda/v1/plein-agenda.js', 'text/javascript; charset=utf-8'],
  ])('stand at %s for every website', async (path, type) => {
    const { widgetUrl } = await open();
    const { status, headers } = await ask(widgetUrl, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('are sent packed as the browser likes it, and unpacked otherwise', async () => {
    const { widgetUrl } = await open();
    const plain = await ask(widgetUrl, '/agenda.json');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const brotli = await ask(widgetUrl, '/agenda.json', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    const zipped = await ask(widgetUrl, '/agenda.json', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect(zipped.headers.vary).toBe('Accept-Encoding');
  });

  it('are not sent again while they stay the same', async () => {
    const { widgetUrl } = await open();
    const first = await ask(widgetUrl, '/agenda.json');
    const again = { 'If-None-Match': first.headers.etag };
    expect(await ask(widgetUrl, '/agenda.json', again)).toMatchObject({ status: 304 });
    await writeFile(join(home, 'widget/v1/other.js'), 'one');
    const before = await ask(widgetUrl, '/plein-agenda/v1/other.js');
    await writeFile(join(home, 'widget/v1/other.js'), 'two');
    const changed = await ask(widgetUrl, '/plein-agenda/v1/other.js', {
      'If-None-Match': before.headers.etag,
    });
    expect(changed.body.toString()).toBe('two');
  });

  it.each(['/', '/plein-agenda/../secret.txt', '/plein-agenda/..%2fsecret.txt', '/toString'])(
    'have nothing at %s',
    async (path) => {
      const { widgetUrl } = await open();
      const { status, body } = await ask(widgetUrl, path);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('secret');
    },
  );

  it('let themselves be read only', async () => {
    const { widgetUrl } = await open();
    expect((await ask(widgetUrl, '/agenda.json', {}, 'POST')).status).toBe(405);
    const head = await ask(widgetUrl, '/agenda.json', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
  });
});

describe('the websites of the demo', () => {
  it('have an origin each, and lead to each other and to the widget', async () => {
    const { libraryUrl, partnerUrl, widgetUrl } = await open();
    expect(new Set([libraryUrl, partnerUrl, widgetUrl]).size).toBe(3);
    for (const [url, name] of [
      [libraryUrl, 'library'],
      [partnerUrl, 'partner'],
    ] as const) {
      const text = (await ask(url, '/')).body.toString();
      expect(text).toContain(name);
      expect(text).toContain(`href="${libraryUrl}"`);
      expect(text).toContain(`href="${partnerUrl}"`);
      expect(text).toContain(`src="${widgetUrl}plein-agenda/v1/plein-agenda.js"`);
      expect(text).not.toContain('.example');
    }
  });

  it('allow scripts, styles and feeds of their own and the widget’s origin, and nothing inline', async () => {
    const { libraryUrl, partnerUrl, widgetUrl } = await open();
    const widget = new URL(widgetUrl).origin;
    for (const url of [libraryUrl, partnerUrl]) {
      const policy = String((await ask(url, '/')).headers['content-security-policy']);
      expect(policy).toContain(`script-src 'self' ${widget};`);
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain(`connect-src ${widget};`);
      expect(policy).not.toContain('unsafe');
    }
    const partner = (await ask(partnerUrl, '/')).headers['content-security-policy'];
    expect(partner).toContain("require-trusted-types-for 'script'");
  });

  it('take the next ports when others are taken, and give them back', async () => {
    const first = await open();
    const second = await openDemo({
      folder: join(home, 'demo'),
      widget: join(home, 'widget'),
      firstPort: 4775,
      buildFeed: buildSampleFeed,
    });
    expect(second.widgetUrl).not.toBe(first.widgetUrl);
    await second.close();
    await expect(ask(second.widgetUrl, '/agenda.json')).rejects.toThrow();
  });
});
