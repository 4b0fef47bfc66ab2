import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anActivity, giveFeed } from './widget/feed';
import { openFilters, waitForStatus } from './widget/hands';
import { give } from './widget/serve';
import {
  openStreet,
  pageWith,
  type Street,
  tags,
  type Visit,
  type VisitOptions,
} from './widget/street';

let street: Street;
let open: Visit | undefined;

beforeAll(async () => {
  street = await openStreet();
  street.host.answers.set(
    '/orange.css',
    give('plein-agenda { --plein-accent: #ee7203 }', 'text/css'),
  );
  street.host.answers.set('/theme.css', give('* { all: unset }', 'text/css'));
  const bootstrap = await readFile('node_modules/bootstrap/dist/css/bootstrap.min.css');
  street.host.answers.set('/bootstrap.css', give(bootstrap, 'text/css'));
});

afterEach(async () => {
  const faults = open?.faults;
  await open?.close();
  open = undefined;
  expect(faults ?? []).toEqual([]);
});

afterAll(() => street.close());

/** A script of the host that makes an element by hand. */
const addOne = ({ feed }: Street) => `
  const element = document.createElement('plein-agenda');
  element.setAttribute('feed', '${feed}');
  document.querySelector('main').append(element);`;

async function visit(html: string, options?: VisitOptions): Promise<Page> {
  open = await street.visit(html, options);
  return open.page;
}

/** As text: Vitest writes an `import()` of a function anew. */
const load = (address: string) => `import(${JSON.stringify(address)}).then(() => undefined)`;

const titles = (page: Page) => page.locator('plein-agenda h3').first();

/** What a script of the host can see of its own page, and would notice a change in. */
function describeHost(): Record<string, unknown> {
  const kinds = [Object, Array, String, Function, Promise, Map, Set, Date, RegExp, Number, Symbol];
  const owners = [...kinds, Node, Element, HTMLElement, Document, EventTarget, Event, Window];
  const members = (target: object) =>
    Reflect.ownKeys(target).map((key) => {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(target, key) ?? {};
      const parts = [value, get, set].map((one) =>
        typeof one === 'function' ? `${one}` : typeof one,
      );
      return `${String(key)}: ${parts}`;
    });
  return {
    globals: Reflect.ownKeys(window).map(String),
    kinds: owners.map((owner) => [owner.name, members(owner), members(owner.prototype)]),
    others: [JSON, Math, Intl, Reflect, console].map(members),
    head: document.head.innerHTML,
    body: document.body.innerHTML,
    root: document.documentElement.cloneNode(false).toString(),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    kept: [document.cookie, localStorage.length, sessionStorage.length],
    active: document.activeElement?.tagName,
  };
}

/** The styles of everything that the element draws; sizes left out, they follow the page's. */
function describeLook(): string[] {
  const names = [
    'display',
    'position',
    'float',
    'color',
    'backgroundColor',
    'backgroundImage',
    'borderTopWidth',
    'borderTopStyle',
    'borderTopColor',
    'borderRadius',
    'paddingTop',
    'paddingLeft',
    'marginTop',
    'marginBottom',
    'listStyleType',
    'textTransform',
    'textDecorationLine',
    'fontSize',
    'fontWeight',
    'lineHeight',
    'letterSpacing',
    'textAlign',
    'cursor',
    'boxShadow',
    'opacity',
    'transform',
    'appearance',
    'boxSizing',
    'visibility',
    'whiteSpace',
    'direction',
  ] as const;
  const root = document.querySelector('plein-agenda')?.shadowRoot;
  return [...(root?.querySelectorAll('.agenda, .agenda *') ?? [])].map((element) => {
    const style = getComputedStyle(element);
    return `${element.tagName}.${element.className}: ${names.map((name) => style[name]).join(' | ')}`;
  });
}

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
    await titles(plain).waitFor();
    await openFilters(plain);
    const look = await plain.evaluate(describeLook);
    expect(look.length).toBeGreaterThan(100);
    for (const sheet of ['/theme.css', '/bootstrap.css']) {
      await open?.close();
      const link = `<link rel="stylesheet" href="${sheet}">`;
      const page = await visit(pageWith(tags(street), link));
      await titles(page).waitFor();
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
      prepare: (one) => one.addInitScript(patch),
    });
    await titles(page).locator('button').click();
    await page.locator('plein-agenda .details dl').waitFor();
    await openFilters(page);
    await page.locator('plein-agenda input[type=search]').fill('taalhuis');
    await waitForStatus(page, /^7 activiteiten/);
    expect(
      await page.evaluate(() => (window as unknown as { mapped: number }).mapped),
    ).toBeGreaterThan(0);
    expect(await page.evaluate(describeLook)).not.toEqual([]);
  });

  it('may speak another direction: the list keeps that of its own language', async () => {
    const page = await visit(pageWith(tags(street)).replace('lang="nl"', 'lang="ar" dir="rtl"'));
    await titles(page).waitFor();
    const agenda = page.locator('plein-agenda .agenda');
    expect(await agenda.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(await agenda.getAttribute('lang')).toBe('nl');
  });
});

/** In the manner of Prototype 1.6, MooTools and home-made shims. */
function patch(): void {
  const given = { map: Array.prototype.map, from: Array.from, filter: Array.prototype.filter };
  const counts = window as unknown as { mapped: number };
  counts.mapped = 0;
  const add = (target: object, name: string, value: unknown) => {
    (target as Record<string, unknown>)[name] = value;
  };
  add(Array.prototype, 'each', function (this: unknown[], act: (one: unknown) => void) {
    for (let index = 0; index < this.length; index += 1) act(this[index]);
  });
  add(Array.prototype, 'toJSON', () => '"list"');
  add(String.prototype, 'toJSON', () => '"text"');
  add(Object.prototype, 'extend', () => undefined);
  add(Object.prototype, 'title', 'from the prototype');
  add(Function.prototype, 'defer', () => undefined);
  add(Array.prototype, 'map', function (this: unknown[], ...args: [never]) {
    counts.mapped += 1;
    return given.map.apply(this, args);
  });
  add(Array.prototype, 'filter', function (this: unknown[], ...args: [never]) {
    return given.filter.apply(this, args);
  });
  // Prototype 1.6: loose, and without a place to begin.
  add(Array.prototype, 'includes', function (this: unknown[], wanted: unknown) {
    for (const one of this) if (one === wanted) return true;
    return false;
  });
  add(Array.prototype, 'flatMap', function (this: unknown[], make: (one: unknown) => unknown) {
    const all: unknown[] = [];
    for (const one of this) all.push(...given.from([make(one)].flat() as never));
    return all;
  });
}

describe('the element', () => {
  it('can be embedded with one tag, which puts it after itself', async () => {
    const tag = `<script type="module" src="${street.script}" data-feed="${street.feed}" data-limit="3"></script>`;
    const page = await visit(pageWith(`<div id="here">${tag}</div><p>Daarna</p>`));
    await titles(page).waitFor();
    expect(await page.locator('#here > plein-agenda').count()).toBe(1);
    expect(await page.locator('plein-agenda .item').count()).toBe(3);
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
    expect(open?.requests.filter((url) => !url.startsWith('data:'))).toEqual([
      street.script,
      street.feed,
    ]);
  });
});
