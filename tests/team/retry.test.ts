import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readSyncState } from '../../utils/storage/team-membership';
import { nextDelay } from '../../utils/team/retry';
import { syncInBackground } from '../../utils/team/sync';
import { readPause } from '../../utils/team/sync-state';
import { printSeed } from '../fixtures/arbitraries';
import { minute, second } from '../fixtures/storage';
import { openDevice } from './device';
import { answer, startFarServer } from './far-server';

vi.setConfig({ testTimeout: 30_000 });

printSeed('tests/team/retry.test.ts');

const anyAttempt = fc.integer({ min: 1, max: 1000 });
const anyChance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the time until the next try', () => {
  it('lies between two seconds and fifteen minutes', () => {
    fc.assert(
      fc.property(anyAttempt, anyChance, (attempt, chance) => {
        const delay = nextDelay(attempt, chance);
        expect(delay).toBeGreaterThanOrEqual(2 * second);
        expect(delay).toBeLessThanOrEqual(15 * minute);
      }),
    );
  });

  it('can be twice as long after each failure, up to fifteen minutes', () => {
    const longest = [1, 2, 3, 4, 5, 9, 10, 50].map((attempt) => nextDelay(attempt, 1) / second);
    expect(longest).toEqual([4, 8, 16, 32, 64, 900, 900, 900]);
  });

  it('is spread over all of that, so that not all computers come back at once', () => {
    expect([0, 0.25, 0.5, 1].map((chance) => nextDelay(3, chance) / second)).toEqual([
      2, 5.5, 9, 16,
    ]);
  });

  it('is never shorter than the server asks', () => {
    const anyAsked = fc.integer({ min: 1, max: 24 * 60 * minute });
    fc.assert(
      fc.property(anyAttempt, anyChance, anyAsked, (attempt, chance, asked) => {
        expect(nextDelay(attempt, chance, asked)).toBeGreaterThanOrEqual(asked);
      }),
    );
  });

  it('is about a day when the server asks for a year', () => {
    expect(nextDelay(1, 1, 365 * 24 * 60 * minute)).toBe(24 * 60 * minute + 2 * second);
  });
});

const busy = (retryAfter?: string) => async () => {
  const far = await startFarServer((_asked, response) =>
    answer(
      response,
      429,
      { error: 'too_many_requests', reason: 'slow down' },
      {
        ...(retryAfter !== undefined && { 'Retry-After': retryAfter }),
      },
    ),
  );
  return { far, device: await openDevice({ team: { address: far.address } }) };
};

describe('a computer whose server is busy', () => {
  it('waits as long as the server asks', async () => {
    const { device } = await busy('120')();
    await device.share();
    expect(await readPause(device.surroundings)).toBeGreaterThanOrEqual(120 * second);
    device.clock.now += 122 * second;
    expect(await readPause(device.surroundings)).toBe(0);
  });

  it('waits until the moment that the server names', async () => {
    const moment = new Date(Date.now() + 10 * minute).toUTCString();
    const { device } = await busy(moment)();
    await device.share();
    expect(await readPause(device.surroundings)).toBeGreaterThan(9 * minute);
  });

  it('can wait longer after each failure, and begins anew after a success', async () => {
    const { device, far } = await busy()();
    const pauses: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      await device.share();
      pauses.push(await readPause(device.surroundings));
    }
    expect(pauses).toEqual([3 * second, 5 * second, 9 * second, 17 * second]);
    far.manner = () => false;
    await device.share();
    expect(await readPause(device.surroundings)).toBe(0);
    expect((await readSyncState(device.stores.database)).failures).toBeUndefined();
  });

  it('asks nothing in the background before that time', async () => {
    const { device, far } = await busy('600')();
    await syncInBackground(device.surroundings);
    const before = far.asked.length;
    device.clock.now += 5 * minute;
    await syncInBackground(device.surroundings);
    expect(far.asked).toHaveLength(before);
    device.clock.now += 6 * minute;
    await syncInBackground(device.surroundings);
    expect(far.asked.length).toBeGreaterThan(before);
  });

  it('does not wait for days because its clock was set back', async () => {
    const { device } = await busy()();
    await device.share();
    device.clock.now -= 48 * 60 * minute;
    expect(await readPause(device.surroundings)).toBe(0);
  });
});
