import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { readTeam } from '../../utils/storage/team-membership';
import { writeConnectionCode } from '../../utils/team/connection';
import { addDevice, revokeDevice } from '../../utils/team/devices';
import { openUsed } from './open-panel';
import {
  aTeamWith,
  button,
  Doors,
  openTeamSettings,
  section,
  sharedSurroundings,
} from './team-server';

const header = page.getByRole('banner');

/** A browser in which the organisation set a code for this computer. */
async function withPolicy() {
  const made = await aTeamWith([]);
  const doors = new Doors();
  doors.policy = writeConnectionCode(made.connection);
  return { ...made, doors };
}

describe('a team that the organisation set', () => {
  it('is joined by itself where the policy also lets us reach the server', async () => {
    const { doors, server, team, connection } = await withPolicy();
    doors.allowed.add(server.address);
    const panel = await openUsed('panel', {}, { surroundings: sharedSurroundings(doors) });
    await expect.element(header).toHaveTextContent('Alles gedeeld');
    const joined = await readTeam(panel.app.stores.database);
    expect(joined).toMatchObject({ name: team, device: connection.device });
    expect(doors.password).toBe(connection.password);
    expect(doors.asked).toEqual([]);
  });

  it('asks for the server with one button in the panel', async () => {
    const { doors, server } = await withPolicy();
    await openUsed('panel', {}, { surroundings: sharedSurroundings(doors) });
    await expect.element(header).toHaveTextContent('Je organisatie heeft een team ingesteld.');
    await header.getByRole('button', { name: 'Toestaan' }).click();
    await expect.element(header).toHaveTextContent('Alles gedeeld');
    expect(doors.asked).toEqual([server.address]);
  });

  it('asks for it in Instellingen too, and offers no other team once it is joined', async () => {
    const { doors } = await withPolicy();
    await openTeamSettings(doors);
    doors.isGranted = false;
    await button('Server toestaan').click();
    await expect.element(section).toHaveTextContent('De browser gaf geen toestemming.');
    doors.isGranted = true;
    await button('Server toestaan').click();
    await expect.element(section).toHaveTextContent('Ingesteld door je organisatie.');
    await expect.element(section).toHaveTextContent('Alles gedeeld');
    for (const name of ['Wijzigen', 'Team verlaten'])
      expect(section.getByRole('button', { name, exact: true }).elements(), name).toEqual([]);
    await expect.element(button('Pauzeren')).toBeVisible();
  });

  it('gets a new code by the same way, after the account was revoked', async () => {
    const { doors, server, team, connection } = await withPolicy();
    doors.allowed.add(server.address);
    const surroundings = sharedSurroundings(doors);
    const panel = await openUsed('panel', {}, { surroundings });
    await expect.element(header).toHaveTextContent('Alles gedeeld');
    await revokeDevice(server, team, connection.device);
    const renewed = await addDevice(server, team, 'balie 2', []);
    doors.policy = writeConnectionCode(renewed);
    window.location.hash = '#/instellingen';
    const again = await panel.reopen();
    await expect
      .poll(async () => (await readTeam(again.app.stores.database))?.device)
      .toBe(renewed.device);
    expect(doors.password).toBe(renewed.password);
  });

  it('with a damaged code says so, and leaves the rest as it is', async () => {
    const doors = new Doors();
    doors.policy = 'pleinwijzer-team:kapot';
    await openTeamSettings(doors);
    await expect.element(section).toHaveTextContent('Vraag ICT om een nieuwe.');
    await expect.element(button('Aansluiten')).toBeVisible();
  });

  it('never takes a computer out of the team that it is in', async () => {
    const other = await aTeamWith([]);
    const { doors, server } = await withPolicy();
    const { policy } = doors;
    doors.allowed.add(server.address).add(other.server.address);
    doors.policy = writeConnectionCode(other.connection);
    window.location.hash = '#/instellingen';
    const surroundings = sharedSurroundings(doors);
    const beheer = await openUsed('beheer', {}, { surroundings });
    await expect.element(header).toHaveTextContent('Alles gedeeld');
    doors.policy = policy;
    const again = await beheer.reopen();
    await expect.element(section).toHaveTextContent('een ander team ingesteld');
    expect(await readTeam(again.app.stores.database)).toMatchObject({ name: other.team });
  });
});
