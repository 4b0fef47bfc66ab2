import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { version } from '../package.json';
import { home, widgetFolder } from './build-all';

const folder = join(home, 'widget');

/** The parts that are loaded when they are needed, by name. */
const parts = {
  accent: 'accent.ts',
  details: 'details/details.tsx',
  en: 'messages/en.ts',
  filters: 'filters/filters.tsx',
  icalendar: 'icalendar.ts',
};

/**
 * Builds the widget: first its parts, then the script that knows their names. They are built apart
 * because a part must not import from the script (see `widget/parts.ts`).
 */
export async function buildWidget(): Promise<void> {
  await rm(widgetFolder, { recursive: true, force: true });
  const files: Record<string, string> = {};
  for (const [name, file] of Object.entries(parts)) {
    const output = await buildOne(name, file, '[name]-[hash].js', {
      resolve: { alias: { 'preact/jsx-runtime': join(folder, 'part-jsx.ts') } },
    });
    files[name] = `./${output[0].fileName}`;
  }
  await buildOne('plein-agenda', 'loader.ts', '[name].js', {
    define: { __PARTS__: JSON.stringify(files) },
    // Smaller by some hundreds of bytes, and slow: for the script alone.
    build: {
      minify: 'terser',
      terserOptions: { module: true, compress: { passes: 3, unsafe_arrows: true } },
    },
  });
  await cp(join(widgetFolder, 'v1'), join(widgetFolder, version), { recursive: true });
}

async function buildOne(
  name: string,
  file: string,
  entryFileNames: string,
  config: InlineConfig,
): Promise<Rolldown.RolldownOutput['output']> {
  const input = { [name]: join(folder, file) };
  const result = await build({
    ...config,
    configFile: join(folder, 'vite.config.ts'),
    logLevel: 'error',
    build: { ...config.build, rolldownOptions: { input, output: { entryFileNames } } },
  });
  return (result as Rolldown.RolldownOutput).output;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWidget();
