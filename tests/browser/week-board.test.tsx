import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Activity, Audience } from '../../utils/activity/activity';
import { anActivity } from '../fixtures/activities';
import { zuid } from '../fixtures/builders';
import { openUsed } from './open-panel';

const tuesday = '2026-11-24';
const forSeniors = { 'pleinwijzer.nl:audiences': ['seniors'] } satisfies Partial<Activity>;
const desk = anActivity({ uid: 'desk', title: 'IDO', start: `${tuesday}T09:00:00` });
const circle = anActivity({ ...forSeniors, uid: 'circle', title: 'Kring' });
const walk = anActivity({
  ...forSeniors,
  uid: 'walk',
  title: 'Wandelen',
  start: `${tuesday}T11:00:00`,
  recurrenceRules: [{ frequency: 'weekly' }],
});
const atZuid = anActivity({
  ...forSeniors,
  title: 'Bingo',
  start: '2026-11-26T10:00:00',
  locations: { [zuid]: { name: 'Bibliotheek Zuid' } },
});

const heading = page.getByRole('heading', { level: 2 });
const table = page.getByRole('table');
const row = (name: string) =>
  table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const date = (name: string) => page.getByRole('link', { name });

async function openWeek(activities: Activity[], focus: Audience[] = ['seniors']) {
  window.location.hash = `#/agenda/week/${tuesday}`;
  const beheer = await openUsed('beheer', { activities, team: { focus } });
  await expect.element(heading).toHaveTextContent('Week 48: 23–29 november 2026');
  return beheer;
}

beforeEach(() => page.viewport(1280, 900));

describe('the week board, wide', () => {
  it('is a table: days above, target groups beside, focus groups first, everyone last', async () => {
    const parents = { 'pleinwijzer.nl:audiences': ['parents' as const] };
    await openWeek([desk, circle, anActivity(parents)]);
    const names = (role: 'columnheader' | 'rowheader') =>
      table
        .getByRole(role)
        .elements()
        .map((cell) => cell.textContent?.trim());
    expect(names('columnheader')).toEqual([
      'Doelgroep',
      'Maandag 23 nov',
      'Dinsdag 24 nov',
      'Woensdag 25 nov',
      'Donderdag 26 nov',
      'Vrijdag 27 nov',
    ]);
    expect(names('rowheader')).toEqual([
      expect.stringContaining('Senioren'),
      expect.stringContaining('Ouders met kinderen'),
      expect.stringContaining('Iedereen'),
    ]);
  });

  it('shows what runs at the same time side by side, and what is then there for everyone', async () => {
    await openWeek([circle, walk, desk]);
    const group = row('Senioren').getByRole('group', { name: 'Tegelijk, 10.00–13.00' });
    await expect.element(group).toBeVisible();
    const [first, second] = group
      .getByRole('link')
      .elements()
      .map((one) => one.getBoundingClientRect());
    expect(second?.top).toBe(first?.top);
    expect(second?.left).toBeGreaterThan(first?.right as number);
    await expect.element(row('Senioren').getByText('Ook dan: IDO')).toBeVisible();
  });

  it('names in words what the focus groups miss', async () => {
    await openWeek([circle, walk, atZuid, desk]);
    const gaps = page.getByRole('region', { name: 'Wat mist er nog?' }).getByRole('listitem');
    expect(gaps.elements().map((one) => one.textContent)).toEqual([
      'Maandag, senioren: niets',
      'Woensdag, senioren: niets',
      'Donderdag, senioren: 1 activiteit, geen IDO',
      'Vrijdag, senioren: niets',
    ]);
  });

  it('asks for focus groups where none are chosen', async () => {
    await openWeek([circle], []);
    await expect.element(page.getByText('Kies bij Instellingen je aandachtsgroepen')).toBeVisible();
  });

  it('shows drafts as drafts and cancelled dates as cancelled', async () => {
    const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({ title: 'Breien' });
    await openWeek([draft, anActivity({ title: 'Haken', status: 'cancelled' })]);
    await expect.element(date('Breien Concept')).toBeVisible();
    await expect.element(date('Haken Gaat niet door')).toBeVisible();
  });

  it('goes from week to week, and Back from the editor finds the same week', async () => {
    await openWeek([circle, walk]);
    await page.getByRole('button', { name: 'Volgende week' }).click();
    await expect.element(heading).toHaveTextContent(/^Week 49: 30 november\s.\s6 december 2026$/);
    await expect.element(date('Kring')).not.toBeInTheDocument();
    await date('Wandelen').click();
    await expect.poll(() => window.location.hash).toBe('#/agenda/walk/2026-12-01T11%3A00%3A00');
    window.history.back();
    await expect.element(heading).toHaveTextContent('Week 49');
    await page.getByRole('button', { name: 'Vorige week' }).click();
    await expect.element(date('Kring')).toBeVisible();
  });

  it('is walked by keyboard: the dates of a row come after each other, Enter opens one', async () => {
    await openWeek([circle, walk]);
    date('Kring').element().focus();
    await userEvent.keyboard('{Tab}');
    await expect.element(date('Wandelen')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => window.location.hash).toContain('#/agenda/walk/');
  });

  it('begins a new activity on the day and for the group of a cell', async () => {
    await openWeek([circle]);
    await date('Nieuwe activiteit op vrijdag voor senioren').click();
    await expect.element(page.getByLabelText('Datum', { exact: true })).toHaveValue('2026-11-27');
    await expect.element(page.getByRole('checkbox', { name: 'Senioren' })).toBeChecked();
  });

  it('shows one place only when asked', async () => {
    await openWeek([circle, atZuid]);
    await userEvent.selectOptions(page.getByLabelText('Plek'), 'Bibliotheek Zuid');
    await expect.element(date('Kring')).not.toBeInTheDocument();
    await expect.element(date('Bingo')).toBeVisible();
  });

  it('says so when a week has nothing', async () => {
    await openWeek([anActivity({ start: '2026-12-01T10:00:00' })]);
    await expect.element(page.getByText('In deze week is er nog niets.')).toBeVisible();
  });

  it('follows what changes in the agenda', async () => {
    const { app } = await openWeek([circle]);
    await app.stores.database.put('activities', { ...circle, title: 'Leeskring' });
    await app.stores.announce('activities');
    await expect.element(date('Leeskring')).toBeVisible();
  });
});

describe('the week board, narrow', () => {
  const days = () => page.getByRole('heading', { level: 3 }).elements();

  it('shows the days under each other, each with the groups that have something', async () => {
    await page.viewport(375, 800);
    await openWeek([circle, desk]);
    await expect.element(table).not.toBeInTheDocument();
    expect(days().map((one) => one.textContent)).toContain('Dinsdag 24 november');
    await expect.element(date('Kring')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(375);
  });

  it('does so too when text is twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    await openWeek([circle]);
    await expect.element(page.getByRole('heading', { name: 'Dinsdag 24 november' })).toBeVisible();
    document.documentElement.style.fontSize = '';
    await expect.element(table).toBeVisible();
  });
});
