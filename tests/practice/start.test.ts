import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PortTaken } from '../../practice/listen';
import { buildSample } from '../../practice/sample/export';
import { type PracticeServer, type ServerOptions, startServer } from '../../practice/server';
import { localDate } from '../../utils/question/desk';
import { readExchange } from '../../utils/settings/read-exchange';

const now = new Date('2026-11-22T13:45:00+01:00');
let home = '';
let folder = '';
let server: PracticeServer | undefined;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'practice-test-'));
  folder = join(home, 'pages');
  await mkdir(join(folder, 'site'), { recursive: true });
  await mkdir(join(home, 'pages-of-others'));
  const files = {
    'pages/index.html': 'start',
    'pages/script.js': '1',
    'pages/style.css': 'a{}',
    'pages/icon.svg': '<svg/>',
    'pages/site/index.html': 'sites',
    'pages/site/toeslagen.html': 'toeslagen',
    'pages/site/digid.html': 'digid',
    'pages/site/gemeente.html': 'gemeente',
    'secret.txt': 'secret',
    'pages-of-others/secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(home, name), text);
});

afterEach(async () => {
  await server?.close();
  server = undefined;
});

afterAll(() => rm(home, { recursive: true, force: true }));

async function open(options: Partial<ServerOptions> = {}): Promise<PracticeServer> {
  server = await startServer({ folder, ...options });
  return server;
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Question {
  host?: string;
  method?: string;
}

/**
 * As the address is written: `fetch` would tidy the path up, set the host itself, and go on with
 * the connection of a server that an earlier test closed.
 */
function ask(address: string, path: string, { host, method = 'GET' }: Question = {}) {
  const { hostname, port } = new URL(address);
  const options = { hostname, port, path, method, agent: false, headers: host ? { host } : {} };
  return new Promise<Answer>((resolve, reject) => {
    const asked = request(options, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, headers: response.headers, text });
    });
    asked.on('error', reject).end();
  });
}

describe('the server of the practice environment', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/script.js', 'text/javascript; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
    ['/server.json', 'application/json; charset=utf-8'],
  ])('gives %s its media type, and a strict policy', async (path, type) => {
    const { url } = await open();
    const { status, headers } = await ask(url, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-security-policy']).toMatch(/^default-src 'self'; frame-src 'self';/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/site/../../secret.txt',
    '/..%5csecret.txt',
    '/..%2fpages-of-others/secret.txt',
    '//secret.txt',
    '/%00',
    '/%',
    '/site',
    '/nothing.html',
  ])('finds nothing at %s', async (path) => {
    const { url } = await open();
    const { status, text } = await ask(url, path);
    expect(status).toBe(404);
    expect(text).not.toContain('secret');
  });

  it('only lets itself be read', async () => {
    const { url } = await open();
    expect((await ask(url, '/', { method: 'POST' })).status).toBe(405);
    expect(await ask(url, '/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('has no sample unless it is asked for', async () => {
    const { url, siteUrl } = await open();
    expect((await ask(url, '/sample.json')).status).toBe(404);
    const facts = JSON.parse((await ask(url, '/server.json')).text);
    expect(facts).toEqual({ hasSample: false, siteUrl });
  });

  it('offers the sample when it is asked for', async () => {
    const { url } = await open({ buildSample: () => buildSample(now) });
    const facts = JSON.parse((await ask(url, '/server.json')).text);
    expect(facts.hasSample).toBe(true);
    const { exchange } = readExchange((await ask(url, '/sample.json')).text);
    expect(exchange?.questions).toHaveLength(1500);
  });

  it('takes the next port when the usual one is taken', async () => {
    const first = await open();
    const second = await startServer({ folder });
    const ports = [first.url, first.siteUrl, second.url, second.siteUrl];
    await second.close();
    expect(new Set(ports).size).toBe(4);
  });

  it('says in one sentence that the port asked for is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    await expect(startServer({ folder, port })).rejects.toThrow(PortTaken);
    await expect(startServer({ folder, port })).rejects.toThrow(/^Poort \d+ is bezet: .+\.$/);
    await new Promise((resolve) => other.close(resolve));
  });

  it('gives its ports back when it closes', async () => {
    const { url, close } = await open();
    await ask(url, '/');
    await close();
    await expect(ask(url, '/')).rejects.toThrow();
    const again = await open({ port: Number(new URL(url).port) });
    expect(again.url).toBe(url);
  });
});

describe('the small local website', () => {
  it('shows an overview under its own name, and nothing of the practice pages', async () => {
    const { siteUrl } = await open();
    expect((await ask(siteUrl, '/')).text).toBe('sites');
    expect((await ask(siteUrl, '/script.js')).status).toBe(404);
  });

  it('shows the page of the host name that a browser maps to it', async () => {
    const { siteUrl } = await open();
    expect((await ask(siteUrl, '/', { host: 'mijn.toeslagen.nl' })).text).toBe('toeslagen');
    expect((await ask(siteUrl, '/', { host: 'waterstad.localhost:4174' })).text).toBe('gemeente');
  });

  it('leads to another host name only where that name is mapped too', async () => {
    const { siteUrl } = await open();
    const mapped = await ask(siteUrl, '/digid.html', { host: 'mijn.toeslagen.nl' });
    expect(mapped.status).toBe(302);
    expect(mapped.headers.location).toBe('http://mijn.digid.nl/');
    const own = await ask(siteUrl, '/digid.html', { host: 'waterstad.localhost:4174' });
    expect(own).toMatchObject({ status: 200, text: 'digid' });
  });
});

describe('the sample', () => {
  const { exchange, fault } = readExchange(buildSample(now));
  const questions = exchange?.questions.filter((record) => !record.deleted) ?? [];
  const dates = questions.map(({ date }) => date).sort();

  it('can be imported: 1500 questions, each with an identity of its own', () => {
    expect(fault).toBeUndefined();
    expect(new Set(questions.map(({ uid }) => uid)).size).toBe(1500);
  });

  it('brings the agenda, the partners and what visitors can bring', () => {
    expect(exchange?.activities).toHaveLength(40);
    expect(exchange?.partners).toHaveLength(10);
    expect(exchange?.contributions).toHaveLength(6);
    const records = [...(exchange?.activities ?? []), ...(exchange?.contributions ?? [])];
    const uids = new Set(records.map(({ uid }) => uid));
    const suggested = questions.flatMap(({ connections }) => connections);
    expect(suggested.length).toBeGreaterThan(0);
    for (const { uid } of suggested) expect(uids).toContain(uid);
  });

  it('covers the past twelve months until now, some of them today, on a Sunday too', () => {
    expect(dates[0]?.slice(0, 7)).toBe('2025-11');
    expect(dates.at(-1)).toBe(localDate(now));
    const today = questions.filter(({ date }) => date === localDate(now));
    expect(today.length).toBeGreaterThan(4);
    expect(Math.max(...today.map(({ hour }) => hour))).toBeLessThanOrEqual(now.getHours());
  });

  it('has some of today just after midnight', () => {
    const midnight = new Date(2026, 10, 23, 0, 1);
    const { exchange: early } = readExchange(buildSample(midnight));
    const last = early?.questions.at(-1);
    expect(last).toMatchObject({ date: '2026-11-23', hour: 0 });
  });

  it('knows the location of every question', () => {
    const known = new Set(exchange?.team.locations.map(({ uid }) => uid));
    expect(questions.every(({ location }) => known.has(location))).toBe(true);
  });

  it('is the same each time', () => {
    expect(buildSample(now)).toBe(buildSample(now));
  });
});
