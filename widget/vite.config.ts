import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { replaceInnerHtml } from '../practice/replace-inner-html';

/** The widget, for browsers of 2021 and later: visitors have old phones. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [preact(), replaceInnerHtml()],
  build: {
    emptyOutDir: false,
    target: ['chrome94', 'firefox93', 'safari15.4'],
    // Older ones leave out what they do not know, such as the second column.
    cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
    modulePreload: false,
    minify: true,
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      output: { format: 'es', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
