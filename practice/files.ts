import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What a server sends. */
export interface Content {
  body: string | Buffer;
  /** Media type. */
  type: string;
}

/** A value as JSON. */
export function asJson(body: string): Content {
  return { body, type: types['.json'] as string };
}

/** The file of a path that an address asks for; `undefined` when the folder holds none. */
export async function findFile(folder: string, path: string): Promise<Content | undefined> {
  try {
    const asked = decodeURIComponent(path);
    const file = resolve(join(folder, asked.endsWith('/') ? `${asked}index.html` : asked));
    // Decoding may have brought back a way out of the folder.
    if (!file.startsWith(resolve(folder) + sep)) return undefined;
    const type = types[extname(file)] ?? 'application/octet-stream';
    return { body: await readFile(file), type };
  } catch {
    return undefined;
  }
}
