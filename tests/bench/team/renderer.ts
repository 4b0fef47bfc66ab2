import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Megabytes in memory of the greatest renderer of a browser, its shared libraries included. */
export async function weighRenderer(profile: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'rss=,args='], {
    maxBuffer: 2 ** 26,
  });
  const isOurs = (line: string) =>
    line.includes('--type=renderer') && line.includes(`--user-data-dir=${profile}`);
  const weights = stdout
    .split('\n')
    .filter(isOurs)
    .map((line) => Number.parseInt(line, 10));
  return Math.max(0, ...weights) / 1024;
}
