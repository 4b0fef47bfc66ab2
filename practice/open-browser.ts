import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { beheerMessages } from '../utils/i18n/beheer';
import { sitePages } from './site-pages';

/** What the window shows. */
export interface WindowOptions {
  /** Path of Chromium. */
  executable: string;
  /** Folder of the unpacked extension. */
  extension: string;
  /** Address of the start page. */
  url: string;
  /** Address of the small local website. */
  siteUrl: string;
  /** Text of the sample file that the extension starts with. Absent: it starts empty. */
  sample?: string | undefined;
  /** Closes the window, also while it is being filled. */
  signal: AbortSignal;
}

/** An open window. */
export interface PracticeWindow {
  /** Closes it and removes its profile. */
  close(): Promise<void>;
  /** Settles when the window is closed, by hand or by us. */
  ended: Promise<void>;
}

/**
 * Opens Chromium on a fresh profile with the extension, the start page and a made-up website.
 * Throws whatever keeps Chromium from starting; nothing of it is left behind then.
 */
export async function openWindow(options: WindowOptions): Promise<PracticeWindow> {
  const profile = await mkdtemp(join(tmpdir(), 'pleinwijzer-oefenen-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 10 });
  const context = await launch(profile, options).catch(async (error) => {
    await removeProfile();
    throw error;
  });
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const removed = ended.then(removeProfile);
  const close = async () => {
    await context.close();
    await removed;
  };
  options.signal.addEventListener('abort', close);
  try {
    await fill(context, options);
  } catch (error) {
    await close();
    throw error;
  }
  return { close, ended };
}

function launch(profile: string, options: WindowOptions): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0;
  const port = new URL(options.siteUrl).port;
  const names = sitePages.map(({ host }) => `MAP ${host} 127.0.0.1:${port}`);
  return chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: false,
    // Everything as in anybody's own browser: size, dark mode, and no bar about automation.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    ignoreDefaultArgs: ['--enable-automation'],
    chromiumSandbox: !isRoot,
    // We end it ourselves, after the profile was put away.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--host-resolver-rules=${names.join(',')}`,
      '--no-first-run',
      // No bar about the switch above.
      '--test-type',
    ],
  });
}

async function fill(context: BrowserContext, { url, sample }: WindowOptions): Promise<void> {
  const start = context.pages()[0] ?? (await context.newPage());
  // Playwright keeps downloads to itself: here they go where the browser always puts them.
  const session = await context.newCDPSession(start);
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await start.goto(url);
  if (sample) await importSample(context, sample);
  const site = await context.newPage();
  await site.goto(`http://${sitePages[0]?.host}/`);
  await start.bringToFront();
}

/** As a person would: choose the file in Beheer, look, import; then close the panel's welcome. */
async function importSample(context: BrowserContext, sample: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(new URL('/beheer.html#/instellingen', worker.url()).href);
  await page.locator('input[type=file]').setInputFiles({
    name: 'voorbeeld.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sample),
  });
  const text =
    beheerMessages[(await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'nl'];
  await page.getByRole('button', { name: text.importNow, exact: true }).click();
  const [done = ''] = text.importDone(1, true).split('.');
  await page.getByRole('status').filter({ hasText: done }).waitFor();
  await page.goto(new URL('/sidepanel.html', worker.url()).href);
  await page.getByRole('button', { name: text.welcomeLater, exact: true }).click();
  await page.close();
}
