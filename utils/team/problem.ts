/**
 * What can go wrong between this computer and the team's server, as far as people or the next try
 * can do something about it.
 *
 * Passing by itself: `unreachable` (no network, a wrong address or a bad certificate: the browser
 * does not tell which), `too-slow`, `unreadable` (the answer was cut), `login-page` (a page of the
 * network stands in between), `busy`, `server`, `full`, `locked` (a wrong password was given too often).
 *
 * Asking for people: `not-couchdb` (another product answers), `denied` (the account or its password
 * is not known), `forbidden` (the account may not do this), `gone` (the database is not there),
 * `too-large`, `rejected` (the server does not understand us), `exists` (a database of this name is
 * there already), `newer-guard` and `older-guard` (another release looks after the server),
 * `other-team` (the account belongs to another team), `other-server` (not the one of last time).
 *
 * Of this computer: `no-room` (its disk is full), `mass-loss` (the server would have more than a fifth
 * of its records removed, which people must agree to).
 *
 * Asking for the caller: `missing` (no such document), `conflict` (it was changed meanwhile).
 */
export type TeamProblemKind =
  | 'unreachable'
  | 'too-slow'
  | 'unreadable'
  | 'login-page'
  | 'busy'
  | 'server'
  | 'full'
  | 'locked'
  | 'not-couchdb'
  | 'denied'
  | 'forbidden'
  | 'gone'
  | 'too-large'
  | 'rejected'
  | 'exists'
  | 'newer-guard'
  | 'older-guard'
  | 'other-team'
  | 'other-server'
  | 'no-room'
  | 'mass-loss'
  | 'missing'
  | 'conflict';

/** What is known of a problem beside its kind. */
export interface ProblemFacts {
  /** Milliseconds that the server asks to wait. Absent: it does not say. */
  retryAfter?: number;
  /** What the server or the browser said, never a credential. Absent: nothing. */
  detail?: string;
}

/** A failure of sharing that people are told about; its message is its kind and nothing else. */
export class TeamProblem extends Error {
  override name = 'TeamProblem';
  /** Milliseconds that the server asks to wait; undefined when it does not say. */
  readonly retryAfter: number | undefined;
  /** What the server or the browser said, never a credential; undefined: nothing. */
  readonly detail: string | undefined;

  constructor(
    readonly kind: TeamProblemKind,
    { retryAfter, detail }: ProblemFacts = {},
  ) {
    super(kind);
    this.retryAfter = retryAfter;
    this.detail = detail;
  }
}

const passing: readonly TeamProblemKind[] = [
  'unreachable',
  'too-slow',
  'unreadable',
  'login-page',
  'busy',
  'server',
  'full',
  'locked',
  'no-room',
];

/** Whether a problem can be over by itself, so that trying again later makes sense. */
export function isPassing(kind: TeamProblemKind): boolean {
  return passing.includes(kind);
}

/** An answer as far as problems are read from it. */
export interface Answer {
  /** Status by HTTP. */
  status: number;
  /** What the JSON of the answer holds; undefined when there was none, or other text. */
  body: unknown;
  /** Milliseconds that the server asks to wait. Absent: it does not say. */
  retryAfter?: number;
}

const kindByStatus: Record<number, TeamProblemKind> = {
  401: 'denied',
  403: 'forbidden',
  408: 'busy',
  409: 'conflict',
  413: 'too-large',
  425: 'busy',
  429: 'busy',
  503: 'busy',
  507: 'full',
  511: 'login-page',
};

/** Milliseconds for which CouchDB shuts an account out (`max_lifetime` of `chttpd_auth_lockout`). */
const lockout = 300_000;

/** The problem that an answer stands for; undefined for one of success (2xx, 304). */
export function problemOf({ status, body, retryAfter }: Answer): TeamProblem | undefined {
  if ((status >= 200 && status < 300) || status === 304) return undefined;
  const detail = describe(body);
  const kind = kindOf(status, body, detail);
  const wait = retryAfter ?? (kind === 'locked' ? lockout : undefined);
  return new TeamProblem(kind, {
    ...(wait !== undefined && { retryAfter: wait }),
    ...(detail !== undefined && { detail }),
  });
}

function kindOf(status: number, body: unknown, detail = ''): TeamProblemKind {
  if (status >= 500 && /enospc|no space/i.test(detail)) return 'full';
  // After five wrong passwords, since CouchDB 3.4, also for who gives the right one by then.
  if (status === 403 && /temporarily locked/.test(detail)) return 'locked';
  // By the same status a cluster tells that a node is down, or that a file is not there any more.
  if (status === 412) return detail.startsWith('file_exists') ? 'exists' : 'server';
  const kind = kindByStatus[status];
  if (kind) return kind;
  if (status >= 500) return 'server';
  // Only CouchDB tells what is wrong in these two words; another product has a page of its own.
  if (!isCouchFault(body)) return status === 404 || status === 405 ? 'not-couchdb' : 'rejected';
  if (status !== 404) return 'rejected';
  return /^(missing|deleted)$/.test(body.reason) ? 'missing' : 'gone';
}

function isCouchFault(body: unknown): body is { error: string; reason: string } {
  const { error, reason } = (body ?? {}) as Record<string, unknown>;
  return typeof error === 'string' && typeof reason === 'string';
}

/** What CouchDB says of a fault, short enough to be shown. */
function describe(body: unknown): string | undefined {
  return isCouchFault(body) ? `${body.error}: ${body.reason}`.slice(0, 300) : undefined;
}
