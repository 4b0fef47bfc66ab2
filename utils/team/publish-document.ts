import { feedType } from '../activity/feed';
import { type PublicFile, type PublicFiles, publicFiles } from '../activity/public-files';

/** Id of the document that holds the published agenda, in the public database. */
export const feedId = 'feed';

/** Media types of the files (RFC 8984 §9, RFC 5545 §8.1). */
const mediaTypes: Record<PublicFile, string> = {
  'agenda.json': feedType,
  'agenda.ics': 'text/calendar;charset=utf-8',
  'agenda.jsonld': 'application/ld+json',
  'agenda.html': 'text/html;charset=utf-8',
};

/** A file within a document (CouchDB: inline attachment). */
interface Attachment {
  content_type: string;
  /** In base64 (RFC 4648 §4). Absent: left out of the answer. */
  data?: string;
}

/** The published agenda as it stands in the public database. */
export interface FeedDocument {
  _id: string;
  /** The revision that is read, or taken the place of. Absent: the first one. */
  _rev?: string;
  /** UTC instant of the publication. */
  published: string;
  /** Account that published. */
  by: string;
  _attachments: Partial<Record<PublicFile, Attachment>>;
}

/** A publication on its way to the server; all files are in it, so that they change at one moment. */
export function buildFeedDocument(
  files: PublicFiles,
  facts: Pick<FeedDocument, 'published' | 'by'>,
  rev: string | undefined,
): FeedDocument {
  const attachments = publicFiles.map((name) => [
    name,
    { content_type: mediaTypes[name], data: writeBase64(files[name]) },
  ]);
  return {
    _id: feedId,
    ...(rev ? { _rev: rev } : {}),
    ...facts,
    _attachments: Object.fromEntries(attachments),
  };
}

/** The files in a document of the server; a file that is not there, or not readable, is left out. */
export function readFiles({ _attachments = {} }: Partial<FeedDocument>): Partial<PublicFiles> {
  const files = publicFiles.flatMap((name) => {
    const text = readBase64(_attachments[name]?.data);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(files);
}

/** How many bytes become text at once: more are too many arguments for a function. */
const step = 0x8000;

function writeBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += step)
    binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}

function readBase64(data: unknown): string | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
