import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConnectionCode, writeConnectionCode } from '../../utils/team/connection';
import { openTeamServer, type TeamServer } from '../team/server';
import { revokeAccount } from './team/colleague';
import {
  type Computer,
  joinByCode,
  openComputer,
  openSettings,
  setUpTeam,
  showCode,
} from './team/computer';
import { exportAll } from './team/contents';
import { type Line, openLine } from './team/line';
import { findSecret, readFolder } from './team/secrets';
import { addActivity, goTo, publishAgenda } from './team/work';
import {
  dumpPage,
  dumpStored,
  hearAll,
  type OwnStorage,
  readOwnStorage,
  readReport,
} from './team/written';

/**
 * What cannot be seen here: memory, what the server keeps, and what the browser stores compressed
 * (which is read through the browser instead).
 */
let server: TeamServer;
let line: Line;
let computers: Computer[];
let own: OwnStorage[];
/** What was written on both computers, by place. */
const written = new Map<string, Buffer | string>();

beforeAll(async () => {
  server = await openTeamServer();
  line = await openLine(server.address);
  computers = [await openComputer(), await openComputer()];
  own = await liveThrough(computers as [Computer, Computer]);
}, 300_000);

afterAll(async () => {
  for (const computer of computers) await computer.close();
  await line.close();
  await server.close();
});

const key = 'team-credential';
const passwordOf = (index: number) => String(own[index]?.local[key]);

/** A day of two computers, whose writings are kept by place. Ends both browsers. */
async function liveThrough([first, second]: [Computer, Computer]): Promise<OwnStorage[]> {
  const [heard, alsoHeard] = [hearAll(first), hearAll(second)];
  const [beheer, other] = [await openSettings(first), await openSettings(second)];
  const administrator = { ...server.administrator, address: line.address };
  const team = server.nameTeam();
  await setUpTeam(beheer, { administrator, team, device: 'balie-1' });
  const code = await showCode(beheer, administrator, 'balie-2');
  await leaveTyped(other, code);
  // Leaving a page is a moment at which browsers write down what its fields hold.
  for (const page of [beheer, other]) await goTo(page, 'agenda');
  await goTo(other, 'instellingen');
  await joinByCode(other, code, team);
  const panel = await first.open('/sidepanel.html');
  await panel.locator('[data-field="topic"]').fill('huurtoeslag');
  await panel.keyboard.press('Control+Enter');
  await addActivity(beheer, 'Samen soep eten');
  await publishAgenda(beheer, '1 activiteit');
  await meetTrouble(beheer, other, code);
  const found = [await keepWritings('1', beheer, heard), await keepWritings('2', other, alsoHeard)];
  for (const computer of [first, second]) await computer.end();
  for (const [name, { profile }] of [
    ['1', first],
    ['2', second],
  ] as const)
    for (const [file, content] of await readFolder(profile))
      written.set(`${name} ${file}`, content);
  written.set('addresses', JSON.stringify(line.passed));
  return found;
}

/** Pastes a code and does not go on. */
async function leaveTyped(settings: Page, code: string): Promise<void> {
  await settings.getByRole('button', { name: 'Aansluiten', exact: true }).click();
  await settings.getByLabel('Aansluitcode').fill(code);
  await settings.getByText('Dit staat in de code').waitFor();
}

/** The server cannot be reached, and does not let the second computer in any more. */
async function meetTrouble(beheer: Page, other: Page, code: string): Promise<void> {
  await goTo(beheer, 'instellingen');
  await line.cut();
  for (const page of [beheer, other]) {
    await page.getByRole('button', { name: 'Nu delen' }).click();
    await page.getByText('De server is niet te bereiken.').waitFor();
  }
  await line.mend();
  await revokeAccount(server, readConnectionCode(code).connection?.device ?? '');
  await other.getByRole('button', { name: 'Nu delen' }).click();
  await other.getByText('De server weigert de toegang.').first().waitFor();
  await beheer.getByRole('button', { name: 'Nu delen' }).click();
  await beheer.locator('.team-standing').getByText('Alles gedeeld').waitFor();
}

/** Keeps what a computer wrote where pages can read it; gives what is in the extension's own storage. */
async function keepWritings(name: string, settings: Page, heard: string[]): Promise<OwnStorage> {
  const storage = await readOwnStorage(settings);
  const { [key]: password, ...rest } = storage.local;
  written.set(`${name} stored`, await dumpStored(settings));
  written.set(`${name} page`, await dumpPage(settings));
  written.set(`${name} export`, await exportAll(settings));
  written.set(`${name} heard`, heard.join('\n'));
  written.set(`${name} own storage`, JSON.stringify([rest, storage.sync, storage.session]));
  written.set(
    `${name} report`,
    await readReport(settings, `${password} ${server.administrator.password}`),
  );
  return storage;
}

it('finds what it looks for, wherever it stands', () => {
  const names = (text: string) =>
    findSecret(text, written).map((name) => name.replace(/ .*\//, ' '));
  expect(names(line.address)).toEqual(expect.arrayContaining(['1 stored', '2 stored', '1 page']));
  expect(names('Samen soep eten')).toEqual(expect.arrayContaining(['1 export', '1 000003.log']));
  expect(names('_bulk_docs')).toEqual(expect.arrayContaining(['addresses', '1 heard']));
  expect(names('TypeError')).toEqual(expect.arrayContaining(['1 report', '2 report']));
});

it('finds a password in a header, in a connection code, and in wide letters', () => {
  const password = 'f00d4a11c0de'.repeat(3);
  const codes = ['a', 'ab', 'abc'].map((device) => {
    const place = { address: line.address, team: 't', database: 'team-t', publicDatabase: 'a' };
    return [device, writeConnectionCode({ ...place, device, password })] as const;
  });
  const places = new Map<string, Buffer | string>([
    ...codes,
    ['header', `Basic ${btoa(`waterstad-balie:${password}`)}`],
    ['wide', Buffer.from(` ${password} `, 'utf16le')],
    ['none', password.slice(1)],
  ]);
  expect(findSecret(password, places)).toEqual(['a', 'ab', 'abc', 'header', 'wide']);
});

it.each([0, 1])(
  'the password of a computer stands in the extension’s own storage and nowhere else',
  (index) => {
    expect(passwordOf(index).length).toBeGreaterThan(30);
    const files = findSecret(passwordOf(index), written);
    expect(files.length).toBeGreaterThan(0);
    const elsewhere = files.filter(
      (name) => !name.startsWith(`${index + 1} Default/Local Extension Settings/`),
    );
    expect(elsewhere).toEqual([]);
  },
);

it('the administrator’s password stands nowhere at all', () => {
  expect(findSecret(server.administrator.password, written)).toEqual([]);
});

it('nothing else is kept there than the password and the server’s address', () => {
  for (const { local, sync, session } of own) {
    expect(Object.keys(local).sort()).toEqual([key, 'team-server']);
    expect([sync, session]).toEqual([{}, {}]);
  }
});
