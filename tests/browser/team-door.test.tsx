import { expect, it } from 'vitest';
import { aSharedTeam } from '../fixtures/team-storage';
import { openUsed } from './open-panel';
import { Doors, sharedSurroundings } from './team-server';

it('a policy that is told late does not hide the team that was joined meanwhile', async () => {
  const doors = new Doors();
  const asked: ((policy: undefined) => void)[] = [];
  doors.readPolicy = () => new Promise((resolve) => asked.push(resolve));
  const panel = await openUsed('panel', {}, { surroundings: sharedSurroundings(doors) });
  await expect.poll(() => asked.length).toBe(1);
  const { database, announce } = panel.app.stores;
  await database.put('sync', aSharedTeam({ paused: true }));
  await announce('sync');
  const shown = panel.app.teamPart.value;
  expect(shown).toBeTypeOf('function');
  for (const tell of asked) tell(undefined);
  // Whatever follows from the policy alone is done by the time that the engine has answered.
  await database.get('sync', 'team');
  expect(panel.app.teamPart.value).toBe(shown);
});
