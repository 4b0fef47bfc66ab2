import { openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { exportAll } from '../../utils/storage/exchange';
import { type Schema, upgrades } from '../../utils/storage/schema';
import { aQuestion } from '../fixtures/builders';
import { freshName, type OpenPage, openPage } from './open-panel';

let open: OpenPage | undefined;

afterEach(async () => {
  await setQuota();
  await open?.close();
  open = undefined;
});

/** Sets how much this origin may store, in bytes; nothing: as much as the browser allows. */
async function setQuota(quotaSize?: number): Promise<void> {
  const session = cdp() as unknown as { send(name: string, params: object): Promise<void> };
  const { origin } = location;
  await session.send(
    'Storage.overrideQuotaForOrigin',
    quotaSize === undefined ? { origin } : { origin, quotaSize },
  );
}

const questions = () => open?.app?.stores.database.getAll('questions');

it('with a full disk says so, keeps the question in the form, and saves it once there is room', async () => {
  open = await openPage('panel', freshName());
  await setQuota(1);
  await userEvent.keyboard('huurtoeslag{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('De schijf van deze computer is vol')).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Waar gaat' })).toHaveValue('Toeslagen');
  expect(await questions()).toEqual([]);

  await setQuota();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  await expect
    .element(page.getByText('De schijf van deze computer is vol'))
    .not.toBeInTheDocument();
  expect(await questions()).toMatchObject([{ topic: 'benefits' }]);
});

it('an import without room on the disk changes nothing at all, and says so', async () => {
  open = await openPage('panel', freshName());
  await userEvent.keyboard('1');
  await expect.element(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  const content = await exportAll(open.app?.stores as never);
  await open.close();

  location.hash = '#/instellingen';
  open = await openPage('beheer', freshName());
  const input = open.root.querySelector('input[type=file]') as HTMLInputElement;
  await userEvent.upload(input, new File([content], 'alles.json', { type: 'application/json' }));
  await expect.element(page.getByText('Dit staat in het bestand')).toBeVisible();
  await setQuota(1);
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect.element(page.getByText('De schijf van deze computer is vol')).toBeVisible();
  expect(await questions()).toEqual([]);
  await expect.element(page.getByText('Dit staat in het bestand')).toBeVisible();

  await setQuota();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect.element(page.getByText('Klaar. 1 vraag is bijgewerkt.')).toBeVisible();
  expect(await questions()).toMatchObject([{ topic: 'digid' }]);
});

it('an upgrade that an older window holds up is explained, and goes on once that window closes', async () => {
  const name = freshName();
  const older = await openDB<Schema>(name, upgrades.length, {
    upgrade: (database, _from, _to, transaction) => void upgrades[0]?.(database, transaction),
  });
  await older.put('questions', aQuestion({ uid: 'kept' }));
  const opening = openPage('panel', name, { steps: [...upgrades, () => undefined] });
  await expect.element(page.getByText('staat nog open in een ander venster')).toBeVisible();
  older.close();
  open = await opening;
  await expect.element(page.getByRole('combobox', { name: 'Waar gaat' })).toBeVisible();
  expect(await questions()).toMatchObject([{ uid: 'kept' }]);
});
