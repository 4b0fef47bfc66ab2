import { expect, it } from 'vitest';
import { openDatabase } from '../../utils/storage/db';
import { findQuestion } from '../../utils/storage/questions';
import { changeTeam, readSyncState, readTeam } from '../../utils/storage/team-membership';
import { type BackgroundDoors, beginSharing, shareOnce } from '../../utils/team/background';
import { writeConnectionCode } from '../../utils/team/connection';
import { aQuestion } from '../fixtures/builders';
import { freshName } from './open-panel';
import { aTeamWith, Doors, setLine } from './team-server';

/** What the background worker gets of a browser. */
function atBack(doors: Doors): BackgroundDoors {
  return {
    credentials: doors.credentials,
    readTeamPolicy: doors.readPolicy,
    hasServerAccess: doors.isAllowed,
    setShareAlarm: doors.setAlarm,
    readVersion: () => 'test',
  };
}

/** A computer on which no page was ever opened, and whose organisation set a team. */
async function aManagedComputer() {
  const made = await aTeamWith([aQuestion()]);
  const doors = new Doors();
  doors.policy = writeConnectionCode(made.connection);
  doors.allowed.add(made.server.address);
  return { ...made, doors, name: freshName() };
}

async function readAll(name: string) {
  const database = await openDatabase({ name });
  const [team, state] = [await readTeam(database), await readSyncState(database)];
  const question = await findQuestion(database, aQuestion().uid);
  database.close();
  return { team, state, question };
}

it('without a team nothing is opened and there is no alarm', async () => {
  const doors = new Doors();
  const name = freshName();
  await beginSharing(name, atBack(doors));
  expect(doors.alarm.value).toBe(false);
  const names = (await indexedDB.databases()).map((one) => one.name);
  expect(names).not.toContain(name);
});

it('joins the team of the organisation as the browser starts, and fetches at the alarm', async () => {
  const { doors, name, team } = await aManagedComputer();
  await beginSharing(name, atBack(doors));
  expect(doors.alarm.value).toBe(true);
  expect((await readAll(name)).team).toMatchObject({ name: team });
  await shareOnce(name, atBack(doors));
  const { state, question } = await readAll(name);
  expect(state.lastSuccess).toBeDefined();
  expect(question).toEqual(aQuestion());
});

it('tries again at the next alarm when the server was not there', async () => {
  const { doors, name, server } = await aManagedComputer();
  await setLine(server, 'cut');
  await beginSharing(name, atBack(doors));
  expect(doors.alarm.value).toBe(true);
  expect((await readAll(name)).team).toBeUndefined();
  expect(doors.password).toBeUndefined();
  await setLine(server, 'open');
  await shareOnce(name, atBack(doors));
  expect((await readAll(name)).question).toEqual(aQuestion());
});

it('shares also when the browser never tells its policy', async () => {
  const { doors, name, colleague } = await aManagedComputer();
  await beginSharing(name, atBack(doors));
  await shareOnce(name, atBack(doors));
  doors.readPolicy = () => new Promise(() => undefined);
  await doors.setAlarm(false);
  beginSharing(name, atBack(doors));
  await expect.poll(() => doors.alarm.value).toBe(true);
  const updated = new Date().toISOString();
  const changed = { ...aQuestion(), outcome: 'partly' as const, updated };
  await colleague.change(changed);
  await shareOnce(name, atBack(doors));
  expect((await readAll(name)).question).toEqual(changed);
});

it('leaves the alarm of a team that was joined before the browser told that there is no policy', async () => {
  const doors = new Doors();
  let tell = (_policy: undefined) => {};
  doors.readPolicy = () =>
    new Promise((resolve) => {
      tell = resolve;
    });
  const beginning = beginSharing(freshName(), atBack(doors));
  await expect.poll(() => doors.alarm.value).toBe(false);
  await doors.setAlarm(true);
  tell(undefined);
  await beginning;
  expect(doors.alarm.value).toBe(true);
});

it('takes away an alarm that was left over, also when the browser never tells its policy', async () => {
  const doors = new Doors();
  doors.readPolicy = () => new Promise(() => undefined);
  await doors.setAlarm(true);
  await shareOnce(freshName(), atBack(doors));
  expect(doors.alarm.value).toBe(false);
});

it('paused, it lets the alarm go and asks nothing', async () => {
  const { doors, name, colleague } = await aManagedComputer();
  await shareOnce(name, atBack(doors));
  const database = await openDatabase({ name });
  await changeTeam(database, { paused: true });
  database.close();
  await colleague.change({ ...aQuestion(), outcome: 'partly', updated: new Date().toISOString() });
  await shareOnce(name, atBack(doors));
  expect(doors.alarm.value).toBe(false);
  expect((await readAll(name)).question).toEqual(aQuestion());
});
