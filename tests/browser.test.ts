import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What people gave the extension, as the browser keeps it, and the extension's own storage. */
const origins = new Set<string>();
const stored = new Map<string, unknown>();

const permissions = {
  getAll: async () => ({ origins: [...origins] }),
  contains: async (asked: { origins: string[] }) => asked.origins.every((one) => origins.has(one)),
  async request(asked: { origins: string[] }) {
    for (const one of asked.origins) origins.add(one);
    return true;
  },
  async remove(asked: { origins: string[] }) {
    for (const one of asked.origins) origins.delete(one);
    return true;
  },
};

const local = {
  get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
  async set(rows: Record<string, unknown>) {
    for (const [key, value] of Object.entries(rows)) stored.set(key, value);
  },
  async remove(key: string) {
    stored.delete(key);
  },
};

const runtime = { id: 'pleinwijzer' };
vi.stubGlobal('chrome', { runtime });
vi.stubGlobal('browser', { runtime, permissions, storage: { local } });

// Imported late: the library in between takes hold of the browser's API as soon as it is loaded.
const { askHostAccess, askServerAccess, dropHostAccess, dropServerAccess, listHostAccess } =
  await import('../utils/browser');

beforeEach(() => {
  origins.clear();
  stored.clear();
});

const server = 'https://team.waterstad.nl';
const ofServer = 'https://team.waterstad.nl/*';

describe('recognition that is switched off', () => {
  it('gives every host of it back, and keeps that of the team’s server', async () => {
    await askServerAccess(server);
    await askHostAccess(['toeslagen.nl', 'digid.nl']);
    await dropHostAccess();
    expect([...origins]).toEqual([ofServer]);
    expect(await listHostAccess()).toEqual([]);
  });

  it('keeps what holds the server, too: without it the browser may refuse the server', async () => {
    await askServerAccess(server);
    await askHostAccess(['waterstad.nl', 'digid.nl']);
    // As browsers do that keep no pattern which another one holds.
    origins.delete(ofServer);
    await dropHostAccess();
    expect([...origins]).toEqual(['https://*.waterstad.nl/*']);
  });

  it.each([
    ['a host that only ends in the same letters', ['stad.nl', 'am.waterstad.nl'], server],
    ['a host below the server', ['balie.team.waterstad.nl'], server],
    ['a host that is reached by another protocol', ['localhost'], 'http://localhost:5984'],
  ])('gives back %s', async (_, hosts, address) => {
    await askServerAccess(address);
    const before = [...origins];
    await askHostAccess(hosts);
    await dropHostAccess();
    expect([...origins]).toEqual(before);
  });

  it('keeps nothing once the team was left', async () => {
    await askServerAccess(server);
    await askHostAccess(['waterstad.nl', 'digid.nl']);
    await dropServerAccess(server);
    await dropHostAccess();
    expect([...origins]).toEqual([]);
  });

  it('asks the browser nothing when there is nothing to give back', async () => {
    const remove = vi.spyOn(permissions, 'remove');
    await askServerAccess(server);
    await dropHostAccess();
    expect(remove).not.toHaveBeenCalled();
    remove.mockRestore();
  });
});
