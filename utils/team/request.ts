import { type Answer, problemOf, TeamProblem } from './problem';

/** Whom the server lets in, and where it is. */
export interface Account {
  /** Address of the server, without a slash at its end and without a credential. */
  address: string;
  /** Name of the account. */
  device: string;
  /** Its password; it goes into one header and nowhere else. */
  password: string;
}

/** One question to the server. */
export interface TeamRequest {
  /** Absent: GET. */
  method?: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** Path and query, from the slash on; what is in it is escaped already. */
  path: string;
  /** Sent as JSON. Absent: no body. */
  body?: unknown;
  /** Beside those of every request. */
  headers?: Record<string, string>;
  /** Statuses beside 2xx and 304 that the caller deals with itself. Absent: none. */
  accept?: readonly number[];
  /** Milliseconds until it is given up, the reading of the answer included. Absent: 30 seconds. */
  timeout?: number;
  /** Ends it earlier; what is thrown then is the signal's own reason. */
  signal?: AbortSignal;
}

/** What the server answered. */
export interface TeamResponse extends Answer {
  /** Milliseconds since 1970 by the server's clock. Absent: it does not say. */
  date?: number;
  /** Version of what was read (RFC 9110 §8.8.3). Absent: none. */
  etag?: string;
}

/**
 * Asks the server something. Throws a `TeamProblem` when no whole answer came, and for each status
 * that is neither success nor in `accept`: what returns was read to its end, and is JSON.
 */
export type Send = (request: TeamRequest) => Promise<TeamResponse>;

/** Milliseconds that most requests may take. */
const patience = 30_000;

/** Opens the way to a server, as this account. */
export function openRequest(account: Account): Send {
  const authorization = writeAuthorization(account);
  return async (request) => {
    const limit = AbortSignal.timeout(request.timeout ?? patience);
    const received = await receive(account.address, authorization, request, limit).catch(
      (error) => {
        throw asProblem(error, limit, request.signal);
      },
    );
    const response = withoutCredential(received, account, authorization);
    const problem = request.accept?.includes(response.status) ? undefined : problemOf(response);
    if (problem) throw problem;
    return response;
  };
}

/** The header by which an account is known (RFC 7617, in UTF-8). */
function writeAuthorization({ device, password }: Account): string {
  const bytes = new TextEncoder().encode(`${device}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

async function receive(
  address: string,
  authorization: string,
  { method = 'GET', path, body, headers, signal }: TeamRequest,
  limit: AbortSignal,
): Promise<TeamResponse> {
  const response = await fetch(address + path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
      Authorization: authorization,
    },
    ...(body !== undefined && { body: writeBody(body) }),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    signal: signal ? AbortSignal.any([limit, signal]) : limit,
  });
  const text = await response.text();
  return { ...readHead(response), body: readBody(response, method, text) };
}

/**
 * JSON as CouchDB reads it: it refuses a whole request for half a character in one text, such as an
 * emoji that was cut through, so a sign that says so (U+FFFD) takes its place.
 */
function writeBody(body: unknown): string {
  const text = JSON.stringify(body);
  if (!text.includes('\\ud')) return text;
  return text.replace(/(\\\\)|\\ud[89a-f]../g, (_, backslash?: string) => backslash ?? '\ufffd');
}

function readHead({ status, headers }: Response): Omit<TeamResponse, 'body'> {
  const date = Date.parse(headers.get('Date') ?? '');
  const retryAfter = readRetryAfter(
    headers.get('Retry-After') ?? '',
    Number.isNaN(date) ? Date.now() : date,
  );
  const etag = headers.get('ETag');
  return {
    status,
    ...(!Number.isNaN(date) && { date }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(etag !== null && { etag }),
  };
}

/** Milliseconds that `Retry-After` asks for (RFC 9110 §10.2.3): seconds, or the moment itself. */
function readRetryAfter(text: string, now: number): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // A date begins with a day of the week; the browser would take `-5` for one too.
  const moment = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

/** What an answer holds; a fault's page of another product is undefined. */
function readBody({ ok, status }: Response, method: string, text: string): unknown {
  if (method === 'HEAD' || status === 204 || status === 304) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (!ok) return undefined;
    // Half of an answer still begins as JSON does; what begins otherwise was never ours.
    throw new TeamProblem(/^\s*([[{]|$)/.test(text) ? 'unreadable' : 'login-page');
  }
}

function asProblem(error: unknown, limit: AbortSignal, signal?: AbortSignal): unknown {
  if (error instanceof TeamProblem) return error;
  if (signal?.aborted) return signal.reason;
  // What a browser throws when a body is broken off is not always the reason of the signal.
  if (limit.aborted) return new TeamProblem('too-slow');
  return error instanceof TypeError ? new TeamProblem('unreachable') : error;
}

/** The same answer, without what a fault tells when another product repeats in it what it was sent. */
function withoutCredential(
  response: TeamResponse,
  { password }: Account,
  authorization: string,
): TeamResponse {
  if (response.status < 400) return response;
  const told = JSON.stringify(response.body) ?? '';
  const secrets = [JSON.stringify(password).slice(1, -1), authorization.slice('Basic '.length)];
  const isTold = secrets.some((secret) => secret !== '' && told.includes(secret));
  return isTold ? { ...response, body: undefined } : response;
}
