import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './chromium/launch';
import { feedType } from './widget/feed';
import { waitForList } from './widget/hands';
import { give } from './widget/serve';
import { openStreet, type Street } from './widget/street';

let beheer: ChromiumSession;
let street: Street;

beforeAll(async () => {
  [beheer, street] = [await launchChromium(), await openStreet()];
});

afterAll(async () => {
  await beheer.close();
  await street.close();
});

/** `YYYY-MM-DD` of a day so many days ahead. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Publishes the agenda as a coordinator does, and gives the files by name. */
async function publish(page: Page): Promise<Map<string, string>> {
  const downloads: Download[] = [];
  page.on('download', (one) => downloads.push(one));
  await page.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await page.getByRole('button', { name: 'Download de drie bestanden' }).click();
  await expect.poll(() => downloads.length).toBe(3);
  const files = downloads.map(
    async (one) => [one.suggestedFilename(), await readFile(await one.path(), 'utf8')] as const,
  );
  return new Map(await Promise.all(files));
}

const onHost = () =>
  `<!doctype html><html lang="nl"><title>Partner</title><h1>Partner</h1>
  <script type="module" src="${street.script}"></script>
  <plein-agenda feed="${street.feed}"><a href="https://example.org/agenda">Bekijk de agenda</a></plein-agenda>`;

it('makes an activity in Beheer, publishes it, and finds it on a website of another origin', async () => {
  const page = await beheer.open('/beheer.html#/agenda', { width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Nieuwe activiteit' }).first().click();
  await page.getByLabel('Titel').fill('Samen <b>soep</b> eten');
  await page.getByLabel('Datum').first().fill(inDays(2));
  await page.getByLabel('Van', { exact: true }).fill('12:00');
  await page.getByLabel('Tot', { exact: true }).fill('13:30');
  await page.getByLabel('Herhaling').selectOption('Elke week');
  await page.getByRole('checkbox', { name: 'Ontmoeten' }).check();
  await page.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await page.getByRole('link', { name: 'Nieuwe activiteit' }).first().click();
  await page.getByLabel('Titel').fill('Nog een idee');
  await page.getByLabel('Datum').first().fill(inDays(1));
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('Nog een idee').first().waitFor();

  const files = await publish(page);
  expect([...files.keys()].sort()).toEqual(['agenda.ics', 'agenda.json', 'agenda.jsonld']);
  for (const [name, text] of files) {
    expect(text, name).toContain('soep');
    expect(text, name).not.toContain('Nog een idee');
  }
  expect(beheer.errors).toEqual([]);

  street.shop.answers.set('/agenda.json', give(files.get('agenda.json') ?? '', feedType));
  const visit = await street.visit(onHost(), { now: false });
  const title = visit.page.getByRole('button', { name: 'Samen <b>soep</b> eten' }).first();
  // A long list is drawn from its top: all of it stands there a little later.
  await waitForList(visit.page);
  expect(await visit.page.getByText('Nog een idee').count()).toBe(0);
  expect(await visit.page.getByText('12.00–13.30 uur').count()).toBeGreaterThan(3);
  await title.click();
  await visit.page.getByText(/^Elke \p{L}+ 12\.00–13\.30 uur/u).waitFor();
  const [saved] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.page.getByRole('button', { name: 'Alle datums in mijn agenda' }).click(),
  ]);
  const calendar = await readFile(await saved.path(), 'utf8');
  expect(calendar).toContain('RRULE:FREQ=WEEKLY');
  expect(calendar).toContain('SUMMARY:Samen <b>soep</b> eten');
  expect(visit.faults).toEqual([]);
  await visit.close();
});
