import { TeamProblem } from './problem';
import type { Send } from './request';

/** How a server introduces itself. */
export interface Welcome {
  /** Version of the software. */
  version: string;
  /** Identity of the server; the nodes of a cluster should be given the same. Absent: not told. */
  uuid?: string;
}

/** Reads how the server introduces itself. Throws `not-couchdb` for another product. */
export async function readWelcome(send: Send): Promise<Welcome> {
  const { body } = await send({ path: '/' });
  const welcome = asWelcome(body);
  if (!welcome) throw new TeamProblem('not-couchdb');
  return welcome;
}

function asWelcome(body: unknown): Welcome | undefined {
  const found = (body ?? {}) as Record<string, unknown>;
  const { version, uuid } = found;
  // The second is that of pouchdb-server, the stand-in for development.
  if (!('couchdb' in found || 'express-pouchdb' in found)) return undefined;
  if (typeof version !== 'string') return undefined;
  return { version, ...(typeof uuid === 'string' && { uuid }) };
}
