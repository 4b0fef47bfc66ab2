import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, mergeConfig, type Rolldown } from 'vite';
import { version } from '../package.json';
import { home, widgetFolder } from './build-all';

const folder = join(home, 'widget');

/** The parts that are loaded when they are needed, by name. What is built together shares Preact. */
const parts: Record<string, string>[] = [
  { accent: 'accent.ts' },
  { details: 'details/details.tsx', filters: 'filters/filters.tsx' },
  { en: 'messages/en.ts' },
  { icalendar: 'icalendar.ts' },
];

/**
 * Builds the widget into a folder: first its parts, then the script that knows their names. They are
 * built apart because a part must not import from the script (see `widget/parts.ts`).
 */
export async function buildWidget(target = widgetFolder): Promise<void> {
  // In a folder of its own, so that nobody finds half a widget.
  const built = await mkdtemp(`${target}-`);
  const outDir = join(built, 'v1');
  const files: Record<string, string> = {};
  for (const together of parts) {
    const names = { entryFileNames: '[name]-[hash].js', chunkFileNames: 'preact-[hash].js' };
    const output = await buildTogether(together, {
      build: { outDir, rolldownOptions: { output: names } },
    });
    for (const file of output)
      if (file.type === 'chunk' && file.isEntry) files[file.name] = `./${file.fileName}`;
  }
  await buildTogether(
    { 'plein-agenda': 'loader.ts' },
    {
      define: { __PARTS__: JSON.stringify(files) },
      plugins: [compileAtOnce],
      build: {
        outDir,
        rolldownOptions: { output: { entryFileNames: '[name].js' } },
        // Smaller by some hundreds of bytes, and slow: for the script alone.
        minify: 'terser',
        terserOptions: {
          module: true,
          ecma: 2020,
          compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, hoist_props: true },
        },
      },
    },
  );
  await cp(outDir, join(built, version), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(built, target);
}

/**
 * Tells the browser to compile all functions while it reads the script, as all but a few are called
 * at once: Chromium does so beside the page (Explicit Compile Hints), others see a comment.
 */
const compileAtOnce: Rolldown.Plugin = {
  name: 'compile-at-once',
  generateBundle(_options, bundle) {
    // Here, as what makes it small takes comments away.
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
  },
};

async function buildTogether(
  entries: Record<string, string>,
  config: InlineConfig,
): Promise<Rolldown.RolldownOutput['output']> {
  const named = Object.entries(entries).map(([name, file]) => [name, join(folder, file)]);
  const input = Object.fromEntries(named);
  const result = await build(
    mergeConfig(config, {
      configFile: join(folder, 'vite.config.ts'),
      logLevel: 'error',
      build: { rolldownOptions: { input } },
    }),
  );
  return (result as Rolldown.RolldownOutput).output;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWidget();
