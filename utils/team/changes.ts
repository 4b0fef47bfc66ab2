import type { Link } from './link';
import { problemOf, TeamProblem } from './problem';

/** Changes in one answer. */
export const pageSize = 1000;

/** Milliseconds that one page may take, also over a slow line. */
const patience = 120_000;

/** From so many pushed documents on, they are not sent back with the changes that they made. */
const manyPushed = 50;

/** A row of `_changes`. */
export interface ChangesRow {
  id?: unknown;
  /** The place that is reached with it. */
  seq?: unknown;
  changes?: unknown;
  /** Absent: it was not asked for. */
  doc?: unknown;
}

/** One answer of the server's changes. */
export interface Changes {
  rows: ChangesRow[];
  /** Whether they come without their documents. */
  isBare: boolean;
  /** The place in the changes that it reaches. */
  since: string;
  /** Whether more follow at once. */
  isFull: boolean;
  /** Changes that still follow. Absent: the server does not tell. */
  left?: number;
}

/** How changes are asked for. */
export interface ChangesRequest {
  /** Undefined: from the first one on. */
  since?: string | undefined;
  /** Milliseconds to wait for a change when there is none. Absent: it is not waited for. */
  wait?: number;
  /** Ends the waiting. */
  signal?: AbortSignal;
}

/** Asks for the changes after a place; for all of them when the server does not know that place. */
export async function askChanges(link: Link, request: ChangesRequest): Promise<Changes> {
  const isBare = link.learnt.pushed.size >= manyPushed && request.wait === undefined;
  const response = await link.send({
    path: `${link.path}/_changes?${writeQuery(request, isBare)}`,
    accept: [400, 404],
    timeout: request.wait === undefined ? patience : request.wait + 5000,
    ...(request.signal && { signal: request.signal }),
  });
  const problem = problemOf(response);
  if (problem && request.since !== undefined) return askChanges(link, {});
  if (problem) throw problem;
  return readChanges(response.body, isBare);
}

function writeQuery({ since, wait }: ChangesRequest, isBare: boolean): URLSearchParams {
  return new URLSearchParams({
    style: 'all_docs',
    ...(!isBare && { conflicts: 'true', include_docs: 'true' }),
    limit: String(pageSize),
    ...(since !== undefined && { since }),
    ...(wait !== undefined && { feed: 'longpoll', timeout: String(wait) }),
  });
}

function readChanges(body: unknown, isBare: boolean): Changes {
  const { results, last_seq, pending } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(results) || !isPlace(last_seq)) throw new TeamProblem('unreadable');
  return {
    rows: (results as (ChangesRow | null)[]).map((row) => row ?? {}),
    isBare,
    since: writePlace(last_seq),
    isFull: results.length >= pageSize,
    ...(typeof pending === 'number' && { left: pending }),
  };
}

/** The first rows of an answer, and the others; all of it when it does not say which place they reach. */
export function cutChanges(changes: Changes, amount: number): [Changes, Changes?] {
  const rows = changes.rows.slice(0, amount);
  const seq = rows.at(-1)?.seq;
  if (rows.length === changes.rows.length || !isPlace(seq)) return [changes];
  return [
    { ...changes, rows, since: writePlace(seq) },
    { ...changes, rows: changes.rows.slice(amount) },
  ];
}

const writePlace = (seq: unknown) => (typeof seq === 'string' ? seq : JSON.stringify(seq));

/** A place in the changes means something to the server alone; some write it as a number. */
const isPlace = (seq: unknown) => typeof seq === 'string' || typeof seq === 'number';
