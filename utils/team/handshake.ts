import { readSince } from '../storage/team-membership';
import type { SharedTeam } from '../storage/team-rows';
import { guardId } from './guard/guard-version';
import type { Link } from './link';
import { hasLostRevisions } from './lost-revisions';
import { TeamProblem } from './problem';
import { readWelcome, type Welcome } from './welcome';

/** Milliseconds between two handshakes. */
const interval = 24 * 3_600_000;

/** What a handshake tells of the team's server. */
export type Handshake = Pick<SharedTeam, 'server' | 'handshake'>;

/** Whether the server was not asked for a day who it is. */
export function isHandshakeDue({ handshake }: SharedTeam, now: number): boolean {
  return handshake === undefined || Math.abs(now - handshake) >= interval;
}

/**
 * Asks the server who it is. `isOther`: it is not the server and the database of last time, or an
 * earlier state of them; then nothing of what it once acknowledged can be relied on. `isThorough`:
 * that is looked into also when nothing points to it.
 * @throws TeamProblem `other-team` when the records of another team are there.
 */
export async function shakeHands(
  link: Link,
  isThorough: boolean,
): Promise<Handshake & { isOther: boolean }> {
  const { team, surroundings } = link;
  const welcome = await readWelcome(link.send);
  const { body } = await link.send({ path: link.path });
  const server = identify(welcome, body);
  const isOther = team.server !== undefined && team.server !== server;
  if (isOther) await checkTeam(link);
  const isEarlier = !isOther && (await isPutBack(link, body, isThorough));
  return { server, handshake: surroundings.clock(), isOther: isOther || isEarlier };
}

/**
 * Whether an earlier state of the database was put back. Fewer changes than were pulled point to
 * that; a member of a cluster that lags behind tells fewer for a moment, too.
 */
async function isPutBack(link: Link, body: unknown, isThorough: boolean): Promise<boolean> {
  const since = await readSince(link.surroundings.database);
  const { update_seq } = (body ?? {}) as Information;
  // Opaque, but for the number at its beginning; nothing is decided by that alone.
  const isFewer = Number.parseInt(String(update_seq), 10) < Number.parseInt(since ?? '', 10);
  if (!isFewer && !isThorough) return false;
  return (await hasLostRevisions(link)) ?? isFewer;
}

/** What a database tells of itself. */
interface Information {
  db_name?: unknown;
  update_seq?: unknown;
  instance_start_time?: unknown;
  cluster?: unknown;
}

/**
 * The identity of a server and its database: since CouchDB 3.3 the moment at which the database was
 * made, which all nodes of a cluster agree on; before that, the name that the server gives itself.
 */
function identify({ uuid = '' }: Welcome, body: unknown): string {
  const { db_name, instance_start_time, cluster } = (body ?? {}) as Information;
  if (typeof db_name !== 'string') throw new TeamProblem('not-couchdb');
  // The stand-in for development tells when its process began, and knows of no cluster.
  const made = cluster === undefined ? '0' : String(instance_start_time ?? '0');
  return made === '0' ? uuid : `made-${made}`;
}

/** Another database under the same name must not get the records of this team if it is another's. */
async function checkTeam({ send, path, team }: Link): Promise<void> {
  const { body } = await send({ path: `${path}/${guardId}`, accept: [404] });
  const { validate_doc_update: text } = (body ?? {}) as { validate_doc_update?: unknown };
  const [, found] = /\bvar team = "([^"]*)"/.exec(String(text)) ?? [];
  if (found !== undefined && found !== team.name)
    throw new TeamProblem('other-team', { detail: found });
}
