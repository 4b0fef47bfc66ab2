import type { TeamDocument } from '../record/document';
import type { Link } from './link';
import { type PulledDocument, readDocument, withoutHistory } from './read-document';

/** Documents of which the leaves are asked for at the same time. */
const together = 6;

/** What is applied of a document of which a cluster accepted several versions. */
const isForked = ({ _conflicts }: PulledDocument) => (_conflicts ?? []).length > 0;

/**
 * The documents with every version that the server still holds of them: before each, those of its
 * other leaves, under the revision that a next version must take the place of. So whoever merges them
 * in order is left with the right one, and sees that the server shows another.
 */
export async function addLeaves(
  link: Link,
  documents: readonly PulledDocument[],
): Promise<TeamDocument[]> {
  const forked = documents.filter(isForked);
  if (forked.length === 0) return [...documents];
  const leaves = new Map<string, TeamDocument[]>();
  for (let at = 0; at < forked.length; at += together) {
    const part = forked.slice(at, at + together);
    const found = await Promise.all(part.map((document) => openLeaves(link, document)));
    for (const [i, { _id }] of part.entries()) leaves.set(_id, found[i] ?? []);
  }
  return documents.flatMap((document) => [
    ...(leaves.get(document._id) ?? []),
    withoutHistory(document),
  ]);
}

/** The versions of a document that the server holds beside the one that it shows. */
async function openLeaves(link: Link, shown: PulledDocument): Promise<TeamDocument[]> {
  const { body } = await link.send({
    path: `${link.path}/${encodeURIComponent(shown._id)}?open_revs=all`,
  });
  const rows = Array.isArray(body) ? (body as { ok?: unknown }[]) : [];
  return rows.flatMap(({ ok }) => {
    const leaf = readDocument(ok);
    if (!leaf || leaf._id !== shown._id || leaf._rev === shown._rev) return [];
    return [{ ...withoutHistory(leaf), _rev: shown._rev }];
  });
}
