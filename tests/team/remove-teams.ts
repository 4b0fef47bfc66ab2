import { nameDatabases } from '../../utils/team/connection';
import type { Send } from '../../utils/team/request';

/** An account, as far as it tells to which team it belongs. */
interface Account {
  id: string;
  doc?: { _rev: string; roles?: string[] };
}

/** Takes away the databases and accounts of these teams, so that nothing is left of a test. */
export async function removeTeams(admin: Send, teams: readonly string[]): Promise<void> {
  if (teams.length === 0) return;
  for (const database of teams.flatMap((team) => Object.values(nameDatabases(team))))
    await admin({ method: 'DELETE', path: `/${database}`, accept: [404] });
  const { body } = await admin({ path: '/_users/_all_docs?include_docs=true' });
  const { rows } = body as { rows: Account[] };
  for (const { id, doc } of rows) {
    if (!doc?.roles?.some((role) => teams.includes(role.replace(/^team:/, '')))) continue;
    const path = `/_users/${encodeURIComponent(id)}?rev=${doc._rev}`;
    await admin({ method: 'DELETE', path });
  }
}
