import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that came by, as somebody with a view of the line or of a server's log sees it. */
export interface PassedBy {
  method: string;
  /** Path and query. */
  path: string;
  /** The addresses that the headers tell of: where it came from. */
  origin: string;
}

/** The line between the computers and the server; it can be cut. */
export interface Line {
  /** Without a slash at its end; the same after it was cut. */
  address: string;
  /** All that came by, in order. */
  passed: PassedBy[];
  /** Ends what is under way and refuses everything from now on. */
  cut(): Promise<void>;
  /** Lets everything through again. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a line to the server at this address, on a free port. */
export async function openLine(far: string): Promise<Line> {
  const passed: PassedBy[] = [];
  const server = createServer((incoming, response) => {
    const { method = '', url: path = '', headers } = incoming;
    passed.push({ method, path, origin: `${headers.origin ?? ''} ${headers.referer ?? ''}` });
    carry(far, incoming, response);
  });
  const open = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await open(0);
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    if (server.listening) await cut();
  };
  return { address: `http://127.0.0.1:${port}`, passed, cut, mend: () => open(port), close };
}

/** Carries a request and its answer, piece by piece: an answer that is waited for can be given up. */
function carry(far: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = incoming;
  const outgoing = request(far + url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
