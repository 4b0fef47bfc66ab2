import { effect } from '@preact/signals';
import { asProblem } from '../../utils/storage/problem';
import { isPublisher } from '../../utils/team/publisher';
import type { App } from '../app';
import type { LiveTeam } from './live';
import { openSharing } from './sharing';

/**
 * Publishes the agenda by itself after each exchange that left everything shared, where the team asked
 * for that and this computer may. The writers of feeds are loaded when there is a reason.
 */
export function publishAlong(app: App, { team, state, pending }: LiveTeam): void {
  const { stores, surroundings } = app;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const publish = async () => {
    const { publishIfChanged } = await import('../../utils/team/publish-auto');
    const result = await publishIfChanged(openSharing(app), surroundings.version);
    if (result.kind === 'later') timer = setTimeout(publish, result.at - stores.clock());
  };
  effect(() => {
    const isAsked = stores.settings.team.value.autoPublish && team.value && isPublisher(team.value);
    const isShared = state.value?.lastSuccess !== undefined && pending.value === 0;
    clearTimeout(timer);
    if (isAsked && isShared) publish().catch(endWithPage);
  });
}

/** A closed connection means that this page is outdated, which people are told already. */
function endWithPage(error: unknown): void {
  if (asProblem(error).kind !== 'outdated') throw error;
}
