import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anActivity, feedOf, feedType, morning } from './widget/feed';
import { waitForList } from './widget/hands';
import { give } from './widget/serve';
import { keepStreet, pageWith, type Street, tags } from './widget/street';

let street: Street;

const stay = keepStreet((opened) => {
  street = opened;
});

/** A page on which a part of the widget never comes. */
async function visitWithout(part: string, attributes: string, css = ''): Promise<Page> {
  return stay.visit(pageWith(tags(street, attributes), `<style>${css}</style>`), {
    prepare: async (one) => {
      await one.clock.install({ time: morning });
      await one.route(`**/${part}-*.js*`, () => undefined);
    },
  });
}

const failed = 'De agenda kan nu niet worden getoond';

/** What has the focus: in the widget, or in the page. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.className;
  });

describe('a part that never comes', () => {
  it.each([
    ['of the colours, after which the list has those of the page', 'accent', ''],
    ['of the language, after which the list speaks Dutch', 'en', 'lang="en"'],
  ])('is waited for a while: that %s', async (_name, part, attributes) => {
    const css = 'plein-agenda { --plein-accent: #7a1f5c }';
    const asked = street.shop.asked.length;
    const page = await visitWithout(part, attributes, part === 'accent' ? css : '');
    await expect.poll(() => street.shop.asked.slice(asked)).toContain('/agenda.json');
    await page.locator('plein-agenda').getByRole('link', { name: 'Bekijk de agenda' }).waitFor();
    await page.clock.runFor(6000);
    await waitForList(page);
    expect(await page.locator('plein-agenda h2').first().textContent()).toContain('Vandaag');
  });

  it('is asked for anew under another address, as a browser may remember that it failed', async () => {
    let isDown = true;
    const page = await stay.visit(pageWith(tags(street)), {
      prepare: (one) =>
        one.route('**/details-*.js*', (route) => (isDown ? route.abort() : route.fallback())),
    });
    await waitForList(page);
    const title = page.locator('plein-agenda .title button').first();
    await title.click();
    await page.locator('plein-agenda .details').getByText(failed).waitFor();
    isDown = false;
    await title.click();
    await title.click();
    await page.locator('plein-agenda .details dl').waitFor();
    expect(stay.requests().filter((url) => /details-[^/]*\?\d/.test(url))).not.toEqual([]);
  });
});

describe('another try', () => {
  it('says that it goes on, and leaves the focus where people are', async () => {
    let answer = (): void => undefined;
    street.shop.answers.set('/down.json', (_request, response) => response.writeHead(500).end());
    const page = await stay.visit(
      pageWith(tags({ ...street, feed: `${street.shop.url}/down.json` })),
    );
    const retry = page.getByRole('button', { name: 'Probeer opnieuw' });
    await retry.waitFor();
    street.shop.answers.set('/down.json', (request, response) => {
      answer = () => give(feedOf([]), feedType)(request, response);
    });
    await retry.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'De agenda wordt geladen' }).waitFor();
    expect(await page.getByRole('link', { name: 'Bekijk de agenda' }).isVisible()).toBe(true);
    expect(await focused(page)).toBe('agenda');
    answer();
    await page.getByText('Er staan nu geen activiteiten').waitFor();
    expect(await focused(page)).toBe('agenda');
  });

  it('has its button below what the page has in the element, not beside it', async () => {
    street.shop.answers.set('/down.json', (_request, response) => response.writeHead(500).end());
    const page = await stay.visit(
      pageWith(tags({ ...street, feed: `${street.shop.url}/down.json` })),
    );
    const [link, button] = await Promise.all(
      [
        page.getByRole('link', { name: 'Bekijk de agenda' }),
        page.getByRole('button', { name: 'Probeer opnieuw' }),
      ].map((one) => one.boundingBox()),
    );
    expect(button?.y).toBeGreaterThan((link?.y ?? 0) + (link?.height ?? 0));
  });
});

describe('what comes late', () => {
  it('takes the focus over from the page’s own link, which it replaces', async () => {
    let answer = (): void => undefined;
    street.shop.answers.set('/late.json', (request, response) => {
      answer = () => give(feedOf([anActivity()]), feedType)(request, response);
    });
    const feed = `${street.shop.url}/late.json`;
    const page = await stay.visit(pageWith(tags({ ...street, feed })));
    await page.getByRole('link', { name: 'Bekijk de agenda' }).focus();
    await expect.poll(() => street.shop.asked.at(-1)).toBe('/late.json');
    answer();
    await waitForList(page);
    expect(await focused(page)).toBe('agenda');
  });

  it('leaves the focus with those who went elsewhere', async () => {
    let come: (() => void) | undefined;
    const page = await stay.visit(pageWith(`${tags(street)}<input id="own" aria-label="Eigen">`), {
      prepare: (one) =>
        one.route('**/filters-*.js*', async (route) => {
          await new Promise<void>((resolve) => {
            come = resolve;
          });
          await route.fallback();
        }),
    });
    await waitForList(page);
    await page.getByRole('button', { name: 'Zoeken en kiezen' }).click();
    await page.getByRole('textbox', { name: 'Eigen' }).focus();
    await expect.poll(() => come).toBeDefined();
    come?.();
    await page.getByRole('searchbox').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
  });
});

describe('an element that is put elsewhere', () => {
  it('says that its list is being loaded anew', async () => {
    const feed = `${street.shop.url}/once.json`;
    street.shop.answers.set('/once.json', give(feedOf([anActivity()]), feedType));
    const page = await stay.visit(pageWith(tags({ ...street, feed })));
    await waitForList(page);
    street.shop.answers.set('/once.json', () => undefined);
    await page.evaluate(() => document.body.append(document.querySelector('plein-agenda') as Node));
    await page.getByRole('status').filter({ hasText: 'De agenda wordt geladen' }).waitFor();
    expect(await page.getByRole('link', { name: 'Bekijk de agenda' }).isVisible()).toBe(true);
  });
});

describe('an element with nothing in it', () => {
  it('says that the list is being loaded', async () => {
    street.shop.answers.set('/wait.json', () => undefined);
    const feed = `${street.shop.url}/wait.json`;
    const page = await stay.visit(
      pageWith(
        `<script type="module" src="${street.script}"></script><plein-agenda feed="${feed}">\n </plein-agenda>`,
      ),
    );
    await page.getByText('De agenda wordt geladen').waitFor();
  });
});
