import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Content } from './files';

/** What stands at a path, query left out; `undefined` when nothing does. */
export type Find = (path: string) => Promise<Content | undefined>;

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

const headers: OutgoingHttpHeaders = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Encoding',
  // Browsers may keep it, and ask each time whether it is still so.
  'Cache-Control': 'no-cache',
};

/** Lets every website fetch what `find` finds, compressed, and only once until it changes. */
export function shareWith(find: Find): RequestListener {
  return async (request, response) => {
    try {
      const { status, fields, body } = await reply(find, request);
      response.writeHead(status, { ...headers, ...fields });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch {
      response.writeHead(500, headers).end();
    }
  };
}

interface Reply {
  status: number;
  fields: OutgoingHttpHeaders;
  body?: Buffer;
}

async function reply(find: Find, request: IncomingMessage): Promise<Reply> {
  const { method, url = '/', headers: asked } = request;
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  const [path = '/'] = url.split('?');
  const found = await find(path);
  if (!found) return refuse(404);
  const tag = tagOf(found);
  const fields = { ETag: tag, 'Content-Type': found.type };
  if (asked['if-none-match'] === tag) return { status: 304, fields };
  return compress(Buffer.from(found.body), fields, asked['accept-encoding'] ?? '');
}

const refuse = (status: number): Reply => ({ status, fields: { 'Content-Length': 0 } });

/** A mark that changes with the content (RFC 9110 §8.8.3); weak, as its bytes may be packed. */
function tagOf({ body }: Content): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

async function compress(whole: Buffer, fields: OutgoingHttpHeaders, accepted: string) {
  const kind = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted));
  const body = kind ? await compressors[kind](whole) : whole;
  const encoding = kind && { 'Content-Encoding': kind };
  return { status: 200, fields: { ...fields, ...encoding, 'Content-Length': body.length }, body };
}
