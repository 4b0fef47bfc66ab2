import { type ChildProcess, spawn } from 'node:child_process';
import { findBrowser } from '../../../practice/browsers';
import { browserArguments } from './browser';

/**
 * Shows a page in a browser that nobody looks into: whoever watches a page from outside makes its
 * process keep a copy of what comes over the network, up to 200 MB of it.
 */
export async function showAlone(
  profile: string,
  address: string,
): Promise<{ close(): Promise<void> }> {
  const program = await findBrowser('chromium', { install: true });
  const flags = ['--headless=new', `--user-data-dir=${profile}`, ...browserArguments];
  // A group of its own: some packages start the browser by a script.
  const child = spawn(program, [...flags, address], { stdio: 'ignore', detached: true });
  return { close: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
