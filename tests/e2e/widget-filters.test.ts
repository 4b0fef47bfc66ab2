import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anActivity, giveFeed } from './widget/feed';
import { openFilters, waitForList, waitForStatus } from './widget/hands';
import { watchKeys } from './widget/host-page';
import { keepStreet, pageWith, type Street, tags, type VisitOptions } from './widget/street';

let street: Street;

/** Every Wednesday in the central library; one date has another name, one was moved to Zuid. */
const series = anActivity({
  title: 'Samen Nederlands praten',
  recurrenceRules: [{ frequency: 'weekly' }],
  locations: { a: { name: 'Centrale Bibliotheek', description: 'Marktstraat 1, Waterstad' } },
  recurrenceOverrides: {
    '2026-12-02T14:00:00': { title: 'Taalcafé' },
    '2026-12-09T14:00:00': { 'locations/a': { name: 'Bibliotheek Zuid' } },
    '2026-12-16T14:00:00': { excluded: true },
  },
});

const stay = keepStreet((opened) => {
  street = opened;
  const other = anActivity({ uid: 'b' });
  street.shop.answers.set('/changed.json', giveFeed([series, other]));
});

async function visit(attributes = '', options: VisitOptions = {}): Promise<Page> {
  const feed = `${street.shop.url}/changed.json`;
  const page = await stay.visit(pageWith(tags({ ...street, feed }, attributes)), options);
  await waitForList(page);
  return page;
}

/** The names of the dates in the list, once there are so many. */
async function readList(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('plein-agenda')?.shadowRoot;
      return root?.querySelectorAll('.agenda[aria-busy=false] .item').length === wanted;
    },
    count,
    { timeout: 10_000 },
  );
  return page.locator('plein-agenda .name').allInnerTexts();
}

/** What has the focus in the widget. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);

const button = (page: Page) => page.getByRole('button', { name: 'Zoeken en kiezen' });

describe('the filters', () => {
  it('find the date that has the word or the place, and not the rest of its series', async () => {
    const page = await visit('limit="50" days="30"');
    await openFilters(page);
    expect(await readList(page, 5)).toHaveLength(5);
    const field = page.getByRole('searchbox');
    await field.fill('taalcafé');
    await waitForStatus(page, /^1 activiteit$/);
    expect(await readList(page, 1)).toEqual(['Taalcafé']);
    await field.fill('');
    const places = page.getByRole('combobox', { name: 'Waar' });
    await expect.poll(() => places.innerText()).toContain('Bibliotheek Zuid (1)');
    await places.selectOption('Bibliotheek Zuid');
    expect(await readList(page, 1)).toEqual(['Samen Nederlands praten']);
    expect(await page.locator('plein-agenda .facts').innerText()).toContain('Bibliotheek Zuid');
    await places.selectOption('Centrale Bibliotheek');
    expect(await readList(page, 3)).toEqual([
      'Samen Nederlands praten',
      'Taalcafé',
      'Samen Nederlands praten',
    ]);
    expect(await page.locator('plein-agenda .facts').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('Zuid'),
    );
  });

  it('tell the whole series in the details of a date that was found alone', async () => {
    const page = await visit();
    await openFilters(page);
    await page.getByRole('searchbox').fill('taalcafé');
    await readList(page, 1);
    await page.getByRole('button', { name: 'Taalcafé' }).click();
    const details = page.locator('plein-agenda .details dl');
    await details.waitFor();
    expect(await details.innerText()).toContain('Volgende keren');
    expect(await details.innerText()).toMatch(/woensdag/i);
  });

  it('can be asked for again when they could not be had, by the same button', async () => {
    const page = await visit();
    const parts = /\/filters-[^/]*\.js(\?|$)/;
    await page.route(parts, (route) => route.abort());
    for (const _press of ['first', 'second']) {
      await button(page).press('Enter');
      await page.getByRole('alert').filter({ hasText: 'lukt nu niet' }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(1);
      expect(await focused(page)).toBe('Zoeken en kiezen');
    }
    await page.unroute(parts);
    await button(page).press('Enter');
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await focused(page)).toBe('');
  });

  it('are there once when their button was pressed twice', async () => {
    const page = await visit();
    await button(page).dblclick();
    await waitForStatus(page, /^2 activiteiten$/);
    expect(await page.getByRole('searchbox').count()).toBe(1);
  });

  it.each(['None', 'NONE, themes'])('are absent with filters="%s"', async (names) => {
    const page = await visit(`filters="${names}"`);
    expect(await button(page).count()).toBe(0);
  });

  it('take letters, a slash and a space on a page with shortcuts for these', async () => {
    const page = await visit('', { prepare: (one) => one.addInitScript(watchKeys) });
    await openFilters(page);
    await page.getByRole('searchbox').pressSequentially('samen p/q');
    expect(await page.getByRole('searchbox').inputValue()).toBe('samen p/q');
    await page.getByRole('searchbox').fill('');
    await waitForStatus(page, /^2 activiteiten$/);
    const places = page.getByRole('combobox', { name: 'Waar' });
    await places.pressSequentially('Bib');
    expect(await places.inputValue()).toBe('Bibliotheek Zuid');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const seen = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys);
    expect(await seen()).toEqual(['Escape', 'Tab']);
    await page.locator('h1').press('s');
    expect(await seen()).toEqual(['Escape', 'Tab', 's']);
  });
});
