import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bareSurroundings, openFirst } from './open-panel';

const welcome = page.getByRole('region', { name: 'Welkom bij Pleinwijzer' });
const name = welcome.getByRole('textbox', { name: 'Hoe heet deze plek?' });
const later = welcome.getByRole('button', { name: 'Later' });
const location = page.getByRole('combobox', { name: 'Locatie' });
const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });

/** The name of the location that is chosen in the header. */
const here = () => (location.element() as HTMLSelectElement).selectedOptions[0]?.textContent;

it('the first start has a location of its own and a welcome that asks for nothing', async () => {
  await openFirst('panel');
  await expect.element(welcome).toBeVisible();
  expect(here()).toBe('Mijn locatie');
  await expect.element(field).toHaveFocus();
  await expect.element(welcome).not.toHaveTextContent('Openen kan altijd');
});

it('names the keys that open the panel, as soon as they are known', async () => {
  const shortcut = signal('');
  await openFirst('panel', { surroundings: { ...bareSurroundings(), shortcut } });
  await expect.element(welcome).toBeVisible();
  shortcut.value = 'Alt+Shift+P';
  await expect.element(welcome).toHaveTextContent('Openen kan altijd met Alt+Shift+P.');
});

it('a name that is filled in becomes that of the location, and the welcome is over', async () => {
  const panel = await openFirst('panel');
  await userEvent.type(name, '  Bibliotheek Noord ');
  await expect.element(welcome.getByRole('button', { name: 'Naam bewaren' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(welcome).not.toBeInTheDocument();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(field).toHaveFocus();
  await expect.poll(here).toBe('Bibliotheek Noord');
  await panel.reopen();
  await expect.element(location).toBeVisible();
  expect(here()).toBe('Bibliotheek Noord');
  expect(welcome.elements()).toEqual([]);
});

it('“Later” closes it for good, and the location keeps its first name', async () => {
  const panel = await openFirst('panel');
  await later.click();
  await expect.element(welcome).not.toBeInTheDocument();
  await panel.reopen();
  await expect.element(location).toBeVisible();
  expect(here()).toBe('Mijn locatie');
  expect(welcome.elements()).toEqual([]);
});

it('a question can be saved while it is open', async () => {
  const panel = await openFirst('panel');
  await expect.element(welcome).toBeVisible();
  await userEvent.type(field, 'paspoort{Enter}{Enter}');
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  await expect.element(welcome).toBeVisible();
  expect(await panel.questions()).toMatchObject([{ topic: 'passport-id' }]);
  await later.click();
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
});
