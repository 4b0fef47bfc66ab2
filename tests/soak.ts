import { spawn } from 'node:child_process';

/**
 * Plays the rounds of `tests/team/chaos-rounds.ts` often: 500 of 3,000 actions, or as many as
 * `CHAOS_ROUNDS` and `CHAOS_ACTIONS` say. A few rounds to a process, so that none grows without end.
 * Stops at the first process that fails; what it prints says how to play the round again.
 */
const rounds = Number(process.env.CHAOS_ROUNDS ?? 500);
const actions = process.env.CHAOS_ACTIONS ?? '3000';
const first = Number(process.env.CHAOS_SEED ?? Date.now() % 2 ** 31);
const together = 10;

function play(seed: number, amount: number): Promise<number> {
  const env = {
    ...process.env,
    CHAOS_SEED: String(seed),
    CHAOS_ROUNDS: String(amount),
    CHAOS_ACTIONS: actions,
  };
  const command = ['run', '--project', 'unit', 'tests/team/chaos-'];
  const child = spawn('node_modules/.bin/vitest', command, { stdio: 'inherit', env });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

for (let round = 0; round < rounds && !process.exitCode; round += together) {
  const seed = first + round * 1000;
  console.info(`\nRounds ${round + 1} to ${Math.min(round + together, rounds)} of ${rounds}`);
  process.exitCode = await play(seed, Math.min(together, rounds - round));
}
console.info(process.exitCode ? '\nA round failed.' : `\n${rounds} rounds passed.`);
