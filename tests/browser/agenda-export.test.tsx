import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Activity } from '../../utils/activity/activity';
import { readICalendar } from '../../utils/activity/icalendar';
import { readAgenda } from '../../utils/activity/read-agenda';
import { readCsv } from '../../utils/activity/read-csv';
import { anActivity } from '../fixtures/activities';
import { watchDownloads } from './downloads';
import { openUsed } from './open-panel';

const dialog = page.getByRole('dialog', { name: 'Exporteren' });
const weekly = { recurrenceRules: [{ frequency: 'weekly' as const }] };
const circle = anActivity({ ...weekly, uid: 'circle', title: 'Kring; “met” <b>' });
const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({ ...weekly, title: 'Breien' });

async function openExport(activities: Activity[]) {
  window.location.hash = '#/agenda';
  await openUsed('beheer', { activities });
  await expect.element(page.getByRole('button', { name: 'Exporteren' })).toBeVisible();
}

const open = () => page.getByRole('button', { name: 'Exporteren' }).click();

it.each([
  ['Agenda (.ics)', 'ics', (text: string) => readICalendar(text).activities],
  ['Tabel (.csv)', 'csv', (text: string) => readCsv(text).activities],
  ['Alle gegevens (.json)', 'json', (text: string) => readAgenda(text).activities],
] as const)(
  'the whole agenda goes into a file that can be read back: %s',
  async (label, end, read) => {
    const files = watchDownloads();
    await openExport([circle, draft]);
    await open();
    await expect.element(dialog.getByRole('radio', { name: /hele agenda: 2/ })).toBeChecked();
    await dialog.getByRole('radio', { name: label }).click();
    await dialog.getByRole('button', { name: 'Bestand maken' }).click();
    await expect.element(dialog.getByText(/Gelukt: agenda-\d{4}-\d\d-\d\d\./)).toBeVisible();
    const [file] = await files();
    expect(file?.name).toMatch(new RegExp(`^agenda-\\d{4}-\\d\\d-\\d\\d\\.${end}$`));
    const titles = read(file?.text ?? '').map(({ title }) => title);
    expect(titles.sort()).toEqual(['Breien', 'Kring; “met” <b>']);
  },
);

it('what the list shows goes alone when that is chosen', async () => {
  const files = watchDownloads();
  await openExport([circle, draft]);
  await userEvent.fill(page.getByRole('searchbox'), 'brei');
  await open();
  await dialog.getByRole('radio', { name: 'Wat de lijst nu toont: 1 activiteit' }).click();
  await dialog.getByRole('button', { name: 'Bestand maken' }).click();
  await expect.element(dialog.getByText('Gelukt:')).toBeVisible();
  const [file] = await files();
  expect(readICalendar(file?.text).activities.map(({ title }) => title)).toEqual(['Breien']);
});

it('an agenda without activities says so', async () => {
  await openExport([]);
  await open();
  await expect.element(dialog.getByText('Er zijn geen activiteiten')).toBeVisible();
});
