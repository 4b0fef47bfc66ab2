import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openFilters, waitForList, waitForStatus } from './widget/hands';
import { describeHost, describeLook, load, patchLikeOldLibraries } from './widget/host-page';
import { give } from './widget/serve';
import { keepStreet, pageWith, type Street, tags, type VisitOptions } from './widget/street';

let street: Street;

const stay = keepStreet(async (opened) => {
  street = opened;
  street.host.answers.set(
    '/orange.css',
    give('plein-agenda { --plein-accent: #ee7203 }', 'text/css'),
  );
  street.host.answers.set('/theme.css', give('* { all: unset }', 'text/css'));
  const names = ['accent', 'word', 'soft', 'line', 'ground', 'round', 'on-accent', 'accent-word'];
  const own = names.map(
    (name) => `@property --${name} { syntax: '*'; inherits: false }
      :root, plein-agenda { --${name}: #fff }`,
  );
  street.host.answers.set('/names.css', give(own.join(''), 'text/css'));
  const bootstrap = await readFile('node_modules/bootstrap/dist/css/bootstrap.min.css');
  street.host.answers.set('/bootstrap.css', give(bootstrap, 'text/css'));
});

async function visit(html: string, options?: VisitOptions): Promise<Page> {
  return stay.visit(html, options);
}

const titles = (page: Page) => page.locator('plein-agenda h3').first();

/** WCAG 2.2, contrast ratio. */
function contrastOnWhite(colour: number[]): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the page around the widget', () => {
  it('gets no global and no changed prototype, style, markup or storage', async () => {
    const page = await visit(pageWith(tags(street).replace(/<script.*<\/script>/, '')), {
      now: false,
    });
    const before = await page.evaluate(describeHost);
    const isDefined = () => page.evaluate(() => Boolean(customElements.get('plein-agenda')));
    expect(await isDefined()).toBe(false);
    await page.evaluate(load(street.script));
    await titles(page).waitFor();
    await titles(page).locator('button').click();
    await page.locator('plein-agenda .details dl').waitFor();
    expect(await isDefined()).toBe(true);
    const after = await page.evaluate(describeHost);
    // The visitor clicked in the element: that the page may know.
    expect(after).toEqual({ ...before, active: 'PLEIN-AGENDA' });
  });

  it('keeps its own looks, and lets nothing of them into the widget', async () => {
    const plain = await visit(pageWith(tags(street)));
    await waitForList(plain);
    await openFilters(plain);
    const look = await plain.evaluate(describeLook);
    expect(look.length).toBeGreaterThan(100);
    for (const sheet of ['/theme.css', '/bootstrap.css', '/names.css']) {
      const link = `<link rel="stylesheet" href="${sheet}">`;
      const page = await visit(pageWith(tags(street), link));
      await waitForList(page);
      await openFilters(page);
      const found = await page.evaluate(describeLook);
      expect(
        found.find((one, index) => one !== look[index]),
        sheet,
      ).toBeUndefined();
      expect(found).toHaveLength(look.length);
    }
  });

  it('may forbid inline styles and scripts, and all origins but its own and the widget’s', async () => {
    const { url } = street.shop;
    const policy = `default-src 'none'; img-src data:; script-src ${url}; style-src 'self'; connect-src ${url}`;
    const page = await visit(pageWith(tags(street), '<link rel="stylesheet" href="/orange.css">'), {
      headers: { 'Content-Security-Policy': policy },
    });
    await titles(page).locator('button').click();
    await page.locator('plein-agenda .details dl').waitFor();
    const title = page.locator('plein-agenda .name').first();
    // The orange of the page, darkened until it can be read.
    const colour = await title.evaluate((element) => getComputedStyle(element).color);
    const [red = 0, green = 0, blue = 255] = (colour.match(/\d+/g) ?? []).map(Number);
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue);
    expect(contrastOnWhite([red, green, blue])).toBeGreaterThan(4.5);
  });

  it('gets its own form sent by nothing that a visitor does in the widget', async () => {
    const form = `<form action="/sent">${tags(street)}<button>Verstuur</button></form>`;
    const page = await visit(pageWith(form));
    await titles(page).locator('button').click();
    await openFilters(page);
    await page.locator('plein-agenda input[type=search]').press('Enter');
    await page.locator('plein-agenda input[type=search]').fill('taalhuis');
    await waitForStatus(page, /^7 activiteiten/);
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('may ask for Trusted Types and allow no policy for them', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    const page = await visit(pageWith(tags(street, 'lang="en"')), {
      headers: { 'Content-Security-Policy': policy },
    });
    await titles(page).locator('button').click();
    await page.locator('plein-agenda .details dl').waitFor();
  });

  it('may have patched what all scripts share, as old libraries do', async () => {
    const page = await visit(pageWith(tags(street)), {
      prepare: (one) => one.addInitScript(patchLikeOldLibraries),
    });
    await titles(page).locator('button').click();
    await page.locator('plein-agenda .details dl').waitFor();
    await openFilters(page);
    await page.locator('plein-agenda input[type=search]').fill('taalhuis');
    await waitForStatus(page, /^7 activiteiten/);
    const other = page.getByRole('button', { name: 'Peuterspeelplein' });
    await other.first().waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => (window as unknown as { mapped: number }).mapped),
    ).toBeGreaterThan(0);
    expect(await page.evaluate(describeLook)).not.toEqual([]);
  });

  it('may have a scheduler of its own, or a browser that has none', async () => {
    const page = await visit(pageWith(tags(street)), {
      prepare: (one) =>
        one.addInitScript(() => Object.assign(window, { scheduler: { init() {} } })),
    });
    await titles(page).waitFor();
    expect(await page.locator('plein-agenda .item').count()).toBeGreaterThan(0);
  });

  it('may speak another direction: the list keeps that of its own language', async () => {
    const page = await visit(pageWith(tags(street)).replace('lang="nl"', 'lang="ar" dir="rtl"'));
    await titles(page).waitFor();
    const agenda = page.locator('plein-agenda .agenda');
    expect(await agenda.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(await agenda.getAttribute('lang')).toBe('nl');
  });
});
