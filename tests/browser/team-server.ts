import { signal } from '@preact/signals';
import { expect, onTestFinished } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import type { Surroundings, TeamDoors } from '../../components/surroundings';
import type { Question, QuestionRecord } from '../../utils/question/question';
import { openDatabase } from '../../utils/storage/db';
import { changeQuestions, questionStores } from '../../utils/storage/question-write';
import type { Database, WriteTransaction } from '../../utils/storage/schema';
import { readSyncState } from '../../utils/storage/team-membership';
import type { DeviceRole } from '../../utils/team/accounts';
import { prepareTeam } from '../../utils/team/administration';
import type { Connection } from '../../utils/team/connection';
import { addDevice } from '../../utils/team/devices';
import { joinByConnection } from '../../utils/team/join';
import { openSurroundings } from '../../utils/team/surroundings';
import { syncInBackground } from '../../utils/team/sync';
import type { Manner, ServerForBrowser } from '../team/browser-line';
import { bareSurroundings, freshName, openUsed, type PageForTest, type Stored } from './open-panel';

declare module 'vitest/browser' {
  interface BrowserCommands {
    openServer(): Promise<ServerForBrowser>;
    removeTeam(team: string): Promise<void>;
    setLine(address: string, manner: Manner): Promise<void>;
  }
}

/** A real server, behind a line that can be cut. */
export const openServer = () => commands.openServer();

/** Changes how the line to a server behaves. */
export const setLine = ({ address }: { address: string }, manner: Manner) =>
  commands.setLine(address, manner);

/** A name that no other team of the server has; what is made of it is gone after the test. */
export function freshTeam(): string {
  const team = `t${crypto.randomUUID().slice(0, 8)}`;
  onTestFinished(() => commands.removeTeam(team));
  return team;
}

/** What a browser gives, as somebody answers its questions, and what was asked of it. */
export class Doors implements TeamDoors {
  password: string | undefined;
  policy: string | undefined;
  isGranted = true;
  readonly alarm = signal<boolean | undefined>(undefined);
  readonly asked: string[] = [];
  readonly allowed = new Set<string>();

  credentials = {
    read: async () => this.password,
    write: async (password: string) => {
      this.password = password;
    },
    remove: async () => {
      this.password = undefined;
    },
  };

  ask = async (address: string) => {
    this.asked.push(address);
    if (this.isGranted) this.allowed.add(address);
    return this.isGranted;
  };

  isAllowed = async (address: string) => this.allowed.has(address);
  drop = async (address: string) => void this.allowed.delete(address);
  readPolicy = async () => this.policy;
  setAlarm = async (isOn: boolean) => {
    this.alarm.value = isOn;
  };
}

/** Surroundings with a browser that can share. */
export const sharedSurroundings = (team: TeamDoors): Surroundings => ({
  ...bareSurroundings(),
  team,
});

export const section = page.getByRole('region', { name: 'Team', exact: true });
export const button = (name: string) => section.getByRole('button', { name, exact: true });
export const field = (name: string) => section.getByLabelText(name, { exact: true });

/** Opens Instellingen on a computer in daily use, at the part about the team. */
export async function openTeamSettings(
  doors: TeamDoors,
  stored: Stored = {},
  address = '#/instellingen',
): Promise<PageForTest> {
  window.location.hash = address;
  const beheer = await openUsed('beheer', stored, { surroundings: sharedSurroundings(doors) });
  if (address === '#/instellingen') await expect.element(section).toBeVisible();
  return beheer;
}

/** An administrator that no server has: after five wrong passwords CouchDB locks a real account. */
export const notAdministrator = { name: 'guest', password: 'guessed' };

/** Fills in the form that sets a team up, and sends it. */
export async function setUp(server: ServerForBrowser, team: string): Promise<void> {
  await button('Nieuw team inrichten').click();
  await userEvent.fill(field('Adres van de server'), server.address);
  await userEvent.fill(field('Naam van de beheerder'), server.name);
  await userEvent.fill(field('Wachtwoord van de beheerder'), server.password);
  await userEvent.fill(field('Naam van het team'), team);
  await userEvent.fill(field('Naam van deze computer'), 'balie 1');
  await button('Team inrichten').click();
}

/** Another computer of the team, of which nobody sees a page. */
export interface Colleague {
  database: Database;
  /** Shares everything once. */
  share(): Promise<void>;
  /** Saves or withdraws questions there, and shares that. */
  change(...records: QuestionRecord[]): Promise<void>;
}

/** Lets another computer join by a connection; all of it is gone after the test. */
export async function openColleague(connection: Connection): Promise<Colleague> {
  const name = freshName();
  const database = await openDatabase({ name });
  const sharing = openSurroundings(database, new Doors().credentials);
  onTestFinished(() => {
    sharing.channel.close();
    database.close();
    indexedDB.deleteDatabase(name);
  });
  await joinByConnection(sharing, connection);
  const share = () => syncInBackground(sharing);
  return {
    database,
    share,
    async change(...records) {
      const transaction = database.transaction(
        [...questionStores, 'versions'] as const,
        'readwrite',
      );
      const changes = records.map((record) => ({ record }));
      await changeQuestions(transaction as unknown as WriteTransaction, changes);
      await transaction.done;
      await share();
    },
  };
}

/** A team on a real server, with an account for this computer, and a colleague who shared these. */
export async function aTeamWith(questions: readonly Question[], roles: readonly DeviceRole[] = []) {
  const server = await openServer();
  const team = freshTeam();
  const first = await prepareTeam({ administrator: server, team, device: 'kantoor' });
  // On a line of its own: that of this computer can be cut.
  const { address } = await openServer();
  const colleague = await openColleague({ ...first, address });
  for (const question of questions) await colleague.database.put('questions', question);
  await colleague.share();
  const connection = await addDevice(server, team, 'balie 2', roles);
  return { server, team, connection, colleague };
}

/** Opens a page of a computer that joins the team, and waits until it has everything. */
export async function openMember(
  connection: Connection,
  page: 'panel' | 'beheer' = 'beheer',
): Promise<PageForTest & { doors: Doors }> {
  const doors = new Doors();
  doors.allowed.add(connection.address);
  const opened = await openUsed(page, {}, { surroundings: sharedSurroundings(doors) });
  const { database, announce } = opened.app.stores;
  const sharing = openSurroundings(database, doors.credentials);
  await joinByConnection(sharing, connection);
  sharing.channel.close();
  await announce('sync');
  const hasAll = async () => (await readSyncState(database)).lastSuccess !== undefined;
  await expect.poll(hasAll, { timeout: 10_000 }).toBe(true);
  return { ...opened, doors };
}
