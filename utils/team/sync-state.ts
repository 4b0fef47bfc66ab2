import { asProblem } from '../storage/problem';
import { readSyncState, writeSyncState } from '../storage/team-membership';
import type { SyncState, TeamTrouble } from '../storage/team-rows';
import { isPassing, TeamProblem } from './problem';
import { nextDelay } from './retry';
import type { Surroundings } from './surroundings';

/** Milliseconds until it is tried again when only people can help: they may have done so elsewhere. */
const longPause = 3_600_000;

/** Milliseconds for which a difference of clocks may change without people being told anew. */
const clockStep = 60_000;

/** What a successful exchange leaves to tell. */
export interface Success {
  /** What people must know although all was shared. Absent: nothing. */
  notice?: TeamTrouble | undefined;
  /** Milliseconds by which this computer's clock is ahead; undefined while it is right. */
  clockOff?: number | undefined;
}

/** Puts down that everything is the same here and on the server. */
export async function noteSuccess(
  { database, clock, channel }: Surroundings,
  { notice, clockOff }: Success,
): Promise<void> {
  const before = await readSyncState(database);
  await writeSyncState(database, {
    lastSuccess: clock(),
    ...(notice && { trouble: notice }),
    ...steadyClock(before, clockOff),
  });
  channel.post('sync');
}

function steadyClock({ clockOff: told }: SyncState, clockOff?: number): { clockOff?: number } {
  if (clockOff === undefined) return {};
  const isSame = told !== undefined && Math.abs(told - clockOff) < clockStep;
  return { clockOff: isSame ? told : clockOff };
}

/** Puts down what keeps sharing from going on, and when it is tried again. Tells when that is. */
export async function noteTrouble(
  { database, clock, random, channel }: Surroundings,
  problem: TeamProblem,
  clockOff?: number,
): Promise<void> {
  const { progress: _, ...before } = await readSyncState(database);
  const failures = (before.failures ?? 0) + 1;
  const { kind, detail, retryAfter } = problem;
  const delay = isPassing(kind)
    ? nextDelay(failures, random(), retryAfter)
    : longPause * (1 + random() / 4);
  await writeSyncState(database, {
    ...before,
    ...steadyClock(before, clockOff),
    trouble: { kind, ...(detail !== undefined && { detail }) },
    failures,
    retryAt: clock() + Math.round(delay),
  });
  channel.post('sync');
}

/** Puts down how far something of many steps has come. */
export async function noteProgress(
  { database, channel }: Surroundings,
  progress: NonNullable<SyncState['progress']>,
): Promise<void> {
  await writeSyncState(database, { ...(await readSyncState(database)), progress });
  channel.post('sync');
}

/** Milliseconds until the next try may begin; 0: now. */
export async function readPause({ database, clock }: Surroundings): Promise<number> {
  const { retryAt } = await readSyncState(database);
  if (retryAt === undefined) return 0;
  // A clock that was set back must not make it wait for days.
  const left = retryAt - clock();
  return left > longestPause ? 0 : Math.max(0, left);
}

/** More than a pause ever lasts. */
const longestPause = 25 * 3_600_000;

/**
 * Lets the next try begin at once. `mayRemove`: people agree that it removes more than a fifth of the
 * records.
 */
export async function forgetPause(
  { database, channel }: Surroundings,
  mayRemove = false,
): Promise<void> {
  const { retryAt: _, failures: __, ...state } = await readSyncState(database);
  await writeSyncState(database, { ...state, ...(mayRemove && { mayRemove }) });
  channel.post('sync');
}

/** The failure in words of the team, when people can do something about it; undefined for a bug. */
export function asTeamProblem(error: unknown): TeamProblem | undefined {
  if (error instanceof TeamProblem) return error;
  return asProblem(error).kind === 'full' ? new TeamProblem('no-room') : undefined;
}
