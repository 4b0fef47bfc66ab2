import { openSurroundings, type Surroundings } from '../../utils/team/surroundings';
import type { App } from '../app';

const opened = new WeakMap<App, Surroundings>();

/** What sharing works with on this page. Throws where nothing can be shared: in practice. */
export function openSharing(app: App): Surroundings {
  const known = opened.get(app);
  if (known) return known;
  const { stores, surroundings } = app;
  if (!surroundings.team) throw new Error('nothing is shared here');
  const sharing = openSurroundings(stores.database, surroundings.team.credentials, stores.clock);
  opened.set(app, sharing);
  return sharing;
}
