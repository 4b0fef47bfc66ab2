import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { anActivity } from '../fixtures/activities';
import { findViolations, prefer } from './axe';
import { watchDownloads } from './downloads';
import { bareSurroundings, openUsed } from './open-panel';

const seniors = { 'pleinwijzer.nl:audiences': ['seniors' as const] };
const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({ ...seniors, title: 'Breien' });
const activities = [
  anActivity({ ...seniors, title: 'Kring' }),
  draft,
  anActivity({ title: 'IDO', start: '2026-11-24T11:00:00', status: 'cancelled' }),
];

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:a
DTSTART:20261201T100000
SUMMARY:Zingen
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTART:gisteren
SUMMARY:Kapot
END:VEVENT
END:VCALENDAR`;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialogHeading = page.getByRole('dialog').getByRole('heading', { level: 2 });

async function openAgenda(language: 'nl' | 'en', hash = '#/agenda') {
  window.location.hash = hash;
  // As the real page has; the frame of the test has none.
  document.title = 'Beheer';
  const surroundings = { ...bareSurroundings(), pickFolder: async () => undefined };
  const stored = { activities, team: { focus: ['seniors' as const] }, device: { language } };
  return openUsed('beheer', stored, { surroundings });
}

beforeEach(() => page.viewport(1280, 900));

describe.each([
  ['nl', 'light'],
  ['en', 'dark'],
] as const)('axe finds nothing wrong in %s, %s', (language, scheme) => {
  beforeEach(() => prefer({ 'prefers-color-scheme': scheme }));

  it.each([
    ['table', 1280],
    ['days', 375],
  ])('in the week board as %s', async (_what, width) => {
    await page.viewport(width, 900);
    await openAgenda(language, '#/agenda/week/2026-11-24');
    await expect.element(page.getByRole('link', { name: /Kring/ })).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('in each step of an import', async () => {
    await openAgenda(language);
    await button(/^(Importeren|Import)$/).click();
    await expect.element(dialogHeading).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await userEvent.fill(page.getByRole('dialog').getByRole('textbox'), calendar);
    await button(/^(Lees de tekst|Read the text)$/).click();
    await expect.element(page.getByText(/gisteren/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await button(/^(Importeer|Import) 1/).click();
    await expect.element(page.getByText(/^(Gelukt|Done): 1/).first()).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('in export and in publishing, before and after', async () => {
    watchDownloads();
    await openAgenda(language);
    await button(/^(Exporteren|Export)$/).click();
    await expect.element(dialogHeading).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await button(/^(Sluiten|Close)$/).click();
    await button(/^(Publiceren|Publish)$/).click();
    const download = button(/^Download/);
    await expect.element(download).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await download.click();
    await expect.element(page.getByLabelText(/agenda\.json$/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });
});

it('with forced colours a draft, a cancelled date and a gap still differ in words and form', async () => {
  await prefer({ 'forced-colors': 'active' });
  await openAgenda('nl', '#/agenda/week/2026-11-24');
  const card = page.getByRole('link', { name: /Breien/ });
  await expect.element(card).toHaveTextContent('Concept');
  const styleOf = (name: string) =>
    getComputedStyle(page.getByRole('link', { name: new RegExp(name) }).element());
  expect(styleOf('Breien').borderTopStyle).toBe('dashed');
  expect(styleOf('Kring').borderTopStyle).toBe('solid');
  expect(await findViolations()).toEqual([]);
});
