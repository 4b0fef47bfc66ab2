import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Feed } from './feeds';

/** A server with the pages that are compared; `feed` may be changed between visits. */
export interface Pages {
  url: string;
  show(feed: Feed): void;
  close(): void;
}

const head = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Agenda</title>';

/** Writes one item and nothing else: what takes long on its page takes every page as long. */
const emptyScript = `document.querySelector('main').innerHTML = '<p class="item">Open</p>';`;

/** Serves the page of a built widget, the page written by hand, the feed for both, and an empty page. */
export async function servePages(widget: string): Promise<Pages> {
  let feed: Feed | undefined;
  const pages: Record<string, () => string> = {
    '/widget': () =>
      `${head}<body><main><plein-agenda feed="/agenda.json" days="${feed?.days}"></plein-agenda>` +
      '</main><p>Voettekst</p><script type="module" src="/v1/plein-agenda.js"></script>',
    '/plain': () =>
      `${head}<body data-days="${feed?.days}"><main></main><p>Voettekst</p>` +
      '<script type="module" src="/plain.js"></script>',
    '/empty': () =>
      `${head}<body><main></main><p>Voettekst</p><script type="module" src="/empty.js"></script>`,
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    const page = pages[url];
    if (page) send('text/html; charset=utf-8', page());
    else if (url === '/agenda.json')
      send('application/jscalendar+json;type=group', feed?.text ?? '');
    else if (url === '/plain.js')
      send('text/javascript', await readFile(join(import.meta.dirname, 'plain.js')));
    else if (url === '/empty.js') send('text/javascript', emptyScript);
    else if (url.startsWith('/v1/')) send('text/javascript', await readFile(join(widget, url)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show(next) {
      feed = next;
    },
    close: () => server.close(),
  };
}
