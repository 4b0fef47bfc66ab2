import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publicFiles } from '../../utils/activity/public-files';

const folder = 'practice/server';
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const policies = readdirSync(join(folder, 'policy'));

it('every file that the README points at is there', () => {
  const readme = readFileSync('README.md', 'utf8');
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
    ([, file]) => file as string,
  );
  expect(links).toEqual(expect.arrayContaining([`${folder}/nginx.conf`, `${folder}/Caddyfile`]));
  expect(links.filter((file) => !existsSync(file))).toEqual([]);
});

it('every place that the README points at in itself is there', () => {
  const readme = readFileSync('README.md', 'utf8');
  const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replace(/ /g, '-'),
  );
  const places = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, place]) => place as string);
  expect(places.length).toBeGreaterThan(2);
  expect(places.filter((place) => !headings.includes(place))).toEqual([]);
});

it.each(['nginx.conf', 'Caddyfile'])('%s lets visitors read each published file', (file) => {
  const [, endings] = /feed\/agenda\\\.\(([^)]+)\)\$/.exec(read(file)) ?? [];
  expect(endings?.split('|').map((ending) => `agenda.${ending}`)).toEqual([...publicFiles]);
});

it.each(policies)('%s sets the property that the extension reads', (file) => {
  const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  const set = [...read(`policy/${file}`).matchAll(/"(\w+)"\s*[:=]\s*"pleinwijzer-team:/g)];
  expect(set.length).toBeGreaterThan(0);
  for (const [, property] of set) expect(Object.keys(properties)).toContain(property);
});

it('the policy of Firefox names the extension as its manifest does', () => {
  const [, id] = /id: '(\S+@\S+)'/.exec(readFileSync('wxt.config.ts', 'utf8')) ?? [];
  const { policies: set } = JSON.parse(read('policy/firefox-policies.json'));
  expect(Object.keys(set['3rdparty'].Extensions)).toEqual([id]);
  expect(Object.keys(set.ExtensionSettings)).toEqual([id]);
});
