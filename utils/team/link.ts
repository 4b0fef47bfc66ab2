import type { StoreName } from '../storage/context';
import type { SharedTeam, SyncState } from '../storage/team-rows';
import { measureClock } from './clock-watch';
import { TeamProblem } from './problem';
import { openRequest, type Send } from './request';
import type { Surroundings } from './surroundings';
import { noteProgress } from './sync-state';

/** This computer's line to its team while one exchange goes on. */
export interface Link {
  surroundings: Surroundings;
  team: SharedTeam;
  /** Whether people agreed that more than a fifth of the records goes. */
  mayRemove: boolean;
  /** Asks the server something; the end of the exchange ends it too. */
  send: Send;
  /** Path of the team's database. */
  path: string;
  /** Ends the exchange. */
  signal: AbortSignal;
  /** Tells the pages that these stores changed, when they can take it. */
  announce: (...stores: StoreName[]) => void;
  /** Tells the pages what is left to tell. */
  flush: () => void;
  /** Tells people how far something of many steps has come. */
  tell: (kind: Progress['kind'], done: number, total: number) => Promise<void>;
  /** What was learnt from the server's answers. */
  learnt: Learnt;
}

type Progress = NonNullable<SyncState['progress']>;

/** What an exchange learns beside the records. */
export interface Learnt {
  /** Whether the server answered anything. */
  hasAnswered?: boolean;
  /** Milliseconds by which this computer's clock is ahead; undefined while it is right, or not known. */
  clockOff?: number | undefined;
  /** Whether the server lacks what it once acknowledged. */
  isRestored?: boolean;
  /** Records that were taken away here so far. */
  removed: number;
  /** Revisions that the server gave what was pushed, by the ids of the documents. */
  pushed: Map<string, string>;
}

/** What an exchange begins with. */
export interface LinkOptions extends Pick<Link, 'team' | 'mayRemove' | 'signal'> {
  /** Undefined: it was lost; every question is answered as the server would. */
  password: string | undefined;
}

/** Milliseconds between two announcements: each makes every page read again what it shows. */
const pause = 1000;

/** Whether it is time for the next one. A clock that is set back must not keep the pages waiting. */
const isTime = (now: number, told: number) => Math.abs(now - told) >= pause;

/** Opens the line to the server, as this computer's account. */
export function openLink(surroundings: Surroundings, options: LinkOptions): Link {
  const { team, mayRemove, signal } = options;
  const learnt: Learnt = { removed: 0, pushed: new Map() };
  return {
    surroundings,
    team,
    mayRemove,
    send: openSend(surroundings, options, learnt),
    path: `/${encodeURIComponent(team.database)}`,
    signal,
    learnt,
    tell: openProgress(surroundings),
    ...openTelling(surroundings),
  };
}

function openSend({ clock }: Surroundings, options: LinkOptions, learnt: Learnt): Send {
  const { team, password, signal } = options;
  if (password === undefined) return () => Promise.reject(new TeamProblem('denied'));
  const send = openRequest({ address: team.address, device: team.device, password });
  return async (request) => {
    const asked = clock();
    const signals = request.signal ? [signal, request.signal] : [signal];
    const response = await send({ ...request, signal: AbortSignal.any(signals) });
    learnt.hasAnswered = true;
    if (response.date !== undefined) learnt.clockOff = measureClock(asked, clock(), response.date);
    return response;
  };
}

function openTelling({ channel, clock }: Surroundings): Pick<Link, 'announce' | 'flush'> {
  const waiting = new Set<StoreName>();
  let told = Number.NEGATIVE_INFINITY;
  const flush = () => {
    if (waiting.size === 0) return;
    told = clock();
    channel.post(...waiting);
    waiting.clear();
  };
  return {
    announce(...stores) {
      for (const store of stores) waiting.add(store);
      if (isTime(clock(), told)) flush();
    },
    flush,
  };
}

/** Whoever looks sees it move; each step would cost a save beside it its turn at the database. */
function openProgress(surroundings: Surroundings): Link['tell'] {
  let told = Number.NEGATIVE_INFINITY;
  return async (kind, done, total) => {
    const now = surroundings.clock();
    if (!isTime(now, told)) return;
    told = now;
    await noteProgress(surroundings, { kind, done, total });
  };
}
