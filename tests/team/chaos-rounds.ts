import { afterAll, beforeAll, describe, it } from 'vitest';
import { playRound } from './chaos-round';
import { openTeamServer, type TeamServer } from './server';

const rounds = Number(process.env.CHAOS_ROUNDS ?? 20);
const actions = Number(process.env.CHAOS_ACTIONS ?? 3000);
const first = Number(process.env.CHAOS_SEED ?? Date.now() % 2 ** 31);

/**
 * Five computers, and everything that can go wrong between them and their server, half of the rounds:
 * those with a single server, or those with a cluster, in a file of their own each so that both
 * processors have work. A round that fails is played again by its file with `CHAOS_SEED=… CHAOS_ROUNDS=1`;
 * `CHAOS_ACTIONS` makes it shorter. `npm run test:soak` plays many.
 */
export function playRounds(isCluster: boolean): void {
  let server: TeamServer;
  beforeAll(async () => {
    server = await openTeamServer({ onDisk: true });
  }, 60_000);
  afterAll(() => server?.close());

  describe(`five computers of a team with ${isCluster ? 'a cluster' : 'one server'}, once everything works again`, () => {
    for (let round = 0; round < rounds / 2; round += 1) {
      const seed = first + round * 1000;
      it(`are equal to each other and to the server, and lost nothing: CHAOS_SEED=${seed}`, async () => {
        // Out of the seed, so that a round is the same when it is played alone.
        const hasRestart = Math.floor(seed / 1000) % 5 === 4;
        await playRound(server, { seed, actions, isCluster, hasRestart });
      }, 600_000);
    }
  });
}
