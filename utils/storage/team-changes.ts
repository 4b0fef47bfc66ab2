import { type Clock, tick } from '../record/clock';
import { type DocumentType, idOf, type SharedRecord } from '../record/document';
import type { WriteTransaction } from './schema';
import type { SharedTeam, StoredVersion } from './team-rows';

/** What is known of the version that a change takes the place of. */
export type Previous = Pick<StoredVersion, 'clock' | 'device' | 'rev'>;

/** Finds the version of a record that has no row of its own: of a question that lives in a segment. */
export type FindPrevious = (id: string) => Promise<Previous | undefined>;

/** Up to this many records, their versions are asked for before it is known that there is a team. */
const few = 20;

const findNone: FindPrevious = async () => undefined;

/**
 * Notes in the caller's transaction, which also writes the records, that the team must hear of them.
 * Without a team it writes nothing. `now` is the moment of the action in milliseconds since 1970; 0
 * lets the records' own instants count, so that an old file never wins of what colleagues did since.
 * Tells whether there is a team.
 */
export async function noteChanges(
  transaction: WriteTransaction,
  type: DocumentType,
  records: readonly SharedRecord[],
  now: number,
  findPrevious: FindPrevious = findNone,
): Promise<boolean> {
  const versions = transaction.objectStore('versions');
  const ids = records.map(({ uid }) => idOf(type, uid));
  const readRows = () => Promise.all(ids.map((id) => versions.get(id)));
  // Asked for together: each answer waits for a turn of the page.
  const early = ids.length <= few ? readRows() : undefined;
  // Refused before it is awaited, an aborted read would count as an error that nobody caught.
  early?.catch(() => {});
  const team = await transaction.objectStore('sync').get('team');
  if (!isTeam(team)) return false;
  const rows = await (early ?? readRows());
  const before = await Promise.all(ids.map((id, i) => rows[i] ?? findPrevious(id)));
  records.forEach((record, i) => {
    const next = buildVersion(ids[i] as string, record, team.device, now, before[i]);
    // When one fails, the whole transaction does, and tells its caller.
    void versions.put(next).catch(() => {});
  });
  return true;
}

/** Whether a row of the store `sync` is the team. */
export function isTeam(row: { uid: string } | undefined): row is SharedTeam {
  return row?.uid === 'team';
}

function buildVersion(
  id: string,
  record: SharedRecord,
  me: string,
  now: number,
  previous: Previous | undefined,
): StoredVersion {
  const clock = nextClock(record, me, now, previous);
  return {
    id,
    clock,
    device: previous?.device ?? me,
    editedBy: me,
    ...(previous?.rev ? { rev: previous.rev } : {}),
    pending: clock,
  };
}

/**
 * A record's own instant is later than that of the version before it, which is all that is known of
 * a version from before the team.
 */
function nextClock(
  { updated }: SharedRecord,
  me: string,
  now: number,
  previous: Previous | undefined,
): Clock {
  return tick(Math.max(now, Date.parse(updated)), me, previous?.clock);
}
