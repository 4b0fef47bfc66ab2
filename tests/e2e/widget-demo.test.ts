import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../practice/browsers';
import type { Demo } from '../../practice/demo-server';
import { findViolations } from './axe';
import { type FirefoxSession, launchFirefox } from './firefox/launch';
import { type ExtensionPage, tabOf } from './firefox/page';
import { openBuiltDemo } from './widget/demo';
import { morning } from './widget/feed';
import { waitForList } from './widget/hands';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await openBuiltDemo();
  const executablePath = await findBrowser('chromium', { install: true });
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const sizes = { phone: { width: 375, height: 740 }, desk: { width: 1280, height: 860 } };

type Look = (page: Page) => Promise<void>;

/** Looks at a page; it may not fail in anything, nor ask anybody but itself and the widget's origin. */
async function visit(url: string, size: keyof typeof sizes, look: Look, options = {}) {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: sizes[size], ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const own = [new URL(url).origin, new URL(demo.widgetUrl).origin];
  page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
  page.on('console', (one) => ['error', 'warning'].includes(one.type()) && faults.push(one.text()));
  page.on('request', (one) => {
    const { origin, protocol } = new URL(one.url());
    if (protocol !== 'data:' && !own.includes(origin)) faults.push(one.url());
  });
  await page.clock.setFixedTime(morning);
  await page.goto(url);
  await look(page);
  await context.close();
  expect(faults).toEqual([]);
}

const pages: [name: string, url: () => string][] = [
  ['the library', () => demo.libraryUrl],
  ['the library’s agenda', () => `${demo.libraryUrl}agenda.html`],
  ['the partner', () => demo.partnerUrl],
];

describe.each(pages)('the website of %s', (_name, url) => {
  it.each(['phone', 'desk'] as const)(
    'shows the agenda on a %s, and nothing gets in its way',
    (size) =>
      visit(url(), size, async (page) => {
        await page.locator('plein-agenda .item').nth(4).waitFor();
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(sideways).toBe(sizes[size].width);
        expect(await findViolations(page)).toEqual([]);
      }),
  );

  it('opens the details of an activity in place', () =>
    visit(url(), 'desk', async (page) => {
      await page.locator('plein-agenda .title button').first().click();
      await page.locator('plein-agenda .details dl').waitFor();
      expect(await findViolations(page)).toEqual([]);
    }));

  it('says where else to look when it has no scripts', () =>
    visit(
      url(),
      'phone',
      async (page) => {
        const text = await page.locator('main').innerText();
        expect(text).toMatch(
          /gratis|Bekijk de agenda van de bibliotheek|openen in je eigen agenda/,
        );
        expect(await page.locator('plein-agenda .item').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    ));
});

describe('the partner', () => {
  it('shows only what is there for seniors', () =>
    visit(demo.partnerUrl, 'desk', async (page) => {
      await waitForList(page);
      const facts = await page.locator('plein-agenda .facts').allInnerTexts();
      expect(facts.length).toBeGreaterThan(5);
      for (const one of facts) expect(one).toContain('Senioren');
    }));

  it('keeps its own menu and questions working beside the widget', () =>
    visit(demo.partnerUrl, 'phone', async (page) => {
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('link', { name: 'Meedoen' }).waitFor();
      await page.getByRole('button', { name: 'Moet ik lid zijn' }).click();
      await page.getByText('Kom gerust een paar keer kijken').waitFor();
    }));
});

describe('the partner in Firefox', () => {
  let session: FirefoxSession;
  let page: ExtensionPage;

  beforeAll(async () => {
    session = await launchFirefox({
      extension: '.output/firefox-mv3',
      uuid: '5b2f8d6e-1c34-4a7b-9e0f-a1b2c3d4e5f6',
      extensionId: 'pleinwijzer@pleinwijzer.nl',
      language: 'nl',
    });
    page = tabOf(session);
    await session.marionette.navigate(demo.partnerUrl);
  });

  afterAll(() => session?.close());

  const rootOfWidget = `document.querySelector('plein-agenda').shadowRoot`;
  const inWidget = (css: string) =>
    `document.querySelector('plein-agenda')?.shadowRoot?.querySelector('${css}')`;

  it('shows the agenda, under a policy that forbids nearly everything', async () => {
    await page.until(inWidget('.item'));
    const text = await page.run<string>(
      `() => document.querySelector('plein-agenda').shadowRoot.querySelector('.agenda').innerText`,
    );
    expect(text).toMatch(/Senioren/);
    expect(text).toMatch(/\d\d\.\d\d–\d\d\.\d\d uur/);
  });

  it('opens details, finds words, and is as accessible as elsewhere', async () => {
    await page.run(`() => ${inWidget('.title button')}.click()`);
    await page.until(inWidget('.details dl'));
    expect(await page.findViolations()).toEqual([]);
    await page.run(`() => [...${rootOfWidget}.querySelectorAll('button')]
      .find((button) => button.textContent === 'Zoeken en kiezen').click()`);
    await page.until(inWidget('input[type=search]'));
    await page.run(`() => {
      const field = ${inWidget('input[type=search]')};
      field.value = 'wandelen';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await page.until(`/^\\s*[1-9] activiteit/.test(${inWidget('[role=status]')}?.textContent)`);
  });
});
