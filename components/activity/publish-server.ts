import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { TeamProblem } from '../../utils/team/problem';
import { type PublishResult, publishFeed, unpublishFeed } from '../../utils/team/publish';
import { rememberSeen } from '../../utils/team/publish-seen';
import { type Published, readPublished } from '../../utils/team/published';
import { isPublisher, renewRoles } from '../../utils/team/publisher';
import { useApp } from '../app';
import { useAgenda } from './agenda';
import { buildServerFiles, listFeedOptions } from './publish';
import { describeProblem, readPlace, usePublishTeamText } from './publish-team';

/**
 * What is known of the agenda on the server. `reading`: nothing yet. `unread`: it could not be read.
 * `read`: what stands there, from which people look at what changes. `meanwhile`: somebody published
 * `stands` in the place of `base`, the one that people had looked at.
 */
export type ServerState =
  | { kind: 'reading' | 'unread' }
  | { kind: 'read'; stands: Published | undefined }
  | { kind: 'meanwhile'; base: Published | undefined; stands: Published | undefined };

/** Publishing on the server, and how the last attempt went. */
export interface ServerPublishing {
  state: ReadonlySignal<ServerState>;
  isBusy: ReadonlySignal<boolean>;
  /** Sentence about what went well; empty when nothing did. */
  said: ReadonlySignal<string>;
  /** Sentence about what went wrong; empty when nothing did. */
  fault: ReadonlySignal<string>;
  /** Reads what stands there. */
  read(): Promise<void>;
  publish(): Promise<void>;
  /** Empties the agenda for visitors, and ends publishing by itself. */
  withdraw(): Promise<void>;
  /** Takes what a colleague published as the base. */
  takeTheirs(): void;
}

/** Publishing on this team's server; `onSeen` is told whenever something else stands there. */
export function useServerPublishing(team: SharedTeam, onSeen: () => void): ServerPublishing {
  const text = usePublishTeamText();
  const app = useApp();
  const agenda = useAgenda();
  const { stores } = app;
  const state = useSignal<ServerState>({ kind: 'reading' });
  const isBusy = useSignal(false);
  const said = useSignal('');
  const fault = useSignal('');

  const work = async (step: () => Promise<void>) => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    said.value = '';
    fault.value = '';
    try {
      await step();
    } catch (error) {
      if (!(error instanceof TeamProblem)) throw error;
      fault.value = describeProblem(text, error.kind);
      if (state.peek().kind === 'reading') state.value = { kind: 'unread' };
    } finally {
      isBusy.value = false;
    }
  };
  const see = async (stands: Published | undefined) => {
    state.value = { kind: 'read', stands };
    // Without room on this computer it is read anew next time.
    await rememberSeen(stores.database, team, stands).catch(() => undefined);
    onSeen();
  };
  const take = async ({ kind, stands }: PublishResult, done: string) => {
    const before = baseOf(state.peek());
    await see(stands);
    if (kind === 'published-meanwhile') state.value = { kind: 'meanwhile', base: before, stands };
    else said.value = kind === 'published' ? done : text.nothingChanged;
  };
  const read = async () => {
    state.value = { kind: 'reading' };
    const place = await readPlace(app, team);
    const wasAllowed = isPublisher(team);
    const stands = await readPublished(place);
    // IT can have given the right since this computer last asked.
    if ((await renewRoles(stores.database, team, place)) && !wasAllowed)
      await stores.announce('sync');
    await see(stands);
  };
  const publish = async () => {
    // A name that was typed just before the click is still on its way into the store.
    await stores.settings.reload();
    const base = baseOf(state.peek());
    const { files, change } = await buildServerFiles(app, agenda, base);
    const place = await readPlace(app, team);
    const send = (on: Published | undefined) => publishFeed(place, files, on, stores.clock());
    const result = await send(base);
    // What this computer published by itself, while people were looking, is nobody else's.
    const isOwn = result.kind === 'published-meanwhile' && result.stands?.by === team.device;
    await take(isOwn ? await send(result.stands) : result, text.done(change.total));
  };
  const withdraw = async () => {
    const place = await readPlace(app, team);
    // First: a colleague's computer would put the agenda back.
    if (stores.settings.team.peek().autoPublish)
      await stores.settings.changeTeam({ autoPublish: false });
    const options = listFeedOptions(app, agenda);
    const result = await unpublishFeed(place, options, baseOf(state.peek()), stores.clock());
    await take(result, text.withdrawn);
  };
  useEffect(() => {
    work(read);
  }, []);
  return {
    state,
    isBusy,
    said,
    fault,
    read: () => work(read),
    publish: () => work(publish),
    withdraw: () => work(withdraw),
    takeTheirs() {
      const { stands } = state.peek() as { stands?: Published };
      state.value = { kind: 'read', stands };
    },
  };
}

const baseOf = (state: ServerState) => (state.kind === 'read' ? state.stands : undefined);
