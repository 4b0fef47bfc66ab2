import { cp } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const outDir = resolve(root, '../.output/practice');
const pages = ['index', 'oefenen', 'panel', 'beheer'];

/** The practice environment: the product's own components as ordinary web pages. */
export default defineConfig({
  root,
  base: './',
  plugins: [preact(), copySite(), copyDemo()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A picture inside the page is refused by our own Content-Security-Policy.
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages.map((page) => resolve(root, `${page}.html`)) },
  },
});

/** The made-up websites stay as they are: they are served on a port of their own too. */
function copySite(): Plugin {
  return {
    name: 'copy-site',
    apply: 'build',
    writeBundle: () => cp(resolve(root, 'site'), resolve(outDir, 'site'), { recursive: true }),
  };
}

/** Websites that embed the widget, with the framework that one of them is made with. */
function copyDemo(): Plugin {
  const demo = resolve(outDir, 'demo');
  const bootstrap = resolve(root, '../node_modules/bootstrap/dist');
  const files = ['css/bootstrap.min.css', 'js/bootstrap.bundle.min.js'];
  return {
    name: 'copy-demo',
    apply: 'build',
    async writeBundle() {
      await cp(resolve(root, '../widget/demo'), demo, { recursive: true });
      for (const file of files) await cp(resolve(bootstrap, file), resolve(demo, basename(file)));
    },
  };
}
