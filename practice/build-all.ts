import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Folder of the project. */
export const home = resolve(import.meta.dirname, '..');

/** Folder of the unpacked extension for Chrome and Edge. */
export const chromeFolder = join(home, '.output/chrome-mv3');

/** Folder of the unpacked extension for Firefox. */
export const firefoxFolder = join(home, '.output/firefox-mv3');

/** Folder of the built practice environment. */
export const practiceFolder = join(home, '.output/practice');

/** Folder of the built websites that embed the widget. */
export const demoFolder = join(practiceFolder, 'demo');

/** Folder of the built widget, with a folder for its stable address and one for its full version. */
export const widgetFolder = join(home, '.output/widget');

/** A build that did not work: the message says so and holds what the tool printed. */
export class BuildFailed extends Error {
  override name = 'BuildFailed';
}

/** Builds the extension and the practice environment. Throws `BuildFailed`. */
export async function buildAll(signal: AbortSignal): Promise<void> {
  await buildExtension(signal);
  try {
    await build({ configFile: join(home, 'practice/vite.config.ts'), logLevel: 'error' });
  } catch (error) {
    throw new BuildFailed(`De oefenomgeving kon niet worden gebouwd.\n${error}`);
  }
}

/** In a process of its own, so that its report is only shown when something is wrong. */
function buildExtension(signal: AbortSignal): Promise<void> {
  const args = ['--import', 'tsx', 'practice/build.ts'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: home, signal }, (error, stdout, stderr) => {
      if (!error) return resolve();
      reject(new BuildFailed(`De extensie kon niet worden gebouwd.\n${stdout}${stderr}`.trim()));
    });
  });
}
