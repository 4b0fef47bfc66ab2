import type { Plugin } from 'vite';

/**
 * Takes Preact's only assignment of `innerHTML` out of the bundle. We never use the property that
 * needs it, and Mozilla's linter warns of it in every extension that ships Preact.
 */
export function replaceInnerHtml(): Plugin {
  return {
    name: 'replace-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\./.test(id)) return null;
      const found = code.match(/innerHTML\s*=[^=]/g) ?? [];
      if (found.length !== 1) {
        throw new Error(
          `Preact assigns innerHTML ${found.length} times, 1 was expected: look again`,
        );
      }
      return { code: code.replace(/\.innerHTML(\s*=[^=])/, '.textContent$1'), map: null };
    },
  };
}
