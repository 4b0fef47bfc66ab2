import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { isPassing, problemOf, TeamProblem } from '../../utils/team/problem';
import { openRequest, type TeamRequest } from '../../utils/team/request';
import { readWelcome } from '../../utils/team/welcome';
import { answer, startFarServer } from './far-server';

const password = 'gehéím–wachtwoord';
const secrets = [password, btoa(unescape(encodeURIComponent(`balie-1:${password}`)))];

const openTo = (address: string) => openRequest({ address, device: 'balie-1', password });

/** The problem that a request ends in. */
async function failing(address: string, request: Partial<TeamRequest> = {}): Promise<TeamProblem> {
  try {
    await openTo(address)({ path: '/', ...request });
  } catch (error) {
    if (error instanceof TeamProblem) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Answers with these bytes, and then cuts the line when `isCut`. */
async function startRaw(bytes: string, isCut = false): Promise<string> {
  const server = createServer((_, response) => {
    response.socket?.write(bytes);
    if (isCut) response.socket?.destroy();
    else response.socket?.end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

describe('a request', () => {
  it('carries the account in one header, in UTF-8, and nothing of it in its address', async () => {
    let authorization = '';
    const server = createServer((request, response) => {
      authorization = request.headers.authorization ?? '';
      response.end('{}');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await openTo(`http://127.0.0.1:${port}`)({ path: '/team-zuid' });
    const bytes = Buffer.from(authorization.slice('Basic '.length), 'base64');
    expect(bytes.toString('utf8')).toBe(`balie-1:${password}`);
  });

  it('sends JSON, in which half a character is written as lost', async () => {
    const far = await startFarServer((_, response) => answer(response, 200, {}));
    const body = { cut: 'a\ud83d', whole: '👩', told: '\\ud83d', lone: '\udc00b' };
    await openTo(far.address)({ method: 'POST', path: '/x', body });
    expect(far.asked).toEqual([
      {
        method: 'POST',
        path: '/x',
        body: { cut: 'a\ufffd', whole: '👩', told: '\\ud83d', lone: '\ufffdb' },
      },
    ]);
  });

  it('gives the clock and the version that the server tells', async () => {
    const date = 'Tue, 24 Nov 2026 10:00:00 GMT';
    const headers = { Date: date, ETag: '"1-abc"' };
    const far = await startFarServer((_, response) => answer(response, 200, { a: 1 }, headers));
    expect(await openTo(far.address)({ path: '/' })).toEqual({
      status: 200,
      body: { a: 1 },
      date: Date.parse(date),
      etag: '"1-abc"',
    });
  });

  it('leaves a status to whoever says to deal with it', async () => {
    const far = await startFarServer((_, response) =>
      answer(response, 404, { error: 'not_found', reason: 'missing' }),
    );
    const { status } = await openTo(far.address)({ path: '/a', accept: [404] });
    expect(status).toBe(404);
  });

  it('follows no redirection, to which it would take the account along', async () => {
    const other = await startFarServer((_, response) => answer(response, 200, {}));
    const far = await startFarServer((_, response) =>
      answer(response, 302, {}, { Location: other.address }),
    );
    expect((await failing(far.address)).kind).toBe('unreachable');
    expect(other.asked).toEqual([]);
  });

  it('ends when its signal says so, with the reason of the signal', async () => {
    const far = await startFarServer(() => true);
    const reason = new Error('the page is closed');
    const ending = new AbortController();
    const sent = openTo(far.address)({ path: '/', signal: ending.signal });
    ending.abort(reason);
    await expect(sent).rejects.toBe(reason);
  });
});

describe('no whole answer', () => {
  it('when nothing is there: unreachable', async () => {
    expect((await failing('http://127.0.0.1:9')).kind).toBe('unreachable');
  });

  it('within the time limit: too slow', async () => {
    const far = await startFarServer(() => true);
    expect((await failing(far.address, { timeout: 30 })).kind).toBe('too-slow');
  });

  it('within the time limit, though it began: too slow', async () => {
    const far = await startFarServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"rows":[');
      return true;
    });
    expect((await failing(far.address, { timeout: 200 })).kind).toBe('too-slow');
  });

  it('when the line is cut within the body: unreachable', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n';
    const address = await startRaw(`${head}{"rows":[`, true);
    expect((await failing(address)).kind).toBe('unreachable');
  });

  it.each(['{"rows":[{"id":"a"', '[', '', '  '])(
    'when a proxy passes on half of it, %j: unreadable',
    async (half) => {
      const address = await startRaw(
        `HTTP/1.1 200 OK\r\nContent-Length: ${half.length}\r\n\r\n${half}`,
      );
      expect((await failing(address)).kind).toBe('unreadable');
    },
  );

  it('when a network asks to log in first: a login page', async () => {
    const page = '<!doctype html><title>Welkom bij de wifi</title>';
    const address = await startRaw(
      `HTTP/1.1 200 OK\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
    );
    expect((await failing(address)).kind).toBe('login-page');
  });
});

describe('how long the server asks to wait', () => {
  const ask = async (headers: Record<string, string>) => {
    const far = await startFarServer((_, response) => answer(response, 429, {}, headers));
    return (await failing(far.address)).retryAfter;
  };

  it('is read in seconds', async () => {
    expect(await ask({ 'Retry-After': '120' })).toBe(120_000);
  });

  it('is read as a moment, by the server’s own clock', async () => {
    const moments = {
      Date: 'Tue, 24 Nov 2026 10:00:00 GMT',
      'Retry-After': 'Tue, 24 Nov 2026 10:01:30 GMT',
    };
    expect(await ask(moments)).toBe(90_000);
  });

  it('is five minutes where CouchDB has locked an account', async () => {
    const fault = { error: 'forbidden', reason: 'Account is temporarily locked due to failures' };
    const far = await startFarServer((_, response) => answer(response, 403, fault));
    expect(await failing(far.address)).toMatchObject({ kind: 'locked', retryAfter: 300_000 });
  });

  it.each(['soon', '-5', ''])('is not known when it says %j', async (text) => {
    expect(await ask({ 'Retry-After': text })).toBe(undefined);
  });
});

describe('another product', () => {
  it('is told by its welcome, though it speaks JSON', async () => {
    const far = await startFarServer((_, response) => answer(response, 200, { hello: 'world' }));
    await expect(readWelcome(openTo(far.address))).rejects.toMatchObject({ kind: 'not-couchdb' });
  });

  it('cannot make a credential that it repeats appear in what is told', async () => {
    for (const secret of secrets) {
      const fault = { error: 'bad', reason: `you sent ${secret}` };
      const far = await startFarServer((_, response) => answer(response, 400, fault));
      const problem = await failing(far.address);
      const told = `${problem} ${problem.stack} ${JSON.stringify(problem)} ${problem.detail}`;
      for (const one of secrets) expect(told).not.toContain(one);
      const dealtWith = await openTo(far.address)({ path: '/', accept: [400] });
      for (const one of secrets) expect(JSON.stringify(dealtWith)).not.toContain(one);
    }
  });
});

const fault = (error: string, reason: string) => ({ error, reason });

const answers = [
  [401, fault('unauthorized', 'Name or password is incorrect.'), 'denied'],
  [401, undefined, 'denied'],
  [403, fault('forbidden', 'You are not allowed to access this db.'), 'forbidden'],
  [404, fault('not_found', 'Database does not exist.'), 'gone'],
  [404, fault('not_found', 'no_db_file'), 'gone'],
  [404, fault('not_found', 'missing'), 'missing'],
  [404, fault('not_found', 'deleted'), 'missing'],
  [404, undefined, 'not-couchdb'],
  [405, undefined, 'not-couchdb'],
  [409, fault('conflict', 'Document update conflict.'), 'conflict'],
  [403, fault('forbidden', 'Account is temporarily locked due to multiple failures'), 'locked'],
  [412, fault('file_exists', 'The database could not be created.'), 'exists'],
  [412, fault('nodedown', 'progress not possible'), 'server'],
  [412, undefined, 'server'],
  [413, fault('document_too_large', 'question:1'), 'too-large'],
  [413, undefined, 'too-large'],
  [400, fault('bad_request', 'invalid UTF-8 JSON'), 'rejected'],
  [415, fault('bad_content_type', 'Content-Type must be application/json'), 'rejected'],
  [408, undefined, 'busy'],
  [425, undefined, 'busy'],
  [429, undefined, 'busy'],
  [503, undefined, 'busy'],
  [500, fault('internal_server_error', 'No DB shards could be opened.'), 'server'],
  [502, undefined, 'server'],
  [500, fault('enospc', 'no space left on device'), 'full'],
  [500, fault('error', '{enospc,[]}'), 'full'],
  [507, undefined, 'full'],
  [511, undefined, 'login-page'],
] as const;

describe('an answer', () => {
  it.each(answers)('of status %i with %j is %s', (status, body, kind) => {
    expect(problemOf({ status, body })?.kind).toBe(kind);
  });

  it.each([200, 201, 202, 304])('of status %i is no problem', (status) => {
    expect(problemOf({ status, body: undefined })).toBe(undefined);
  });

  it('is tried again by itself when it can be over by itself, and only then', () => {
    const kinds = answers.map(([, , kind]) => kind);
    const passing = new Set(kinds.filter(isPassing));
    expect(passing).toEqual(new Set(['busy', 'server', 'full', 'locked', 'login-page']));
  });
});
