import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

type BrowserName = 'chromium' | 'firefox';

// Google Chrome is not among them: since version 137 it ignores --load-extension.
const usualPlaces: Partial<Record<NodeJS.Platform, Record<BrowserName, string[]>>> = {
  linux: {
    chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
    firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  },
  darwin: {
    chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [`${process.env.LOCALAPPDATA}/Chromium/Application/chrome.exe`],
    firefox: [`${process.env.ProgramFiles}/Mozilla Firefox/firefox.exe`],
  },
};

const packages: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-l10n'],
  firefox: ['firefox-esr', 'firefox-esr-l10n-nl'],
};

const hasApt = existsSync('/usr/bin/apt-get');
const canUseApt = hasApt && process.getuid?.() === 0;
const isUbuntu = hasApt && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
let installing = Promise.resolve('');

/** No usable browser: the message is one sentence that names it and says what to do. */
export class BrowserMissing extends Error {
  override name = 'BrowserMissing';
}

/** The path of an executable; `install` lets it be installed first. Throws `BrowserMissing`. */
export async function findBrowser(
  name: BrowserName,
  options: { install: boolean },
): Promise<string> {
  const found = findNamed(name) ?? (await findInstalled(name, options.install));
  if (found && options.install) await addDutch(name, found);
  if (found) return found;
  if (!options.install) throw new BrowserMissing(explainMissing(name));
  // One at a time: apt refuses to refresh its lists twice at once.
  const ready = installing.then(async () => (await findInstalled(name, true)) ?? install(name));
  installing = ready.catch(() => '');
  return ready;
}

/** Whether a browser can show a window here; otherwise it can run headless only. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function findNamed(name: BrowserName): string | undefined {
  const variable = `${name.toUpperCase()}_PATH`;
  const path = process.env[variable];
  if (!path || existsSync(path)) return path || undefined;
  throw new BrowserMissing(`${variable} names ${path}, which does not exist: correct or unset it.`);
}

async function findInstalled(name: BrowserName, canInstall: boolean): Promise<string | undefined> {
  const places = usualPlaces[process.platform]?.[name] ?? [];
  const path = places.find((place) => existsSync(place) && !isSnap(place));
  return path ?? (name === 'chromium' ? findPlaywrightChromium(canInstall) : undefined);
}

// A snap cannot read a profile or an extension in /tmp.
function isSnap(path: string): boolean {
  if (realpathSync(path).endsWith('/snap')) return true;
  return statSync(path).size < 10_000 && readFileSync(path, 'utf8').includes('/snap/bin/');
}

async function findPlaywrightChromium(canInstall: boolean): Promise<string | undefined> {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  if (!existsSync(path)) return undefined;
  if (!(await isRunnable(path)) && canInstall && canUseApt)
    await report('libraries for Chromium', runPlaywright('install-deps', 'chromium'));
  return (await isRunnable(path)) ? path : undefined;
}

async function isRunnable(path: string): Promise<boolean> {
  // On Windows chrome.exe opens a window when asked for its version.
  return process.platform === 'win32' || (await run(path, '--version')).isDone;
}

async function install(name: BrowserName): Promise<string> {
  if (name === 'chromium')
    await report('Chromium with Playwright', runPlaywright('install', '--no-shell', 'chromium'));
  const found = await findInstalled(name, true);
  if (found) return found;
  // Ubuntu's own package of Chromium is a snap.
  if (canUseApt && !(name === 'chromium' && isUbuntu))
    await report(`${packages[name].join(' ')} with apt`, runApt(name));
  const installed = await findInstalled(name, true);
  if (installed) return installed;
  throw new BrowserMissing(explainMissing(name));
}

/** Browsers of which it is known that they speak Dutch. */
const dutch = new Map<BrowserName, Promise<void>>();

/** Debian ships a browser's languages apart; without them it shows an extension in English. */
function addDutch(name: BrowserName, path: string): Promise<void> {
  if (!hasApt || isUbuntu || !usualPlaces.linux?.[name].includes(path)) return Promise.resolve();
  const known = dutch.get(name) ?? installDutch(name);
  dutch.set(name, known);
  return known;
}

async function installDutch(name: BrowserName): Promise<void> {
  const isThere = async () => (await run('dpkg-query', '-s', ...packages[name])).isDone;
  if (await isThere()) return;
  if (canUseApt) await report(`${packages[name].join(' ')} with apt`, runApt(name));
  if (!(await isThere())) throw new BrowserMissing(explainMissing(name));
}

type Outcome = { isDone: boolean; output: string };

function run(command: string, ...args: string[]): Promise<Outcome> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve) => {
    execFile(command, args, { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ isDone: !error, output: `${stdout}${stderr}` }),
    );
  });
}

function runPlaywright(...args: string[]): Promise<Outcome> {
  const cli = join(createRequire(import.meta.url).resolve('playwright/package.json'), '../cli.js');
  return run(process.execPath, cli, ...args);
}

async function runApt(name: BrowserName): Promise<Outcome> {
  const deadline = Date.now() + 300_000;
  // DPkg::Lock::Timeout does not count for the lock of the lists.
  while ((await run('apt-get', 'update')).output.includes('Could not get lock')) {
    if (Date.now() > deadline) break;
    await pause(1000);
  }
  return run('apt-get', 'install', '-y', '-o', 'DPkg::Lock::Timeout=300', ...packages[name]);
}

async function report(what: string, running: Promise<Outcome>): Promise<void> {
  console.error(`Installing ${what} …`);
  const { isDone, output } = await running;
  const reason = output.match(/^(Error|E): .*$/m)?.[0] ?? output.trim().split('\n').at(-1);
  console.error(isDone ? 'Done.' : `Did not work: ${reason}`);
}

function explainMissing(name: BrowserName): string {
  const title = name === 'chromium' ? 'Chromium' : 'Firefox';
  return `${title} is missing, or its Dutch: ${advise(name)}, or name one in ${name.toUpperCase()}_PATH.`;
}

function advise(name: BrowserName): string {
  if (hasApt && !isUbuntu) return `run \`apt-get install ${packages[name].join(' ')}\` as root`;
  if (name === 'chromium') return 'run `npx playwright install --with-deps --no-shell chromium`';
  if (isUbuntu) return 'a snap does not do, so install the package of packages.mozilla.org';
  return 'install it from https://www.mozilla.org/firefox/';
}
