import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { version } from '../../package.json';

const folder = '.output/widget';

/** Bytes of the whole first load, brotli. */
const most = 10_000;

/** Bytes of the parts that are loaded when they are needed, by the start of their names. */
const mostLater: Record<string, number> = {
  accent: 850,
  details: 20_000,
  en: 500,
  filters: 3400,
  icalendar: 37_000,
  preact: 5000,
};

const read = (file: string) => readFileSync(join(folder, 'v1', file));
const weigh = (file: string) => brotliCompressSync(read(file)).length;

it('the first load of the list is one file of a known size: scripts and styles', () => {
  const script = read('plein-agenda.js').toString();
  const size = weigh('plein-agenda.js');
  console.info(`plein-agenda.js: ${size} bytes brotli of ${most}`);
  expect(script).not.toMatch(/(?:from|import)\s*["'`]\.\//);
  expect(script).toContain('container-type');
  expect(size).toBeLessThanOrEqual(most);
});

it('each part that is loaded later has a size of its own', () => {
  const later = readdirSync(join(folder, 'v1')).filter((file) => file !== 'plein-agenda.js');
  for (const file of later) {
    const name = file.split('-')[0] as string;
    console.info(`${file}: ${weigh(file)} bytes brotli of ${mostLater[name]}`);
    expect(weigh(file), file).toBeLessThanOrEqual(mostLater[name] ?? 0);
  }
  expect(later.map((file) => file.split('-')[0]).sort()).toEqual(Object.keys(mostLater));
});

it('stands under its stable address and under its full version alike', () => {
  const files = readdirSync(join(folder, 'v1'));
  expect(readdirSync(join(folder, version))).toEqual(files);
  for (const file of files)
    expect(readFileSync(join(folder, version, file)).equals(read(file)), file).toBe(true);
});
