import * as v from 'valibot';

/** All that a computer needs to share in a team. */
export interface Connection {
  /** Address of the server, without a slash at its end. */
  address: string;
  /** Name of the team: lower case letters, digits and hyphens. */
  team: string;
  /** Name of the team's database. */
  database: string;
  /** Name of the public database, to which the agenda is published. */
  publicDatabase: string;
  /** Name of this computer's account. */
  device: string;
  /** Password of the account. */
  password: string;
}

/** Why a text cannot be the address of a team's server. */
export type AddressFault = 'empty' | 'not-address' | 'not-https' | 'has-credentials';

/** Why a text cannot be the name of a team. */
export type TeamNameFault = 'empty' | 'not-name' | 'too-long';

/** Why a connection code cannot be used. */
export type CodeFault = 'empty' | 'foreign' | 'damaged' | 'newer';

/** Most characters in the name of a team, so that the names of accounts stay readable. */
const longestName = 40;

/** A text as a name of lower case letters, digits and hyphens; empty when nothing is left of it. */
export function writeName(text: string, most = longestName): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  return name.slice(0, most).replace(/-$/, '');
}

/** What keeps a text from being the name of a team; undefined when nothing does. */
export function checkTeamName(name: string): TeamNameFault | undefined {
  if (name === '') return 'empty';
  if (name.length > longestName) return 'too-long';
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? undefined : 'not-name';
}

/** Names of the databases of a team. */
export function nameDatabases(team: string): Pick<Connection, 'database' | 'publicDatabase'> {
  return { database: `team-${team}`, publicDatabase: `agenda-${team}` };
}

const isLocal = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

/**
 * The address of a server as it is stored, or why a text is none. A scheme may be left out; what
 * leads to CouchDB's own pages is left off.
 */
export function checkAddress(
  text: string,
): { address: string; fault?: never } | { address?: never; fault: AddressFault } {
  const typed = text.trim();
  if (typed === '') return { fault: 'empty' };
  const url = readAddress(typed);
  if (!url) return { fault: 'not-address' };
  if (url.username || url.password) return { fault: 'has-credentials' };
  if (url.protocol === 'http:' && !isLocal(url.hostname)) return { fault: 'not-https' };
  const path = url.pathname.replace(/\/_utils(\/.*)?$/, '').replace(/\/+$/, '');
  return { address: url.origin + path };
}

function readAddress(typed: string): URL | undefined {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  const scheme = /^(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/i.test(typed) ? 'http' : 'https';
  const whole = hasScheme ? typed : `${scheme}://${typed}`;
  const url = /\s/.test(whole) || !URL.canParse(whole) ? undefined : new URL(whole);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

const prefix = 'pleinwijzer-team:';
const codeVersion = 1;

const written = v.object({
  address: v.pipe(
    v.string(),
    v.check((address) => checkAddress(address).address === address),
  ),
  team: v.pipe(
    v.string(),
    v.check((name) => !checkTeamName(name)),
  ),
  database: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_$()+-]*$/)),
  publicDatabase: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_$()+-]*$/)),
  device: v.pipe(v.string(), v.minLength(1)),
  password: v.pipe(v.string(), v.minLength(1)),
});

/** Writes a connection as a code that people carry to another computer; it holds the password. */
export function writeConnectionCode(connection: Connection): string {
  const { address, team, database, publicDatabase, device, password } = connection;
  const whole = { v: codeVersion, address, team, database, publicDatabase, device, password };
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  const base64 = btoa(String.fromCharCode(...bytes));
  const text = base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return `${prefix}${text}.${sumOf(text)}`;
}

/** Reads a connection code, wherever it was broken into lines, or tells why it cannot be used. */
export function readConnectionCode(
  code: string,
): { connection: Connection; fault?: never } | { connection?: never; fault: CodeFault } {
  const bare = code.replace(/\s/g, '');
  if (bare === '') return { fault: 'empty' };
  if (!bare.startsWith(prefix)) return { fault: 'foreign' };
  const parsed = decode(bare.slice(prefix.length));
  if (!parsed) return { fault: 'damaged' };
  if (typeof parsed.v === 'number' && parsed.v > codeVersion) return { fault: 'newer' };
  const result = v.safeParse(written, parsed);
  return result.success ? { connection: result.output } : { fault: 'damaged' };
}

function decode(code: string): Record<string, unknown> | undefined {
  const [text = '', sum] = code.split('.');
  if (sum !== sumOf(text)) return undefined;
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}

/** Tells a code in which a character was lost or changed (FNV-1a); no protection against intent. */
function sumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}
