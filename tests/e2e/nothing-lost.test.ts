import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './chromium/launch';
import { readQuestions, readRecords } from './chromium/records';

const search = (page: Page) => page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });

/** Waits until a field has the focus, as a person does who looks at the screen. */
const focused = (page: Page, field: string) =>
  page.waitForFunction(
    (name) => (document.activeElement as HTMLElement)?.dataset.field === name,
    field,
  );

let session: ChromiumSession;

beforeAll(async () => {
  session = await launchChromium();
});

afterAll(async () => {
  await session.close();
});

it('keeps every keystroke when the panel is reloaded between every two of them', async () => {
  const page = await session.open('/sidepanel.html');
  await focused(page, 'topic');
  await page.getByRole('button', { name: 'Later' }).click();
  await focused(page, 'topic');
  const typed = 'waterschapsbel';
  for (let i = 1; i <= typed.length; i++) {
    await page.keyboard.press(typed[i - 1] as string);
    await page.reload();
    await focused(page, 'topic');
    expect(await search(page).inputValue()).toBe(typed.slice(0, i));
    expect(await search(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(i);
  }
  const steps: [press: string, field: string][] = [
    ['Enter', 'topic'],
    ['Tab', 'topic:clear'],
    ['Tab', 'organisation:water-board'],
    ['ArrowLeft', 'organisation:municipality'],
    ['ArrowRight', 'organisation:water-board'],
    ['Tab', 'organisation-other'],
    ['Tab', 'help:digital-help'],
    ['Space', 'help:digital-help'],
  ];
  for (const [press, field] of steps) {
    await page.keyboard.press(press);
    await page.reload();
    await focused(page, field);
  }
  expect(await page.getByRole('checkbox', { name: 'Hulp bij iets online' }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('.saved-bar').getByText('Opgeslagen', { exact: true }).waitFor();
  expect(await readQuestions(page)).toMatchObject([
    { topic: 'local-tax', organisation: 'water-board', help: ['digital-help'] },
  ]);
  await page.close();
});

it('keeps what was typed in one burst right up to a reload', async () => {
  const page = await session.open('/sidepanel.html');
  for (const text of ['huurtoeslag aanvragen', 'brief van de gemeente', 'x']) {
    await focused(page, 'topic');
    await search(page).fill('');
    await page.keyboard.type(text);
    await page.reload();
    await focused(page, 'topic');
    expect(await search(page).inputValue()).toBe(text);
  }
  await search(page).fill('');
  await page.close();
});

it('can undo a save after the panel was closed and opened within ten seconds', async () => {
  const page = await session.open('/sidepanel.html');
  await focused(page, 'topic');
  const before = (await readQuestions(page)).length + 1;
  await page.keyboard.type('kinderbijslag');
  await page.keyboard.press('Control+Enter');
  // The bar may still show an earlier save: the count tells this one.
  await expect.poll(async () => (await readQuestions(page)).length).toBe(before);
  await page.close();
  const again = await session.open('/sidepanel.html');
  await focused(again, 'topic');
  await again.keyboard.press('Control+z');
  await again.getByText('Ongedaan gemaakt').waitFor();
  expect(await readQuestions(again)).toHaveLength(before - 1);
  expect(await search(again).inputValue()).toBe('Kinderbijslag');
  const tombstones = (await readRecords(again)).filter((record) => record.deleted);
  expect(Object.keys(tombstones[0] ?? {}).sort()).toEqual(['deleted', 'uid', 'updated']);
  await again.locator('[data-field="topic:clear"]').click();
  await again.close();
});

it('loses no question in fifty rounds of killing the browser right after "Opgeslagen"', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'pleinwijzer-'));
  const rounds = 50;
  for (let round = 0; round < rounds; round++) {
    const own = await launchChromium({ profile });
    const page = await own.open('/sidepanel.html');
    await focused(page, 'topic');
    expect(await readQuestions(page)).toHaveLength(round);
    await page.keyboard.type('paspoort');
    await page.keyboard.press('Control+Enter');
    // The bar may still show the save of the round before: the count tells this one.
    await page.getByText(round === 0 ? '1 vraag vandaag' : `${round + 1} vragen vandaag`).waitFor();
    await page.locator('.saved-bar').getByText('Opgeslagen', { exact: true }).waitFor();
    await kill(own);
  }
  const last = await launchChromium({ profile });
  const page = await last.open('/sidepanel.html');
  await focused(page, 'topic');
  const kept = (await readQuestions(page)).length;
  console.info(`killed ${rounds} times right after saving: ${rounds - kept} questions lost`);
  expect(kept).toBe(rounds);
  await last.close();
  await rm(profile, { recursive: true, force: true });
  // Fifty starts of a browser: a busy machine may take several seconds for each.
}, 400_000);

/** Kills every process of the browser at once, as a power cut would. */
async function kill({ context }: ChromiumSession): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  const cdp = await (context.browser() as Browser).newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  for (const { id } of processInfo) process.kill(id, 'SIGKILL');
  await gone;
}
