import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findBrowser } from '../../../practice/browsers';

/** Where the built extension stands. */
export const chromeExtension = '.output/chrome-mv3';

/** How to start Chromium with the extension. */
export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  extension?: string;
  /** Profile to go on with; a new one, removed at the end, by default. */
  profile?: string;
  /** Language of the browser. */
  language?: 'nl' | 'en';
  scheme?: 'light' | 'dark';
  /** Further switches. */
  args?: string[];
}

/** A running Chromium with the extension in it. */
export interface ChromiumSession {
  context: BrowserContext;
  /** `chrome-extension://…` */
  origin: string;
  /** Errors that no page caught; a test fails when there are any at the end. */
  errors: string[];
  /** Opens a page of the extension in a tab of the given size. */
  open(path: string, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium, headless, with the built extension. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumSession> {
  const extension = join(process.cwd(), options.extension ?? chromeExtension);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'pleinwijzer-')));
  const language = options.language ?? 'nl';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser('chromium', { install: true }),
    headless: true,
    locale: language,
    colorScheme: options.scheme ?? 'light',
    viewport: null,
    env: { ...process.env, LANGUAGE: language } as Record<string, string>,
    args: [
      ...quiet,
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.args ?? []),
    ],
  });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await listens(worker);
  const origin = new URL(worker.url()).origin.replace(/^null$/, '') || worker.url().slice(0, 51);
  return {
    context,
    origin,
    errors,
    async open(path, size = { width: 360, height: 800 }) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.goto(`${origin}${path}`);
      return page;
    },
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Resolves once the background worker hears clicks on the icon: a click before that is lost. */
async function listens(worker: Worker): Promise<void> {
  const hears = () => {
    const { chrome } = globalThis as unknown as {
      chrome?: { action?: { onClicked: { hasListeners(): boolean } } };
    };
    return chrome?.action?.onClicked.hasListeners() === true;
  };
  while (!(await worker.evaluate(hears)));
}
