import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TeamSettings } from '../../utils/settings/settings';
import { bareSurroundings, openUsed } from './open-panel';

const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
const chip = page.getByRole('button', { name: /^Open op deze computer/ });
const chipOf = (name: string) => page.getByRole('button', { name });
const organisation = page.getByRole('group', { name: 'Organisatie' });

/** Opens the panel beside a tab with this host; gives the means to go to another one. */
async function openBeside(host: string | undefined, team: Partial<TeamSettings> = {}) {
  const tab = signal(host);
  const panel = await openUsed(
    'panel',
    { team },
    { surroundings: { ...bareSurroundings(), host: tab } },
  );
  await expect.element(field).toBeVisible();
  return { panel, tab };
}

it('names the organisation of the site and its host, and nothing of sites it does not know', async () => {
  const { tab } = await openBeside('mijn.toeslagen.nl');
  await expect.element(chipOf('Dienst Toeslagen (mijn.toeslagen.nl)')).toBeVisible();
  for (const host of [undefined, '', 'nieuws.example', 'xsvb.nl', 'svb.nl.example', 'newtab']) {
    tab.value = host;
    await expect.element(chip).not.toBeInTheDocument();
    tab.value = 'www.svb.nl';
    await expect.element(chipOf('SVB (www.svb.nl)')).toBeVisible();
  }
});

it('knows the municipality by the settings, with its own name', async () => {
  const municipality = { name: 'Gemeente Waterstad', hosts: ['waterstad.example'] };
  const { panel } = await openBeside('mijn.waterstad.example', { municipality });
  await chipOf('Gemeente Waterstad (mijn.waterstad.example)').click();
  await expect
    .element(organisation.getByRole('radio', { checked: true }))
    .toHaveAccessibleName('Gemeente Waterstad');
  await panel.app.stores.settings.changeTeam({ municipality: { ...municipality, hosts: [] } });
  await expect.element(chip).not.toBeInTheDocument();
});

it('one click fills in topic and organisation, and Enter saves them', async () => {
  const { panel } = await openBeside('www.svb.nl');
  await chip.click();
  await expect.element(field).toHaveValue('AOW en pensioen');
  await expect.element(field).toHaveFocus();
  await expect.element(organisation).toHaveTextContent('volgt uit de website');
  await expect.element(organisation.getByRole('radio', { name: 'SVB' })).toBeChecked();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  expect(await panel.questions()).toMatchObject([
    { topic: 'pension', organisation: 'svb', organisationSource: 'host' },
  ]);
});

it('leaves a topic that was chosen before, and what is typed says the topic', async () => {
  await openBeside('www.svb.nl');
  await userEvent.type(field, 'kinderbijslag');
  await chip.click();
  await expect.element(field).toHaveValue('Kinderbijslag');
  await expect.element(organisation).toHaveTextContent('volgt uit de website');
  await page.getByRole('radio', { name: 'Deels gelukt' }).click();
  await chip.click();
  await expect.element(field).toHaveValue('Kinderbijslag');
  await expect.element(page.getByRole('radio', { name: 'Deels gelukt' })).toBeChecked();
});

it('follows the tab while the panel is open, and leaves the form as it is', async () => {
  const { tab } = await openBeside('www.uwv.nl');
  await chipOf('UWV (www.uwv.nl)').click();
  await expect.element(field).toHaveValue('Werk en uitkering');
  tab.value = 'mijn.cbr.nl';
  await expect.element(chipOf('CBR (mijn.cbr.nl)')).toBeVisible();
  await expect.element(field).toHaveValue('Werk en uitkering');
  tab.value = undefined;
  await expect.element(chip).not.toBeInTheDocument();
});
