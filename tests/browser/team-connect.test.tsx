import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Database } from '../../utils/storage/schema';
import { prepareTeam } from '../../utils/team/administration';
import { writeConnectionCode } from '../../utils/team/connection';
import { aQuestion } from '../fixtures/builders';
import { openUsed } from './open-panel';
import {
  aTeamWith,
  button,
  Doors,
  field,
  freshTeam,
  notAdministrator,
  openColleague,
  openServer,
  openTeamSettings,
  section,
  setLine,
  setUp,
} from './team-server';

const alerts = () =>
  section
    .getByRole('alert')
    .elements()
    .map((one) => one.textContent);

describe('setting a team up', () => {
  it('makes the team, joins it, shares what is here, and keeps no administrator', async () => {
    const server = await openServer();
    const team = freshTeam();
    const doors = new Doors();
    const beheer = await openTeamSettings(doors, { questions: [aQuestion()] });
    await setUp(server, team);
    await expect.element(section).toHaveTextContent(`hoort bij het team “${team}”`);
    await expect.element(section).toHaveTextContent('Alles gedeeld');
    expect(doors.asked).toEqual([server.address]);
    expect(doors.alarm.value).toBe(true);
    expect(doors.password).not.toBe(server.password);
    const kept = await everythingStored(beheer.app.stores.database);
    expect(kept).toContain(team);
    expect(kept).not.toContain(server.password);
    expect(kept).not.toContain(doors.password as string);
    const rights = section.getByRole('definition');
    await expect.element(rights.filter({ hasText: 'de agenda publiceren' })).toBeVisible();
  });

  it('says at each field what is missing, and asks the browser nothing', async () => {
    const doors = new Doors();
    await openTeamSettings(doors);
    await button('Nieuw team inrichten').click();
    await expect.element(field('Adres van de server')).toHaveFocus();
    await userEvent.fill(field('Adres van de server'), 'http://couch.example.org');
    await userEvent.fill(field('Naam van het team'), 'Plein Waterstad');
    await button('Team inrichten').click();
    const address = field('Adres van de server');
    await expect.element(address).toHaveAccessibleDescription(expect.stringContaining('beveiligd'));
    await expect.element(address).toHaveAttribute('aria-invalid', 'true');
    await expect.element(address).toHaveFocus();
    await expect
      .element(field('Naam van het team'))
      .toHaveAccessibleDescription(expect.stringContaining('alleen kleine letters'));
    await expect
      .element(field('Wachtwoord van de beheerder'))
      .toHaveAccessibleDescription(expect.stringContaining('Vul in'));
    expect(doors.asked).toEqual([]);
  });

  it('tells a wrong password and a name that is taken, and can be tried again', async () => {
    const server = await openServer();
    const team = freshTeam();
    const administrator = { ...server };
    const connection = await prepareTeam({ administrator, team, device: 'kantoor' });
    await openColleague(connection);
    await openTeamSettings(new Doors());
    await setUp({ ...server, ...notAdministrator }, team);
    await expect.poll(alerts).toEqual([expect.stringContaining('wachtwoord van de beheerder')]);
    await userEvent.fill(field('Naam van de beheerder'), server.name);
    await userEvent.fill(field('Wachtwoord van de beheerder'), server.password);
    await button('Team inrichten').click();
    await expect.poll(alerts).toEqual([expect.stringContaining('al een team met deze naam')]);
    await userEvent.fill(field('Naam van het team'), freshTeam());
    await button('Team inrichten').click();
    await expect.element(section).toHaveTextContent('Het team is ingericht.');
  });

  it('without the browser’s permission nothing happens', async () => {
    const server = await openServer();
    const doors = new Doors();
    doors.isGranted = false;
    const beheer = await openTeamSettings(doors);
    await setUp(server, freshTeam());
    await expect.poll(alerts).toEqual(['De browser gaf geen toestemming. Er is niets veranderd.']);
    expect(await beheer.app.stores.database.getAll('sync')).toEqual([]);
    await expect.element(button('Team inrichten')).toBeEnabled();
  });
});

describe('connecting', () => {
  it('shows what is in the code, joins, and fetches what colleagues have', async () => {
    const { connection } = await aTeamWith([aQuestion()]);
    const doors = new Doors();
    const beheer = await openTeamSettings(doors);
    await button('Aansluiten').click();
    await expect.element(field('Aansluitcode')).toHaveFocus();
    await userEvent.fill(field('Aansluitcode'), writeConnectionCode(connection));
    const preview = section.getByRole('status').filter({ hasText: 'Dit staat in de code' });
    await expect.element(preview).toHaveTextContent(connection.team);
    await expect.element(preview).not.toHaveTextContent(connection.password);
    await button('Deze computer aansluiten').click();
    await expect.element(section).toHaveTextContent('Alles gedeeld');
    expect(doors.password).toBe(connection.password);
    const found = await beheer.app.stores.questions.find(aQuestion().uid);
    expect(found).toEqual(aQuestion());
    await expect.element(page.getByRole('banner')).toHaveTextContent('Alles gedeeld');
  });

  it.each([
    ['no code at all', 'hallo', 'Dit is geen aansluitcode'],
    ['half of a code', 'pleinwijzer-team:eyJ2IjoxLCJh', 'niet compleet'],
    ['nothing', '', 'Plak hier de aansluitcode'],
  ])('says what is wrong with %s', async (_, code, sentence) => {
    const doors = new Doors();
    await openTeamSettings(doors);
    await button('Aansluiten').click();
    if (code) await userEvent.fill(field('Aansluitcode'), code);
    await button('Deze computer aansluiten').click();
    await expect
      .element(field('Aansluitcode'))
      .toHaveAccessibleDescription(expect.stringContaining(sentence));
    await expect.element(field('Aansluitcode')).toHaveFocus();
    expect(doors.asked).toEqual([]);
  });

  it('a server that cannot be reached and a revoked account are told, and nothing is kept', async () => {
    const { connection, server } = await aTeamWith([]);
    const doors = new Doors();
    const beheer = await openTeamSettings(doors);
    await button('Aansluiten').click();
    await setLine(server, 'cut');
    await userEvent.fill(field('Aansluitcode'), writeConnectionCode(connection));
    await button('Deze computer aansluiten').click();
    await expect.poll(alerts).toEqual([expect.stringContaining('niet te bereiken')]);
    await setLine(server, 'open');
    const wrong = { ...connection, password: 'oud' };
    await userEvent.fill(field('Aansluitcode'), writeConnectionCode(wrong));
    await button('Deze computer aansluiten').click();
    await expect.poll(alerts).toEqual([expect.stringContaining('weigert de toegang')]);
    expect(doors.password).toBeUndefined();
    expect(await beheer.app.stores.database.getAll('sync')).toEqual([]);
  });
});

it('in practice the page says that nothing is shared there', async () => {
  window.location.hash = '#/instellingen';
  await openUsed('beheer');
  await expect.element(section).toHaveTextContent('Dit is de oefenomgeving: die deelt niets.');
  expect(section.getByRole('button').elements()).toEqual([]);
});

/** All rows of all stores, as text. */
async function everythingStored(database: Database): Promise<string> {
  const rows = await Promise.all(
    [...database.objectStoreNames].map((name) => database.getAll(name)),
  );
  return JSON.stringify(rows);
}
