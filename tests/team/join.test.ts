import { describe, expect, it } from 'vitest';
import { joinTeam, readTeam } from '../../utils/storage/team-membership';
import type { SharedTeam } from '../../utils/storage/team-rows';
import type { Connection } from '../../utils/team/connection';
import { joinByConnection } from '../../utils/team/join';
import type { CredentialStore } from '../../utils/team/surroundings';
import { closeLater, freshName, mondayTen, openWindow } from '../fixtures/storage';
import { aSharedTeam } from '../fixtures/team-storage';
import { openSharing } from './device';
import { type Asked, answer, startFarServer } from './far-server';

const isSession = ({ path }: Asked) => path === '/_session';

/** A place for one password. */
function openCredentials(): CredentialStore & { stored: string | undefined } {
  return {
    stored: undefined,
    async read() {
      return this.stored;
    },
    async write(password) {
      this.stored = password;
    },
    async remove() {
      this.stored = undefined;
    },
  };
}

/** A computer without a team, and the connection to one whose server knows the account. */
async function openAlone() {
  const far = await startFarServer(
    (asked, response) =>
      isSession(asked) && answer(response, 200, { userCtx: { roles: ['team:plein'] } }),
  );
  const clock = mondayTen();
  const stores = await openWindow(freshName(), clock);
  const { surroundings } = openSharing(stores, clock, 'balie-1', undefined);
  closeLater(surroundings.channel);
  const credentials = openCredentials();
  surroundings.credentials = credentials;
  const connection: Connection = {
    ...{ address: far.address, team: 'plein', device: 'balie-1', password: 'mine' },
    ...{ database: 'team-plein', publicDatabase: 'agenda-plein' },
  };
  return { far, database: stores.database, surroundings, credentials, connection };
}

type Alone = Awaited<ReturnType<typeof openAlone>>;

describe('a computer that joins a team', () => {
  it('has its password before anybody may share', async () => {
    const { database, surroundings, credentials, connection } = await openAlone();
    const write = credentials.write;
    let team: SharedTeam | undefined;
    credentials.write = async (password) => {
      team = await readTeam(database);
      await write.call(credentials, password);
    };
    await joinByConnection(surroundings, connection);
    expect(team).toMatchObject({ name: 'plein', paused: true });
    expect(await readTeam(database)).toMatchObject({ name: 'plein', paused: false });
    expect(credentials.stored).toBe('mine');
  });

  it('keeps nothing when its password cannot be stored', async () => {
    const { database, surroundings, credentials, connection } = await openAlone();
    credentials.write = () => Promise.reject(new Error('no room'));
    await expect(joinByConnection(surroundings, connection)).rejects.toThrow('no room');
    expect(await readTeam(database)).toBeUndefined();
    expect(credentials.stored).toBeUndefined();
  });
});

describe('the password of a team that another window joined', () => {
  const theirs = aSharedTeam({ name: 'zuid', database: 'team-zuid', device: 'balie-9' });

  it('stays when that was known before', async () => {
    const { far, database, surroundings, credentials, connection } = await openAlone();
    await joinTeam(database, theirs);
    credentials.stored = 'theirs';
    await expect(joinByConnection(surroundings, connection)).rejects.toMatchObject({
      kind: 'other-team',
    });
    expect(credentials.stored).toBe('theirs');
    expect(await readTeam(database)).toEqual(theirs);
    expect(far.asked).toEqual([]);
  });

  /** Lets another window join a team while this one asks the server who it is. */
  function joinMeanwhile({ far, database, credentials }: Alone, team: SharedTeam) {
    const sound = far.manner;
    far.manner = (asked, response) => {
      if (!isSession(asked)) return false;
      far.manner = sound;
      credentials.stored = 'theirs';
      void joinTeam(database, team).then(() => sound(asked, response));
      return true;
    };
  }

  it('stays when that happens while the server is asked', async () => {
    const alone = await openAlone();
    const { database, surroundings, credentials, connection } = alone;
    joinMeanwhile(alone, theirs);
    await expect(joinByConnection(surroundings, connection)).rejects.toMatchObject({
      kind: 'other-team',
    });
    expect(credentials.stored).toBe('theirs');
    expect(await readTeam(database)).toEqual(theirs);
  });

  it('is renewed when it is the same team that was joined while the server is asked', async () => {
    const alone = await openAlone();
    const { database, surroundings, credentials, connection } = alone;
    joinMeanwhile(alone, aSharedTeam({ address: connection.address, device: 'balie-9' }));
    await joinByConnection(surroundings, connection);
    expect(credentials.stored).toBe('mine');
    expect(await readTeam(database)).toMatchObject({ name: 'plein', device: 'balie-1' });
  });

  it('is renewed together with the account when the team is the same', async () => {
    const { database, surroundings, credentials, connection } = await openAlone();
    const { address } = connection;
    await joinTeam(database, aSharedTeam({ address, device: 'balie-9' }));
    credentials.stored = 'theirs';
    await joinByConnection(surroundings, connection);
    expect(credentials.stored).toBe('mine');
    expect(await readTeam(database)).toMatchObject({ device: 'balie-1', paused: false });
  });
});
