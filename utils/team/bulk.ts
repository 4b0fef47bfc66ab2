import type { TeamDocument } from '../record/document';
import type { Accepted } from '../storage/team-outbox';
import type { Link } from './link';
import { problemOf, TeamProblem } from './problem';

/** What the server answered to a number of documents; each of them stands in one place. */
export interface BulkAnswer {
  accepted: Accepted[];
  /** Another revision stands there than the one that was pushed on. */
  conflicts: TeamDocument[];
  /** What the guard did not let in, and why. */
  forbidden: Refusal[];
  /** Of which the server says nothing, or something that nobody knows. */
  unanswered: TeamDocument[];
}

/** A document that is not let in. */
export interface Refusal {
  document: TeamDocument;
  /** The code of the guard, or `too-large`. */
  reason: string;
}

/** Milliseconds that the server may take for one request; it runs the guard over each document. */
const patience = 180_000;

/** Writes documents in one request; in several smaller ones when the server finds that too large. */
export async function sendDocuments(
  link: Link,
  documents: readonly TeamDocument[],
): Promise<BulkAnswer> {
  const answer = await link.send({
    method: 'POST',
    path: `${link.path}/_bulk_docs`,
    body: { docs: documents },
    accept: [413, 500],
    timeout: patience,
  });
  const { status, body } = answer;
  if (status === 413) return sendHalves(link, documents);
  // A cluster whose nodes disagree about one document tells of all others beside this status.
  const problem = Array.isArray(body) ? undefined : problemOf(answer);
  if (problem) throw problem;
  return readAnswer(documents, body);
}

async function sendHalves(link: Link, documents: readonly TeamDocument[]): Promise<BulkAnswer> {
  const [only] = documents;
  if (only && documents.length === 1)
    return { ...emptyAnswer(), forbidden: [{ document: only, reason: 'too-large' }] };
  const middle = Math.ceil(documents.length / 2);
  const first = await sendDocuments(link, documents.slice(0, middle));
  const second = await sendDocuments(link, documents.slice(middle));
  return {
    accepted: [...first.accepted, ...second.accepted],
    conflicts: [...first.conflicts, ...second.conflicts],
    forbidden: [...first.forbidden, ...second.forbidden],
    unanswered: [...first.unanswered, ...second.unanswered],
  };
}

/** The answer to nothing. */
export const emptyAnswer = (): BulkAnswer => ({
  accepted: [],
  conflicts: [],
  forbidden: [],
  unanswered: [],
});

/** A row of `_bulk_docs`. */
interface Row {
  id?: unknown;
  rev?: unknown;
  error?: unknown;
  reason?: unknown;
}

/** Reads the rows by their ids: their order is not that of the request on every server. */
function readAnswer(documents: readonly TeamDocument[], body: unknown): BulkAnswer {
  if (!Array.isArray(body)) throw new TeamProblem('unreadable');
  const rows = new Map((body as (Row | null)[]).map((row) => [row?.id, row ?? {}]));
  const answer = emptyAnswer();
  for (const document of documents) sortOut(answer, document, rows.get(document._id) ?? {});
  return answer;
}

function sortOut(answer: BulkAnswer, document: TeamDocument, { rev, error, reason }: Row): void {
  const code = typeof reason === 'string' ? reason : String(error);
  if (error === undefined && typeof rev === 'string') answer.accepted.push({ document, rev });
  else if (error === 'conflict') answer.conflicts.push(document);
  else if (error === 'forbidden') answer.forbidden.push({ document, reason: code });
  else if (error === 'unauthorized') throw new TeamProblem('forbidden', { detail: code });
  else answer.unanswered.push(document);
}
