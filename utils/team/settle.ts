import type { TeamDocument } from '../record/document';
import { acknowledge, refuse } from '../storage/team-outbox';
import { applyPage } from './apply';
import type { BulkAnswer, Refusal } from './bulk';
import { addLeaves } from './conflicts';
import { findOtherGuard } from './guard-watch';
import type { Link } from './link';
import type { Outbox } from './outbox';
import { TeamProblem } from './problem';
import { type PulledDocument, readDocument } from './read-document';

/** A row of `_all_docs`. */
interface Row {
  key?: unknown;
  doc?: unknown;
  value?: { deleted?: unknown } | null;
}

/** What the server has, by id; undefined for what its administrator really deleted. */
type Standing = ReadonlyMap<string, PulledDocument | undefined>;

/**
 * Deals with what the server answered to pushed documents: what it took is no longer pending; the
 * rest is merged with what it has, and pushed again or refused.
 */
export async function settleAnswer(
  link: Link,
  outbox: Outbox,
  { accepted, conflicts, forbidden, unanswered }: BulkAnswer,
): Promise<void> {
  const { database } = link.surroundings;
  if (accepted.length > 0) await acknowledge(database, accepted);
  for (const { document, rev } of accepted) link.learnt.pushed.set(document._id, rev);
  for (const { _id } of unanswered) outbox.skip(_id);
  const others = [...conflicts, ...forbidden.map(({ document }) => document)];
  const standing = await fetchStanding(
    link,
    others.map(({ _id }) => _id),
  );
  const isDeleted = ({ _id }: TeamDocument) => standing.has(_id) && !standing.get(_id);
  for (const document of conflicts)
    if (!isDeleted(document)) tryAgain(link, outbox, document, standing);
  const judged = forbidden.filter(({ document }) => !isDeleted(document));
  await settleForbidden(link, outbox, judged, standing);
  const deleted = others.filter(isDeleted).map((document) => ({ document, reason: 'deleted' }));
  await giveUp(link, outbox, deleted);
  if (accepted.length + others.length > 0) link.announce('versions');
}

/**
 * Fetches what the server has in the place of these documents and merges it with what stands here:
 * what stays of ours is pending on top of the server's revision.
 */
export async function fetchStanding(link: Link, ids: readonly string[]): Promise<Standing> {
  const sent = await fetchRows(link, ids);
  const found = sent.map(readDocument).filter((document) => document !== undefined);
  if (found.length > 0) await applyPage(link, { documents: await addLeaves(link, found) });
  const deleted = sent.map(readDeleted).filter((id) => id !== undefined);
  return new Map([
    ...deleted.map((id) => [id, undefined] as const),
    ...found.map((document) => [document._id, document] as const),
  ]);
}

/** The id of a document that was really deleted; undefined for any other. */
function readDeleted(sent: unknown): string | undefined {
  const { _id, _deleted } = (sent ?? {}) as { _id?: unknown; _deleted?: unknown };
  return typeof _id === 'string' && _deleted === true ? _id : undefined;
}

/** What the server has under these ids, with the revisions of other leaves. */
export async function fetchRows(link: Link, ids: readonly string[]): Promise<unknown[]> {
  if (ids.length === 0) return [];
  const { body } = await link.send({
    method: 'POST',
    path: `${link.path}/_all_docs?include_docs=true&conflicts=true`,
    body: { keys: ids },
    timeout: 120_000,
  });
  const { rows } = (body ?? {}) as { rows?: unknown };
  if (!Array.isArray(rows)) throw new TeamProblem('unreadable');
  return (rows as (Row | null)[]).map((row) =>
    row?.value?.deleted === true ? { _id: row.key, _deleted: true } : row?.doc,
  );
}

/** What the server has is merged by now: what is still pending comes round again. */
function tryAgain(
  { learnt }: Link,
  outbox: Outbox,
  { _id, _rev }: TeamDocument,
  standing: Standing,
): void {
  if (standing.has(_id)) {
    outbox.retry(_id);
    return;
  }
  // Nobody can delete but an administrator, or who puts back a backup.
  if (_rev) learnt.isRestored = true;
  outbox.skip(_id);
}

/**
 * What is forbidden is a conflict when the server has another version; some servers run the guard
 * before they look. What was pushed on the version that it has is refused, for people to see.
 */
async function settleForbidden(
  link: Link,
  outbox: Outbox,
  forbidden: readonly Refusal[],
  standing: Standing,
): Promise<void> {
  const isFinal = ({ document: { _id, _rev } }: Refusal) => _rev === standing.get(_id)?._rev;
  for (const { document } of forbidden.filter((one) => !isFinal(one)))
    tryAgain(link, outbox, document, standing);
  const final = forbidden.filter(isFinal);
  // Another release looks after the server: what it does not know yet must not seem refused for good.
  if (findOtherGuard(link.team)) for (const { document } of final) outbox.skip(document._id);
  else await giveUp(link, outbox, final);
}

/** Own changes are shown as refused; what only the merge made of colleagues' stays as it is. */
async function giveUp(link: Link, outbox: Outbox, final: readonly Refusal[]): Promise<void> {
  const { database, clock } = link.surroundings;
  const handed = final.map(({ document, reason }) => ({
    document: outbox.find(document._id) ?? document,
    reason,
  }));
  const isOwn = ({ document }: Refusal) => document.editedBy === link.team.device;
  const own = handed.filter(isOwn);
  const others = handed.filter((one) => !isOwn(one));
  if (own.length > 0) await refuse(database, own, clock());
  const kept = others.map(({ document }) => ({ document, rev: document._rev ?? '' }));
  if (kept.length > 0) await acknowledge(database, kept);
}
