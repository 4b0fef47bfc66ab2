import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { anActivity } from '../fixtures/activities';
import { findViolations, prefer } from './axe';
import { openTeam, setLine } from './team-commands';
import { openPublishing, openTeamAgenda, publishAs } from './team-pages';

const dialog = page.getByRole('dialog');
const button = (name: RegExp) => dialog.getByRole('button', { name });
const circle = anActivity({ uid: 'circle', title: 'Kring' });
const walk = anActivity({ uid: 'walk', title: 'Wandelen' });
const cook = anActivity({ uid: 'cook', title: 'Koken' });

let team: Awaited<ReturnType<typeof openTeam>>;

// The first one waits until the server has started.
beforeEach(async () => {
  team = await openTeam();
}, 60_000);

describe.each([
  ['nl', 'light', 1280],
  ['en', 'dark', 375],
] as const)('axe finds nothing wrong in %s, %s, %i pixels wide', (language, scheme, width) => {
  it('in any step of publishing on the team’s server', async () => {
    await prefer({ 'prefers-color-scheme': scheme });
    await page.viewport(width, 900);
    // As the real page has; the frame of the test has none.
    document.title = 'Beheer';
    await publishAs(team.colleague, [circle]);
    await openTeamAgenda(team, { activities: [walk], device: { language } });
    await expect.element(page.getByText(/(door|by) kantoor\./)).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await openPublishing();
    await expect.element(dialog.getByText(/^(Weg|Gone): 1/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await publishAs(team.colleague, [circle, cook]);
    await button(/teamserver$|team server$/).click();
    await expect.element(dialog.getByText(/^(Weg|Gone): 2/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await button(/^(Ga verder|Go on)/).click();
    await button(/teamserver$|team server$/).click();
    await expect.element(dialog.getByText(/^(Gelukt|Done)/)).toBeVisible();
    await button(/^(De agenda leeghalen|Empty the agenda)/).click();
    expect(await findViolations()).toEqual([]);
    await setLine(team, 'cut');
    await button(/^(Ja|Yes)/).click();
    await expect.element(dialog.getByRole('alert')).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await button(/^(Sluiten|Close)$/).click();
    await openPublishing();
    await expect.element(button(/^(Opnieuw proberen|Try again)$/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });
});
