import { createServer, type RequestListener, type Server } from 'node:http';

/** No port could be had: the message is one Dutch sentence that says what to do. */
export class PortTaken extends Error {
  override name = 'PortTaken';
}

/** An open port of this computer. */
export interface Listening {
  port: number;
  /** Ends all connections and gives the port back. */
  close(): Promise<void>;
}

const attempts = 20;

/** This port and the ones after it, of which one should be free. */
export function portsFrom(first: number): number[] {
  const ports = Array.from({ length: attempts }, (_, index) => first + index);
  return ports.filter((port) => port < 65_536);
}

/** Address of what answers on a port. */
export function addressOf({ port }: Listening): string {
  return `http://localhost:${port}/`;
}

/** Answers on the first of these ports that is free, for this computer only. Throws `PortTaken`. */
export async function listen(answer: RequestListener, ports: number[]): Promise<Listening> {
  for (const port of ports) {
    const found = await tryPort(answer, port);
    if (found) return found;
  }
  const which =
    ports.length > 1 ? `De poorten ${ports[0]} tot en met ${ports.at(-1)}` : `Poort ${ports[0]}`;
  const are = ports.length > 1 ? 'zijn' : 'is';
  throw new PortTaken(`${which} ${are} bezet: kies een andere met \`npm start -- --port 4300\`.`);
}

/** Both addresses that `localhost` may mean, so that no other server can answer to the name. */
async function tryPort(answer: RequestListener, port: number): Promise<Listening | undefined> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(answer);
    const fault = await openServer(server, port, host);
    if (!fault) servers.push(server);
    // Without IPv6 the second address does not exist.
    else if (host === '127.0.0.1' || fault === 'EADDRINUSE') {
      await close();
      return undefined;
    }
  }
  return { port, close };
}

function openServer(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(undefined));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
