import { onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';
import type { Manner, TeamForBrowser } from '../team/browser-line';

declare module 'vitest/browser' {
  interface BrowserCommands {
    openTeam(): Promise<TeamForBrowser>;
    removeTeam(team: string): Promise<void>;
    setLine(address: string, manner: Manner): Promise<void>;
  }
}

/** Opens a team on a real server, for the page of a test; it is gone after the test. */
export async function openTeam(): Promise<TeamForBrowser> {
  const opened = await commands.openTeam();
  onTestFinished(() => commands.removeTeam(opened.team));
  return opened;
}

/** Changes how the line to a team's server behaves. */
export const setLine = ({ address }: TeamForBrowser, manner: Manner) =>
  commands.setLine(address, manner);
