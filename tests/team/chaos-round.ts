import { deleteDB } from 'idb';
import { readSyncState } from '../../utils/storage/team-membership';
import { type Chance, openChance } from './chance';
import { actAtRandom, emptyLedger, type Ledger } from './chaos-actions';
import { checkEqual, checkLedger, checkPublished, readServer } from './chaos-check';
import { type ChaosDevice, openChaosDevice } from './chaos-device';
import { type Line, type LineManner, openLine } from './chaos-line';
import { openRivals, type Rival } from './rivals';
import type { TeamServer, TestTeam } from './server';

/** Computers in a round. */
const amount = 5;

const hour = 3_600_000;

/** Milliseconds between two things that are done at one computer, at most. */
const longestPause = hour / 4;

/** Where the clocks of the computers stand beside the right time, in hours. */
const clocksOff = [0, -7, 3, 26, -1] as const;

/** A round, as it is told by its seed. */
export interface Round {
  seed: number;
  /** Things that people do. */
  actions: number;
  /** Whether the server is a cluster, of which each node may let in a version of its own. */
  isCluster: boolean;
  /** Whether the server is ended and started again in the middle. */
  hasRestart: boolean;
}

/** A computer and its line. */
interface Post {
  device: ChaosDevice;
  line: Line;
}

/** Lets five computers share through everything that can go wrong, and checks what is left. */
export async function playRound(server: TeamServer, round: Round): Promise<void> {
  const chance = openChance(round.seed);
  const posts: Post[] = [];
  const team = await server.makeTeam();
  const path = `/${team.connection.database}`;
  const ledger = emptyLedger();
  try {
    const rival = round.isCluster ? await openRivals(server, team.connection.database) : undefined;
    for (let i = 0; i < amount; i += 1) posts.push(await openPost(team, round, i, rival));
    // As on joining: the server is reached then.
    for (const { device } of posts) await shareAtLast(device);
    await play(server, posts, ledger, chance, round);
    await heal(posts);
    const documents = await readServer(server.admin, path);
    await checkEqual(
      posts.map(({ device }) => device),
      documents,
    );
    checkLedger(ledger, documents);
    await checkPublished(
      ledger,
      posts.map(({ device }) => device),
    );
  } finally {
    for (const [i, { device, line }] of posts.entries()) {
      await device.close();
      await line.close();
      await deleteDB(nameOf(round, i));
    }
  }
}

const nameOf = ({ seed }: Round, i: number) => `chaos-${seed}-${i}`;

async function openPost(
  team: TestTeam,
  round: Round,
  i: number,
  rival: Rival | undefined,
): Promise<Post> {
  const connection = await team.makeDevice(['editor', 'publisher']);
  const line = await openLine(connection.address, openChance(round.seed + i + 1), rival);
  const clock = { now: Date.parse('2026-11-23T09:00:00Z') + (clocksOff[i] ?? 0) * hour };
  const here = { ...connection, address: line.address };
  return { device: await openChaosDevice(nameOf(round, i), here, clock), line };
}

async function play(
  server: TeamServer,
  posts: readonly Post[],
  ledger: Ledger,
  chance: Chance,
  { actions, hasRestart }: Round,
): Promise<void> {
  for (let at = 0; at < actions; at += 1) {
    const post = chance.pick(posts);
    await actAtRandom(post.device, ledger, chance);
    // Days go by: a day's list is as long as a desk's.
    post.device.clock.now += chance.below(longestPause);
    if (chance.isOnceIn(4)) chance.pick(posts).device.begin();
    if (chance.isOnceIn(15)) chance.pick(posts).line.manner = chance.pick(manners);
    if (chance.isOnceIn(40)) await chance.pick(posts).device.kill();
    if (hasRestart && at === Math.floor(actions / 2)) await restart(server, posts);
  }
}

/** Ends the server and starts it again; one that is not ours just cannot be reached for a while. */
async function restart({ restart }: TeamServer, posts: readonly Post[]): Promise<void> {
  if (restart) await restart();
  else for (const { line } of posts) line.manner = 'cut';
}

const manners: readonly LineManner[] = ['sound', 'noisy', 'noisy', 'cut'];

/** Everything works again: each computer shares, and hears what the others did. */
async function heal(posts: readonly Post[]): Promise<void> {
  for (const { line } of posts) line.manner = 'sound';
  for (let round = 0; round < 3; round += 1)
    for (const { device } of posts) await shareAtLast(device);
}

/** The first questions may still go over a connection that is no more. */
async function shareAtLast(device: ChaosDevice): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) if ((await device.share(true)) === 'done') return;
  const { trouble } = await readSyncState(device.stores.database);
  throw new Error(`${device.name} cannot share: ${JSON.stringify(trouble)}`);
}
