import { asProblem } from '../storage/problem';
import { changeTeam, forgetCheckpoint, readSyncState, readTeam } from '../storage/team-membership';
import { countPending } from '../storage/team-outbox';
import { findOtherGuard } from './guard-watch';
import { isHandshakeDue, shakeHands } from './handshake';
import { type Link, openLink } from './link';
import { TeamProblem } from './problem';
import { pullChanges } from './pull';
import { pushPending } from './push';
import { pushOffer } from './push-offer';
import { isOfOtherTeam, readSession } from './session';
import type { Surroundings } from './surroundings';
import { asTeamProblem, noteSuccess, noteTrouble, readPause } from './sync-state';

/**
 * How an exchange ended. `none`: there is no team, or sharing waits until people go on with it.
 * `trouble`: people are told what keeps it from going on. `stopped`: its signal said so, or the
 * database was closed.
 */
export type SyncResult = 'done' | 'none' | 'trouble' | 'stopped';

/** An exchange with the server, or a part of one. */
export type Exchange = (link: Link) => Promise<void>;

/**
 * Shares everything once, in both directions: what the server has, what this computer has, and what
 * colleagues made of it meanwhile.
 * @throws TeamProblem when it cannot go on; what was done until then stands.
 */
export async function syncOnce(link: Link): Promise<void> {
  if (isSyncDue(link)) {
    await greet(link, true);
    await renewRoles(link);
  }
  await exchangeAll(link);
}

/**
 * The same without a request that can be left out: the handshake of the day takes the place of
 * looking for changes.
 */
export async function syncQuietly(link: Link): Promise<void> {
  if (!isSyncDue(link)) return exchangeAll(link);
  const isOther = await greet(link, false);
  if (isOther || (await hasSomethingToTell(link))) await exchangeAll(link);
}

/** Tells the server what changed here, and nothing else. */
export async function pushChanges(link: Link): Promise<void> {
  await pushPending(link);
  if (link.learnt.isRestored) await startOver(link);
}

/** Whether the server must be asked first who it is. */
export function isSyncDue({ team, surroundings }: Link): boolean {
  return isHandshakeDue(team, surroundings.clock());
}

async function hasSomethingToTell({ surroundings: { database } }: Link): Promise<boolean> {
  return (await countPending(database)) > 0 || (await database.get('sync', 'offer')) !== undefined;
}

/** Looks who the server is; begins anew with another one. Tells whether it is another one. */
async function greet(link: Link, isThorough: boolean): Promise<boolean> {
  const { database } = link.surroundings;
  const { isOther, ...handshake } = await shakeHands(link, isThorough);
  // First: whoever is interrupted in between must not believe that the new server has everything.
  if (isOther) await forgetCheckpoint(database);
  await changeTeam(database, handshake);
  return isOther;
}

/** Takes over what the account may do by now. */
async function renewRoles({ send, surroundings: { database } }: Link): Promise<void> {
  const roles = await readSession(send);
  if (roles.length > 0) await changeTeam(database, { roles });
}

async function exchangeAll(link: Link): Promise<void> {
  await exchangeOnce(link);
  if (link.learnt.isRestored) await startOver(link);
}

/** Reads and offers everything again, as the server lacks what it once acknowledged. */
async function startOver(link: Link): Promise<void> {
  await forgetCheckpoint(link.surroundings.database);
  await exchangeOnce(link);
}

async function exchangeOnce(link: Link): Promise<void> {
  await pullChanges(link);
  const pushed = (await pushOffer(link)) + (await pushPending(link));
  if (pushed > 0) await pullChanges(link);
}

/** Does an exchange with the team's server and puts down how it ended, for people. */
export async function runExchange(
  surroundings: Surroundings,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<SyncResult> {
  const link = await openTeamLink(surroundings, signal);
  if (!link) return 'none';
  try {
    await exchange(link);
    await noteDone(link);
    return 'done';
  } catch (error) {
    if (signal.aborted || asProblem(error).kind === 'outdated') return 'stopped';
    const problem = asTeamProblem(error);
    if (!problem) throw error;
    await noteTrouble(surroundings, await explain(link, problem), link.learnt.clockOff);
    return 'trouble';
  } finally {
    link.flush();
  }
}

/** Only the server's word is a success: waiting that was broken off here proves nothing. */
async function noteDone({ surroundings, team, learnt }: Link): Promise<void> {
  if (!learnt.hasAnswered) return;
  await noteSuccess(surroundings, { notice: findOtherGuard(team), clockOff: learnt.clockOff });
}

/** A refusal in other words, when the account turns out to be one of another team. */
async function explain({ send, team }: Link, problem: TeamProblem): Promise<TeamProblem> {
  if (problem.kind !== 'forbidden' && problem.kind !== 'denied') return problem;
  const roles = await readSession(send).catch(() => []);
  return isOfOtherTeam(roles, team.name) ? new TeamProblem('other-team') : problem;
}

async function openTeamLink(
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<Link | undefined> {
  const { database, credentials } = surroundings;
  const team = await readTeam(database);
  if (!team || team.paused) return undefined;
  const { mayRemove = false } = await readSyncState(database);
  const password = await credentials.read();
  return openLink(surroundings, { team, password, mayRemove, signal });
}

/**
 * Shares what there is to share while no page is open: at most one request when nothing happened, and
 * none without a team, while sharing is paused, before the next try may begin, or when a page is open
 * that does it already.
 */
export async function syncInBackground(
  surroundings: Surroundings,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  await surroundings.lock({ ifFree: true }, async () => {
    if ((await readPause(surroundings)) > 0) return;
    await runExchange(surroundings, syncQuietly, signal);
  });
}
