import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTeamServer, type TeamServer } from '../team/server';
import { readAlarms, readState, soundAlarm, workerOf } from './team/background';
import { type Computer, openComputer, openSettings, setUpTeam } from './team/computer';
import { type Line, openLine } from './team/line';

/** How long a condition is waited for, on a busy machine too. */
const soon = { timeout: 30_000 };

describe('without a team', () => {
  let counter: Server;
  let connections: number;
  let computer: Computer;

  beforeAll(async () => {
    connections = 0;
    counter = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => counter.listen(0, '127.0.0.1', resolve));
    const { port } = counter.address() as AddressInfo;
    // Whatever is asked of whomever comes here, but for what the browser asks of its own maker.
    const own = ['google.com', 'googleapis.com', 'gvt1.com'].map(
      (host) => `MAP *.${host} ~NOTFOUND`,
    );
    const rules = [...own, `MAP * 127.0.0.1:${port}`].join(', ');
    computer = await openComputer({ args: [`--host-resolver-rules=${rules}`] });
  });

  afterAll(async () => {
    expect(computer.errors).toEqual([]);
    await computer.close();
    counter.close();
  });

  it('nothing is asked of any server, and no alarm is set, while it is used', async () => {
    const panel = await computer.open('/sidepanel.html');
    await panel.locator('[data-field="topic"]').fill('huurtoeslag');
    await panel.keyboard.press('Control+Enter');
    await panel.getByText('1 vraag vandaag').waitFor();
    const settings = await openSettings(computer);
    await settings.getByText('Zonder team blijft alles gewoon op deze computer.').waitFor();
    expect(await readAlarms(workerOf(computer))).toEqual([]);
    expect(connections).toBe(0);
    // The counter does count.
    await settings.evaluate(() => fetch('http://team.example/').catch(() => undefined));
    expect(connections).toBe(1);
    for (const page of [panel, settings]) await page.close();
  });

  it('an alarm that was left over asks nothing and is taken away', async () => {
    await soundAlarm(workerOf(computer));
    await expect.poll(() => readAlarms(workerOf(computer)), soon).toEqual([]);
    expect(connections).toBe(1);
  });
});

describe('with a team, and no page open', () => {
  let server: TeamServer;
  let team: string;
  let line: Line;
  let computer: Computer;

  beforeAll(async () => {
    server = await openTeamServer();
    team = server.nameTeam();
    line = await openLine(server.address);
    computer = await openComputer();
    const settings = await openSettings(computer);
    const administrator = { ...server.administrator, address: line.address };
    await setUpTeam(settings, { administrator, team, device: 'balie-1' });
    await settings.locator('.team-standing').getByText('Alles gedeeld').waitFor();
    await settings.close();
  });

  afterAll(async () => {
    expect(computer.errors).toEqual([]);
    await computer.close();
    await line.close();
    await server.close();
  });

  /** Lets the alarm go off, and waits until the exchange has ended; gives what was asked. */
  async function share(): Promise<string[]> {
    const worker = workerOf(computer);
    const [before, known] = [await readState(worker), line.passed.length];
    await soundAlarm(worker);
    const isLater = async () => {
      const after = await readState(worker);
      return (after?.lastSuccess ?? 0) > (before?.lastSuccess ?? 0);
    };
    await expect.poll(isLater, soon).toBe(true);
    return line.passed.slice(known).map(({ method, path }) => `${method} ${path.split('?')[0]}`);
  }

  it('an alarm is set, seldom enough for 13 requests an hour', async () => {
    const [alarm, ...others] = await readAlarms(workerOf(computer));
    expect(others).toEqual([]);
    expect(alarm?.periodInMinutes).toBeGreaterThanOrEqual(5);
    expect(Math.ceil(60 / (alarm?.periodInMinutes ?? 0)) + 1).toBeLessThanOrEqual(13);
  });

  it('an alarm asks once when nothing changed, each time', async () => {
    for (let times = 0; times < 3; times += 1)
      expect(await share()).toEqual([`GET /team-${team}/_changes`]);
  });

  it('after leaving the team there is no alarm and nothing is asked', async () => {
    const settings = await openSettings(computer);
    await settings.getByRole('button', { name: 'Team verlaten' }).click();
    const dialog = settings.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Alles blijft hier staan' }).check();
    await dialog.getByRole('button', { name: 'Team verlaten' }).click();
    await settings.getByText('Deze computer hoort niet meer bij het team.').waitFor();
    await expect.poll(() => readAlarms(workerOf(computer)), soon).toEqual([]);
    await settings.close();
    const known = line.passed.length;
    await soundAlarm(workerOf(computer));
    await expect.poll(() => readAlarms(workerOf(computer)), soon).toEqual([]);
    expect(line.passed.length).toBe(known);
  });
});
