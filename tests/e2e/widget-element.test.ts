import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anActivity, giveFeed } from './widget/feed';
import { load } from './widget/host-page';
import { keepStreet, pageWith, type Street, tags, type VisitOptions } from './widget/street';

let street: Street;

const stay = keepStreet((opened) => {
  street = opened;
});

/** A script of the host that makes an element by hand. */
const addOne = ({ feed }: Street) => `
  const element = document.createElement('plein-agenda');
  element.setAttribute('feed', '${feed}');
  document.querySelector('main').append(element);`;

async function visit(html: string, options?: VisitOptions): Promise<Page> {
  return stay.visit(html, options);
}

const titles = (page: Page) => page.locator('plein-agenda h3').first();

describe('the element', () => {
  it('can be embedded with one tag, which puts it after itself', async () => {
    const tag = `<script type="module" src="${street.script}" data-feed="${street.feed}" data-limit="3"></script>`;
    const page = await visit(pageWith(`<div id="here">${tag}</div><p>Daarna</p>`));
    await titles(page).waitFor();
    expect(await page.locator('#here > plein-agenda').count()).toBe(1);
    expect(await page.locator('plein-agenda .item').count()).toBe(3);
  });

  it('can be embedded with one tag below what is still on its way, beside a tag without an address', async () => {
    const tag = `<script type="module" async src="${street.script}" data-feed="${street.feed}"></script>`;
    const broken = '<script type="text/plain" src="http://[" data-feed="x"></script>';
    const [begin, rest] = pageWith(`${broken}${tag}<i id="cut"></i><p id="late">${tag}</p>`).split(
      '<i id="cut"></i>',
    ) as [string, string];
    let finish: (() => void) | undefined;
    street.host.answers.set('/slow', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).write(begin);
      finish = () => response.end(rest);
    });
    const page = await visit('<p>Tot zo</p>');
    await page.goto(`${street.host.url}/slow`, { waitUntil: 'commit' });
    await page.locator('plein-agenda').first().locator('h3').first().waitFor();
    finish?.();
    await page.locator('#late > plein-agenda h3').first().waitFor();
    expect(await page.locator('plein-agenda').count()).toBe(2);
  });

  it('can be embedded twice with one tag each', async () => {
    const tag = (audience: string) =>
      `<script type="module" src="${street.script}" data-feed="${street.feed}" data-audiences="${audience}"></script>`;
    const page = await visit(pageWith(`${tag('seniors')}<h2>Ook</h2>${tag('parents')}`));
    await page.locator('plein-agenda').nth(1).locator('h3').first().waitFor();
    await page.locator('plein-agenda').nth(0).locator('h3').first().waitFor();
    await expect(page.locator('plein-agenda').count()).resolves.toBe(2);
    const second = page.locator('plein-agenda').nth(1);
    expect(await second.locator('.facts').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('Senioren'),
    );
  });

  it('lets what the page has in it be seen until the list is there', async () => {
    const page = await visit(pageWith(tags(street)), {
      prepare: (one) => one.addInitScript(watchFallback),
    });
    await titles(page).waitFor();
    const { seen, hidden } = await page.evaluate(
      () => (window as unknown as { fallback: Fallback }).fallback,
    );
    expect(seen).toBeGreaterThan(0);
    expect(hidden).toBe(0);
    expect(await page.getByRole('link', { name: 'Bekijk de agenda' }).isVisible()).toBe(false);
  });

  it('works when it was made before the script came', async () => {
    const page = await visit(pageWith('<p>Eerst</p>'));
    await page.evaluate(addOne(street));
    expect(await page.locator('plein-agenda').count()).toBe(1);
    await page.evaluate(load(street.script));
    await titles(page).waitFor();
  });

  it('works when it is made once the script is there', async () => {
    const page = await visit(pageWith('<p>Eerst</p>'));
    await page.evaluate(load(street.script));
    await page.evaluate(addOne(street));
    await titles(page).waitFor();
  });

  it('stays the same element when the script is loaded again from another address', async () => {
    const again = `<script type="module" src="${street.script}?again"></script>`;
    const page = await visit(pageWith(tags(street) + again));
    await titles(page).waitFor();
  });

  it('follows its attributes after it was put in the page', async () => {
    const page = await visit(pageWith(tags(street, 'limit="2"')));
    await titles(page).waitFor();
    const set = (name: string, value: string) =>
      page
        .locator('plein-agenda')
        .evaluate((element, [a = '', b = '']) => element.setAttribute(a, b), [name, value]);
    await set('limit', '4');
    await page.waitForFunction(
      () =>
        document.querySelector('plein-agenda')?.shadowRoot?.querySelectorAll('.item').length === 4,
    );
    await set('heading-level', '4');
    await page.locator('plein-agenda h5').first().waitFor();
    await set('lang', 'en');
    await page.getByRole('button', { name: 'Show more' }).waitFor();
    street.shop.answers.set('/other.json', giveFeed([anActivity()]));
    await set('feed', `${street.shop.url}/other.json`);
    await page.getByRole('button', { name: 'Samen puzzelen' }).waitFor();
    expect(await page.locator('plein-agenda .item').count()).toBe(1);
  });

  it('takes an attribute of nothing but spaces for none', async () => {
    const page = await visit(pageWith(tags(street, 'limit="2" themes="  " places=" , "')));
    await titles(page).waitFor();
  });

  it('keeps its list when a page stays open past midnight and the feed cannot be had then', async () => {
    street.shop.answers.set(
      '/other.json',
      giveFeed([anActivity({ start: '2026-11-27T09:00:00' })]),
    );
    const other = { script: street.script, feed: `${street.shop.url}/other.json` };
    const page = await visit(pageWith(tags(other)), {
      now: false,
      prepare: (one) => one.clock.install({ time: '2026-11-25T23:58:00+01:00' }),
    });
    await page.getByRole('button', { name: 'Samen puzzelen' }).waitFor();
    const asked = () => street.shop.asked.filter((path) => path === '/other.json').length;
    const before = asked();
    street.shop.answers.set('/other.json', (_request, response) =>
      response.writeHead(500, { 'Access-Control-Allow-Origin': '*' }).end(),
    );
    // Its clock is set going after it was painted.
    await page.clock.runFor(100);
    const failed = page.waitForResponse((response) => response.status() === 500);
    await page.clock.fastForward(5 * 60_000);
    await failed;
    expect(asked()).toBe(before + 1);
    expect(await page.getByRole('button', { name: 'Samen puzzelen' }).count()).toBe(1);
    street.shop.answers.set(
      '/other.json',
      giveFeed([anActivity({ start: '2026-11-27T09:00:00', title: 'Samen bakken' })]),
    );
    await page.clock.fastForward(60_000);
    await page.getByRole('button', { name: 'Samen bakken' }).waitFor();
    expect(await page.getByText('Morgen').count()).toBe(1);
  });

  it('can be taken out and put back, and moved while it loads', async () => {
    const page = await visit(pageWith(`${tags(street)}<aside></aside>`));
    await page
      .locator('plein-agenda')
      .evaluate((element) => document.querySelector('aside')?.append(element));
    await titles(page).waitFor();
    await page.evaluate(() => {
      const element = document.querySelector('plein-agenda') as HTMLElement;
      element.remove();
      document.querySelector('main')?.append(element);
      element.remove();
      document.querySelector('main')?.append(element);
    });
    await titles(page).waitFor();
    expect(await page.locator('plein-agenda .agenda').count()).toBe(1);
    await page.locator('plein-agenda').evaluate((element) => element.remove());
    expect(await page.locator('plein-agenda').count()).toBe(0);
  });

  it('does not mix up two on one page', async () => {
    street.shop.answers.set('/other.json', giveFeed([anActivity()]));
    const other = { script: street.script, feed: `${street.shop.url}/other.json` };
    const page = await visit(pageWith(tags(street) + tags(other)));
    const [first, second] = [
      page.locator('plein-agenda').nth(0),
      page.locator('plein-agenda').nth(1),
    ];
    await first.locator('h3').first().waitFor();
    await second.locator('h3').first().waitFor();
    await first.getByRole('button', { name: 'Zoeken en kiezen' }).click();
    await first.locator('input[type=search]').fill('xyzzy');
    await first.getByText('Niets gevonden').waitFor();
    expect(await second.locator('.item').count()).toBe(1);
  });

  it('shows an activity that several feeds have only once', async () => {
    street.shop.answers.set(
      '/other.json',
      giveFeed([anActivity(), anActivity({ uid: 'b', title: 'B' })]),
    );
    street.shop.answers.set(
      '/more.json',
      giveFeed([anActivity(), anActivity({ uid: 'c', title: 'C' })]),
    );
    const feed = `${street.shop.url}/other.json ${street.shop.url}/more.json`;
    const page = await visit(pageWith(tags({ script: street.script, feed })));
    await titles(page).waitFor();
    expect(await page.locator('plein-agenda .name').allInnerTexts()).toEqual([
      'B',
      'C',
      'Samen puzzelen',
    ]);
  });

  it('asks for the feed once, and for nothing else but its own script until details are wanted', async () => {
    const page = await visit(pageWith(tags(street)));
    await titles(page).waitFor();
    expect(stay.requests().filter((url) => !url.startsWith('data:'))).toEqual([
      street.script,
      street.feed,
    ]);
  });
});

/** In how many frames without a list the fallback was seen, and in how many it was not. */
interface Fallback {
  seen: number;
  hidden: number;
}

/** Looks at the fallback in each frame until there is a list. Runs in the page. */
function watchFallback(): void {
  const counted: Fallback = { seen: 0, hidden: 0 };
  Object.assign(window, { fallback: counted });
  const look = () => {
    const element = document.querySelector('plein-agenda');
    if (element?.shadowRoot?.querySelector('button')) return;
    if (element) counted[element.querySelector('a')?.checkVisibility() ? 'seen' : 'hidden'] += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
