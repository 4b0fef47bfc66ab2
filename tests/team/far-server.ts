import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

/** What a far server is asked. */
export interface Asked {
  method: string;
  /** Path and query. */
  path: string;
  /** The JSON of the body; undefined: none. */
  body: unknown;
}

/** Answers in a way of its own; false: as a sound server does. */
export type Manner = (asked: Asked, response: ServerResponse) => boolean | undefined;

/** A server on a port of this computer that behaves as it is told. */
export interface FarServer {
  address: string;
  /** All that it was asked, in order. */
  asked: Asked[];
  /** How it behaves from now on. */
  manner: Manner;
}

const servers: { close(): void; closeAllConnections(): void }[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Starts a server that says what CouchDB 3.5 with an empty database of a team says. */
export async function startFarServer(manner: Manner = () => false): Promise<FarServer> {
  const far: FarServer = { address: '', asked: [], manner };
  const server = createServer(async (request, response) => {
    const asked = await readAsked(request);
    far.asked.push(asked);
    if (!far.manner(asked, response)) answerSoundly(asked, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  far.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return far;
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  let text = '';
  for await (const chunk of request) text += chunk;
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { method: request.method ?? '', path: request.url ?? '', body };
}

/** Answers with JSON. */
export function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
  return true;
}

function answerSoundly({ path, body }: Asked, response: ServerResponse): void {
  if (path === '/') answer(response, 200, { couchdb: 'Welcome', version: '3.5.0', uuid: 'u-1' });
  else if (path.includes('/_bulk_docs')) answer(response, 201, acceptAll(body));
  else if (path.includes('/_all_docs')) answer(response, 200, { rows: [] });
  else if (path.includes('feed=longpoll')) return;
  else if (path.includes('/_changes'))
    answer(response, 200, { results: [], last_seq: '1-x', pending: 0 });
  else answer(response, 200, describeDatabase());
}

const describeDatabase = () => ({
  db_name: 'team-plein',
  doc_count: 0,
  doc_del_count: 0,
  update_seq: '1-x',
  instance_start_time: '1764057600000000',
  cluster: { q: 2, n: 1, w: 1, r: 1 },
});

/** What `_bulk_docs` says when every document is let in. */
export function acceptAll(body: unknown): { ok: true; id: string; rev: string }[] {
  const { docs } = body as { docs: { _id: string; _rev?: string }[] };
  return docs.map(({ _id, _rev = '0' }) => ({
    ok: true,
    id: _id,
    rev: `${Number.parseInt(_rev, 10) + 1}-r`,
  }));
}
