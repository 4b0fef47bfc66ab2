import { describe, expect, it } from 'vitest';
import { openRequest } from '../../utils/team/request';
import { allowVisitors, readVisitors } from '../../utils/team/visitors';
import { answer, type FarServer, startFarServer } from './far-server';

const nodes = ['couchdb@one', 'couchdb@two'];
type Settings = Record<string, Record<string, string>>;

/** CouchDB with these settings on each of its nodes; `_local` is the first. */
async function startCluster(settings: Settings) {
  const byNode = new Map(nodes.map((node) => [node, structuredClone(settings)]));
  const far = await startFarServer(({ method, path, body }, response) => {
    if (path === '/_membership') return answer(response, 200, { cluster_nodes: nodes });
    const [, node = '', section = '', key = ''] =
      /^\/_node\/([^/]+)\/_config\/(\w+)\/?(\w*)$/.exec(decodeURIComponent(path)) ?? [];
    const found = byNode.get(node === '_local' ? (nodes[0] as string) : node);
    if (!found) return answer(response, 404, { error: 'not_found', reason: 'no such node' });
    found[section] ??= {};
    const values = found[section];
    if (method === 'PUT') values[key] = String(body);
    return answer(response, 200, key ? (values[key] ?? '') : values);
  });
  return { far, byNode };
}

const openTo = ({ address }: FarServer) =>
  openRequest({ address, device: 'admin', password: 'secret' });

describe('visitors of websites', () => {
  it('may read from every node once a team is set up, without a credential', async () => {
    // As CouchDB is installed.
    const { far, byNode } = await startCluster({
      chttpd: { enable_cors: 'false', require_valid_user: 'false' },
      cors: { credentials: 'false' },
    });
    expect(await readVisitors(openTo(far))).toEqual({ isOpen: false, asksPassword: false });
    await allowVisitors(openTo(far));
    expect(await readVisitors(openTo(far))).toEqual({ isOpen: true, asksPassword: false });
    for (const node of nodes) {
      expect(byNode.get(node)?.cors).toMatchObject({ origins: '*', credentials: 'false' });
      expect(byNode.get(node)?.chttpd).toMatchObject({ enable_cors: 'true' });
    }
  });

  it('stay where IT has made a choice of its own', async () => {
    const settings = {
      chttpd: { enable_cors: 'true', require_valid_user: 'true' },
      cors: { origins: 'https://app.example.nl' },
    };
    const { far, byNode } = await startCluster(settings);
    await allowVisitors(openTo(far));
    for (const node of nodes) expect(byNode.get(node)).toMatchObject(settings);
    expect(await readVisitors(openTo(far))).toEqual({ isOpen: false, asksPassword: true });
  });

  it('are known by the settings of older versions, and by the other word for a password', async () => {
    const settings = {
      httpd: { enable_cors: 'true' },
      chttpd: { require_valid_user_except_for_up: 'true' },
      cors: { origins: '*, https://app.example.nl' },
    };
    const { far, byNode } = await startCluster(settings);
    expect(await readVisitors(openTo(far))).toEqual({ isOpen: true, asksPassword: true });
    await allowVisitors(openTo(far));
    for (const node of nodes) expect(byNode.get(node)).toMatchObject(settings);
  });

  it('may read from the other nodes while one of them is down', async () => {
    const { far, byNode } = await startCluster({});
    const sound = far.manner;
    far.manner = (asked, response) =>
      asked.path.includes('two')
        ? answer(response, 412, { error: 'nodedown', reason: 'couchdb@two is down' })
        : sound(asked, response);
    await allowVisitors(openTo(far));
    expect(byNode.get('couchdb@one')).toMatchObject({ cors: { origins: '*' } });
    expect(byNode.get('couchdb@two')).toEqual({});
  });

  it('do not keep a set-up from going on where the settings cannot be kept', async () => {
    const { far } = await startCluster({});
    const sound = far.manner;
    far.manner = (asked, response) =>
      asked.method === 'PUT'
        ? answer(response, 400, { error: 'bad_request', reason: 'eacces' })
        : sound(asked, response);
    await allowVisitors(openTo(far));
    expect(await readVisitors(openTo(far))).toEqual({ isOpen: false, asksPassword: false });
  });

  it('are not known of on a server that keeps its settings to itself', async () => {
    const far = await startFarServer((_, response) =>
      answer(response, 403, { error: 'forbidden', reason: 'no' }),
    );
    expect(await readVisitors(openTo(far))).toBe(undefined);
    await allowVisitors(openTo(far));
    expect(far.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('keep a set-up from going on while the server cannot be reached', async () => {
    const far = await startFarServer((_, response) => answer(response, 503, {}));
    await expect(allowVisitors(openTo(far))).rejects.toMatchObject({ kind: 'busy' });
  });
});
