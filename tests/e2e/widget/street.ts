import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findBrowser } from '../../../practice/browsers';
import { buildSampleFeed } from '../../../practice/sample/feed';
import { morning } from './feed';
import { give, givePage, type Origin, openOrigin } from './serve';

const built = resolve('.output/widget');

/** A street with a shop window: the widget's origin, a host's origin, and a browser. */
export interface Street {
  browser: Browser;
  /** Serves the built widget, and the feed of the sample activities at `/agenda.json`. */
  shop: Origin;
  /** Serves the pages that embed it. */
  host: Origin;
  /** Address of the widget's script. */
  script: string;
  /** Address of the feed. */
  feed: string;
  /** Opens a page of the host in a fresh context. */
  visit(html: string, options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** How a page is visited. */
export interface VisitOptions extends BrowserContextOptions {
  /** Headers of the page, such as its policy. */
  headers?: Record<string, string>;
  /** The moment at which the browser's clock stands; `false` leaves the clock alone. */
  now?: string | false;
  /** Done before the page is loaded. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** A page as a visitor has it. */
export interface Visit {
  page: Page;
  /** Errors and rejections that nothing caught, and breaches of the page's policy. */
  faults: string[];
  /** Addresses of all requests that the page made, the page itself left out. */
  requests: string[];
  close(): Promise<void>;
}

/** Opens both origins and Chromium. */
export async function openStreet(): Promise<Street> {
  const shop = await openOrigin(async ({ url = '/' }, response) => {
    const file = join(built, url.replace(/^\/plein-agenda|\?.*/g, ''));
    const found = url.startsWith('/plein-agenda/') && (await readFile(file).catch(() => undefined));
    if (found) give(found, 'text/javascript; charset=utf-8')({} as never, response);
    else response.writeHead(404).end();
  });
  const host = await openOrigin();
  const feed = buildSampleFeed('https://www.bibliotheek-waterstad.example/agenda.html');
  for (const [name, { body, type }] of Object.entries(feed))
    shop.answers.set(`/${name}`, give(body, type));
  const executablePath = await findBrowser('chromium', { install: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    browser,
    shop,
    host,
    script: `${shop.url}/plein-agenda/v1/plein-agenda.js`,
    feed: `${shop.url}/agenda.json`,
    visit: (html, options) => visit(browser, host, html, options),
    close: async () => {
      await browser.close();
      await Promise.all([shop.close(), host.close()]);
    },
  };
}

async function visit(browser: Browser, host: Origin, html: string, options: VisitOptions = {}) {
  const { headers, now = morning, prepare, ...rest } = options;
  const context = await browser.newContext({ locale: 'nl-NL', ...rest });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (/Security Policy|Trusted ?Type|\[Report Only\]/i.test(message.text()))
      faults.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  if (now) await page.clock.setFixedTime(now);
  await prepare?.(page);
  host.answers.set('/', givePage(html, headers));
  await page.goto(`${host.url}/`);
  requests.splice(requests.indexOf(`${host.url}/`), 1);
  return { page, faults, requests, close: () => context.close() };
}

/** What the tests of a file do in their street. */
export interface Stay {
  /** Opens a page of the host in a fresh context. */
  visit(html: string, options?: VisitOptions): Promise<Page>;
  /** What the page that was visited last asked for. */
  requests(): string[];
}

/**
 * Opens a street for the tests of a file, furnished by `prepare`, and closes it after them. The pages
 * that a test visits are closed after it, and must have had no faults.
 */
export function keepStreet(prepare: (street: Street) => unknown): Stay {
  let street: Street;
  let visits: Visit[] = [];
  beforeAll(async () => {
    street = await openStreet();
    await prepare(street);
  });
  afterEach(async () => {
    const faults = visits.flatMap((one) => one.faults);
    for (const one of visits) await one.close();
    visits = [];
    expect(faults).toEqual([]);
  });
  afterAll(() => street.close());
  return {
    async visit(html, options) {
      const opened = await street.visit(html, options);
      visits.push(opened);
      return opened.page;
    },
    requests: () => visits.at(-1)?.requests ?? [],
  };
}

/** A Dutch page with this content. */
export function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Buurthuis</title>
    <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">${head}</head>
    <body><main><h1>Buurthuis</h1>${body}</main></body></html>`;
}

/** The two tags of a website, with a fallback between. */
export function tags({ script, feed }: Pick<Street, 'script' | 'feed'>, attributes = ''): string {
  return `<script type="module" src="${script}"></script>
    <plein-agenda feed="${feed}" ${attributes}><a href="/agenda">Bekijk de agenda</a></plein-agenda>`;
}
