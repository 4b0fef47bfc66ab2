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

/** The settings of the team and of this computer. */
export interface SettingsStore {
  team: ReadonlySignal<TeamSettings>;
  device: ReadonlySignal<DeviceSettings>;
  /** The location of this computer. */
  location: ReadonlySignal<Location>;
  /** Changes the team's settings. False when storing failed; people are told why. */
  changeTeam(
    change: Partial<TeamSettings> | ((team: TeamSettings) => Partial<TeamSettings>),
  ): Promise<boolean>;
  /** Changes the settings of this computer. False when storing failed; people are told why. */
  changeDevice(change: Partial<DeviceSettings>): Promise<boolean>;
  /** Takes over what another page stored. */
  reload(): Promise<void>;
}

/** Opens the settings; `language` is that of the browser, for a first start. */
export async function openSettings(
  { database, clock, announce, problem }: StorageContext,
  language: 'nl' | 'en',
): Promise<SettingsStore> {
  const team = signal(defaultTeam());
  const device = signal(defaultDevice(language));
  const inTurn = openQueue();

  const put = async (row: TeamSettings | DeviceSettings) => {
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
        const before = team.peek();
        const updated = nextInstant(clock(), before.updated);
        const parts = typeof change === 'function' ? change(before) : change;
        const next = { ...before, ...parts, updated };
        const isStored = await put(next);
        if (isStored) team.value = next;
        return isStored;
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
