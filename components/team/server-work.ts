import { type ReadonlySignal, signal } from '@preact/signals';
import type { SharedTeam } from '../../utils/storage/team-rows';
import type { DeviceAccount, DeviceRole } from '../../utils/team/accounts';
import { inspectServer, prepareTeam } from '../../utils/team/administration';
import type { Administrator } from '../../utils/team/administrator';
import type { Connection } from '../../utils/team/connection';
import { addDevice, listDevices, revokeDevice } from '../../utils/team/devices';
import { guardVersion } from '../../utils/team/guard/guard-version';
import { joinByConnection } from '../../utils/team/join';
import { renewGuard } from '../../utils/team/renew-guard';
import type { Surroundings } from '../../utils/team/surroundings';
import type { TypedAdmin } from './AdminFields';
import type { TypedTeam } from './use-create';

/** A computer that just got an account. */
export interface NewDevice {
  /** What people call it. */
  label: string;
  connection: Connection;
}

/** What the server's administrator can do for a team, while his password is at hand. */
export interface Administration {
  devices: ReadonlySignal<readonly DeviceAccount[]>;
  /** Whether the guard on the server is older than this release. */
  isGuardOld: ReadonlySignal<boolean>;
  /** Makes an account for each of these computers, and tells of each at once: it cannot be read again. */
  addDevices(
    labels: readonly string[],
    roles: readonly DeviceRole[],
    tell: (device: NewDevice) => void,
  ): Promise<void>;
  /** Removes the account of this name. */
  revoke(name: string): Promise<void>;
  /** Puts this release's guard on the server. */
  renewGuard(): Promise<void>;
}

/**
 * Opens what an administrator can do.
 * @throws TeamProblem when the server does not know him, or cannot be reached.
 */
export async function openAdministration(
  { address, name: team }: SharedTeam,
  { name, password }: TypedAdmin,
): Promise<Administration> {
  const administrator: Administrator = { address, name, password };
  const read = () => listDevices(administrator, team);
  const { guard = 0 } = await inspectServer(administrator, team);
  const isGuardOld = signal(guard < guardVersion);
  const devices = signal<readonly DeviceAccount[]>(await read());
  return {
    devices,
    isGuardOld,
    async addDevices(labels, roles, tell) {
      try {
        for (const label of labels)
          tell({ label, connection: await addDevice(administrator, team, label, roles) });
      } finally {
        devices.value = await read();
      }
    },
    async revoke(device) {
      await revokeDevice(administrator, team, device);
      devices.value = await read();
    },
    async renewGuard() {
      await renewGuard(administrator, team);
      isGuardOld.value = false;
    },
  };
}

/**
 * Sets a team up and makes this computer its first one.
 * @throws TeamProblem when that cannot be done; done again, it finishes what is missing.
 */
export async function setUpTeam(sharing: Surroundings, plan: TypedTeam): Promise<void> {
  const { address, name, password, team, device } = plan;
  const administrator = { address, name, password };
  await joinByConnection(sharing, await prepareTeam({ administrator, team, device }));
}
