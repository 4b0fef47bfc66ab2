import type { Page } from 'playwright';
import type { Desk } from '../chromium/panel';

const topic = (panel: Page) => panel.locator('[data-field="topic"]');

/** A side panel beside a visitor's tab; errors that it does not catch are noted. */
export async function openPanel(desk: Desk, faults: string[]): Promise<Page> {
  await desk.tab.goto('http://nieuws.example/');
  const panel = await desk.clickIcon();
  panel.on('pageerror', (error) => faults.push(String(error.stack)));
  await topic(panel).waitFor();
  return panel;
}

/** Questions of today about a topic. */
export const row = (panel: Page, name: string) =>
  panel.locator('.today-row').filter({ hasText: name });

/** Waits until the header says this about the team. */
export const untilSaid = (panel: Page, text: string, options?: { timeout: number }) =>
  panel.locator('.team-line > .soft').filter({ hasText: text }).waitFor(options);

/** Logs a question. */
export async function log(panel: Page, words: string): Promise<void> {
  await topic(panel).fill(words);
  await topic(panel).press('Control+Enter');
}

/** Changes a question of today: it went partly well. */
export async function correct(panel: Page, name: string): Promise<void> {
  await row(panel, name).locator('[data-field^="edit:"]').click();
  await panel.getByText('Je past een opgeslagen vraag aan').waitFor();
  await panel.locator('[data-field="outcome:partly"]').click();
  await panel.locator('[data-field="save"]').click();
  await row(panel, name).getByText('Deels gelukt').waitFor();
}

/** Milliseconds from the save in one panel until the other one shows that question too, by turns. */
export async function measure(panels: readonly [Page, Page], rounds: number): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    const [from, to] = (round % 2 === 0 ? panels : panels.toReversed()) as [Page, Page];
    await topic(from).fill('donor');
    const begun = performance.now();
    await topic(from).press('Control+Enter');
    await row(to, 'Donorregister').nth(round).waitFor();
    taken.push(Math.round(performance.now() - begun));
  }
  return taken;
}

/** Takes the network away from all that a browser has open, or gives it back. */
export async function setOffline(desk: Desk, panel: Page, isOffline: boolean): Promise<void> {
  for (const context of [desk.session.context, panel.context()])
    await context.setOffline(isOffline);
}
