import { effect } from '@preact/signals';
import { idOf } from '../../utils/record/document';
import { asProblem } from '../../utils/storage/problem';
import type { Database } from '../../utils/storage/schema';
import { findInSegments, openReading } from '../../utils/storage/segments';
import type { SharedTeam } from '../../utils/storage/team-rows';
import type { App } from '../app';
import type { LiveTeam } from './live';

/** Whether the server takes a correction of what another computer made from this one. */
const mayCorrect = ({ name, roles }: SharedTeam) =>
  roles.includes(`editor:${name}`) || roles.includes('_admin');

/**
 * Keeps up which of the day's questions were made by colleagues, on a computer that may not correct
 * those: what would be refused is not offered.
 */
export function watchTheirs({ stores, theirs }: App, { team }: LiveTeam): void {
  /** Who made a question; that never changes. */
  const makers = new Map<string, string>();
  const look = async (uids: readonly string[], me: string) => {
    const unknown = uids.filter((uid) => !makers.has(uid));
    if (unknown.length > 0)
      for (const [uid, maker] of await readMakers(stores.database, unknown, me))
        makers.set(uid, maker);
    const found = new Set(uids.filter((uid) => makers.get(uid) !== me));
    // Else the whole list would be drawn again for every question that is saved.
    if (!isSame(found, theirs.peek())) theirs.value = found;
  };
  effect(() => {
    const uids = stores.questions.today.value.map(({ uid }) => uid);
    const shared = team.value;
    if (!shared || mayCorrect(shared)) {
      if (theirs.peek().size > 0) theirs.value = new Set();
      return;
    }
    look(uids, shared.device).catch((error) => {
      // A closed connection means that this page is outdated, which people are told already.
      if (asProblem(error).kind !== 'outdated') throw error;
    });
  });
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((uid) => other.has(uid));

/** Accounts that made questions, by uid; what the team does not know yet was made here. */
async function readMakers(
  database: Database,
  uids: readonly string[],
  me: string,
): Promise<[uid: string, maker: string][]> {
  const rows = await Promise.all(
    uids.map((uid) => database.get('versions', idOf('question', uid))),
  );
  const rest = uids.filter((_, i) => !rows[i]);
  const reading = openReading(database, ['segments', 'segmentHeads']);
  const found = rest.length > 0 ? await findInSegments(reading, rest) : new Map();
  return uids.map((uid, i) => [uid, rows[i]?.device ?? found.get(uid)?.document.device ?? me]);
}
