import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright';
import type { Administrator } from '../../../utils/team/administrator';
import {
  type ChromiumOptions,
  type ChromiumSession,
  chromeExtension,
  launchChromium,
} from '../chromium/launch';
import { type Desk, openDesk } from '../chromium/panel';
import { buildReachingVariant } from './variant';

/** A computer of the library: a browser with a user's folder of its own. */
export interface Computer extends ChromiumSession {
  /** The user's folder, with all that the browser wrote. */
  profile: string;
  /** Ends the browser; what it wrote stays until `close`. */
  end(): Promise<void>;
}

/** Size of a window with Beheer. */
export const beheerSize = { width: 1280, height: 900 };

/** Starts a browser with the extension that may reach the team's server. */
export async function openComputer(options: ChromiumOptions = {}): Promise<Computer> {
  const { profile, extension, remove } = await layOut();
  const session = await launchChromium({ ...options, extension, profile });
  const close = () => session.close().finally(remove);
  return { ...session, profile, end: session.close, close };
}

/** The same with a visitor's tab, and the real side panel beside it. */
export async function openTeamDesk(): Promise<Desk> {
  const { profile, extension, remove } = await layOut();
  const desk = await openDesk({ profile, extension });
  return { ...desk, close: () => desk.close().finally(remove) };
}

/** A user's folder, and the extension beside it. */
async function layOut() {
  const folder = await mkdtemp(join(tmpdir(), 'pleinwijzer-'));
  const variant = await buildReachingVariant(chromeExtension, join(folder, 'extension'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { profile: join(folder, 'profile'), extension: relative('.', variant), remove };
}

/** Opens Instellingen, and waits until its part about the team is there. */
export async function openSettings({ open }: Pick<ChromiumSession, 'open'>): Promise<Page> {
  const page = await open('/beheer.html#/instellingen', beheerSize);
  await teamOf(page).locator('.team').waitFor();
  return page;
}

/** The part of Instellingen about the team. */
export const teamOf = (settings: Page) =>
  settings.getByRole('region', { name: 'Team', exact: true });

/** What people type to set a team up. */
export interface NewTeam {
  administrator: Administrator;
  team: string;
  device: string;
}

/** Sets a team up in Instellingen, as the first computer. */
export async function setUpTeam(settings: Page, plan: NewTeam): Promise<void> {
  const { address, name, password } = plan.administrator;
  await settings.getByRole('button', { name: 'Nieuw team inrichten' }).click();
  await settings.getByLabel('Adres van de server').fill(address);
  await settings.getByLabel('Naam van de beheerder').fill(name);
  await settings.getByLabel('Wachtwoord van de beheerder').fill(password);
  await settings.getByLabel('Naam van het team').fill(plan.team);
  await settings.getByLabel('Naam van deze computer').fill(plan.device);
  await settings.getByRole('button', { name: 'Team inrichten', exact: true }).click();
  await settings.getByText(`Deze computer hoort bij het team “${plan.team}”.`).waitFor();
}

/** Makes a connection code for one more computer in Instellingen, which shows it until that is left. */
export async function showCode(
  settings: Page,
  { name, password }: Administrator,
  device: string,
): Promise<string> {
  await settings.getByRole('button', { name: 'Beheer van de server openen' }).click();
  await settings.getByLabel('Naam van de beheerder').fill(name);
  await settings.getByLabel('Wachtwoord van de beheerder').fill(password);
  await settings.getByRole('button', { name: 'Openen', exact: true }).click();
  await settings.getByLabel('Namen van de computers').fill(device);
  await settings.getByRole('button', { name: 'Codes maken' }).click();
  return settings.getByLabel(`Aansluitcode van ${device}`).inputValue();
}

/** Makes a connection code for one more computer, and closes what only IT may see. */
export async function makeCode(
  settings: Page,
  administrator: Administrator,
  device: string,
): Promise<string> {
  const code = await showCode(settings, administrator, device);
  await settings.getByRole('button', { name: 'Klaar', exact: true }).click();
  return code;
}

/** Joins a team in Instellingen by its code. */
export async function joinByCode(settings: Page, code: string, team: string): Promise<void> {
  await settings.getByRole('button', { name: 'Aansluiten', exact: true }).click();
  await settings.getByLabel('Aansluitcode').fill(code);
  await settings.getByRole('button', { name: 'Deze computer aansluiten' }).click();
  await settings.getByText(`Deze computer hoort bij het team “${team}”.`).waitFor();
}
