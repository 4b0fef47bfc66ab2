import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, chromeExtension, launchChromium } from './chromium/launch';

let session: ChromiumSession;

beforeAll(async () => {
  session = await launchChromium();
});

afterAll(async () => {
  await session.close();
});

it('Chrome shows no warning at installation', async () => {
  const page = await session.open('/beheer.html');
  const warningsOf = (manifest: string) =>
    page.evaluate(async (text) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          management: { getPermissionWarningsByManifest(text: string): Promise<string[]> };
        };
      };
      return chrome.management.getPermissionWarningsByManifest(text);
    }, manifest);
  const manifest = readFileSync(`${chromeExtension}/manifest.json`, 'utf8');
  expect(await warningsOf(manifest)).toEqual([]);
  // The same question about a manifest that does ask for more shows that the answer can differ.
  const greedy = { ...JSON.parse(manifest), permissions: ['tabs'] };
  expect(await warningsOf(JSON.stringify(greedy))).not.toEqual([]);
  await page.close();
});

it('nothing but the extension’s own files is ever requested', async () => {
  const requested: string[] = [];
  session.context.on('request', (request) => requested.push(request.url()));
  const panel = await session.open('/sidepanel.html');
  await panel.locator('[data-field="topic"]').fill('huurtoeslag');
  await panel.keyboard.press('Control+Enter');
  await panel.getByText('1 vraag vandaag').waitFor();
  const beheer = await session.open('/beheer.html#/instellingen', { width: 1280, height: 900 });
  await beheer.getByRole('link', { name: 'Cijfers' }).click();
  await beheer.getByText('1 vraag', { exact: false }).first().waitFor();
  expect(requested.length).toBeGreaterThan(5);
  expect(requested.filter((url) => !url.startsWith(session.origin))).toEqual([]);
});
