import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const most = 60_000;

/** Every file that a page needs before it can be used: the page, its scripts, and what they import. */
function listFirstLoad(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file as string,
  );
  const files = new Set([page]);
  for (const file of wanted) addImports(folder, file, files);
  return [...files];
}

/** The file and, again and again, what it imports statically; what is loaded later does not count. */
function addImports(folder: string, file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  if (!file.endsWith('.js')) return;
  const source = readFileSync(join(folder, file), 'utf8');
  for (const [, name] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
    addImports(folder, join(file, '..', name as string), files);
  }
}

const weigh = (folder: string, file: string) => gzipSync(readFileSync(join(folder, file))).length;

it.each(['.output/chrome-mv3', '.output/firefox-mv3'])(
  'the first load of the panel is at most 60 kB gzip in all: %s',
  (folder) => {
    const files = listFirstLoad(folder, 'sidepanel.html');
    expect(files.length).toBeGreaterThan(3);
    const sizes = files.map((file) => [file, weigh(folder, file)] as const);
    const sum = sizes.reduce((total, [, size]) => total + size, 0);
    console.info(
      `${folder}: panel's first load ${(sum / 1000).toFixed(1)} kB gzip of ${most / 1000} kB`,
    );
    for (const [file, size] of sizes) console.info(`  ${file}: ${(size / 1000).toFixed(1)} kB`);
    expect(sum).toBeLessThanOrEqual(most);
  },
);

it('what only Beheer needs later is not part of the panel’s first load', () => {
  const files = listFirstLoad('.output/chrome-mv3', 'sidepanel.html').join(' ');
  const chunks = readdirSync('.output/chrome-mv3/chunks').join(' ');
  for (const name of ['csv', 'read-exchange', 'beheer']) {
    expect(chunks).toContain(name);
    expect(files).not.toContain(name);
  }
});
