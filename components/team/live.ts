import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { StoreName } from '../../utils/storage/context';
import { readSyncState, readTeam } from '../../utils/storage/team-membership';
import { countPending } from '../../utils/storage/team-outbox';
import type { SharedTeam, SyncState } from '../../utils/storage/team-rows';
import { followTeam } from '../../utils/team/follow';
import { openChannel } from '../../utils/team/surroundings';
import { type App, useApp } from '../app';
import { openPolicyWatch } from './policy-watch';
import { publishAlong } from './publish-along';
import { openSharing } from './sharing';
import { watchTheirs } from './theirs';

/** How sharing stands now, on every page of this computer the same. */
export interface LiveTeam {
  /** Undefined: this computer belongs to no team, or that was not read yet. */
  team: ReadonlySignal<SharedTeam | undefined>;
  /** Whether the rows were read. */
  isRead: ReadonlySignal<boolean>;
  state: ReadonlySignal<SyncState | undefined>;
  /** Number of changes that the server must still be told. */
  pending: ReadonlySignal<number>;
  /** Number of changes that the server refused. */
  refused: ReadonlySignal<number>;
  /** Whether the browser has a network at all. */
  isOnline: ReadonlySignal<boolean>;
  /** Whether the browser lets us reach the server. */
  isAllowed: ReadonlySignal<boolean>;
  /** Reads everything again; the pages tell each other when that is needed. */
  reload(): Promise<void>;
}

const opened = new WeakMap<App, LiveTeam>();

/** How sharing stands, of the page that a component is on. */
export function useLiveTeam(): LiveTeam {
  return openLiveTeam(useApp());
}

/** How sharing stands, one and the same for all parts of a page, which begins to share with it. */
export function openLiveTeam(app: App): LiveTeam {
  const known = opened.get(app);
  if (known) return known;
  const isOnline = signal(navigator.onLine);
  const live: LiveTeam = { isOnline, ...openRows(app) };
  opened.set(app, live);
  const noteNetwork = () => {
    isOnline.value = navigator.onLine;
  };
  window.addEventListener('online', noteNetwork);
  window.addEventListener('offline', noteNetwork);
  followRows(app, live);
  share(app, live);
  openPolicyWatch(app);
  watchTheirs(app, live);
  publishAlong(app, live);
  return live;
}

function openRows({ stores: { database }, surroundings }: App): Omit<LiveTeam, 'isOnline'> {
  const team = signal<SharedTeam | undefined>(undefined);
  const state = signal<SyncState | undefined>(undefined);
  const [isRead, isAllowed] = [signal(false), signal(true)];
  const [pending, refused] = [signal(0), signal(0)];
  return {
    ...{ team, isRead, state, pending, refused, isAllowed },
    async reload() {
      const shared = await readTeam(database);
      if (shared) {
        take(state, await readSyncState(database));
        pending.value = await countPending(database);
        refused.value = await database.countFromIndex('versions', 'by-refused');
        const isNews = shared.address !== team.peek()?.address;
        // What cannot be reached may be what the browser no longer lets us reach.
        if (isNews || state.peek()?.trouble?.kind === 'unreachable')
          isAllowed.value = (await surroundings.team?.isAllowed(shared.address)) ?? true;
      }
      take(team, shared);
      isRead.value = true;
    },
  };
}

/** Takes over a row that was read again, unless it says the same: whoever shows it has nothing to do. */
function take<Row>(into: Signal<Row>, row: Row): void {
  if (JSON.stringify(into.peek()) !== JSON.stringify(row)) into.value = row;
}

/** Stores that say how sharing stands. */
const followed = new Set<StoreName>(['sync', 'versions']);

/** Milliseconds for which several announcements count as one. */
const together = 50;

/** Hears what any page of this computer changes, this one included. */
function followRows(app: App, live: LiveTeam): void {
  let isWaiting = false;
  const reloadSoon = async () => {
    if (isWaiting) return;
    isWaiting = true;
    await new Promise((resolve) => setTimeout(resolve, together));
    isWaiting = false;
    // A closed connection means that this page is outdated, which people are told already.
    await live.reload().catch(() => undefined);
  };
  // One of its own: a channel does not hear what is said on itself.
  openChannel(app.stores.database.name).listen((stores) => {
    if (stores.some((store) => followed.has(store))) void reloadSoon();
  });
  reloadSoon();
}

/** Shares as long as the page is open and this computer belongs to a team. */
function share(app: App, { team }: LiveTeam): void {
  let ending: AbortController | undefined;
  effect(() => {
    const isOn = team.value !== undefined && !team.value.paused;
    if (isOn === (ending !== undefined)) return;
    ending?.abort();
    ending = isOn ? new AbortController() : undefined;
    app.surroundings.team?.setAlarm(isOn);
    if (ending) void followTeam(openSharing(app), ending.signal);
  });
}
