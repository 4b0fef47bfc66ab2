import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../../../practice/browsers';
import { Marionette } from './marionette';

// `extension` is the built folder; `uuid` becomes the host of its pages; Dutch needs its package.
type Options = { extension: string; uuid: string; extensionId: string; language?: 'nl' | 'en' };

/** A running Firefox; `origin` has no slash at its end; `close` ends it and removes the profile. */
export interface FirefoxSession {
  marionette: Marionette;
  extensionId: string;
  origin: string;
  close(): Promise<void>;
}

/** Starts a headless Firefox with a fresh profile and the extension, installed for this run. */
export async function launchFirefox(options: Options): Promise<FirefoxSession> {
  const { uuid, extensionId } = options;
  const executable = await findBrowser('firefox', { install: true });
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  await writeFile(join(profile, 'user.js'), writePreferences(options));
  const { firefox, close } = startFirefox(executable, profile);
  try {
    const marionette = await connectWhenListening(firefox, profile);
    await marionette.send('WebDriver:NewSession', { timeouts: { implicit: 5000, script: 20_000 } });
    await marionette.send('Addon:Install', { path: resolve(options.extension), temporary: true });
    return { marionette, extensionId, origin: `moz-extension://${uuid}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Clicks the extension's button in the toolbar for the current tab, which grants `activeTab`. */
export async function clickAction(session: FirefoxSession): Promise<void> {
  await withExtension(session, 'api.browserActionFor(extension).triggerAction(window);');
}

/** Opens the extension's sidebar in the current window; resolves when its page has loaded. */
export async function openSidebar(session: FirefoxSession): Promise<void> {
  await withExtension(session, 'api.sidebarActionFor(extension).open(window);');
  await inSidebar(session, '');
}

/** Runs a function, given as source text, in the sidebar's page; waits for what it promises. */
export function runInSidebar<T>(session: FirefoxSession, source: string, args: unknown[] = []) {
  const script = `return (${source}\n).apply(null, arguments);`;
  return inSidebar<T>(session, 'return actor.executeScript(...args, {});', script, args);
}

/** A true click on the first match in the sidebar's page, once it is there. */
export async function clickInSidebar(session: FirefoxSession, css: string): Promise<void> {
  await inSidebar(session, `${findScript} return actor.clickElement(element, asked);`, css);
}

/** Types into the first match in the sidebar's page; `keys` may be part of the text. */
export async function typeInSidebar(session: FirefoxSession, css: string, text: string) {
  const script = `${findScript} return actor.sendKeysToElement(element, args[1], asked);`;
  await inSidebar<void>(session, script, css, text);
}

// Marionette has no handle for a sidebar, but its actor, which does the work in tabs, is there too.
function inSidebar<T>({ marionette }: FirefoxSession, script: string, ...args: unknown[]) {
  const body = `${panelScript}
    const actor = (await findPanel()).currentWindowGlobal.getActor('MarionetteCommands');
    const args = [...arguments];
    ${script}`;
  return marionette.execute<T>(body, args, { context: 'chrome' });
}

function withExtension({ marionette, extensionId }: FirefoxSession, script: string) {
  const body = `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
    const url = 'resource://gre/modules/ExtensionParent.sys.mjs';
    const api = ChromeUtils.importESModule(url).ExtensionParent.apiManager.global;
    ${script}`;
  return marionette.execute<void>(body, [extensionId], { context: 'chrome' });
}

const panelScript = `async function findPanel() {
  for (const deadline = Date.now() + 10000; Date.now() < deadline; ) {
    const panel = SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
    if (panel?.currentURI.schemeIs('moz-extension') && !panel.webProgress.isLoadingDocument)
      return panel.browsingContext;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The sidebar is not open');
}`;

const findScript = `
  const asked = { toJSON: () => ({ 'moz:webdriverClick': true }) };
  const element = await actor.findElement('css selector', args[0], { timeout: 5000 });`;

// Only what Marionette does not set itself (chrome://remote, RecommendedPreferences).
function writePreferences({ extensionId, uuid, language }: Options): string {
  const preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'intl.locale.requested': language === 'nl' ? 'nl' : 'en-US',
    // Firefox takes a free port, and writes it in the profile.
    'marionette.port': 0,
    'xpinstall.signatures.required': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    'media.gmp-manager.updateEnabled': false,
    // Every host name means this machine: nothing leaves it, and a test may use any name.
    'network.dns.forceResolve': '127.0.0.1',
    'network.proxy.type': 0,
  };
  const pairs = Object.entries(preferences).map((pair) => JSON.stringify(pair).slice(1, -1));
  return pairs.map((pair) => `user_pref(${pair});\n`).join('');
}

function startFirefox(executable: string, profile: string) {
  const args = ['--headless', '--marionette', '-remote-allow-system-access', '--no-remote'];
  // A process group of its own: the content processes end with it.
  const options = { detached: true, stdio: 'ignore' } as const;
  const firefox = spawn(executable, [...args, '--profile', profile], options);
  const ended = once(firefox, 'exit').catch(() => undefined);
  const kill = () => {
    if (firefox.pid && firefox.exitCode === null && firefox.signalCode === null)
      process.kill(process.platform === 'win32' ? firefox.pid : -firefox.pid, 'SIGKILL');
  };
  process.once('exit', kill);
  const close = async () => {
    process.off('exit', kill);
    kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { firefox, close };
}

async function connectWhenListening(firefox: ChildProcess, profile: string): Promise<Marionette> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      const port = await readFile(join(profile, 'MarionetteActivePort'), 'utf8');
      return await Marionette.connect(Number(port));
    } catch (error) {
      if (firefox.exitCode !== null || Date.now() > deadline)
        throw new Error('Firefox did not start', { cause: error });
      await pause(50);
    }
  }
}
