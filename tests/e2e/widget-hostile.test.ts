import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anActivity, feedOf, feedType, giveFeed, morning } from './widget/feed';
import { openFilters, waitForList, waitForStatus } from './widget/hands';
import {
  allMarkup,
  badLinks,
  brokenFeeds,
  markup,
  prototypeKeys,
  slowFeeds,
  tiringRules,
  wrongTypes,
} from './widget/hostile';
import { type Answer, give } from './widget/serve';
import {
  openStreet,
  pageWith,
  type Street,
  tags,
  type Visit,
  type VisitOptions,
} from './widget/street';

const failed = 'De agenda kan nu niet worden getoond';

let street: Street;
let open: Visit | undefined;

beforeAll(async () => {
  street = await openStreet();
});

afterEach(async () => {
  const { faults = [], requests = [] } = open ?? {};
  const ran = await open?.page.evaluate(() => (window as unknown as { ran?: number }).ran);
  await open?.close();
  open = undefined;
  expect(faults).toEqual([]);
  expect(ran).toBeUndefined();
  const own = (url: string) =>
    url === street.feed || url.startsWith(`${street.shop.url}/plein-agenda/`);
  expect(requests.filter((url) => !own(url) && url !== 'data:,')).toEqual([]);
});

afterAll(() => street.close());

/** A page with the widget on a feed that answers so. */
async function visit(answer: Answer, options?: VisitOptions): Promise<Page> {
  street.shop.answers.set('/agenda.json', answer);
  open = await street.visit(pageWith(tags(street, 'limit="500"')), options);
  return open.page;
}

const item = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens the details of everything in the list, and waits until they are there. */
async function openAll(page: Page): Promise<void> {
  await waitForList(page);
  await page.locator('plein-agenda').evaluate((element) => {
    const buttons = element.shadowRoot?.querySelectorAll<HTMLElement>('.title button') ?? [];
    for (const button of buttons) button.click();
  });
  await page.waitForFunction(() => {
    const root = document.querySelector('plein-agenda')?.shadowRoot;
    const [items, details] = ['.item', '.details dl'].map(
      (css) => root?.querySelectorAll(css).length,
    );
    return items === details;
  });
}

describe('a feed with hostile content', () => {
  it('has its markup shown as the text that it is', async () => {
    const page = await visit(giveFeed([allMarkup(), anActivity()]));
    await openAll(page);
    expect(await page.locator('plein-agenda .name').allInnerTexts()).toContain(markup);
    const made = await page
      .locator('plein-agenda')
      .evaluate(
        ({ shadowRoot }) =>
          shadowRoot?.querySelectorAll('img,script,svg,iframe,[onload],[onerror]').length,
      );
    expect(made).toBe(0);
  });

  it('leads to no address but those of the web, of mail and of telephones', async () => {
    const page = await visit(giveFeed([...badLinks(), anActivity()]));
    await openAll(page);
    const addresses = await page
      .locator('plein-agenda')
      .evaluate(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('a') ?? [])].map(
          ({ protocol, hostname }) => `${protocol} ${hostname}`,
        ),
      );
    for (const address of addresses)
      expect(address).toMatch(/^(https?: [a-z.]+\.[a-z]+|mailto: |tel: )$/);
    expect(await page.locator('plein-agenda .item').count()).toBe(badLinks().length + 1);
  });

  it('does not change what every object has', async () => {
    const page = await visit(give(prototypeKeys(), feedType));
    await openAll(page);
    await item(page, 'Samen puzzelen').waitFor();
    const polluted = await page.evaluate(() => [
      ({} as { polluted?: unknown }).polluted,
      ([] as { polluted?: unknown }).polluted,
      Object.keys(Object.prototype),
    ]);
    expect(polluted).toEqual([undefined, undefined, []]);
  });

  it('may have a value of the wrong type anywhere: what is right is shown', async () => {
    const page = await visit(giveFeed([...wrongTypes(), anActivity({ title: 'De goede' })]));
    await item(page, 'De goede').waitFor();
    await openAll(page);
    await openFilters(page);
    await page.getByRole('searchbox').fill('goede');
    await waitForStatus(page, /^1 activiteit$/);
  });

  it('may name what every object has: it is taken for a name, or left out', async () => {
    const named = anActivity({
      'pleinwijzer.nl:audiences': ['constructor' as never],
      'pleinwijzer.nl:registration': { kind: 'constructor' as never },
    });
    const page = await visit(giveFeed([named]));
    await waitForList(page);
    expect(await page.locator('plein-agenda .facts > *').allInnerTexts()).toEqual([
      'Ontwikkelplein',
      'constructor',
    ]);
  });

  it.each(['loading', 'more', 'toString', { toString: 1 }])(
    'may name %j as the way to take part: it is none',
    async (kind) => {
      const registration = { kind: kind as never };
      const page = await visit(
        giveFeed([anActivity({ 'pleinwijzer.nl:registration': registration })]),
      );
      await waitForList(page);
      expect(await page.locator('plein-agenda .facts > *').allInnerTexts()).toEqual([
        'Ontwikkelplein',
      ]);
    },
  );

  it('may name as its zone what is no text: its time is that of the square', async () => {
    const odd = anActivity({ timeZone: { toString: 1 } as never });
    const page = await visit(giveFeed([odd]));
    await openAll(page);
    expect(await page.locator('plein-agenda .time').innerText()).toBe('14.00–15.30 uur');
  });

  it('may have rules that take no end: the page stays usable, and what is right is shown', async () => {
    const good = anActivity({ title: 'De goede', start: '2026-11-25T09:30:00' });
    const page = await visit(giveFeed([...tiringRules(), good]));
    await item(page, 'De goede').waitFor();
    await openAll(page);
    await openFilters(page);
    await page.getByRole('searchbox').fill('goede');
    await waitForStatus(page, /^1 activiteit$/);
  });

  it('may have texts without end, and words without a space', async () => {
    const endless = anActivity({
      title: 'x'.repeat(20_000),
      description: 'Lang. '.repeat(100_000),
      locations: { a: { name: 'y'.repeat(20_000) } },
    });
    const page = await visit(giveFeed([endless, anActivity({ uid: 'b', title: 'Kort' })]), {
      viewport: { width: 375, height: 700 },
    });
    await openAll(page);
    await item(page, 'Kort').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });

  it('may come with any type that is no page, as servers are set up by others', async () => {
    const page = await visit(give(feedOf([anActivity()]), 'text/plain'));
    await item(page, 'Samen puzzelen').waitFor();
  });

  it('may be a list of Events without a Group around it', async () => {
    const page = await visit(give(JSON.stringify([anActivity()]), feedType));
    await item(page, 'Samen puzzelen').waitFor();
  });

  it('may describe in HTML: it is shown as text', async () => {
    const html = { description: '<p>Kom <b>langs</b></p>', descriptionContentType: 'text/html' };
    const page = await visit(giveFeed([anActivity(html)]));
    await item(page, 'Samen puzzelen').click();
    await page.getByText('Kom langs', { exact: true }).waitFor();
  });

  it('may be without activities: a sentence says so', async () => {
    const page = await visit(giveFeed([]));
    await page.getByText('Er staan nu geen activiteiten in de agenda.').waitFor();
  });
});

describe('a feed that cannot be shown because it', () => {
  it.each(brokenFeeds)(
    '%s: the fallback stays, a sentence says so, another try heals it',
    async (_name, answer) => {
      const page = await visit(answer);
      await expectFailure(page);
      street.shop.answers.set('/agenda.json', giveFeed([anActivity()]));
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await item(page, 'Samen puzzelen').waitFor();
      expect(await page.getByText(failed).count()).toBe(0);
    },
  );

  it.each(slowFeeds)('%s: it is given up, and another try heals it', async (_name, answer) => {
    const page = await visit(answer, {
      now: false,
      prepare: (one) => one.clock.install({ time: morning }),
    });
    await page.getByText('De agenda wordt geladen').waitFor({ state: 'attached' });
    await expect.poll(() => street.shop.asked.at(-1)).toBe('/agenda.json');
    await page.clock.fastForward('00:12');
    await expectFailure(page);
    street.shop.answers.set('/agenda.json', giveFeed([anActivity()]));
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await item(page, 'Samen puzzelen').waitFor();
  });

  it('is one of two: the other one is shown, with a sentence', async () => {
    street.shop.answers.set('/agenda.json', giveFeed([anActivity()]));
    street.shop.answers.set('/gone.json', (_request, response) => response.writeHead(500).end());
    open = await street.visit(
      pageWith(tags({ ...street, feed: `${street.feed} ${street.shop.url}/gone.json` })),
    );
    await item(open.page, 'Samen puzzelen').waitFor();
    await open.page.getByText('Een deel van de agenda kan nu niet worden getoond.').waitFor();
    open.requests.splice(0);
  });

  it('has no address: the fallback stays, and a sentence says so', async () => {
    open = await street.visit(pageWith(tags({ ...street, feed: '' })));
    await expectFailure(open.page);
  });
});

async function expectFailure(page: Page): Promise<void> {
  await page.getByRole('alert').filter({ hasText: failed }).waitFor();
  expect(await page.getByRole('link', { name: 'Bekijk de agenda' }).isVisible()).toBe(true);
  expect(await page.locator('h1').innerText()).toBe('Buurthuis');
}
