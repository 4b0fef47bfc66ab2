import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './chromium/launch';
import { readQuestions } from './chromium/records';

let session: ChromiumSession;

beforeAll(async () => {
  session = await launchChromium();
});

afterAll(async () => {
  await session.close();
});

const topic = (page: Page) => page.locator('[data-field="topic"]');

async function log(page: Page, words: string): Promise<void> {
  await topic(page).fill(words);
  await page.keyboard.press('Control+Enter');
}

it('with a full disk says so, keeps the question in the form, and saves it once there is room', async () => {
  const own = await launchChromium();
  const room = await limitRoom(own);
  const page = await own.open('/sidepanel.html');
  await topic(page).waitFor();
  await room.fill();
  await log(page, 'huurtoeslag');
  await page.getByText('De schijf van deze computer is vol').waitFor();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[data-field="topic"]')?.value === 'Toeslagen',
  );
  expect(await readQuestions(page)).toEqual([]);

  await room.free();
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.locator('.saved-bar').getByText('Opgeslagen', { exact: true }).waitFor();
  await page.getByText('De schijf van deze computer is vol').waitFor({ state: 'detached' });
  expect(await readQuestions(page)).toMatchObject([{ topic: 'benefits' }]);
  expect(own.errors).toEqual([]);
  await own.close();
});

it('an import without room on the disk changes nothing at all, and can be done again', async () => {
  const source = await session.open('/sidepanel.html');
  await log(source, 'rijbewijs');
  await source.locator('.saved-bar').getByText('Opgeslagen', { exact: true }).waitFor();
  const file = await exportFrom(session);

  const own = await launchChromium();
  const room = await limitRoom(own);
  const page = await own.open('/beheer.html#/instellingen', { width: 1280, height: 900 });
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Dit staat in het bestand').waitFor();
  await room.fill();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await page.getByText('De schijf van deze computer is vol').waitFor();
  expect(await readQuestions(page)).toEqual([]);

  await room.free();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await page.getByText(/^Klaar\./).waitFor();
  expect(await readQuestions(page)).toEqual(await readQuestions(source));
  expect(own.errors).toEqual([]);
  await own.close();
});

/** The file that Beheer exports. */
async function exportFrom(from: ChromiumSession): Promise<string> {
  const page = await from.open('/beheer.html#/instellingen', { width: 1280, height: 900 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Alles exporteren' }).click(),
  ]);
  return download.path();
}

/**
 * Gives the extension little room, before it stores anything (the engine remembers the room for a
 * while); `fill` takes up all that is left, `free` gives it back.
 */
async function limitRoom({ context, origin, open }: ChromiumSession) {
  const page = await open('/icon/16.png');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  const fill = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('filler');
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('rows', { autoIncrement: true });
        opening.onsuccess = () => resolve(opening.result);
      });
      const put = (size: number) =>
        new Promise<boolean>((resolve) => {
          const transaction = database.transaction('rows', 'readwrite');
          // Random, because the engine packs what repeats.
          const letters = Array.from({ length: size }, () => 33 + Math.random() * 90);
          transaction.objectStore('rows').put(String.fromCharCode(...letters));
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
        });
      for (const size of [50_000, 5_000, 500, 50, 1]) while (await put(size));
      database.close();
    });
  const free = async () => {
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  };
  return { fill, free };
}

it('a database of a newer version is left alone, and the page says what to do', async () => {
  const own = await launchChromium();
  const bare = await own.open('/icon/16.png');
  await bare.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pleinwijzer', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  for (const path of ['/sidepanel.html', '/beheer.html']) {
    const page = await own.open(path);
    await page.getByText('Je gegevens komen uit een nieuwere Pleinwijzer').waitFor();
    expect(await page.getByRole('button', { name: 'Opnieuw laden' }).isVisible()).toBe(true);
  }
  expect(own.errors).toEqual([]);
  await own.close();
});

it('a page that is still open when a newer version comes lets it in, and asks to be loaded again', async () => {
  const own = await launchChromium();
  const page = await own.open('/sidepanel.html');
  await topic(page).waitFor();
  await topic(page).fill('halve zin');
  const bare = await own.open('/icon/16.png');
  const version = await bare.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('pleinwijzer', 99);
        opening.onsuccess = () => {
          resolve(opening.result.version);
          opening.result.close();
        };
      }),
  );
  expect(version).toBe(99);
  await page.getByText('Pleinwijzer is bijgewerkt. Laad deze pagina opnieuw.').waitFor();
  expect(await topic(page).inputValue()).toBe('halve zin');
  expect(own.errors).toEqual([]);
  await own.close();
});

it('two windows that edit the same question: the second is shown both, and chooses', async () => {
  const first = await session.open('/sidepanel.html');
  await log(first, 'donor');
  await first.locator('.saved-bar').getByText('Donorregister').waitFor();
  const [question] = (await readQuestions(first)).filter((one) => one.topic === 'donor');
  await first.locator(`[data-field="edit:${question?.uid}"]`).click();
  await first.getByRole('radio', { name: 'Komt terug' }).click();

  // A colleague's window changes it meanwhile, past this form.
  const second = await session.open('/beheer.html');
  await changeElsewhere(second, question?.uid as string);
  await first.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await first.getByText('Deze vraag is intussen in een ander venster aangepast').waitFor();
  await first.getByText('Donorregister, Niet gelukt').waitFor();
  expect(await first.getByRole('radio', { name: 'Komt terug' }).isChecked()).toBe(true);

  await first.getByRole('button', { name: 'Mijn wijziging opslaan' }).click();
  await first.getByText('Wijziging opgeslagen').first().waitFor();
  const kept = (await readQuestions(first)).filter((one) => one.topic === 'donor');
  expect(kept).toMatchObject([{ uid: question?.uid, outcome: 'comes-back' }]);
  await second.close();
  await first.close();
});

/** Writes a change of another window straight into the store, with the time of a later save. */
function changeElsewhere(page: Page, uid: string): Promise<void> {
  return page.evaluate(
    (key) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pleinwijzer');
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('questions', 'readwrite');
          const store = transaction.objectStore('questions');
          const reading = store.get(key);
          reading.onsuccess = () => {
            const updated = new Date(Date.parse(reading.result.updated) + 1000).toISOString();
            store.put({ ...reading.result, outcome: 'did-not-work', updated });
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    uid,
  );
}

it('a clock that was set back is named, and nothing gets lost', async () => {
  const page = await session.open('/sidepanel.html');
  await log(page, 'paspoort');
  await page.locator('.saved-bar').getByText('Opgeslagen', { exact: true }).waitFor();
  const before = (await readQuestions(page)).length;
  await page.clock.setFixedTime(new Date(Date.now() - 3 * 3_600_000));
  await page.reload();
  await page.getByText('Klopt de klok?').waitFor();
  await log(page, 'kenteken');
  await page.locator('.saved-bar').getByText('Opgeslagen', { exact: true }).waitFor();
  expect(await readQuestions(page)).toHaveLength(before + 1);
  await page.close();
});

it.each([
  ['no JSON', 'geen json', 'het is geen Pleinwijzer-bestand'],
  ['another JSON file', '{"naam":"iets"}', 'het is geen Pleinwijzer-bestand'],
  [
    'cut off',
    '{"format":"pleinwijzer","version":1,"questions":[{',
    'het is geen Pleinwijzer-bestand',
  ],
  ['without settings', '{"format":"pleinwijzer","version":1,"questions":[]}', 'de instellingen'],
  ['from a newer version', '{"format":"pleinwijzer","version":99}', 'nieuwere Pleinwijzer'],
])(
  'a damaged import file (%s) gets a sentence and changes nothing',
  async (_, content, sentence) => {
    const page = await session.open('/beheer.html#/instellingen', { width: 1280, height: 900 });
    const before = await readQuestions(page);
    const file = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) };
    await page.locator('input[type=file]').setInputFiles(file);
    const said = page.locator('.error').last();
    await said.waitFor();
    expect(await said.textContent()).toContain(sentence);
    expect(await said.textContent()).toContain('Er is niets veranderd');
    expect(await readQuestions(page)).toEqual(before);
    expect(await page.getByText('Dit staat in het bestand').count()).toBe(0);
    await page.close();
  },
);

it('an error that nobody caught keeps the draft and offers a report without content', async () => {
  const own = await launchChromium();
  const page = await own.open('/sidepanel.html');
  await topic(page).fill('mevrouw Jansen');
  await page.evaluate(() => {
    queueMicrotask(() => {
      throw new TypeError('mevrouw Jansen');
    });
  });
  await page.getByText('Er ging iets mis in Pleinwijzer').waitFor();
  await own.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Verslag kopiëren' }).click();
  await page.getByRole('button', { name: 'Gekopieerd' }).waitFor();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('TypeError');
  expect(report).not.toContain('Jansen');
  await page.getByRole('button', { name: 'Opnieuw laden' }).click();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[data-field="topic"]')?.value === 'mevrouw Jansen',
  );
  await own.close();
});
