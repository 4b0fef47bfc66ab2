import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { type ChromiumOptions, type ChromiumSession, launchChromium } from './launch';

/** A browser with a visitor's tab and the real side panel beside it. */
export interface Desk {
  session: ChromiumSession;
  /** The visitor's tab. */
  tab: Page;
  /** Goes to this host, as the visitor does, and clicks the icon, as staff do. */
  visit(host: string): Promise<void>;
  /** Clicks the extension's icon in the visitor's tab; gives the panel, which may be open already. */
  clickIcon(): Promise<Page>;
  close(): Promise<void>;
}

/** Every host name leads to one small local site, so that pages of any organisation can be visited. */
export async function openDesk(options: ChromiumOptions & { profile: string }): Promise<Desk> {
  const site = await serveSite();
  const { port } = site.address() as AddressInfo;
  const session = await launchChromium({
    ...options,
    args: [
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      // Some of the hosts are known to the browser as https only.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(options.args ?? []),
    ],
  });
  const tab = session.context.pages()[0] ?? (await session.context.newPage());
  const cdp = await (session.context.browser() as Browser).newBrowserCDPSession();
  let second: Browser | undefined;
  const clickIcon = async () => {
    await tab.bringToFront();
    await triggerAction(cdp, session.origin, tab.url());
    const known = second && findPanel(second, session.origin);
    if (known) return known;
    await waitForPanel(cdp, session.origin);
    await second?.close();
    second = await connectAgain(options.profile);
    return findPanel(second, session.origin) as Page;
  };
  return {
    session,
    tab,
    clickIcon,
    async visit(host) {
      await tab.goto(`http://${host}/`);
      await clickIcon();
    },
    async close() {
      await second?.close();
      await session.close();
      site.close();
    },
  };
}

function serveSite(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Voorbeeld</title><h1>Voorbeeldpagina</h1>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The real panel is only among the pages of a connection that was made after it opened. */
async function connectAgain(profile: string): Promise<Browser> {
  const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8');
  return chromium.connectOverCDP(`http://127.0.0.1:${text.split('\n')[0]}`);
}

const isPanel = (page: Page, origin: string) => page.url().startsWith(`${origin}/sidepanel.html`);

function findPanel(browser: Browser, origin: string): Page | undefined {
  return browser
    .contexts()[0]
    ?.pages()
    .find((page) => isPanel(page, origin));
}

/** Resolves once the browser has the panel among its pages. */
async function waitForPanel(cdp: CDPSession, origin: string): Promise<void> {
  for (;;) {
    const { targetInfos } = await cdp.send('Target.getTargets');
    if (targetInfos.some(({ url }) => url.startsWith(`${origin}/sidepanel.html`))) return;
  }
}

/** A true click on the icon, which also grants `activeTab`. */
async function triggerAction(cdp: CDPSession, origin: string, address: string): Promise<void> {
  const filter = [{ type: 'tab', exclude: false }];
  const { targetInfos } = await cdp.send('Target.getTargets', { filter });
  const target = targetInfos.find(({ url }) => url === address);
  const params = { id: origin.split('//')[1], targetId: target?.targetId };
  // Not yet among the protocol's typed commands.
  const send = cdp.send.bind(cdp) as unknown as (name: string, params: object) => Promise<void>;
  await send('Extensions.triggerAction', params);
}
