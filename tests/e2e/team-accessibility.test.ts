import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connection, writeConnectionCode } from '../../utils/team/connection';
import { openTeamServer, type TeamServer, type TestTeam } from '../team/server';
import { demoteAccount, logAs, revokeAccount } from './team/colleague';
import { type Computer, openComputer, openSettings, teamOf } from './team/computer';
import { inspect, walk } from './team/inspect';
import { type Line, openLine } from './team/line';
import { correct, log, untilSaid } from './team/panels';
import { goTo } from './team/work';

let server: TeamServer;
let line: Line;
let team: TestTeam;

beforeAll(async () => {
  server = await openTeamServer();
  line = await openLine(server.address);
  team = await server.makeTeam();
});

afterAll(async () => {
  await line.close();
  await server.close();
});

/** One more computer of the team, over the line of the test. */
async function makeDevice(): Promise<Connection> {
  return { ...(await team.makeDevice(['editor'])), address: line.address };
}

const makeCode = async () => writeConnectionCode(await makeDevice());

describe('Instellingen, Team', () => {
  let computer: Computer;
  let page: Page;

  beforeAll(async () => {
    computer = await openComputer();
    page = await openSettings(computer);
  });

  afterAll(async () => {
    expect(computer.errors).toEqual([]);
    await computer.close();
  });

  const press = (name: string) => teamOf(page).getByRole('button', { name, exact: true }).click();
  const see = (text: string) => teamOf(page).getByText(text).first().waitFor();
  const fill = (label: string, text: string) => teamOf(page).getByLabel(label).fill(text);

  /** Fills in the administrator's credential, with this password. */
  async function fillAdmin(password: string): Promise<void> {
    await fill('Naam van de beheerder', server.administrator.name);
    await fill('Wachtwoord van de beheerder', password);
  }

  it('is right in every state before there is a team', async () => {
    const wrong = await makeCode().then((code) => code.slice(0, -9));
    const states = await walk(page, [
      ['no team', () => see('Zonder team blijft alles gewoon op deze computer.')],
      [
        'set up, nothing filled in',
        async () => {
          await press('Nieuw team inrichten');
          await fill('Naam van deze computer', '');
          await press('Team inrichten');
          await see('Vul het adres van de server in.');
        },
      ],
      [
        'set up, wrong password',
        async () => {
          await fill('Adres van de server', line.address);
          await fillAdmin('fout');
          await fill('Naam van het team', 'waterstad');
          await fill('Naam van deze computer', 'balie-1');
          await press('Team inrichten');
          await see('De naam of het wachtwoord van de beheerder klopt niet.');
        },
      ],
      [
        'connect, nothing filled in',
        async () => {
          await press('Terug');
          await press('Aansluiten');
          await press('Deze computer aansluiten');
          await see('Plak hier de aansluitcode.');
        },
      ],
      [
        'connect, damaged code',
        async () => {
          await fill('Aansluitcode', wrong);
          await see('De code is niet compleet.');
        },
      ],
      [
        'connect, a code',
        async () => {
          await fill('Aansluitcode', await makeCode());
          await see('Dit staat in de code');
        },
      ],
    ]);
    expect(states).toEqual([]);
  });

  it('is right in every state of a team', async () => {
    const states = await walk(page, [
      [
        'shared',
        async () => {
          await press('Deze computer aansluiten');
          await see('Alles gedeeld');
        },
      ],
      [
        'another code, of another team',
        async () => {
          await press('Wijzigen');
          const other = await server.makeTeam();
          await fill(
            'Aansluitcode',
            writeConnectionCode({ ...other.connection, address: line.address }),
          );
          await see('Deze computer hoort al bij het team');
        },
      ],
      [
        'administrator asked',
        async () => {
          await press('Terug');
          await press('Beheer van de server openen');
          await press('Openen');
          await see('Vul in wat je van de beheerder van de server kreeg.');
        },
      ],
      [
        'computers of the team',
        async () => {
          await fillAdmin(server.administrator.password);
          await press('Openen');
          await press('Codes maken');
          await see('Schrijf ten minste één naam op.');
        },
      ],
      [
        'codes made, and one to be revoked',
        async () => {
          await fill('Namen van de computers', 'balie-8\nbalie-9');
          await press('Codes maken');
          await see('Klaar: 2 computers.');
          await press('Intrekken: balie-9');
          await see('balie-9 kan dan niets meer delen');
        },
      ],
      [
        'paused',
        async () => {
          await press('Klaar');
          await press('Pauzeren');
          await see('Delen is gepauzeerd');
        },
      ],
      [
        'out of reach',
        async () => {
          await press('Verder gaan');
          await line.cut();
          await press('Nu delen');
          await see('De server is niet te bereiken.');
        },
      ],
      [
        'to leave',
        async () => {
          await line.mend();
          await press('Team verlaten');
          await page.getByRole('dialog').waitFor();
        },
      ],
    ]);
    await page.keyboard.press('Escape');
    expect(states).toEqual([]);
  });
});

describe('one more computer', () => {
  let computer: Computer;
  let page: Page;
  let device: Connection;

  beforeAll(async () => {
    device = await makeDevice();
    computer = await openComputer();
    page = await openSettings(computer);
  });

  afterAll(async () => {
    expect(computer.errors).toEqual([]);
    await computer.close();
  });

  /** What has the focus: the name of its field, or its text. */
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return element.dataset.field ?? element.textContent;
    });

  /** Tabs until this has the focus. */
  async function tabTo(name: string): Promise<void> {
    for (let stops = 0; (await focused()) !== name; stops += 1) {
      if (stops > 300) throw new Error(`${name} is not reached`);
      await page.keyboard.press('Tab');
    }
  }

  it('joins with the keyboard alone, and nobody loses the place', async () => {
    await tabTo('team:connect');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('team-code');
    await tabTo('Deze computer aansluiten');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('team-code');
    await page.keyboard.insertText(writeConnectionCode(device));
    await tabTo('Deze computer aansluiten');
    await page.keyboard.press('Enter');
    await teamOf(page).getByText('Alles gedeeld').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
    await tabTo('Nu delen');
  });

  it('is right in every state of what was refused and what was overwritten', async () => {
    const states = await walk(page, [
      [
        'nothing',
        async () => {
          await goTo(page, 'instellingen/team');
          await page.getByText('Er is niets geweigerd.').waitFor();
        },
      ],
      [
        'a refused correction',
        async () => {
          const panel = await computer.open('/sidepanel.html');
          await logAs(team.connection);
          await demoteAccount(server, device.device);
          await correct(panel, 'Toeslagen');
          await page.getByText('Deze vraag is op een andere computer gemaakt').waitFor();
          await panel.close();
        },
      ],
      [
        'an overwritten version',
        async () => {
          await page.getByRole('button', { name: /^Versie van de server terugzetten/ }).click();
          await page.getByText('Vervangen door').waitFor();
        },
      ],
    ]);
    expect(states).toEqual([]);
  });

  it('is right in every state of the headers', async () => {
    const panel = await computer.open('/sidepanel.html');
    const says = (text: string) => untilSaid(panel, text);
    const states = await walk(panel, [
      ['shared', () => says('Alles gedeeld')],
      [
        'out of reach',
        async () => {
          await line.cut();
          await log(panel, 'donor');
          await says('1 nog te delen, wacht op netwerk');
        },
      ],
      [
        'refused',
        async () => {
          await revokeAccount(server, device.device);
          await line.mend();
          await says('Server weigert de toegang: vraag een nieuwe aansluitcode');
        },
      ],
    ]);
    await panel.close();
    await page.locator('.beheer-team').getByText('Server weigert').first().waitFor();
    const header = await inspect(page, 'header of Beheer');
    expect([...states, ...header]).toEqual([]);
  });
});
