import { describe, expect, it, vi } from 'vitest';
import { changeTeam, leaveTeam } from '../../utils/storage/team-membership';
import { syncInBackground } from '../../utils/team/sync';
import { minute } from '../fixtures/storage';
import { type Device, openDevice } from './device';
import { type FarServer, startFarServer } from './far-server';

vi.setConfig({ testTimeout: 30_000 });

const hour = 60 * minute;

async function openIdle(): Promise<{ far: FarServer; device: Device }> {
  const far = await startFarServer();
  const device = await openDevice({ team: { address: far.address } });
  return { far, device };
}

/** Lets hours go by, with an alarm every five minutes; gives the number of requests of each hour. */
async function passHours({ far, device }: Awaited<ReturnType<typeof openIdle>>, hours: number) {
  const counts: number[] = [];
  for (let passed = 0; passed < hours; passed += 1) {
    const before = far.asked.length;
    const begin = device.clock.now;
    for (let alarm = 0; alarm < 12; alarm += 1) {
      device.clock.now = begin + alarm * 5 * minute;
      await syncInBackground(device.surroundings);
    }
    device.clock.now = begin + hour;
    counts.push(far.asked.length - before);
  }
  return counts;
}

describe('a computer on which no page is open and nothing happens', () => {
  it('asks at most thirteen times in any hour, the handshake of the day included', async () => {
    const idle = await openIdle();
    await idle.device.share();
    const counts = await passHours(idle, 50);
    expect(Math.max(...counts)).toBe(13);
    const handshakes = idle.far.asked.filter(({ path }) => path === '/').length;
    expect(handshakes).toBe(3);
    expect(counts.filter((count) => count === 12)).toHaveLength(48);
  });

  it('asks nothing without a team', async () => {
    const idle = await openIdle();
    await leaveTeam(idle.device.stores.database, { keep: true });
    expect(await passHours(idle, 2)).toEqual([0, 0]);
  });

  it('asks nothing while sharing is paused', async () => {
    const idle = await openIdle();
    await changeTeam(idle.device.stores.database, { paused: true });
    expect(await passHours(idle, 2)).toEqual([0, 0]);
  });

  it('asks nothing while a page does so already', async () => {
    const { far, device } = await openIdle();
    await device.surroundings.lock({}, async () => {
      await syncInBackground(device.surroundings);
    });
    expect(far.asked).toEqual([]);
  });

  it('shares what was logged, also in the alarm of the handshake', async () => {
    const { far, device } = await openIdle();
    await device.stores.questions.savePreset('tax');
    await syncInBackground(device.surroundings);
    expect(far.asked.map(({ path }) => path.replace(/\?.*/, ''))).toEqual([
      '/',
      '/team-plein',
      '/team-plein/_changes',
      '/team-plein/_bulk_docs',
      '/team-plein/_changes',
    ]);
  });
});
