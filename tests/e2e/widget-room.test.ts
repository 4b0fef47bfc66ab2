import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { waitForList } from './widget/hands';
import { keepStreet, pageWith, type Street, tags } from './widget/street';

let street: Street;

const stay = keepStreet((opened) => {
  street = opened;
});

/** Ways in which a page makes something only as wide as what is in it, by the CSS of what is around. */
const narrowing: [name: string, css: string][] = [
  ['a column that centres', 'main { display: flex; flex-direction: column; align-items: center }'],
  ['a row', '#around { display: flex }'],
  ['a grid that centres', 'main { display: grid; justify-items: center }'],
  ['a float', 'plein-agenda { float: left }'],
  ['what stands in a line', '#around { display: inline-block }'],
  ['a place of its own', '#around { position: relative } plein-agenda { position: absolute }'],
  ['a table', '#around { display: table-cell }'],
  ['a row in which no line may end', '#around { display: flex; white-space: nowrap }'],
  ['itself as a row', 'plein-agenda { display: flex }'],
  [
    'itself as a column that centres',
    'plein-agenda { display: flex; flex-direction: column; align-items: center }',
  ],
];

async function visit(css: string, width: number): Promise<Page> {
  const page = await stay.visit(
    pageWith(`<div id="around">${tags(street, 'limit="3"')}</div>`, `<style>${css}</style>`),
    { viewport: { width, height: 800 } },
  );
  await waitForList(page);
  return page;
}

describe('the room that a page gives', () => {
  it.each(narrowing)('is taken in %s, and no more than there is', async (_name, css) => {
    for (const width of [320, 1280]) {
      const page = await visit(css, width);
      const taken = await page.evaluate(() => ({
        agenda: document.querySelector('plein-agenda')?.getBoundingClientRect().width ?? 0,
        page: document.documentElement.scrollWidth,
      }));
      expect(taken.agenda, `${width}`).toBeGreaterThan(Math.min(500, width * 0.7));
      expect(taken.page, `${width}`).toBe(width);
    }
  });

  it.each([
    ['the attribute hidden', '', 'hidden'],
    ['a class', '.gone { display: none }', 'class="gone"'],
    ['its own style', '', 'style="display: none"'],
    ['what is around it', '#around { visibility: hidden }', ''],
  ])('may be none, by %s', async (_name, css, attribute) => {
    const page = await stay.visit(
      pageWith(`<div id="around">${tags(street, attribute)}</div>`, `<style>${css}</style>`),
    );
    await page.locator('plein-agenda .item').first().waitFor({ state: 'attached' });
    expect(await page.locator('plein-agenda .item').first().isVisible()).toBe(false);
  });
});

describe('the colours that a page gives', () => {
  const colourOf = (page: Page, css: string) =>
    page
      .locator(`plein-agenda ${css}`)
      .first()
      .evaluate((element) => getComputedStyle(element).color);

  it('are corrected for what is seen through the slot of a part of the page', async () => {
    const page = await stay.visit(
      pageWith(
        `<div id="card">${tags(street)}</div>`,
        '<style>plein-agenda { --plein-background: transparent }</style>',
      ),
      {
        prepare: (one) =>
          one.addInitScript(() =>
            document.addEventListener('DOMContentLoaded', () => {
              const root = document.querySelector('#card')?.attachShadow({ mode: 'open' });
              const ground = document.createElement('div');
              ground.style.background = '#111';
              ground.append(document.createElement('slot'));
              root?.append(ground);
            }),
          ),
      },
    );
    await waitForList(page);
    const parts = ((await colourOf(page, '.name')).match(/\d+/g) ?? []).map(Number);
    expect(Math.min(...parts)).toBeGreaterThan(60);
  });

  it.each([
    ['nothing', 'transparent'],
    ['a veil', 'rgba(0, 0, 0, 0.04)'],
  ])('are left as they are where they can be read through %s', async (_name, ground) => {
    const page = await visit(`plein-agenda { --plein-background: ${ground} }`, 1280);
    expect(await colourOf(page, '.name')).toBe('rgb(11, 95, 99)');
  });

  it('are corrected for what is seen through the ground', async () => {
    const css = 'body { background: #111 } plein-agenda { --plein-background: transparent }';
    const page = await visit(css, 1280);
    const [red = 0, green = 0, blue = 0] = (
      (await colourOf(page, '.name')).match(/\d+/g) ?? []
    ).map(Number);
    expect(Math.min(red, green, blue)).toBeGreaterThan(60);
  });

  it('are read however they are written', async () => {
    const css = 'plein-agenda { --plein-accent: oklch(0.45 0.15 30); --plein-background: #fff }';
    const page = await visit(css, 1280);
    const [red = 0, , blue = 0] = ((await colourOf(page, '.name')).match(/\d+/g) ?? []).map(Number);
    expect(red).toBeGreaterThan(blue + 60);
  });
});
