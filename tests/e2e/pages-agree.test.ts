import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './chromium/launch';
import { readQuestions } from './chromium/records';

let session: ChromiumSession;
let first: Page;
let second: Page;
let beheer: Page;

beforeAll(async () => {
  session = await launchChromium();
  first = await session.open('/sidepanel.html');
  second = await openWindow(session);
  beheer = await session.open('/beheer.html#/cijfers', { width: 1280, height: 900 });
  await first.locator('[data-field="topic"]').waitFor();
  await second.locator('[data-field="topic"]').waitFor();
});

afterAll(async () => {
  expect(session.errors).toEqual([]);
  await session.close();
});

/** A second panel in a window of its own. */
async function openWindow({ context, origin }: ChromiumSession): Promise<Page> {
  const [worker] = context.serviceWorkers();
  const opening = context.waitForEvent('page');
  await worker?.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { windows: { create(options: { url: string }): Promise<object> } };
    };
    await chrome.windows.create({ url });
  }, `${origin}/sidepanel.html`);
  return opening;
}

const topic = (page: Page) => page.locator('[data-field="topic"]');

it('a question saved in one panel shows in the other and in Beheer without a reload', async () => {
  await topic(first).fill('donor');
  await first.keyboard.press('Control+Enter');
  await first.getByText('1 vraag vandaag').waitFor();
  await second.getByText('1 vraag vandaag').waitFor();
  await second.locator('.today-row').getByText('Donorregister').waitFor();
  await beheer.getByRole('row', { name: /Donorregister 1/ }).waitFor();
});

it('withdrawing it in the second panel takes it out of the first and of Beheer', async () => {
  await second.getByRole('button', { name: /^Intrekken: Donorregister/ }).click();
  await first.getByText('0 vragen vandaag').waitFor();
  await beheer.getByText('In deze periode zijn geen vragen opgeslagen').waitFor();
});

it('the unfinished question follows from window to window', async () => {
  await first.bringToFront();
  await topic(first).fill('rijbew');
  await second.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[data-field="topic"]')?.value === 'rijbew',
  );
  await topic(first).fill('');
  await second.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[data-field="topic"]')?.value === '',
  );
});

it('settings of Beheer show in both panels at once: location, own topic, fixed button, language', async () => {
  await beheer.getByRole('link', { name: 'Instellingen' }).click();
  await beheer.getByLabel('Naam').first().fill('Bibliotheek Zuid');
  await beheer.getByLabel('Naam').first().press('Enter');
  await first.locator('.select-place').getByText('Bibliotheek Zuid').waitFor({ state: 'attached' });
  await second
    .locator('.select-place')
    .getByText('Bibliotheek Zuid')
    .waitFor({ state: 'attached' });

  await beheer.getByLabel('Onderwerp', { exact: true }).fill('Repaircafé');
  await beheer.getByRole('button', { name: 'Onderwerp toevoegen' }).click();
  await beheer.locator('strong').getByText('Repaircafé').waitFor();
  await beheer.getByLabel('Knop toevoegen').selectOption('Repaircafé');
  await first.locator('.preset').first().getByText('Repaircafé').waitFor();
  await topic(second).fill('repair cafe');
  await second.locator('.option').getByText('Repaircafé').first().waitFor();
  await topic(second).fill('');

  await beheer.getByRole('radio', { name: 'English' }).click();
  await first.getByRole('combobox', { name: 'What is the question about?' }).waitFor();
  await second.getByRole('button', { name: 'Save', exact: true }).waitFor();
  await beheer.getByRole('heading', { name: 'Settings' }).waitFor();
  await beheer.getByRole('radio', { name: 'Nederlands' }).click();
  await first.getByRole('combobox', { name: 'Waar gaat de vraag over?' }).waitFor();
});

it('everything that was exported comes back in an empty browser, and twice changes nothing', async () => {
  await first.locator('.preset').first().click();
  await first.getByText('1 vraag vandaag').waitFor();
  const [download] = await Promise.all([
    beheer.waitForEvent('download'),
    beheer.getByRole('button', { name: 'Alles exporteren' }).click(),
  ]);
  const file = await download.path();
  const fresh = await launchChromium();
  const page = await fresh.open('/beheer.html#/instellingen', { width: 1280, height: 900 });
  await page.locator('input[type=file]').setInputFiles(file);
  // The question, and the tombstone of the one that was withdrawn.
  await page.getByText('2 nieuw').waitFor();
  expect(await readQuestions(page)).toEqual([]);
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await page.getByText('Klaar. 2 vragen zijn bijgewerkt.').waitFor();
  expect(await readQuestions(page)).toEqual(await readQuestions(first));
  expect(await page.getByLabel('Naam').first().inputValue()).toBe('Bibliotheek Zuid');

  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('0 nieuw').waitFor();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await page.getByText('Klaar. Er was niets nieuws.').waitFor();
  expect(fresh.errors).toEqual([]);
  await fresh.close();
});
