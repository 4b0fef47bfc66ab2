import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromeExtension } from '../e2e/chromium/launch';
import { measureKeys } from './combobox';
import { countYears, measureFigures } from './figures';
import { fillProfile, makeQuestions } from './fill';
import { measureOpenings } from './opening';
import { openProfile } from './profile';
import { measureSaves } from './save';
import { showSeries } from './statistics';

await mkdir('.output', { recursive: true });
const folder = await mkdtemp(join('.output', 'bench-'));
const extension = join(folder, 'extension');
await cp(chromeExtension, extension, { recursive: true });
const now = new Date();
const N = Number(process.env.N ?? 100000);
const many = await openProfile(join(folder, 'many'), extension);
const few = await openProfile(join(folder, 'few'), extension);
try {
  const all = makeQuestions(N, now);
  console.log('made');
  console.log(await fillProfile(many, folder, all));
  console.log(await fillProfile(few, folder, []));
  const ONLY = process.env.ONLY;
  const o = ONLY ? [] : await measureOpenings([many, few], 16);
  console.log('opening', o.map(showSeries));
  const hundred = makeQuestions(100, now);
  await fillProfile(few, folder, hundred);
  const f = ONLY
    ? []
    : await measureFigures([many, few], [countYears(all, now), countYears(hundred, now)], 10);
  console.log('figures', f.map(showSeries), countYears(all, now));
  const k = await measureKeys(many);
  for (const [a, b] of Object.entries(k)) console.log(a, showSeries(b));
  const s = await measureSaves([many, few], Number(process.env.S ?? 200));
  for (const one of s) console.log('save', showSeries(one.save), 'floor', showSeries(one.floor));
  console.log(many.errors, few.errors);
} finally {
  await many.close();
  await few.close();
  await rm(folder, { recursive: true, force: true });
}
