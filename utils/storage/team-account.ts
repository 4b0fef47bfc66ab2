import type { Database } from './schema';
import { isTeam } from './team-changes';
import type { TeamRowChange } from './team-membership';
import type { StoredVersion } from './team-rows';

/**
 * Lets this computer go on under another account of its team, as after one was revoked: what is still
 * to be shared is shared in the name of the new one, for the server takes nothing in that of another.
 */
export async function changeAccount(database: Database, change: TeamRowChange): Promise<void> {
  const opened = database.transaction(['sync', 'versions'], 'readwrite', { durability: 'strict' });
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  opened.done.catch(() => {});
  const team = await opened.objectStore('sync').get('team');
  if (!isTeam(team)) return;
  const next = { ...team, ...change };
  const versions = opened.objectStore('versions');
  const [pending, refused] = await Promise.all([
    versions.index('by-pending').getAll(),
    versions.index('by-refused').getAll(),
  ]);
  const rows = next.device === team.device ? [] : [...pending, ...refused];
  await Promise.all([
    opened.objectStore('sync').put(next),
    ...rows.map((row) => versions.put(rename(row, team.device, next.device))),
    opened.done,
  ]);
}

/** Who made a record never changes once the server has it. */
function rename(row: StoredVersion, from: string, to: string): StoredVersion {
  const isNew = row.rev === undefined && row.device === from;
  return { ...row, editedBy: to, ...(isNew && { device: to }) };
}
