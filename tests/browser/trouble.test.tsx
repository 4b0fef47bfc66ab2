import { openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { type Schema, upgrades } from '../../utils/storage/schema';
import { aQuestion } from '../fixtures/builders';
import { freshName, type OpenPage, openPage } from './open-panel';

let open: OpenPage | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const questions = () => open?.app?.stores.database.getAll('questions');

it('an upgrade that an older window holds up is explained, and goes on once that window closes', async () => {
  const name = freshName();
  const older = await openDB<Schema>(name, upgrades.length, {
    async upgrade(database, _from, _to, transaction) {
      for (const step of upgrades) await step(database, transaction);
    },
  });
  await older.put('questions', aQuestion({ uid: 'kept' }));
  const opening = openPage('panel', name, { steps: [...upgrades, () => undefined] });
  await expect.element(page.getByText('staat nog open in een ander venster')).toBeVisible();
  older.close();
  open = await opening;
  await expect.element(page.getByRole('combobox', { name: 'Waar gaat' })).toBeVisible();
  expect(await questions()).toMatchObject([{ uid: 'kept' }]);
});
