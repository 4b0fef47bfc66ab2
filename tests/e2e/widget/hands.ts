import type { Page } from 'playwright';

/** Opens the filters of the only widget on a page, and waits until they have counted. */
export async function openFilters(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Zoeken en kiezen|Search and choose)$/ }).click();
  await page.getByRole('searchbox').waitFor();
  await waitForStatus(page, /\d+ activi/);
}

/** Waits until the filters tell this. */
export function waitForStatus(page: Page, text: string | RegExp): Promise<void> {
  return page.getByRole('status').filter({ hasText: text }).waitFor();
}

/** Waits until the whole list is there: what lies below the window comes a moment later. */
export function waitForList(page: Page): Promise<void> {
  return page.locator('plein-agenda .agenda[aria-busy=false] .item').first().waitFor();
}

/** Opens the details of the first activity of this name in place. */
export async function openDetails(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.locator('plein-agenda .details dl').first().waitFor();
}
