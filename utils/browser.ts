/**
 * The only file that touches the browser's own API. What it uses, and why:
 *
 * - `action.onClicked`, `sidePanel.open` / `sidebarAction.open`: the icon opens the panel, and the
 *   click grants `activeTab`, so that the host name of that one tab is known;
 * - `tabs.query`, `tabs.onActivated`, `tabs.onUpdated`: the active tab's address, as far as it may
 *   be read, of which only the host name leaves this file;
 * - `tabs.create`, `tabs.update`, `windows.update`, `runtime.getURL`: opens Beheer, or shows it;
 * - `runtime.onMessage`, `runtime.sendMessage`: the click tells an open panel to look again;
 * - `permissions`: recognition without a click, only for the hosts that are asked for, and the
 *   server of the team;
 * - `storage.local`: the password of this computer's account on that server, and nothing else but
 *   which server it is;
 * - `storage.managed`, `storage.onChanged`: what the organisation set by policy;
 * - `alarms`, `runtime.onStartup`, `runtime.onInstalled`: sharing while no page is open;
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

/** Whether a pattern is one of recognition: that of the team's server is for one host alone. */
const isOfRecognition = (pattern: string) => /^[^:]+:\/\/\*\./.test(pattern);

/** Host names that may be known without a click, each with all below it. */
export async function listHostAccess(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins
    .filter(isOfRecognition)
    .map((pattern) => pattern.replace(/^.*:\/\/\*\.|\/.*$/g, ''));
}

/** Asks for these host names, and no others. Must be called directly from a click. */
export function askHostAccess(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOf) });
}

/** Gives every host name of recognition back; what the team's server needs is kept. */
export async function dropHostAccess(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const { [serverKey]: server } = await browser.storage.local.get(serverKey);
  const isNeeded = (pattern: string) => typeof server === 'string' && covers(pattern, server);
  const dropped = origins.filter((one) => isOfRecognition(one) && !isNeeded(one));
  if (dropped.length > 0) await browser.permissions.remove({ origins: dropped });
}

/** Keys in the extension's own storage. */
const credentialKey = 'team-credential';
const serverKey = 'team-server';

/** The permission pattern of a server: its host alone, on every port. */
function serverPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Whether a pattern of recognition holds the pattern of a server. */
function covers(pattern: string, server: string): boolean {
  const [scheme, host] = pattern.replace(/\/\*$/, '').split('://*.');
  const { protocol, hostname } = new URL(server.replace(/\*$/, ''));
  return `${scheme}:` === protocol && (hostname === host || hostname.endsWith(`.${host}`));
}

/** Asks to reach the server at this address, and no other. Must be called directly from a click. */
export async function askServerAccess(address: string): Promise<boolean> {
  const pattern = serverPattern(address);
  // First of all, without waiting for anything: the right to ask ends with the click.
  const isAllowed = await browser.permissions.request({ origins: [pattern] });
  if (isAllowed) await browser.storage.local.set({ [serverKey]: pattern });
  return isAllowed;
}

/** Whether the server at this address may be reached; a policy can have allowed it too. */
export async function hasServerAccess(address: string): Promise<boolean> {
  const pattern = serverPattern(address);
  const isAllowed = await browser.permissions.contains({ origins: [pattern] });
  if (isAllowed) await browser.storage.local.set({ [serverKey]: pattern });
  return isAllowed;
}

/** Gives the permission for the server back. */
export async function dropServerAccess(address: string): Promise<void> {
  await browser.storage.local.remove(serverKey);
  // Refused for what a policy or the manifest gave: that is not ours to give back.
  await browser.permissions.remove({ origins: [serverPattern(address)] }).catch(() => false);
}

/** The password of this computer's account; it is stored here and nowhere else. */
export const credentials = {
  /** The password; undefined when there is none. */
  async read(): Promise<string | undefined> {
    const { [credentialKey]: found } = await browser.storage.local.get(credentialKey);
    return typeof found === 'string' ? found : undefined;
  },
  /** Keeps the password in the place of an earlier one. */
  write: (password: string): Promise<void> =>
    browser.storage.local.set({ [credentialKey]: password }),
  /** Forgets the password. */
  remove: (): Promise<void> => browser.storage.local.remove(credentialKey),
};

/**
 * The connection code that the organisation set by policy; undefined when it set none. Chromium takes
 * seconds after its start, and Edge had versions that never answered (MicrosoftEdge-Extensions #299):
 * nothing else may wait for it.
 */
export async function readTeamPolicy(): Promise<string | undefined> {
  // Firefox refuses where there is no policy at all.
  const policy = await browser.storage.managed.get('teamCode').catch(() => ({}));
  const { teamCode } = policy as { teamCode?: unknown };
  return typeof teamCode === 'string' && teamCode !== '' ? teamCode : undefined;
}

/** Tells when the organisation changed its policy. */
export function watchTeamPolicy(tell: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') tell();
  });
}

/** Name of the alarm. */
const shareAlarm = 'share';

/** Minutes between two alarms: with the handshake of each day at most 13 requests an hour. */
const least = 5.25;

/**
 * Wakes the background worker about every five minutes, or no longer. An alarm that is set already
 * stays as it is.
 */
export async function setShareAlarm(isOn: boolean): Promise<void> {
  const alarm = await browser.alarms.get(shareAlarm);
  if (!isOn) {
    await browser.alarms.clear(shareAlarm);
    return;
  }
  if (alarm) return;
  // Not all computers of a library at the same moment, which they were switched on at.
  const periodInMinutes = least + Math.random() / 2;
  const delayInMinutes = 1 + Math.random() * (periodInMinutes - 1);
  browser.alarms.create(shareAlarm, { delayInMinutes, periodInMinutes });
}

/**
 * Runs `start` when the browser starts or the extension was renewed or its policy changed, and
 * `share` at each alarm. Call it at the top of the background worker.
 */
export function watchShareAlarm(start: () => Promise<void>, share: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(start);
  watchTeamPolicy(start);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === shareAlarm) share();
  });
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

/** What pages get; what only the background worker needs is no part of them. */
export const pageBrowser = {
  watchHost,
  showBeheer,
  readShortcut,
  listHostAccess,
  askHostAccess,
  dropHostAccess,
  watchHostAccess,
  credentials,
  askServerAccess,
  hasServerAccess,
  dropServerAccess,
  readTeamPolicy,
  setShareAlarm,
  readVersion,
};
