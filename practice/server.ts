import { join } from 'node:path';
import { type Answer, answerWith } from './answer';
import type { DemoAddresses } from './demo-server';
import { asJson, findFile } from './files';
import { addressOf, type Listening, listen, portsFrom } from './listen';
import type { ServerFacts } from './server-facts';
import { findSitePage, sitePages } from './site-pages';

const usualPort = 4173;

const headers = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // A build may have replaced the file since.
  'Cache-Control': 'no-store',
};

/** What to serve, and where. */
export interface ServerOptions {
  /** Folder of the built practice pages. */
  folder: string;
  /** The only port that will do. Absent: 4173, or the next free one. */
  port?: number;
  /** Makes the text of the sample file. Absent: no sample is offered. */
  buildSample?: () => string;
  /** Websites with the square's agenda to lead to. Absent: none. */
  demo?: DemoAddresses;
}

/** A running server. */
export interface PracticeServer {
  /** Address of the start page. */
  url: string;
  /** Address of the small local website. */
  siteUrl: string;
  /** Ends both and gives their ports back. */
  close(): Promise<void>;
}

/**
 * Serves the practice pages, and the made-up websites alone on a port of their own, to this
 * computer only.
 * @throws PortTaken when there is no free port.
 */
export async function startServer(options: ServerOptions): Promise<PracticeServer> {
  const { folder, port, buildSample, demo } = options;
  const facts: ServerFacts = {
    hasSample: buildSample !== undefined,
    siteUrl: '',
    ...(demo && { libraryUrl: demo.libraryUrl, partnerUrl: demo.partnerUrl }),
  };
  const answerPage: Answer = async (path) => {
    if (path === '/server.json') return asJson(JSON.stringify(facts));
    if (path === '/sample.json') return buildSample && asJson(buildSample());
    return findFile(folder, path);
  };
  const pages = await listen(answerWith(answerPage, headers), port ? [port] : portsFrom(usualPort));
  const site = await openSite(join(folder, 'site'), pages);
  facts.siteUrl = addressOf(site);
  return {
    url: addressOf(pages),
    siteUrl: facts.siteUrl,
    async close() {
      await Promise.all([pages.close(), site.close()]);
    },
  };
}

async function openSite(folder: string, pages: Listening): Promise<Listening> {
  const answerSite: Answer = async (path, { headers: { host = '' } }) => {
    const page = findSitePage(host.replace(/:\d+$/, ''));
    if (page && path === '/') return findFile(folder, `/${page.file}`);
    const other = sitePages.find(({ file }) => path === `/${file}`);
    // Only a browser that maps these names to this server leaves out its port; any other would
    // go to the real website.
    const isMapped = page?.host === host;
    if (isMapped && other && other !== page) return { location: `http://${other.host}/` };
    return findFile(folder, path);
  };
  try {
    return await listen(
      answerWith(answerSite, headers),
      portsFrom(Math.min(pages.port + 1, 65_000)),
    );
  } catch (error) {
    await pages.close();
    throw error;
  }
}
