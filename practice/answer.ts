import type { IncomingMessage, OutgoingHttpHeaders, RequestListener } from 'node:http';
import type { Content } from './files';

/** Where else to look. */
export type Move = { location: string };

/** What stands at a path, query left out; `undefined` when nothing does. */
export type Answer = (
  path: string,
  request: IncomingMessage,
) => Promise<Content | Move | undefined>;

/** Lets a website be read, and nothing else; each answer carries these headers. */
export function answerWith(answer: Answer, headers: OutgoingHttpHeaders): RequestListener {
  return async (request, response) => {
    try {
      const { status, fields, body } = await reply(answer, request);
      response.writeHead(status, { ...headers, ...fields });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch {
      response.writeHead(500).end();
    }
  };
}

interface Reply {
  status: number;
  fields: OutgoingHttpHeaders;
  body?: string | Buffer;
}

async function reply(answer: Answer, request: IncomingMessage): Promise<Reply> {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading) return { status: 405, fields: { Allow: 'GET, HEAD' } };
  const [path = '/'] = (request.url ?? '/').split('?');
  const found = await answer(path, request);
  if (!found) return notFound;
  if ('location' in found) return { status: 302, fields: { Location: found.location } };
  const { type, body } = found;
  const length = Buffer.byteLength(body);
  return { status: 200, fields: { 'Content-Type': type, 'Content-Length': length }, body };
}

const notFound: Reply = {
  status: 404,
  fields: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'Deze pagina bestaat niet.',
};
