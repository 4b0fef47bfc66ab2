import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openUsed, type PageForTest } from './open-panel';

const region = (name: string) => page.getByRole('region', { name });
const focus = region('Aandachtsgroepen');
const holidays = region('Vakanties');

let beheer: PageForTest;
const team = () => beheer.app.stores.settings.team.value;

beforeEach(async () => {
  window.location.hash = '#/instellingen';
  beheer = await openUsed('beheer');
});

it('a team has one or two focus groups, never three', async () => {
  const group = (name: string) => focus.getByRole('checkbox', { name });
  await group('Senioren').click();
  await group('Mantelzorgers').click();
  await expect.poll(() => team().focus).toEqual(['seniors', 'carers']);
  await group('Mensen met werk').click();
  await expect.element(focus.getByRole('alert')).toHaveTextContent('Kies er hooguit twee.');
  await expect.element(group('Mensen met werk')).not.toBeChecked();
  await group('Senioren').click();
  await expect.poll(() => team().focus).toEqual(['carers']);
  await expect.element(focus.getByRole('alert')).not.toBeInTheDocument();
});

it('a holiday is added and removed again, in its region', async () => {
  const items = () =>
    holidays
      .getByRole('listitem')
      .elements()
      .map((one) => one.textContent ?? '');
  await userEvent.selectOptions(holidays.getByRole('combobox'), 'Schoolvakanties noord');
  await holidays.getByRole('button', { name: 'Vakantie toevoegen' }).click();
  await expect.element(holidays.getByRole('alert')).toHaveTextContent('Vul een naam in.');
  await userEvent.type(holidays.getByLabelText('Nieuwe vakantie'), 'Extra week');
  await userEvent.fill(holidays.getByLabelText('Van', { exact: true }), '2031-05-10');
  await userEvent.fill(holidays.getByLabelText('Tot en met'), '2031-05-02');
  await holidays.getByRole('button', { name: 'Vakantie toevoegen' }).click();
  await expect.element(holidays.getByRole('alert')).toHaveTextContent('Draai ze om');
  await userEvent.fill(holidays.getByLabelText('Van', { exact: true }), '2031-04-26');
  await holidays.getByRole('button', { name: 'Vakantie toevoegen' }).click();
  await expect.poll(() => items().at(-1)).toContain('Extra week');
  const kind = team().closedDays?.['school-holidays-noord'];
  expect(kind?.validUntil).toBe('2031-05-02');
  await holidays.getByRole('button', { name: /^Verwijderen: Extra week/ }).click();
  await expect.poll(() => items().join()).not.toContain('Extra week');
});

it('a location has an address, which may be empty', async () => {
  const address = region('Locaties').getByLabelText('Adres (mag leeg)').first();
  await userEvent.fill(address, 'Plein 1, Waterstad');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => team().locations[0]?.address).toBe('Plein 1, Waterstad');
});
