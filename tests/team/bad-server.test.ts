import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { readSyncState } from '../../utils/storage/team-membership';
import { countPending, readRefused } from '../../utils/storage/team-outbox';
import { selfSigned } from '../fixtures/self-signed';
import { type Device, openDevice } from './device';
import { type Asked, answer, type FarServer, type Manner, startFarServer } from './far-server';

vi.setConfig({ testTimeout: 30_000 });

/** A computer with one question that the server must still hear of. */
async function openWaiting(far: FarServer): Promise<Device> {
  const device = await openDevice({ team: { address: far.address } });
  await device.stores.questions.savePreset('tax');
  return device;
}

const stateOf = ({ stores }: Device) => readSyncState(stores.database);
const isBulk = ({ path }: Asked) => path.includes('/_bulk_docs');
const isChanges = ({ path }: Asked) => path.includes('/_changes');

const sayFault =
  (status: number, error: string, reason: string): Manner =>
  (_asked, response) =>
    answer(response, status, { error, reason });

const cut = (response: ServerResponse) => {
  response.destroy();
  return true;
};

/** The page of a hotel's network. */
const showPage = (_asked: Asked, response: ServerResponse) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end('<!doctype html><title>Welkom</title><form action="/login"></form>');
  return true;
};

const sendHalf = (response: ServerResponse, isAnnounced: boolean) => {
  const half = '{"results":[{"seq":"1-x","id":"question:1","chan';
  response.writeHead(200, {
    'Content-Type': 'application/json',
    ...(isAnnounced && { 'Content-Length': '5000' }),
  });
  if (isAnnounced) response.write(half, () => response.destroy());
  else response.end(half);
  return true;
};

const cases: { name: string; kind: string; manner: Manner }[] = [
  {
    name: 'the page of a network that wants to be logged in to',
    kind: 'login-page',
    manner: showPage,
  },
  {
    name: 'a network that sends every question to its page',
    kind: 'unreachable',
    manner: (_asked, response) => {
      response.writeHead(302, { Location: 'http://login.example/' }).end();
      return true;
    },
  },
  {
    name: 'another product',
    kind: 'not-couchdb',
    manner: (_asked, response) => answer(response, 200, { name: 'es-1', tagline: 'You Know' }),
  },
  {
    name: 'a connection that is cut',
    kind: 'unreachable',
    manner: (_asked, response) => cut(response),
  },
  {
    name: 'half of an answer, and the connection cut',
    kind: 'unreachable',
    manner: (asked, response) => isChanges(asked) && sendHalf(response, true),
  },
  {
    name: 'half of an answer, as if it were whole',
    kind: 'unreadable',
    manner: (asked, response) => isChanges(asked) && sendHalf(response, false),
  },
  {
    name: 'an answer of another shape',
    kind: 'unreadable',
    manner: (asked, response) => isChanges(asked) && answer(response, 200, { results: 'none' }),
  },
  {
    name: 'an account that was revoked',
    kind: 'denied',
    manner: sayFault(401, 'unauthorized', 'Name or password is incorrect.'),
  },
  {
    name: 'an account that may not read the database',
    kind: 'forbidden',
    manner: sayFault(403, 'forbidden', 'You are not allowed to access this db.'),
  },
  {
    name: 'a database that was removed',
    kind: 'gone',
    manner: (asked, response) =>
      asked.path !== '/' &&
      answer(response, 404, { error: 'not_found', reason: 'Database does not exist.' }),
  },
  {
    name: 'a server that is full',
    kind: 'full',
    manner: sayFault(507, 'insufficient_storage', 'full'),
  },
  {
    name: 'a disk that is full',
    kind: 'full',
    manner: sayFault(500, 'enospc', 'no space left on device'),
  },
  { name: 'a server with a fault', kind: 'server', manner: sayFault(500, 'internal', 'badarg') },
  { name: 'a question that came too late', kind: 'busy', manner: sayFault(408, 'timeout', 'late') },
  { name: 'a question that came too early', kind: 'busy', manner: sayFault(425, 'early', 'early') },
  { name: 'too many questions', kind: 'busy', manner: sayFault(429, 'too_many', 'slow down') },
  { name: 'a proxy without a server', kind: 'busy', manner: sayFault(503, 'unavailable', 'later') },
  {
    name: 'a server that does not understand what it is told',
    kind: 'rejected',
    manner: (asked, response) =>
      isBulk(asked) && answer(response, 400, { error: 'bad_request', reason: 'invalid' }),
  },
  {
    name: 'a server that does not take JSON',
    kind: 'rejected',
    manner: (asked, response) =>
      isBulk(asked) && answer(response, 415, { error: 'bad_content_type', reason: 'json' }),
  },
];

describe.each(cases)('$name', ({ kind, manner }) => {
  it(`is told as ${kind}, loses nothing, and is over when it is over`, async () => {
    const far = await startFarServer(manner);
    const device = await openWaiting(far);
    const before = await device.stores.database.getAll('questions');
    expect(await device.share()).toBe('trouble');
    expect(await stateOf(device)).toMatchObject({ trouble: { kind }, failures: 1 });
    expect(await device.stores.database.getAll('questions')).toEqual(before);
    expect(await countPending(device.stores.database)).toBe(1);
    expect(await readRefused(device.stores.database)).toEqual([]);
    far.manner = () => false;
    expect(await device.share()).toBe('done');
    expect(await countPending(device.stores.database)).toBe(0);
    const { trouble, retryAt, failures, lastSuccess } = await stateOf(device);
    expect({ trouble, retryAt, failures }).toEqual({});
    expect(lastSuccess).toBeDefined();
  });
});

describe('a wrong address', () => {
  it('is told as unreachable, and loses nothing', async () => {
    const device = await openDevice({ team: { address: 'http://127.0.0.1:9' } });
    await device.stores.questions.savePreset('tax');
    expect(await device.share()).toBe('trouble');
    expect(await stateOf(device)).toMatchObject({ trouble: { kind: 'unreachable' } });
    expect(await countPending(device.stores.database)).toBe(1);
  });
});

describe('a certificate that nobody vouches for', () => {
  it('is told as unreachable, and nothing is sent', async () => {
    let asked = 0;
    const server = createServer(selfSigned, (_request, response) => {
      asked += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const device = await openDevice({ team: { address: `https://127.0.0.1:${port}` } });
    await device.stores.questions.savePreset('tax');
    expect(await device.share()).toBe('trouble');
    expect(await stateOf(device)).toMatchObject({ trouble: { kind: 'unreachable' } });
    expect(await countPending(device.stores.database)).toBe(1);
    expect(asked).toBe(0);
    server.close();
  });
});

describe('a password that was lost', () => {
  it('is told as denied, without a question to the server', async () => {
    const far = await startFarServer();
    const device = await openWaiting(far);
    device.surroundings.credentials.read = async () => undefined;
    expect(await device.share()).toBe('trouble');
    expect(await stateOf(device)).toMatchObject({ trouble: { kind: 'denied' } });
    expect(far.asked).toEqual([]);
  });
});
