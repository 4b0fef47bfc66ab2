import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { nextInstant } from '../question/instant';
import {
  currentLocation,
  type DeviceSettings,
  defaultDevice,
  defaultTeam,
  type Location,
  type TeamSettings,
} from '../settings/settings';
import type { StorageContext } from './context';
import { asProblem } from './problem';
import { openQueue } from './queue';
import type { WriteTransaction } from './schema';
import { noteChanges } from './team-changes';

/** What changes in the team's settings, or what makes it of those that are stored. */
export type TeamChange = Partial<TeamSettings> | ((team: TeamSettings) => Partial<TeamSettings>);

/** The settings of the team and of this computer. */
export interface SettingsStore {
  team: ReadonlySignal<TeamSettings>;
  device: ReadonlySignal<DeviceSettings>;
  /** The location of this computer. */
  location: ReadonlySignal<Location>;
  /** Changes the team's settings. False when storing failed; people are told why. */
  changeTeam(change: TeamChange): Promise<boolean>;
  /** Changes the settings of this computer. False when storing failed; people are told why. */
  changeDevice(change: Partial<DeviceSettings>): Promise<boolean>;
  /** Takes over what another page stored. */
  reload(): Promise<void>;
}

/** Opens the settings; `language` is that of the browser, for a first start. */
export async function openSettings(
  context: StorageContext,
  language: 'nl' | 'en',
): Promise<SettingsStore> {
  const { database, announce, problem } = context;
  const team = signal(defaultTeam());
  const device = signal(defaultDevice(language));
  const inTurn = openQueue();

  const put = async (row: DeviceSettings) => {
    try {
      await database.put('settings', row);
      announce('settings');
      return true;
    } catch (error) {
      problem.value = asProblem(error).kind;
      return false;
    }
  };
  const store: SettingsStore = {
    team,
    device,
    location: computed(() => currentLocation(team.value, device.value)),
    changeTeam: (change) =>
      inTurn(async () => {
        try {
          const { next, isShared } = await writeTeam(context, change);
          team.value = next;
          announce('settings', ...(isShared ? (['versions'] as const) : []));
          return true;
        } catch (error) {
          problem.value = asProblem(error).kind;
          return false;
        }
      }),
    async changeDevice(change) {
      device.value = { ...device.peek(), ...change };
      return put(device.peek());
    },
    async reload() {
      const transaction = database.transaction('settings');
      const [storedTeam, storedDevice] = await Promise.all([
        transaction.store.get('team'),
        transaction.store.get('device'),
      ]);
      if (storedTeam) team.value = { ...defaultTeam(), ...(storedTeam as TeamSettings) };
      if (storedDevice) device.value = { ...device.peek(), ...(storedDevice as DeviceSettings) };
    },
  };
  await store.reload();
  return store;
}

/** Changes the stored settings, which another page or a colleague may have changed meanwhile. */
async function writeTeam(
  { database, clock }: StorageContext,
  change: TeamChange,
): Promise<{ next: TeamSettings; isShared: boolean }> {
  const transaction = database.transaction(['settings', 'sync', 'versions'], 'readwrite', {
    durability: 'strict',
  });
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  transaction.done.catch(() => {});
  const store = transaction.objectStore('settings');
  const before = { ...defaultTeam(), ...((await store.get('team')) as TeamSettings | undefined) };
  const now = clock();
  const parts = typeof change === 'function' ? change(before) : change;
  const next = { ...before, ...parts, updated: nextInstant(now, before.updated) };
  void store.put(next).catch(() => {});
  const noting = transaction as unknown as WriteTransaction;
  const isShared = await noteChanges(noting, 'settings', [next], now);
  await transaction.done;
  return { next, isShared };
}
