import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anActivity, feedOf, feedType, giveFeed, manyActivities } from './widget/feed';
import { openDetails, openFilters, waitForList, waitForStatus } from './widget/hands';
import { keepStreet, pageWith, type Street, tags, type VisitOptions } from './widget/street';

let street: Street;

const stay = keepStreet((opened) => {
  street = opened;
  street.shop.answers.set('/many.json', giveFeed(manyActivities(400)));
  const later = anActivity({ uid: 'b', title: 'Samen eten', start: '2026-11-25T18:00:00' });
  street.shop.answers.set('/two.json', giveFeed([anActivity(), later]));
});

async function visit(feed: string, options: VisitOptions = {}): Promise<Page> {
  const embedded = tags({ ...street, feed: `${street.shop.url}${feed}` });
  const page = await stay.visit(pageWith(embedded), options);
  await waitForList(page);
  return page;
}

/** What has the focus in the widget. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);

/** Marks all items that there are, and tells how many of those in the list are marked. */
const mark = (page: Page) =>
  page.locator('plein-agenda .item').evaluateAll((items) => {
    for (const item of items) Object.assign(item, { isMarked: true });
  });
const countMarked = (page: Page) =>
  page
    .locator('plein-agenda .item')
    .evaluateAll((items) => items.filter((item) => 'isMarked' in item).length);

describe('a list that changes', () => {
  it('keeps what stands there, details and all, when more is asked for', async () => {
    const page = await visit('/many.json');
    await openDetails(page, 'Peuterspeelplein');
    await mark(page);
    await page.getByRole('button', { name: 'Meer tonen' }).click();
    await page.locator('plein-agenda .item').nth(39).waitFor();
    await waitForList(page);
    expect(await countMarked(page)).toBe(20);
    expect(await page.locator('plein-agenda .details dl').count()).toBe(1);
    const next = await page.locator('plein-agenda .title').nth(20).innerText();
    await expect.poll(() => focused(page)).toContain(next);
  });

  it('tells what begins and what ends, and is not drawn anew for it', async () => {
    const page = await visit('/two.json', {
      now: false,
      prepare: (one) => one.clock.install({ time: '2026-11-25T13:58:30+01:00' }),
    });
    await openDetails(page, 'Samen puzzelen');
    await mark(page);
    expect(await page.getByText('Nu bezig').count()).toBe(0);
    await page.clock.fastForward('03:00');
    await page.getByRole('button', { name: 'Samen puzzelen Nu bezig' }).waitFor();
    expect(await focused(page)).toContain('Samen puzzelen');
    expect(await page.locator('plein-agenda .details dl').count()).toBe(1);
    await page.clock.fastForward('01:30:00');
    await page.getByText('Nu bezig').waitFor({ state: 'detached' });
    expect(await countMarked(page)).toBe(2);
  });

  it('keeps what a choice leaves, and what is open in it', async () => {
    const page = await visit('/agenda.json');
    await openFilters(page);
    await openDetails(page, 'Peuterspeelplein');
    await mark(page);
    await page.getByRole('combobox', { name: 'Voor wie' }).selectOption('parents');
    await expect
      .poll(() => page.locator('plein-agenda .facts').allInnerTexts())
      .toSatisfy((facts: string[]) => facts.every((one) => one.includes('Ouders met kinderen')));
    expect(await page.locator('plein-agenda .details dl').count()).toBe(1);
    expect(await countMarked(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Alles tonen' }).click();
    await waitForStatus(page, '39 activiteiten');
  });
});

describe('a feed that the browser knows already', () => {
  it('is asked for again only if it has changed, and shown all the same', async () => {
    const known: (string | undefined)[] = [];
    street.shop.answers.set('/known.json', (request, response) => {
      known.push(request.headers['if-none-match']);
      const headers = {
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'no-cache',
        'Content-Type': feedType,
        ETag: '"first"',
      };
      if (request.headers['if-none-match'] === '"first"') response.writeHead(304, headers).end();
      else response.writeHead(200, headers).end(feedOf([anActivity()]));
    });
    const page = await visit('/known.json');
    await page.reload();
    await page.getByRole('button', { name: 'Samen puzzelen' }).waitFor();
    expect(known).toEqual([undefined, '"first"']);
  });
});
