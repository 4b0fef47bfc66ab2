import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { build } from 'vite';

/** The pages in which is measured, by the names of their scripts. */
export const pageNames = ['ours', 'pouch'] as const;
export type PageName = (typeof pageNames)[number];

/** Where the pages are served. */
export interface Pages {
  addressOf(name: PageName): string;
  /** What a page told of itself: the next one to do so. */
  hear(): Promise<unknown>;
  close(): void;
}

/** Builds each page's script as the product is built, into a folder. */
export async function buildPages(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    // PouchDB expects that of Node, which bundlers used to bring along.
    resolve: { alias: { events: join(import.meta.dirname, 'events.ts') } },
    build: {
      outDir,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: pageNames.map((name) => join(import.meta.dirname, `${name}.ts`)),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

/** Serves the built pages on a port of its own: an origin with a storage of its own. */
export async function servePages(folder: string): Promise<Pages> {
  let tell: (told: unknown) => void = () => undefined;
  const server = createServer(async (request, response) => {
    const { url = '/' } = request;
    if (url === '/told') {
      tell(await json(request));
      response.writeHead(204).end();
      return;
    }
    const name = pageNames.find((one) => url === `/${one}`);
    if (name) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><title>${name}</title><script type="module" src="/${name}.js"></script>`,
      );
      return;
    }
    if (!/^\/[\w./-]+\.js$/.test(url) || url.includes('..')) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      createReadStream(join(folder, url)).pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    hear: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
    addressOf: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () => server.close(),
  };
}
