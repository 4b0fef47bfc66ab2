import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  openPublicTeam,
  openSharedServer,
  type PublicServer,
  removeSharedTeam,
} from './public-place';

/**
 * How a line to the server behaves. `open`: as it should. `cut`: nothing comes through. `deaf`: requests
 * arrive, answers do not. A number: every request is answered with this status.
 */
export type Manner = 'open' | 'cut' | 'deaf' | number;

/** A team on a real server, as component tests in a browser use it. */
export type TeamForBrowser = Pick<
  PublicServer,
  'address' | 'team' | 'publicDatabase' | 'publisher' | 'colleague' | 'member'
>;

/** A server, and its administrator. */
export interface ServerForBrowser {
  /** Address, without a slash at its end. */
  address: string;
  name: string;
  password: string;
}

const manners = new Map<string, Manner>();

/** Whatever a page of any origin may ask: an extension needs no permission, a test's page does. */
const permission = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': '*',
  'access-control-allow-headers': 'authorization, content-type, accept, if-none-match',
  'access-control-expose-headers': 'etag, retry-after, date',
};

/** Opens a team on a real server behind a line of its own, for a page of a test. */
export async function openTeamForBrowser(): Promise<TeamForBrowser> {
  const opened = await openPublicTeam(await openSharedServer());
  const { team, publicDatabase, publisher, colleague, member } = opened;
  const address = await openLine(opened.address);
  const here = <Place extends object>(place: Place) => ({ ...place, address });
  const places = { publisher: here(publisher), colleague: here(colleague), member: here(member) };
  return { address, team, publicDatabase, ...places };
}

/** Opens a line of its own to a server; the result is the address at this end. */
async function openLine(far: string): Promise<string> {
  const server = createServer((request, response) => carry(far, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The process of the tests ends it.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A real server behind a line of its own, for who sets a team up in a page of a test. */
export async function openServerForBrowser(): Promise<ServerForBrowser> {
  const { address, name, password } = await openSharedServer();
  return { address: await openLine(address), name, password };
}

/** Removes what a test made of a team. */
export const removeTeam = removeSharedTeam;

/** Changes how the line with this address behaves. */
export function setLine(address: string, manner: Manner): void {
  manners.set(new URL(address).host, manner);
}

async function carry(
  far: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const manner = manners.get(request.headers.host ?? '') ?? 'open';
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (manner === 'cut') return void response.destroy();
  if (request.method === 'OPTIONS') return void response.writeHead(204, permission).end();
  if (typeof manner === 'number') return void response.writeHead(manner, permission).end();
  const answer = await hand(far, request, parts, endingOf(response)).catch(() => undefined);
  if (!answer) return void response.destroy();
  if (manner === 'deaf' && request.method === 'PUT') return void response.destroy();
  const { status, type, text } = answer;
  response.writeHead(status, { ...permission, 'content-type': type }).end(text);
}

/** Ends with the browser's own waiting: what nobody hears would keep the tests from ending. */
function endingOf(response: ServerResponse): AbortSignal {
  const ending = new AbortController();
  response.on('close', () => ending.abort());
  return ending.signal;
}

async function hand(
  far: string,
  request: IncomingMessage,
  parts: readonly Buffer[],
  signal: AbortSignal,
) {
  const { authorization, accept, 'content-type': type } = request.headers;
  const answer = await fetch(far + request.url, {
    method: request.method ?? 'GET',
    signal,
    headers: {
      ...(authorization && { authorization }),
      ...(accept && { accept }),
      ...(type && { 'content-type': type }),
    },
    ...(parts.length > 0 && { body: Buffer.concat(parts) }),
  });
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type') ?? 'text/plain', text };
}
