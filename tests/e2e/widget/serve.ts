import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A server on an origin of its own; what it answers can change while it runs. */
export interface Origin {
  /** Without a slash at its end. */
  url: string;
  /** Answers by path, query left out. */
  answers: Map<string, Answer>;
  /** Paths that were asked for, with their query, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** Opens a server on a free port; `rest` answers what `answers` does not. */
export async function openOrigin(rest?: Answer): Promise<Origin> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = answers.get(path.replace(/\?.*/, '')) ?? rest ?? notFound;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, answers, asked, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const notFound: Answer = (_request, response) => response.writeHead(404).end();

/** Always this body, for every website. */
export function give(body: string | Buffer, type: string, headers: Record<string, string> = {}) {
  const answer: Answer = (_request, response) =>
    response
      .writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', ...headers })
      .end(body);
  return answer;
}

/** A page of a website, with headers such as its policy. */
export const givePage = (html: string, headers: Record<string, string> = {}): Answer =>
  give(html, 'text/html; charset=utf-8', headers);
