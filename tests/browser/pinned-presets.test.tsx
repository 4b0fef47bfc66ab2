import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openUsed } from './open-panel';

const section = page.getByRole('region', { name: 'Vaste knoppen' });
const add = section.getByRole('combobox', { name: 'Knop toevoegen' });
const button = (name: string) => section.getByRole('button', { name, exact: true });
const shown = () =>
  section
    .getByRole('listitem')
    .elements()
    .map((row) => row.textContent);

async function openSettings(pinnedPresets: string[]) {
  window.location.hash = '#/instellingen';
  const beheer = await openUsed('beheer', { team: { pinnedPresets } });
  await expect.element(section).toBeVisible();
  return () => beheer.app.stores.settings.team.value.pinnedPresets;
}

it('are added in their order, with a follow-up of DigiD too, and are then no longer offered', async () => {
  const pinned = await openSettings([]);
  await expect.element(section.getByText('Geen vaste knoppen')).toBeVisible();
  await userEvent.selectOptions(add, 'DigiD: Wachtwoord');
  await expect.poll(shown).toEqual(['1 DigiD: Wachtwoord']);
  await expect.element(add).toHaveDisplayValue('Kies een onderwerp');
  await userEvent.selectOptions(add, 'Donorregister');
  await expect.poll(shown).toEqual(['1 DigiD: Wachtwoord', '2 Donorregister']);
  expect(pinned()).toEqual(['digid:password', 'donor']);
  const offered = [...(add.element() as HTMLSelectElement).options].map((option) => option.text);
  expect(offered).not.toContain('Donorregister');
  expect(offered).toContain('DigiD');
});

it('move up and down, but not past the ends, and are taken away', async () => {
  const pinned = await openSettings(['digid', 'tax', 'donor']);
  await expect.element(button('Omhoog: DigiD')).toBeDisabled();
  await expect.element(button('Omlaag: Donorregister')).toBeDisabled();
  await button('Omhoog: Donorregister').click();
  await expect.poll(shown).toEqual(['1 DigiD', '2 Donorregister', '3 Belasting']);
  await button('Omlaag: DigiD').click();
  await expect.poll(pinned).toEqual(['donor', 'digid', 'tax']);
  await button('Losmaken: DigiD').click();
  await expect.poll(shown).toEqual(['1 Donorregister', '2 Belasting']);
});

it('two quick clicks move one two places', async () => {
  const pinned = await openSettings(['digid', 'tax', 'donor']);
  const up = button('Omhoog: Donorregister').element() as HTMLElement;
  up.click();
  up.click();
  await expect.poll(pinned).toEqual(['donor', 'digid', 'tax']);
});

it('are eight at most, and a ninth is refused with what to do', async () => {
  const eight = ['digid', 'tax', 'donor', 'fine', 'pgb', 'wmo', 'study', 'vehicle'];
  const pinned = await openSettings(eight);
  await userEvent.selectOptions(add, 'Toeslagen');
  await expect.element(section.getByRole('alert')).toHaveTextContent('Er passen acht knoppen.');
  expect(pinned()).toEqual(eight);
  await button('Losmaken: Boete').click();
  await expect.element(section.getByRole('alert')).not.toBeInTheDocument();
  await userEvent.selectOptions(add, 'Toeslagen');
  await expect.element(section.getByRole('alert')).not.toBeInTheDocument();
  await expect.poll(pinned).toContain('benefits');
  expect(shown()).toHaveLength(8);
});
