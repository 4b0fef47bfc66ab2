import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readRefused } from '../../utils/storage/team-outbox';
import { readConnectionCode, writeConnectionCode } from '../../utils/team/connection';
import { addDevice, revokeDevice } from '../../utils/team/devices';
import { guardVersion } from '../../utils/team/guard/guard-version';
import type { ServerForBrowser } from '../team/browser-line';
import {
  aTeamWith,
  button,
  field,
  notAdministrator,
  openColleague,
  openMember,
  section,
} from './team-server';

const rows = () =>
  section
    .getByRole('listitem')
    .elements()
    .map((one) => one.querySelector('strong')?.textContent)
    .filter((name) => name);

const openSettings = async (roles: 'editor'[] = []) => {
  const made = await aTeamWith([], roles);
  window.location.hash = '#/instellingen';
  const member = await openMember(made.connection);
  await expect.element(section).toHaveTextContent('Alles gedeeld');
  return { ...made, member };
};

async function openAdministration({ name, password }: ServerForBrowser): Promise<void> {
  await button('Beheer van de server openen').click();
  await userEvent.fill(field('Naam van de beheerder'), name);
  await userEvent.fill(field('Wachtwoord van de beheerder'), password);
  await button('Openen').click();
}

describe('the administrator of the server', () => {
  it('is asked for, told when the password is wrong, and forgotten with one click', async () => {
    const { server, member } = await openSettings();
    await openAdministration({ ...server, ...notAdministrator });
    const alert = section.getByRole('alert');
    await expect.element(alert).toHaveTextContent('wachtwoord van de beheerder klopt niet');
    await userEvent.fill(field('Naam van de beheerder'), server.name);
    await userEvent.fill(field('Wachtwoord van de beheerder'), server.password);
    await button('Openen').click();
    await expect.poll(rows).toEqual(['balie 2', 'kantoor']);
    await button('Klaar').click();
    await button('Beheer van de server openen').click();
    await expect.element(field('Wachtwoord van de beheerder')).toHaveValue('');
    const { database } = member.app.stores;
    const kept = JSON.stringify(await database.getAll('sync')) + JSON.stringify(member.doors);
    expect(kept).not.toContain(server.password);
  });

  it('makes a code for each name, with which another computer joins', async () => {
    const { server, team } = await openSettings();
    await openAdministration(server);
    await userEvent.fill(field('Namen van de computers'), 'balie 3\n\nBalie Zuid, balie 3');
    await button('Codes maken').click();
    await expect.element(section).toHaveTextContent('Klaar: 2 computers.');
    await expect.poll(rows).toEqual(['balie 2', 'balie 3', 'Balie Zuid', 'kantoor']);
    const code = field('Aansluitcode van Balie Zuid').element() as HTMLTextAreaElement;
    const { connection } = readConnectionCode(code.value);
    expect(connection).toMatchObject({ team, address: server.address });
    const other = await openColleague(connection as NonNullable<typeof connection>);
    await other.share();
    expect(await other.database.get('sync', 'state')).toMatchObject({
      lastSuccess: expect.any(Number),
    });
  });

  it.each([
    ['no name', ' \n', 'ten minste één naam'],
    ['a name that is there', 'BALIE 2', 'BALIE 2 staat al in de lijst'],
    ['too many', Array.from({ length: 51 }, (_, i) => `b${i}`).join('\n'), 'ten hoogste 50'],
  ])('makes no code for %s, and says so at the field', async (_, names, sentence) => {
    const { server } = await openSettings();
    await openAdministration(server);
    await userEvent.fill(field('Namen van de computers'), names);
    await button('Codes maken').click();
    await expect
      .element(field('Namen van de computers'))
      .toHaveAccessibleDescription(expect.stringContaining(sentence));
    expect(rows()).toEqual(['balie 2', 'kantoor']);
  });

  it('is told that the guard is older, and renews it with one click', async () => {
    const { server, team } = await openSettings();
    const guard = `${server.address}/team-${team}/_design/guard`;
    const authorization = `Basic ${btoa(`${server.name}:${server.password}`)}`;
    const read = async () => (await fetch(guard, { headers: { authorization } })).json();
    const body = JSON.stringify({ ...(await read()), version: 0 });
    const headers = { authorization, 'content-type': 'application/json' };
    expect((await fetch(guard, { method: 'PUT', headers, body })).status).toBe(201);
    await expect.element(section).toHaveTextContent('ouder dan deze Pleinwijzer');
    await openAdministration(server);
    await button('Beveiliging op de server vernieuwen').click();
    await expect.element(section).toHaveTextContent('De beveiliging is vernieuwd.');
    expect(await read()).toMatchObject({ version: guardVersion });
    await button('Klaar').click();
    await expect.element(section).not.toHaveTextContent('ouder dan deze Pleinwijzer');
    await expect.element(section).toHaveTextContent('Alles gedeeld');
  });

  it('revokes a computer after a question; its access ends and its records stay', async () => {
    const { server, colleague } = await openSettings();
    await openAdministration(server);
    await button('Intrekken: kantoor').click();
    await button('Niet intrekken').click();
    expect(rows()).toEqual(['balie 2', 'kantoor']);
    await button('Intrekken: kantoor').click();
    await button('Ja, kantoor intrekken').click();
    await expect.element(section).toHaveTextContent('kantoor is ingetrokken.');
    await expect.poll(rows).toEqual(['balie 2']);
    expect(section.getByRole('button', { name: 'Intrekken: balie 2' }).elements()).toEqual([]);
    await colleague.share();
    const state = await colleague.database.get('sync', 'state');
    expect(state).toMatchObject({ trouble: { kind: 'denied' } });
  });
});

it('a computer whose account was revoked goes on with a new code, and shares what it kept', async () => {
  const { server, team, connection, member, colleague } = await openSettings();
  await revokeDevice(server, team, connection.device);
  const { stores } = member.app;
  await stores.settings.changeTeam({ squareName: 'Het Plein' });
  await expect.element(section).toHaveTextContent('weigert de toegang');
  const renewed = await addDevice(server, team, 'balie 2', []);
  await button('Wijzigen').click();
  await userEvent.fill(field('Aansluitcode'), writeConnectionCode(renewed));
  await button('Nieuwe code gebruiken').click();
  await expect.element(section).toHaveTextContent('De nieuwe code werkt.');
  await expect.element(section).toHaveTextContent('Alles gedeeld');
  await colleague.share();
  const settings = await colleague.database.get('settings', 'team');
  expect(settings).toMatchObject({ squareName: 'Het Plein' });
  expect(await readRefused(stores.database)).toEqual([]);
});

it('a code of another team is refused in words', async () => {
  const { member } = await openSettings();
  const other = await aTeamWith([]);
  await button('Wijzigen').click();
  await userEvent.fill(field('Aansluitcode'), writeConnectionCode(other.connection));
  await button('Nieuwe code gebruiken').click();
  await expect
    .element(field('Aansluitcode'))
    .toHaveAccessibleDescription(expect.stringContaining('Verlaat eerst het ene team'));
  expect(member.doors.asked).toEqual([]);
});
