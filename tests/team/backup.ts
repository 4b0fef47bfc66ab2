import { nameDatabases } from '../../utils/team/connection';
import type { Send } from '../../utils/team/request';
import type { TeamServer } from './server';

/** The documents of a database as they stood once, with their revisions. */
export interface Backup {
  database: string;
  security: unknown;
  documents: { _id: string; _rev: string }[];
}

/** Writes down what stands in a team's database. */
export async function takeBackup(admin: Send, team: string): Promise<Backup> {
  const { database } = nameDatabases(team);
  const path = `/${database}`;
  const { body: security } = await admin({ path: `${path}/_security` });
  const { body } = await admin({ path: `${path}/_all_docs?include_docs=true` });
  const { rows } = body as { rows: { doc: Backup['documents'][number] }[] };
  return { database, security, documents: rows.map(({ doc }) => doc) };
}

/** Puts a database back as it stood then, as IT does; what came since is gone. */
export async function putBack(
  { admin, makeDatabase }: TeamServer,
  { database, security, documents }: Backup,
): Promise<void> {
  await makeDatabase(database);
  await admin({ method: 'PUT', path: `/${database}/_security`, body: security });
  const body = { docs: documents, new_edits: false };
  await admin({ method: 'POST', path: `/${database}/_bulk_docs`, body });
}
