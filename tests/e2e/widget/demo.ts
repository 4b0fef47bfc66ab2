import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Demo, openDemo } from '../../../practice/demo-server';
import { buildSampleFeed } from '../../../practice/sample/feed';

const framework = ['css/bootstrap.min.css', 'js/bootstrap.bundle.min.js'];

/** Serves the demo's websites as they stand, with the built widget and the sample feed. */
export async function openBuiltDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'pleinwijzer-demo-'));
  await cp('widget/demo', folder, { recursive: true });
  for (const file of framework)
    await cp(join('node_modules/bootstrap/dist', file), join(folder, basename(file)));
  const demo = await openDemo({
    folder,
    widget: '.output/widget',
    firstPort: 4875,
    buildFeed: buildSampleFeed,
  });
  const close = async () => {
    await demo.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...demo, close };
}
