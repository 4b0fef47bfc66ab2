import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { samplePartners } from '../../practice/sample/partners';
import { anActivity } from '../fixtures/activities';
import { openUsed } from './open-panel';

test('a chosen topic brings suggestions; one click notes one, and it is saved with the question', async () => {
  const { questions } = await openUsed('panel', { partners: [...samplePartners], activities: [anActivity({title:'Samen zingen','pleinwijzer.nl:themes':['meeting'], recurrenceRules:[{frequency:'daily'}]})] });
  await userEvent.keyboard('huurtoeslag');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Verder helpen' })).toBeVisible();
  await page.getByRole('button', { name: 'Aangeboden: Formulierenpost Waterstad' }).click();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(page.getByText('Bij de opgeslagen vraag over')).toBeVisible();
  const [saved] = await questions();
  expect(saved?.connections).toEqual([{ kind: 'partner', uid: samplePartners[3]?.uid, response: 'offered' }]);
});
