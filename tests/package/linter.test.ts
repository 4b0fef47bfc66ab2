import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('Mozilla’s add-on linter finds no error and no warning', { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)('node_modules/.bin/addons-linter', [
    '--output=json',
    '--disable-xpi-autoclose',
    '.output/firefox-mv3',
  ]);
  const { summary, errors, warnings } = JSON.parse(stdout);
  console.info(`addons-linter: ${summary.errors} errors, ${summary.warnings} warnings`);
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
});
