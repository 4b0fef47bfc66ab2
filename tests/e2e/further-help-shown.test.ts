import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { type ChromiumSession, launchChromium } from './chromium/launch';
import { storeSample } from './chromium/sample';

const monday = new Date('2026-11-30T14:10:00+01:00');

let session: ChromiumSession;

beforeAll(async () => {
  session = await launchChromium({ scheme: 'dark' });
  await session.context.clock.setFixedTime(monday);
  const page = await session.open('/sidepanel.html');
  await page.locator('[data-field="topic"]').waitFor();
  await storeSample(page, monday);
  await page.close();
});

afterAll(async () => {
  expect(session.errors).toEqual([]);
  await session.close();
});

/** The panel with all of “Verder helpen” open, in letters of this size. */
async function openAll(width: number, size = '100%'): Promise<Page> {
  const page = await session.open('/sidepanel.html', { width, height: 800 });
  await page.addStyleTag({ content: `html { font-size: ${size} }` });
  const clear = page.locator('[data-field="topic:clear"]');
  await page.locator('[data-field="topic"]').waitFor();
  // What a test before this one left behind when it failed.
  if (await clear.isVisible()) await clear.click();
  await page.locator('[data-field="topic"]').fill('huurtoeslag');
  await page.keyboard.press('Enter');
  await page.locator('.suggestion').first().waitFor();
  await page.keyboard.press('Alt+Digit1');
  await page.locator('[data-field^="contacts:"]').first().click();
  await page.getByRole('checkbox', { name: 'Wil iets brengen' }).click();
  return page;
}

async function leave(page: Page): Promise<void> {
  await page.locator('[data-field="topic:clear"]').click();
  await page.close();
}

/** Elements of a part of the page that stick out of it sideways. */
function findOverflow(page: Page, css: string): Promise<string[]> {
  return page.evaluate((part) => {
    const width = document.documentElement.clientWidth;
    const parts = [...document.querySelectorAll(`${part}, ${part} *`)];
    const out = parts.filter((one) => one.getBoundingClientRect().right > width + 1);
    const { scrollWidth } = document.documentElement;
    return [
      ...out.map((one) => `${one.tagName} ${one.className} ${one.textContent}`),
      ...(scrollWidth > width ? [`the page is ${scrollWidth} wide`] : []),
    ];
  }, css);
}

describe('“Verder helpen”', () => {
  it.each([
    [250, '100%'],
    [320, '100%'],
    [360, '200%'],
    [640, '100%'],
  ])('fits a panel of %s px with text of %s, and so does the slip', async (width, size) => {
    const page = await openAll(width, size);
    expect(await findOverflow(page, '.further')).toEqual([]);
    await page.getByRole('button', { name: 'Meegeven' }).click();
    await page.getByRole('button', { name: 'Afdrukken' }).waitFor();
    expect(await findOverflow(page, 'dialog')).toEqual([]);
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await leave(page);
  });

  it('has no faults for axe in the dark, nor has the slip', async () => {
    const page = await openAll(360);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Meegeven' }).click();
    await page.getByRole('button', { name: 'Afdrukken' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await leave(page);
  });

  it('shows with forced colours what was noted', async () => {
    const page = await openAll(360);
    await page.emulateMedia({ forcedColors: 'active' });
    const look = (pressed: boolean) =>
      page
        .locator(`.suggestion [aria-pressed="${pressed}"]`)
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await look(true)).not.toBe(await look(false));
    const picture = page.locator('.suggestion .theme-picture').first();
    const stroke = await picture.evaluate((one) => getComputedStyle(one).stroke);
    const ink = await picture.evaluate((one) => getComputedStyle(one).color);
    expect(stroke).toBe(ink);
    await leave(page);
  });

  it('is used from the keyboard alone: each control is reached and shows its focus', async () => {
    const page = await openAll(360);
    const reached = new Set<string>();
    await page.locator('[data-field^="offered:"]').first().focus();
    for (let step = 0; step < 40; step += 1) {
      const field = await page.evaluate(() => {
        const { dataset } = document.activeElement as HTMLElement;
        return dataset.field ?? '';
      });
      reached.add(field.split(':')[0] ?? '');
      if (field === 'hand-out') break;
      await page.keyboard.press('Tab');
    }
    expect([...reached]).toEqual([
      'offered',
      'interested',
      'refer',
      'contacts',
      'bring',
      'bring-role',
      'hand-out',
    ]);
    await page.keyboard.press('Enter');
    // A dialog hears Escape once it has the focus.
    await page.getByRole('dialog', { name: 'Meegeven' }).locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.field)).toBe(
      'hand-out',
    );
    await leave(page);
  });
});
