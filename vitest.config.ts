import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Manner } from './tests/team/browser-line.ts';

type Line = typeof import('./tests/team/browser-line.ts');

let line: Promise<Line> | undefined;

/** What lets the pages of component tests have a real server; loaded when the first one asks. */
function loadLine(): Promise<Line> {
  line ??= runnerImport<Line>('./tests/team/browser-line.ts').then(({ module }) => module);
  return line;
}

/** Chromium for the component tests; `tests/run.ts` finds or installs it. */
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export default defineConfig({
  test: {
    retry: 0,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/e2e/**', 'tests/bench/**'],
          // Servers of other tests run beside it.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // Two at a time, before whatever needs a browser: the rounds of chaos alone take minutes.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [preact()],
        // Loaded late, so found late: a page that reloads for them halfway has two copies of Preact.
        optimizeDeps: { include: ['uqr', 'jsqr'] },
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // A real server answers when it can, and this machine may have more to do.
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              contextOptions: { locale: 'nl-NL' },
              launchOptions: {
                executablePath: chromium,
                args: [
                  '--no-sandbox',
                  '--disable-quic',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
            // What only a process outside of the browser can do: a real server for a team.
            commands: {
              openTeam: async () => (await loadLine()).openTeamForBrowser(),
              openServer: async () => (await loadLine()).openServerForBrowser(),
              removeTeam: async (_, team: string) => (await loadLine()).removeTeam(team),
              setLine: async (_, address: string, manner: Manner) =>
                (await loadLine()).setLine(address, manner),
            },
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/**/*.test.ts'],
          // Each file starts browsers of its own: one at a time on a small machine.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
