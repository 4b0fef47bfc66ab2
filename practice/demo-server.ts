import { type Answer, answerWith } from './answer';
import { buildDemoHeaders } from './demo-policy';
import { type Content, findFile } from './files';
import { addressOf, type Listening, listen, portsFrom } from './listen';
import { type Find, shareWith } from './share';

/** What the demo serves. */
export interface DemoOptions {
  /** Folder of the built demo websites. */
  folder: string;
  /** Folder of the built widget, which holds `v1/`. */
  widget: string;
  /** Where to begin to look for free ports. Absent: right after those of the practice pages. */
  firstPort?: number;
  /** Makes the files of the feed, by name; is given the address of the page with the agenda. */
  buildFeed: (agendaPage: string) => Record<string, Content>;
}

/** Addresses of the websites that show the square's agenda, each on an origin of its own. */
export interface DemoAddresses {
  /** The library's website. */
  libraryUrl: string;
  /** A partner's website. */
  partnerUrl: string;
  /** What the widget and the feed stand below. */
  widgetUrl: string;
}

/** The running websites. */
export interface Demo extends DemoAddresses {
  /** Ends all and gives their ports back. */
  close(): Promise<void>;
}

/** Addresses that the pages name as real ones would; they are filled in when a page is served. */
const written: DemoAddresses = {
  widgetUrl: 'https://agenda.waterstad.example/',
  libraryUrl: 'https://www.bibliotheek-waterstad.example/',
  partnerUrl: 'https://www.seniorenkring.example/',
};

/**
 * Serves the widget with the feed, the library's website and a partner's, to this computer only.
 * @throws PortTaken when there are no free ports.
 */
export async function openDemo(options: DemoOptions): Promise<Demo> {
  const { folder, firstPort = 4175 } = options;
  const listening: Listening[] = [];
  const addresses: DemoAddresses = { libraryUrl: '', partnerUrl: '', widgetUrl: '' };
  const close = async () => {
    await Promise.all(listening.map((one) => one.close()));
  };
  const open = async (answer: Parameters<typeof listen>[0]) => {
    const one = await listen(answer, portsFrom((listening.at(-1)?.port ?? firstPort - 1) + 1));
    listening.push(one);
    return addressOf(one);
  };
  try {
    addresses.widgetUrl = await open(shareWith(findShared(options, addresses)));
    const library = answerPages(folder, 'bibliotheek.html', addresses);
    const partner = answerPages(folder, 'partner.html', addresses);
    const headers = (hasTrustedTypes: boolean) =>
      buildDemoHeaders(addresses.widgetUrl, { hasTrustedTypes });
    addresses.libraryUrl = await open(answerWith(library, headers(false)));
    addresses.partnerUrl = await open(answerWith(partner, headers(true)));
  } catch (error) {
    await close();
    throw error;
  }
  return { ...addresses, close };
}

function findShared({ widget, buildFeed }: DemoOptions, addresses: DemoAddresses): Find {
  let feed: Record<string, Content> | undefined;
  return async (path) => {
    const file = /^\/plein-agenda(\/.+)/.exec(path)?.[1];
    if (file) return findFile(widget, file);
    feed ??= buildFeed(`${addresses.libraryUrl}agenda.html`);
    const name = path.slice(1);
    return Object.hasOwn(feed, name) ? feed[name] : undefined;
  };
}

/** The pages of one website: its home, and the files beside it. */
function answerPages(folder: string, home: string, addresses: DemoAddresses): Answer {
  return async (path) => {
    const found = await findFile(folder, path === '/' ? `/${home}` : path);
    if (!found?.type.startsWith('text/html')) return found;
    return { ...found, body: fillIn(String(found.body), addresses) };
  };
}

function fillIn(html: string, addresses: DemoAddresses): string {
  const keys = Object.keys(written) as (keyof DemoAddresses)[];
  return keys.reduce((text, key) => text.replaceAll(written[key], addresses[key]), html);
}
