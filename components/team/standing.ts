import type { TeamStateMessages } from '../../utils/i18n/team-state';
import type { SyncState } from '../../utils/storage/team-rows';
import { isPassing, type TeamProblemKind } from '../../utils/team/problem';

/** What the words about sharing are made from. */
export interface Facts {
  isPaused: boolean;
  /** Whether the browser lets us reach the server. */
  isAllowed: boolean;
  /** Whether the browser has a network at all. */
  isOnline: boolean;
  /** Number of changes that the server must still be told. */
  pending: number;
  /** Number of changes that the server refused. */
  refused: number;
  /** Absent: nothing was tried yet. */
  state: SyncState | undefined;
}

/** How sharing stands, in words. */
export interface Standing {
  /**
   * `good`: everything is shared. `busy`: it is going on. `waits`: it goes on by itself, later.
   * `asks`: somebody has to do something.
   */
  kind: 'good' | 'busy' | 'waits' | 'asks';
  sentence: string;
}

/** How sharing stands: one sentence, the one that matters most. */
export function describeStanding(facts: Facts, text: TeamStateMessages): Standing {
  return (
    describeStop(facts, text) ??
    describeProgress(facts, text) ??
    describeWait(facts, text) ??
    describeRetry(facts, text) ??
    describeRest(facts, text)
  );
}

/** What keeps sharing from going on, until the next try. */
function readTrouble(state: SyncState | undefined): string | undefined {
  return state?.retryAt === undefined ? undefined : state.trouble?.kind;
}

/** Nothing is shared until somebody does something. */
function describeStop(facts: Facts, text: TeamStateMessages): Standing | undefined {
  const { isPaused, isAllowed, pending, state } = facts;
  if (isPaused) {
    const sentence = pending > 0 ? text.pausedPending(pending) : text.paused;
    return { kind: 'waits', sentence };
  }
  if (!isAllowed) return { kind: 'asks', sentence: text.noPermission };
  const kind = readTrouble(state);
  if (!kind || (isPassing(kind as TeamProblemKind) && kind !== 'no-room')) return undefined;
  if (kind === 'mass-loss') return { kind: 'asks', sentence: text.asks };
  return { kind: 'asks', sentence: kind === 'denied' ? text.denied : text.stopped };
}

function describeProgress({ isOnline, state }: Facts, text: TeamStateMessages) {
  const progress = state?.progress;
  if (!progress || readTrouble(state) || !isOnline) return undefined;
  const percent = writePercent(progress);
  const sentence = progress.kind === 'push' ? text.pushing(percent) : text.pulling(percent);
  return { kind: 'busy', sentence } satisfies Standing;
}

/** How far something is, as people read it; never whole before it is. */
export function writePercent({ done, total }: { done: number; total: number }): string {
  const part = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  return `${Math.floor(100 * part)}\u00a0%`;
}

/** Kinds of which the network is the cause, as far as people can tell. */
const ofNetwork: readonly string[] = ['unreachable', 'too-slow', 'unreadable', 'login-page'];

function describeWait({ isOnline, pending, state }: Facts, text: TeamStateMessages) {
  const kind = readTrouble(state);
  if (isOnline && !kind) return undefined;
  const isNetwork = !isOnline || ofNetwork.includes(kind ?? '');
  const none = isNetwork ? text.noNetwork : text.busyServer;
  const someElse = kind === 'full' ? text.waitingFull : text.waitingServer;
  const some = isNetwork ? text.waiting : someElse;
  return { kind: 'waits', sentence: pending > 0 ? some(pending) : none } satisfies Standing;
}

/** Troubles with which all is shared all the same. */
const notices: readonly string[] = ['older-guard', 'newer-guard'];

/** It is being tried again: nothing is known yet of how that ends. */
function describeRetry({ state }: Facts, text: TeamStateMessages): Standing | undefined {
  const kind = state?.trouble?.kind;
  if (!kind || notices.includes(kind)) return undefined;
  return { kind: 'busy', sentence: text.starting };
}

function describeRest({ pending, refused, state }: Facts, text: TeamStateMessages): Standing {
  if (pending > 0) return { kind: 'busy', sentence: text.sharing(pending) };
  if (refused > 0) return { kind: 'asks', sentence: text.refused(refused) };
  if (state?.lastSuccess === undefined) return { kind: 'busy', sentence: text.starting };
  return { kind: 'good', sentence: text.shared };
}

/** The sentence about a clock that is wrong; undefined while it is right. */
export function describeClock(
  clockOff: number | undefined,
  text: TeamStateMessages,
): string | undefined {
  if (clockOff === undefined) return undefined;
  const minutes = Math.round(Math.abs(clockOff) / 60_000);
  return clockOff > 0 ? text.clockAhead(minutes) : text.clockBehind(minutes);
}
