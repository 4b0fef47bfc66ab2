import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request on its way to the server, whole. */
export interface Passing {
  method: string;
  /** Path and query. */
  path: string;
  request: IncomingMessage;
  response: ServerResponse;
  /** Hands the request to the server; what it answers is given, and not told yet. */
  hand(): Promise<{ status: number; text: string }>;
}

/**
 * Opens a line to a server on which something may happen to each request, until the end of the test;
 * gives its address.
 */
export async function openBetween(
  address: string,
  act: (passing: Passing) => Promise<void> | void,
): Promise<string> {
  const between = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = 'GET', url: path = '/' } = request;
    const hand = async () => {
      const answer = await fetch(address + path, {
        method,
        headers: {
          authorization: request.headers.authorization ?? '',
          accept: request.headers.accept ?? '*/*',
          'content-type': request.headers['content-type'] ?? 'text/plain',
        },
        ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      });
      return { status: answer.status, text: await answer.text() };
    };
    await act({ method, path, request, response, hand });
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    between.closeAllConnections();
    between.close();
  });
  return `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
}

/** Lets a request through. */
export async function pass({ response, hand }: Passing): Promise<void> {
  const { status, text } = await hand();
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}
