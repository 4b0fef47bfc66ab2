import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TeamDocument } from '../../../utils/record/document';
import type { Place } from './place';

/** A server that speaks as much of CouchDB's protocol as a pull needs, and makes its contents up. */
export interface EndlessServer {
  place: Place;
  /** Documents that were given out so far. */
  given(): number;
  close(): void;
}

const rev = '1-967a00dff5e02add41819138abb3284d';

/** Starts a server with so many questions, made from these ones under uids of their own. */
export async function openEndless(
  amount: number,
  models: readonly TeamDocument[],
): Promise<EndlessServer> {
  let given = 0;
  const write = openWriter(models, amount);
  const server = createServer((request, response) => {
    const { path, query } = readAddress(request);
    if (request.method === 'OPTIONS') return allow(response);
    if (path === '/team-endless/_bulk_docs') return accept(request, response);
    if (path === '/')
      return answer(response, '{"couchdb":"Welcome","uuid":"endless","version":"3.5.0"}');
    if (path === '/_session') return answer(response, session);
    if (path === '/team-endless')
      return answer(response, `{"db_name":"team-endless","doc_count":${amount},"uuid":"endless"}`);
    if (path !== '/team-endless/_changes') return refuse(response, 404);
    const since = Number(query.get('since') ?? 0);
    const last = Math.min(amount, since + Number(query.get('limit') ?? 1000));
    const waits = last === since && query.get('feed') === 'longpoll';
    // A long-poll at the end hears of nothing, until the other side goes away.
    if (waits) return;
    given += last - since;
    const rows = Array.from({ length: last - since }, (_, n) => write(since + n + 1));
    answer(response, `{"results":[${rows}],"last_seq":"${last}","pending":${amount - last}}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    place: { address, database: 'team-endless', user: 'balie-1', password: 'measured' },
    given: () => given,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const session = '{"ok":true,"userCtx":{"name":"balie-1","roles":["team:endless"]}}';

/** Records beside each other among which the next one is chosen: those of some days. */
const days = 100;

/**
 * The row of each number, in the order of their dates as they were written down, by many computers at
 * the same time. As texts, because a million records are too many to make one by one.
 */
function openWriter(models: readonly TeamDocument[], amount: number): (n: number) => string {
  const texts = models.map((model) => {
    const { uid } = model.record;
    // The uid stands in a document twice: in its id and in its record.
    return { stem: uid.slice(0, -12), parts: JSON.stringify({ ...model, _rev: rev }).split(uid) };
  });
  const first = (n: number) => Math.floor((n / amount) * Math.max(1, texts.length - days));
  return (n) => {
    const at = (first(n) + ((n * 37) % days)) % texts.length;
    const { stem, parts } = texts[at] as (typeof texts)[number];
    const uid = stem + n.toString(16).padStart(12, '0');
    const doc = parts.join(uid);
    return `{"seq":"${n}","id":"question:${uid}","changes":[{"rev":"${rev}"}],"doc":${doc}}`;
  };
}

function readAddress({ url = '/' }: IncomingMessage): { path: string; query: URLSearchParams } {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return { path: pathname, query: searchParams };
}

/** An extension without a permission for this host asks as any page does (CORS). */
const openToAll = { 'access-control-allow-origin': '*' };

function allow(response: ServerResponse): void {
  response.writeHead(204, {
    ...openToAll,
    'access-control-allow-headers': 'authorization, content-type',
    'access-control-max-age': '7200',
  });
  response.end();
}

function answer(response: ServerResponse, text: string): void {
  response.writeHead(200, { ...openToAll, 'content-type': 'application/json' }).end(text);
}

/** Takes everything, and keeps nothing of it. */
async function accept(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { docs } = JSON.parse(body) as { docs: TeamDocument[] };
  answer(response, JSON.stringify(docs.map(({ _id }) => ({ ok: true, id: _id, rev }))));
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...openToAll, 'content-type': 'application/json' });
  response.end('{"error":"not_found","reason":"missing"}');
}
