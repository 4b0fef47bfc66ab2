import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A copy of the built extension that may reach servers of this computer: the browser's own question
 * about that cannot be answered headless.
 */
export async function buildReachingVariant(built: string, target: string): Promise<string> {
  await cp(built, target, { recursive: true });
  const file = join(target, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return target;
}
