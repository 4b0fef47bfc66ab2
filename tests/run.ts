import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { BrowserMissing, findBrowser } from '../practice/browsers';

/**
 * The whole test command: types, lint, build, then every test in real browsers. Ends with one plain
 * line, "N passed, N failed", and with an exit code that is not 0 when anything failed.
 */
const report = '.output/test-report.json';

const steps: { name: string; command: string[] }[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'build', command: ['tsx', 'practice/build.ts'] },
  {
    name: 'tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  },
];

function run(command: string[]): Promise<number> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(`node_modules/.bin/${program}`, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<number> {
  process.env.CHROMIUM_PATH = await findBrowser('chromium', { install: true });
  process.env.FIREFOX_PATH = await findBrowser('firefox', { install: true });
  await rm(report, { force: true });
  for (const { name, command } of steps) {
    console.info(`\n— ${name}`);
    const code = await run(command);
    if (code === 0) continue;
    if (name !== 'tests') console.error(`\nThe step "${name}" failed; no test was run.`);
    else await printSum();
    return code;
  }
  return printSum();
}

/** Prints the closing line; a run without tests counts as failed. */
async function printSum(): Promise<number> {
  const sum = JSON.parse(await readFile(report, 'utf8'));
  console.info(`\n${sum.numPassedTests} passed, ${sum.numFailedTests} failed`);
  return sum.numPassedTests > 0 && sum.success ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
