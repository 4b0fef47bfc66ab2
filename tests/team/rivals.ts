import type { Send } from '../../utils/team/request';
import type { Chance } from './chance';
import type { TeamServer } from './server';

/** Who may write as the nodes of a cluster do among each other. */
export interface Rival {
  admin: Send;
  /** Path of the team's database. */
  path: string;
}

/**
 * Lets rivals be written on this server. The stand-in cannot do so under a guard: it puts the history
 * of what stands there in the place of that of the rival, which is lost.
 */
export async function openRivals(server: TeamServer, database: string): Promise<Rival> {
  const path = `/${database}`;
  if (server.isReal) return { admin: server.admin, path };
  const { body } = await server.admin({ path: `${path}/_design/guard` });
  const { _rev } = body as { _rev: string };
  await server.admin({ method: 'DELETE', path: `${path}/_design/guard?rev=${_rev}` });
  return { admin: server.admin, path };
}

/** A push on its way. */
interface Push {
  method: string;
  path: string;
  body: Buffer;
}

/**
 * Lets a push in as another node of a cluster would that does not know of the latest versions yet:
 * beside what stands there. Gives what that node would answer; undefined: it is no push.
 */
export async function writeRivals(
  { path, body }: Push,
  chance: Chance,
  rival: Rival,
): Promise<{ status: number; text: string; date: string } | undefined> {
  if (!path.includes('/_bulk_docs')) return undefined;
  const { docs } = JSON.parse(body.toString()) as { docs: { _id: string; _rev?: string }[] };
  const rivals = docs.map((document) => nameRevision(document, chance));
  await rival.admin({
    method: 'POST',
    path: `${rival.path}/_bulk_docs`,
    body: { docs: rivals, new_edits: false },
  });
  const rows = rivals.map(({ _id, _rev }) => ({ ok: true, id: _id, rev: _rev }));
  return { status: 201, text: JSON.stringify(rows), date: new Date().toUTCString() };
}

/** The document under a revision of its own, after the one that it was made from. */
function nameRevision<Doc extends { _id: string; _rev?: string }>(document: Doc, chance: Chance) {
  const [generation, before] = document._rev?.split('-') ?? [];
  const start = Number(generation ?? 0) + 1;
  const hash = Array.from({ length: 32 }, () => chance.below(16).toString(16)).join('');
  const ids = before ? [hash, before] : [hash];
  return { ...document, _rev: `${start}-${hash}`, _revisions: { start, ids } };
}
