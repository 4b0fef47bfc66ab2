import type { ChangesRow } from './changes';
import type { Link } from './link';
import { fetchRows } from './settle';

/**
 * The documents of changes that came without them, but for those that this computer pushed a moment
 * ago and that nobody changed since: an import would come back whole.
 */
export async function fetchOthers(link: Link, rows: readonly ChangesRow[]): Promise<unknown[]> {
  const { pushed } = link.learnt;
  const others = rows.filter(({ id, changes }) => {
    const rev = typeof id === 'string' ? pushed.get(id) : undefined;
    return rev === undefined || !isOnly(changes, rev);
  });
  const ids = new Set(others.map(({ id }) => id).filter((id) => typeof id === 'string'));
  return fetchRows(link, [...ids]);
}

/** Whether a row tells of this revision and of no other leaf. */
function isOnly(changes: unknown, rev: string): boolean {
  return Array.isArray(changes) && changes.length === 1 && changes[0]?.rev === rev;
}
