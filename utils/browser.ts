/**
 * The only file that touches the browser's own API. What it uses, and why:
 *
 * - `action.onClicked`, `sidePanel.open` / `sidebarAction.open`: the icon opens the panel, and the
 *   click grants `activeTab`, so that the host name of that one tab is known;
 * - `tabs.query`, `tabs.onActivated`, `tabs.onUpdated`: the active tab's address, as far as it may
 *   be read, of which only the host name leaves this file;
 * - `tabs.create`, `tabs.update`, `windows.update`, `runtime.getURL`: opens Beheer, or shows it;
 * - `runtime.onMessage`, `runtime.sendMessage`: the click tells an open panel to look again;
 * - `permissions`: recognition without a click, only for the hosts that are asked for;
 * - `commands.getAll`: the keys that open the panel, for the welcome.
 */
import browser from 'webextension-polyfill';

/** Chrome's side panel, which the polyfill does not know. */
interface SidePanelApi {
  open(options: { windowId: number }): Promise<void>;
  setPanelBehavior(options: { openPanelOnActionClick: boolean }): Promise<void>;
}

const sidePanel = (): SidePanelApi | undefined =>
  (globalThis as { chrome?: { sidePanel?: SidePanelApi } }).chrome?.sidePanel;

const lookAgain = 'look-again';

/** Opens the panel at each click on the icon. Call it at the top of the background worker. */
export function openPanelOnClick(): void {
  browser.action.onClicked.addListener((tab) => {
    // First of all, without waiting for anything: the right to open ends with the click.
    const panel = sidePanel();
    const opened =
      panel && tab.windowId !== undefined
        ? panel.open({ windowId: tab.windowId })
        : browser.sidebarAction.open();
    // Nobody listens while the panel is still closed; it looks by itself when it opens.
    opened.then(() => browser.runtime.sendMessage(lookAgain)).catch(() => undefined);
  });
}

/** The host name of the active tab, where it may be known. */
async function readHost(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const address = tab?.url;
  if (!address || !/^https?:/.test(address)) return undefined;
  return new URL(address).hostname;
}

/**
 * Tells the host name of this window's active tab now and whenever it may have changed;
 * `undefined` where it is not known. Nothing else of the tab is ever told.
 */
export function watchHost(tell: (host: string | undefined) => void): void {
  let latest = 0;
  const look = async () => {
    const turn = ++latest;
    const host = await readHost().catch(() => undefined);
    if (turn === latest) tell(host);
  };
  const lookSoon = () => {
    look();
  };
  browser.tabs.onActivated.addListener(lookSoon);
  browser.tabs.onUpdated.addListener(lookSoon);
  browser.permissions.onAdded.addListener(lookSoon);
  browser.permissions.onRemoved.addListener(lookSoon);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === lookAgain) look();
    return undefined;
  });
  look();
}

/** Shows Beheer in a tab: the one that is open already, else a new one. */
export async function showBeheer(): Promise<void> {
  const url = browser.runtime.getURL('/beheer.html');
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** The keys that open the panel, as the browser writes them; empty when there are none. */
export async function readShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** The permission pattern of a host name and all below it. */
const patternOf = (host: string) => `https://*.${host}/*`;

/** Host names that may be known without a click, each with all below it. */
export async function listHostAccess(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.map((pattern) => pattern.replace(/^.*:\/\/(\*\.)?|\/.*$/g, ''));
}

/** Asks for these host names, and no others. Must be called directly from a click. */
export function askHostAccess(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOf) });
}

/** Gives every optional host name back. */
export async function dropHostAccess(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins });
}

/** Tells when permissions were given or taken back, also outside our pages. */
export function watchHostAccess(tell: () => void): void {
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
}

/** Version of the installed extension. */
export function readVersion(): string {
  return browser.runtime.getManifest().version;
}
