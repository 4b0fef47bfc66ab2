import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type VersionsMessages, versionsMessages } from '../../utils/i18n/versions';
import type { TeamDocument } from '../../utils/record/document';
import { anActivity } from '../fixtures/activities';
import { aQuestion } from '../fixtures/builders';
import { findViolations, prefer } from './axe';
import type { PageForTest } from './open-panel';
import { aTeamWith, Doors, openMember, openTeamSettings, section, setLine } from './team-server';

const press = (name: string) => section.getByRole('button', { name, exact: true }).click();
const fill = (name: string, value: string) =>
  userEvent.fill(section.getByLabelText(name, { exact: true }), value);

/** Nothing wrong by axe, and nothing wider than the window. */
async function check(): Promise<void> {
  expect(await findViolations()).toEqual([]);
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

async function choose(
  language: 'nl' | 'en',
  scheme: string,
  width: number,
): Promise<VersionsMessages> {
  await page.viewport(width, 900);
  await prefer({ 'prefers-color-scheme': scheme });
  return versionsMessages[language];
}

describe.each([
  ['nl', 'light', 1280],
  ['en', 'dark', 375],
] as const)('in %s, %s, %d px wide', (language, scheme, width) => {
  it('both ways to begin are in order, also with faults', async () => {
    const text = await choose(language, scheme, width);
    await openTeamSettings(new Doors(), { device: { language } });
    await check();
    await press(text.connect);
    await press(text.connectNow);
    await check();
    await press(text.back);
    await press(text.setUp);
    await press(text.setUpNow);
    await check();
  });

  it('the team, its computers and its questions are in order', async () => {
    const text = await choose(language, scheme, width);
    const { server, connection } = await aTeamWith([aQuestion()]);
    window.location.hash = '#/instellingen';
    const member = await openMember(connection);
    await member.app.stores.settings.changeDevice({ language });
    await expect.element(section.getByText(text.lastSuccess)).toBeVisible();
    await check();
    await press(text.adminOpen);
    await fill(text.adminName, server.name);
    await fill(text.adminPassword, server.password);
    await press(text.adminOpenNow);
    await fill(text.codesNames, 'balie 3\nbalie 4');
    await press(text.codesMake);
    await expect.element(section).toHaveTextContent(text.codesDone(2));
    await press(text.revokeOf('kantoor'));
    await check();
    await setLine(server, 'cut');
    await press(text.shareNow);
    await expect.element(section).toHaveTextContent(text.troubles.unreachable);
    await press(text.change);
    await check();
    await press(text.leave);
    await check();
  });

  it('what was refused and what was overwritten is in order', async () => {
    const text = await choose(language, scheme, width);
    const { connection } = await aTeamWith([aQuestion()]);
    window.location.hash = '#/instellingen/team';
    const member = await openMember(connection);
    await member.app.stores.settings.changeDevice({ language });
    await refuseSome(member);
    await expect.element(page.getByText(text.reasons['unknown-field'])).toBeVisible();
    await page.getByText(text.showVersion).click();
    await check();
  });
});

/** Puts down a refused activity and an overwritten version of it. */
async function refuseSome({ app }: PageForTest): Promise<void> {
  const { database, announce } = app.stores;
  const activity = anActivity({ uid: 'a1' });
  const made = {
    clock: '1764000000000-0000-x',
    device: 'x',
    editedBy: 'x',
  } satisfies Partial<TeamDocument>;
  const refused = { reason: 'unknown-field:colour', at: Date.now() };
  await database.put('activities', activity);
  await database.put('versions', { id: 'activity:a1', ...made, refused });
  const at = new Date().toISOString();
  const record = { ...activity, title: 'Eerder' };
  await database.put('history', { id: 'activity:a1', at, editedBy: 'x', by: 'y', record });
  await announce('versions', 'history');
}
