import { isPassing, TeamProblem } from './problem';
import type { Send } from './request';

/** What keeps the pages of websites from reading what is published, on the server as a whole. */
export interface Visitors {
  /** Whether pages of any website may ask (CouchDB: `enable_cors`, and `*` in `origins`). */
  isOpen: boolean;
  /** Whether the server asks everybody for a password (CouchDB: `require_valid_user`, in two forms). */
  asksPassword: boolean;
}

type Section = Record<string, string>;

/** The settings that matter; what else IT has set is nobody's business. */
interface Settings {
  /** Those of `chttpd`, and of `httpd`, where CouchDB looks for what is not there. */
  chttpd: Section;
  cors: Section;
}

/** Whether websites can read from this server; undefined when it does not tell. */
export async function readVisitors(send: Send): Promise<Visitors | undefined> {
  const settings = await readSettings(send, '/_node/_local/_config');
  if (!settings) return undefined;
  const { chttpd, cors } = settings;
  const origins = (cors.origins ?? '').split(',').map((origin) => origin.trim());
  return {
    isOpen: chttpd.enable_cors === 'true' && origins.includes('*'),
    asksPassword: passwordSettings.some((name) => chttpd[name] === 'true'),
  };
}

const passwordSettings = ['require_valid_user', 'require_valid_user_except_for_up'];

/**
 * Lets the pages of any website read, without a credential, on every node of the server; where IT
 * has made a choice of its own, or keeps its settings to itself, nothing is changed.
 */
export async function allowVisitors(send: Send): Promise<void> {
  for (const node of await listNodes(send)) {
    const base = `/_node/${encodeURIComponent(node)}/_config`;
    const settings = await readSettings(send, base);
    if (!settings || settings.chttpd.enable_cors === 'true') continue;
    for (const [path, value] of choices) await write(send, `${base}/${path}`, value);
  }
}

const choices = [
  ['cors/origins', '*'],
  ['cors/credentials', 'false'],
  ['cors/methods', 'GET, HEAD'],
  // What the widget asks with: whether there is something new.
  ['cors/headers', 'accept, if-none-match'],
  ['chttpd/enable_cors', 'true'],
] as const;

async function listNodes(send: Send): Promise<string[]> {
  const { status, body } = await send({ path: '/_membership', accept: [400, 403, 404] });
  const { cluster_nodes } = (body ?? {}) as { cluster_nodes?: unknown };
  return status === 200 && Array.isArray(cluster_nodes) ? cluster_nodes.map(String) : [];
}

/** The settings of a node; undefined when it does not tell them, or is down. */
async function readSettings(send: Send, base: string): Promise<Settings | undefined> {
  const read = async (section: string) => {
    const answer = await send({ path: `${base}/${section}`, accept: [412] });
    if (answer.status === 412) throw new TeamProblem('missing');
    return (answer.body ?? {}) as Section;
  };
  try {
    const [httpd, chttpd, cors] = [await read('httpd'), await read('chttpd'), await read('cors')];
    return { chttpd: { ...httpd, ...chttpd }, cors };
  } catch (error) {
    // Hosting that keeps its settings to itself; a server that cannot be reached is another matter.
    if (error instanceof TeamProblem && !isPassing(error.kind)) return undefined;
    throw error;
  }
}

/** Where the settings cannot be kept, such as in a file that may only be read, all stays as it is. */
async function write(send: Send, path: string, value: string): Promise<void> {
  await send({ method: 'PUT', path, body: value, accept: [400, 403, 404, 405, 412] });
}
