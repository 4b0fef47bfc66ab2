import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { anActivity, giveFeed } from './widget/feed';
import { openDetails, openFilters, waitForList, waitForStatus } from './widget/hands';
import { give } from './widget/serve';
import { keepStreet, pageWith, type Street, tags, type VisitOptions } from './widget/street';

let street: Street;

const stay = keepStreet((opened) => {
  street = opened;
  const dark = `body { margin: 0; background: #10181c; color: #e9eef0 } a { color: #9adbd5 }
    plein-agenda { --plein-background: #10181c; --plein-text: #e9eef0; --plein-accent: #2f7d86;
      --plein-soft: #b5c2c9; --plein-line: #37444b }`;
  const orange = 'plein-agenda { --plein-accent: #ee7203 }';
  street.host.answers.set('/dark.css', give(dark, 'text/css'));
  street.host.answers.set('/orange.css', give(orange, 'text/css'));
  const cancelled = anActivity({ uid: 'c', title: 'Samen zingen', status: 'cancelled' });
  const full = { 'pleinwijzer.nl:registration': { kind: 'full' } } as const;
  const states = [cancelled, anActivity({ uid: 'f', title: 'Samen koken', ...full }), anActivity()];
  street.shop.answers.set('/states.json', giveFeed(states));
  street.shop.answers.set('/empty.json', giveFeed([]));
  street.shop.answers.set('/wait.json', () => undefined);
});

interface Place extends VisitOptions {
  attributes?: string;
  /** Path of the feed. */
  feed?: string;
  head?: string;
}

async function visit({ attributes = '', feed = '/agenda.json', head = '', ...rest }: Place = {}) {
  const embedded = tags({ ...street, feed: `${street.shop.url}${feed}` }, attributes);
  return stay.visit(pageWith(embedded, head), rest);
}

const button = (page: Page, name: string) => page.getByRole('button', { name });

/** The states of the element, and how a visitor comes there. */
const states: [name: string, place: Place, act: (page: Page) => Promise<unknown>][] = [
  ['loading', { feed: '/wait.json' }, (page) => page.locator('plein-agenda').waitFor()],
  ['the list', {}, waitForList],
  ['the list on a small screen', { viewport: { width: 320, height: 640 } }, waitForList],
  ['the list in an orange that cannot carry text', { head: sheet('orange') }, waitForList],
  ['the list on a dark page', { head: sheet('dark') }, waitForList],
  [
    'details',
    {},
    async (page) => {
      await waitForList(page);
      await openDetails(page, 'Peuterspeelplein');
    },
  ],
  [
    'details on a dark page',
    { head: sheet('dark') },
    async (page) => {
      await waitForList(page);
      await openDetails(page, 'Taalclub');
    },
  ],
  [
    'a choice from the filters',
    {},
    async (page) => {
      await openFilters(page);
      await page.getByRole('combobox', { name: 'Onderwerp' }).selectOption('language');
      await waitForStatus(page, '10 activiteiten');
    },
  ],
  [
    'nothing found',
    {},
    async (page) => {
      await openFilters(page);
      await page.getByRole('searchbox').fill('xyzzy');
      await page.getByText('Niets gevonden').waitFor();
    },
  ],
  [
    'what is cancelled or full',
    { feed: '/states.json' },
    (page) => page.getByText('Gaat niet door').waitFor(),
  ],
  [
    'an empty feed',
    { feed: '/empty.json' },
    (page) => page.getByText('Er staan nu geen').waitFor(),
  ],
  ['a failed feed', { feed: '/gone.json' }, (page) => page.getByRole('alert').waitFor()],
  [
    'English',
    { attributes: 'lang="en"' },
    async (page) => {
      await openFilters(page);
      await openDetails(page, 'Taalclub');
    },
  ],
];

function sheet(name: string): string {
  return `<link rel="stylesheet" href="/${name}.css">`;
}

describe('people who cannot use what others use', () => {
  it.each(states)('meet no obstacle that axe knows of: %s', async (_name, place, act) => {
    const page = await visit(place);
    await act(page);
    expect(await findViolations(page)).toEqual([]);
  });

  it.each([
    ['heading-level="2"', ['h2', 'h3']],
    ['heading-level="4"', ['h4', 'h5']],
    ['heading-level="6"', ['h6', 'h6']],
    ['', ['h2', 'h3']],
  ])('find the outline of the page right with %s', async (attributes, [day, item]) => {
    const page = await visit({ attributes });
    await waitForList(page);
    const used = await page
      .locator('plein-agenda')
      .evaluate(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('h1,h2,h3,h4,h5,h6') ?? [])].map(
          ({ localName }) => localName,
        ),
      );
    expect(used[0]).toBe(day);
    expect(used[1]).toBe(item);
    expect(new Set(used)).toEqual(new Set([day, item]));
  });

  it('come everywhere with the keyboard alone', async () => {
    const page = await visit({ attributes: 'limit="4"' });
    await waitForList(page);
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement?.shadowRoot?.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent;
      });
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return focused();
    };
    expect(await press('Tab')).toBe('Zoeken en kiezen');
    await press('Enter');
    await waitForStatus(page, 'activiteiten');
    expect(await focused()).toBe('Zoek in de agenda');
    expect(await press('Tab')).toBe('Onderwerp');
    expect(await press('Tab')).toBe('Voor wie');
    expect(await press('Tab')).toBe('Waar');
    expect(await press('Tab')).toContain('Peuterspeelplein');
    await press('Enter');
    await page.locator('plein-agenda .details dl').waitFor();
    expect(await button(page, 'Peuterspeelplein').getAttribute('aria-expanded')).toBe('true');
    expect(await focused()).toContain('Peuterspeelplein');
    await press('Space');
    await page.locator('plein-agenda .details').waitFor({ state: 'detached' });
    await button(page, 'Meer tonen').focus();
    await press('Enter');
    await page.locator('plein-agenda .item').nth(7).waitFor();
    const fifth = await page.locator('plein-agenda .name').nth(4).innerText();
    expect(await focused()).toContain(fifth);
    const back = Array<string>(8).fill('Shift+Tab');
    expect(await press(...back)).toBe('Zoek in de agenda');
    await page.keyboard.type('xyzzy');
    await page.getByText('Niets gevonden').waitFor();
  });

  it('come back from a search that found nothing with one key, and are where they began', async () => {
    const page = await visit();
    await openFilters(page);
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('Niets gevonden').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await button(page, 'Alles tonen').press('Enter');
    await page.locator('plein-agenda .item').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await page.getByRole('searchbox').evaluate((field) => field.matches(':focus'))).toBe(
      true,
    );
  });

  it('see the focus wherever it is', async () => {
    const page = await visit({ attributes: 'limit="2"' });
    await waitForList(page);
    for (let index = 0; index < 4; index += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement?.shadowRoot?.activeElement;
        return element ? getComputedStyle(element).outlineStyle : 'none';
      });
      expect(outline, `stop ${index}`).not.toBe('none');
    }
  });

  it('read everything at 400 % zoom without going sideways', async () => {
    const page = await visit({ viewport: { width: 320, height: 256 } });
    await waitForList(page);
    await openDetails(page, 'Peuterspeelplein');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await findWide(page)).toEqual([]);
  });

  it('read everything with text of twice the size', async () => {
    const page = await visit({
      viewport: { width: 640, height: 800 },
      head: '<style>html { font-size: 200% }</style>',
    });
    await waitForList(page);
    await openDetails(page, 'Peuterspeelplein');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    expect(await findWide(page)).toEqual([]);
  });

  it('hit what they want to hit: nothing to press is smaller than 24 by 24 pixels', async () => {
    const page = await visit({ viewport: { width: 375, height: 740 } });
    await waitForList(page);
    await openDetails(page, 'Peuterspeelplein');
    const small = await page.locator('plein-agenda').evaluate(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('button, input, select') ?? [])]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ element }) => element.textContent),
    );
    expect(small).toEqual([]);
  });
});

/** What sticks out of the element to the right. */
function findWide(page: Page): Promise<string[]> {
  return page.locator('plein-agenda').evaluate((element) => {
    const { right } = element.getBoundingClientRect();
    return [...(element.shadowRoot?.querySelectorAll('.agenda *') ?? [])]
      .filter((one) => one.getBoundingClientRect().right > right + 1)
      .map((one) => `${one.tagName} ${one.textContent}`);
  });
}
