import type { FeedOptions } from '../activity/feed';
import { areSameFiles, buildPublicFiles, type PublicFiles } from '../activity/public-files';
import { TeamProblem } from './problem';
import { buildFeedDocument } from './publish-document';
import {
  askPublished,
  askRevision,
  describePublished,
  type PublicPlace,
  type Published,
  pathOf,
  patience,
} from './published';
import { openRequest, type Send } from './request';

/**
 * What came of a publication. `published`: visitors see it. `unchanged`: these very files stood there
 * already, nothing was sent. `published-meanwhile`: somebody else published after the base was read,
 * or took the agenda away; nothing was overwritten.
 */
export interface PublishResult {
  kind: 'published' | 'unchanged' | 'published-meanwhile';
  /** What stands there now; undefined: nothing. */
  stands: Published | undefined;
}

/** Bytes of one file that the server's guard lets pass, also when it counts them in base64. */
const most = 6_000_000;

/**
 * Publishes these files in one request, in the place of `base` (undefined: of nothing); `now` is in
 * milliseconds since 1970. An answer that was lost does no harm: the next try finds its own files.
 * @throws TeamProblem when nothing was published, or nobody knows; `forbidden`: this account may not.
 */
export async function publishFeed(
  place: PublicPlace,
  files: PublicFiles,
  base: Published | undefined,
  now: number,
): Promise<PublishResult> {
  const send = openRequest(place);
  if (base && areSameFiles(files, base.files)) return confirm(send, place, base);
  if (!isSmallEnough(files)) throw new TeamProblem('too-large');
  const facts = { published: new Date(now).toISOString(), by: place.device };
  const document = buildFeedDocument(files, facts, base?.rev);
  const answer = await send({
    method: 'PUT',
    path: pathOf(place),
    body: document,
    timeout: patience,
    accept: [403, 409],
  });
  const { rev } = (answer.body ?? {}) as { rev?: unknown };
  // By 202 a cluster tells that it kept it on some nodes, while others may keep another one's.
  if (typeof rev === 'string' && answer.status !== 202)
    return { kind: 'published', stands: describePublished(rev, document) };
  const stands = await askPublished(send, place);
  if (typeof rev === 'string' && stands?.rev !== rev) await takeBack(send, place, rev);
  // Some servers refuse a stale revision in the words of their guard.
  if (answer.status === 403 && stands?.rev === base?.rev) throw new TeamProblem('forbidden');
  if (!stands || !areSameFiles(files, stands.files)) return { kind: 'published-meanwhile', stands };
  // The answer to an earlier try was lost on the way, or a colleague published the same.
  return { kind: stands.by === place.device ? 'published' : 'unchanged', stands };
}

/**
 * Empties the published agenda: visitors see that there are no activities now. The document stays, as
 * any publication it can be published over.
 * @throws TeamProblem as for a publication.
 */
export function unpublishFeed(
  place: PublicPlace,
  options: FeedOptions,
  base: Published | undefined,
  now: number,
): Promise<PublishResult> {
  return publishFeed(place, buildPublicFiles([], options, now), base, now);
}

function isSmallEnough(files: PublicFiles): boolean {
  return Object.values(files).every((file) => new TextEncoder().encode(file).length <= most);
}

/** Takes back what a few nodes kept beside what stands: it would take its place in the end, by chance. */
async function takeBack(send: Send, place: PublicPlace, rev: string): Promise<void> {
  const path = `${pathOf(place)}?rev=${encodeURIComponent(rev)}`;
  await send({ method: 'DELETE', path, accept: [403, 404, 409] });
}

/** Whether what people looked at, and would publish once more, still stands there. */
async function confirm(send: Send, place: PublicPlace, base: Published): Promise<PublishResult> {
  if ((await askRevision(send, place)) === base.rev) return { kind: 'unchanged', stands: base };
  const stands = await askPublished(send, place);
  const isSame = stands && areSameFiles(base.files as PublicFiles, stands.files);
  return { kind: isSame ? 'unchanged' : 'published-meanwhile', stands };
}
