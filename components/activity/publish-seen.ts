import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { asProblem } from '../../utils/storage/problem';
import {
  type AutoPublication,
  readAuto,
  readSeen,
  type SeenPublication,
} from '../../utils/storage/publication';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { TeamProblem } from '../../utils/team/problem';
import { useApp } from '../app';
import { readPlace } from './publish-team';

/** What is known here of the agenda on the team's server. */
export interface Seen {
  /** What was last seen there; undefined: nothing yet. */
  last: SeenPublication | undefined;
  /** What this computer last did by itself; undefined: nothing. */
  auto: AutoPublication | undefined;
  /** Whether the server was asked since this page was opened, and answered. */
  isFresh: boolean;
  /** Looks again at what is stored. */
  renew(): void;
}

/** What is known of the agenda on the server of a team: what is stored at once, what stands there soon. */
export function useSeen(team: SharedTeam | undefined): Seen {
  const app = useApp();
  const { database, settings } = app.stores;
  const last = useSignal<SeenPublication | undefined>(undefined);
  const auto = useSignal<AutoPublication | undefined>(undefined);
  const isFresh = useSignal(false);
  const address = team && `${team.address}/${team.publicDatabase}`;
  const renew = async () => {
    if (!team) return;
    const { addressOf } = await import('../../utils/team/published');
    const place = addressOf(team);
    // A closed connection means that this page is outdated, which people are told already.
    const rows = Promise.all([readSeen(database, place), readAuto(database, place)]);
    const found = await rows.catch(() => undefined);
    if (found) [last.value, auto.value] = found;
  };
  const look = async (one: SharedTeam) => {
    const [{ addressOf, readPublished, readRevision }, { rememberSeen }] = await Promise.all([
      import('../../utils/team/published'),
      import('../../utils/team/publish-seen'),
    ]);
    try {
      const known = await readSeen(database, addressOf(one));
      const place = await readPlace(app, one);
      const rev = await readRevision(place);
      if (rev !== known?.rev) await rememberSeen(database, one, await readPublished(place));
      isFresh.value = true;
    } catch (error) {
      // Without a network what was last seen is shown.
      if (!(error instanceof TeamProblem) && asProblem(error).kind !== 'outdated') throw error;
    }
    await renew();
  };
  useEffect(() => {
    renew();
    // Publishing by itself tells of what it did with the settings.
  }, [address, settings.team.value]);
  useEffect(() => {
    if (team && !team.paused) look(team);
  }, [address]);
  return { last: last.value, auto: auto.value, isFresh: isFresh.value, renew };
}
