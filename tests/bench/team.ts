import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Findings } from './table';
import { makeDocuments } from './team/documents';
import { findMemory } from './team/memory';
import { buildPages, servePages } from './team/pages';
import { findPanelSaves } from './team/panel';
import { findPull } from './team/pull';
import { findPush } from './team/push';
import { findSaving } from './team/saving';
import { openServer } from './team/server';
import type { Stage } from './team/stage';

/** What is measured of sharing, and with how much. */
export interface TeamOptions {
  /** Questions of a team; ten times as many for the memory. Absent: 100,000. */
  size?: number | undefined;
  /** Parts to measure. Absent: all of them. */
  only?: readonly string[] | undefined;
  /** Tells what is going on. */
  say: (what: string) => void;
}

/** Records from which the made-up server makes the others. */
const models = 5000;

/**
 * Sharing with a team: our engine, as the product is built, in a page in real Chromium with real
 * IndexedDB, against PouchDB 9 in another browser, from the same server in the same run.
 *
 * *pull*: from joining until the figures of all questions are read. *push*: until the server has
 * everything that a computer has. *memory*: resident memory of the page's process, shared libraries
 * included, from a server that makes up ten times as many. *saving*: the panel's stores save ten times
 * a second while their page pulls that. *panel*: the same with the built extension, by keyboard, from
 * Enter until the panel says so.
 *
 * `COUCHDB_URL` names an administrator's address of a server; without it a pouchdb-server is started.
 */
export async function measureTeam(options: TeamOptions): Promise<Findings> {
  await mkdir('.output', { recursive: true });
  const folder = await mkdtemp(join('.output', 'bench-team-'));
  try {
    return await measureIn(folder, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(
  folder: string,
  { size = 100_000, only, say }: TeamOptions,
): Promise<Findings> {
  const built = resolve(folder, 'pages');
  await buildPages(built);
  const [server, pages] = await Promise.all([openServer(), servePages(built)]);
  const stage: Stage = { server, pages, folder, say };
  const documents = makeDocuments(size, new Date());
  const some = documents.slice(0, models);
  const parts: Record<string, () => Promise<Findings>> = {
    pull: () => findPull(stage, documents),
    push: () => findPush(stage, documents),
    memory: () => findMemory(stage, some, size * 10),
    saving: () => findSaving(stage, some, size * 10),
    panel: () => findPanelSaves(stage, some, size * 10),
  };
  const found: Findings[] = [];
  try {
    for (const [name, find] of Object.entries(parts))
      if (!only || only.includes(name)) found.push(await find());
    return {
      lines: found.flatMap(({ lines }) => lines),
      notes: found.flatMap(({ notes }) => notes),
    };
  } finally {
    pages.close();
    await server.close();
  }
}
