import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chance } from './chance';
import { type Rival, writeRivals } from './rivals';

/** What the line of a computer does. `sound`: it carries. `noisy`: anything. `cut`: nothing comes through. */
export type LineManner = 'sound' | 'noisy' | 'cut';

/** The line of one computer to the server. */
export interface Line {
  /** The address by which that computer knows the server. */
  address: string;
  manner: LineManner;
  close(): Promise<void>;
}

/** A question on its way. */
interface Passing {
  method: string;
  path: string;
  body: Buffer;
  authorization: string;
  response: ServerResponse;
}

interface Answer {
  status: number;
  text: string;
  date: string;
}

/** What goes wrong on a noisy line; what stands here twice does so twice as often. */
const mishaps = [
  'none',
  'none',
  'none',
  'unsent',
  'unanswered',
  'unanswered',
  'repeated',
  'repeated later',
  'late',
  'half',
  'half as if whole',
  'busy',
  'forked',
] as const;

/** Opens a line to the server. `rival`: it is a cluster, of which another node may let a push in. */
export async function openLine(address: string, chance: Chance, rival?: Rival): Promise<Line> {
  const line: Line = { address: '', manner: 'sound', close: async () => undefined };
  const server = createServer(async (request, response) => {
    const passing = await readPassing(request, response);
    await carry(address, line, passing, chance, rival).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  line.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return line;
}

async function readPassing(request: IncomingMessage, response: ServerResponse): Promise<Passing> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    body: Buffer.concat(parts),
    authorization: request.headers.authorization ?? '',
    response,
  };
}

async function carry(
  address: string,
  line: Line,
  passing: Passing,
  chance: Chance,
  rival: Rival | undefined,
): Promise<void> {
  const { response } = passing;
  const hand = () => askServer(address, passing);
  if (line.manner === 'cut') return void response.destroy();
  switch (line.manner === 'noisy' ? chance.pick(mishaps) : 'none') {
    case 'unsent':
      return void response.destroy();
    case 'unanswered':
      await hand();
      return void response.destroy();
    case 'repeated':
      await hand();
      return tell(response, await hand());
    case 'repeated later':
      setTimeout(() => hand().catch(() => undefined), 30);
      return tell(response, await hand());
    case 'late':
      await new Promise((resolve) => setTimeout(resolve, chance.below(40)));
      return tell(response, await hand());
    case 'half':
      return tellHalf(response, await hand(), true);
    case 'half as if whole':
      return tellHalf(response, await hand(), false);
    case 'busy':
      return tell(response, { status: 503, text: '{"error":"busy","reason":"busy"}', date: '' });
    case 'forked':
      return tell(
        response,
        (rival && (await writeRivals(passing, chance, rival))) ?? (await hand()),
      );
    default:
      return tell(response, await hand());
  }
}

async function askServer(address: string, passing: Passing): Promise<Answer> {
  const answer = await fetch(address + passing.path, {
    method: passing.method,
    headers: {
      authorization: passing.authorization,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    ...(passing.body.length > 0 && { body: new Uint8Array(passing.body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, date: answer.headers.get('date') ?? '' };
}

function tell(response: ServerResponse, { status, text, date }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(date && { date }) });
  response.end(text);
}

function tellHalf(response: ServerResponse, { status, text }: Answer, isAnnounced: boolean): void {
  const half = text.slice(0, text.length / 2);
  const length = Buffer.byteLength(text);
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(isAnnounced && { 'content-length': length }),
  });
  if (isAnnounced) response.write(half, () => response.destroy());
  else response.end(half);
}
