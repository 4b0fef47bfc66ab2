import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Activity } from '../../utils/activity/activity';
import { describeDates } from '../activity/dates';
import {
  type AgendaForTest,
  aWeekly,
  button,
  field,
  inDays,
  openAgendaAt,
  weekly,
} from './agenda-pages';

/** Opens the editor of a series, or of the date that lies so many weeks after its first. */
async function openSeries(weeks?: number): Promise<AgendaForTest & { series: Activity }> {
  const series = aWeekly();
  const date = weeks === undefined ? '' : `/${encodeURIComponent(weekly(weeks))}`;
  const agenda = await openAgendaAt(`#/agenda/${series.uid}${date}`, { activities: [series] });
  await expect.element(field('Titel')).toHaveValue('Taalcafé');
  return { ...agenda, series };
}

const dialog = page.getByRole('dialog', { name: 'Voor welke datums?' });

async function saveFor(scope: string): Promise<void> {
  await button('Opslaan').click();
  await dialog.getByRole('button', { name: scope, exact: true }).click();
  await expect.element(page.getByRole('link', { name: 'Nieuwe activiteit' })).toBeVisible();
}

/** The titles of the series' dates, from its first on. */
const titleAt = (activity: Activity, weeks: number) =>
  activity.recurrenceOverrides?.[weekly(weeks)]?.title ?? activity.title;

describe('a change of one date of a series', () => {
  it('is for that date alone', async () => {
    const agenda = await openSeries(2);
    await userEvent.fill(field('Titel'), 'Met gebak');
    await saveFor('Alleen deze datum');
    const stored = await agenda.find('Taalcafé');
    expect(stored.recurrenceOverrides).toEqual({ [weekly(2)]: { title: 'Met gebak' } });
    expect(stored.sequence).toBe(1);
  });

  it('is for all dates', async () => {
    const agenda = await openSeries(2);
    await userEvent.fill(field('Van'), '11:00');
    await userEvent.fill(field('Tot'), '13:00');
    await saveFor('Alle datums');
    const [stored] = (await agenda.stored()) as [Activity];
    expect(stored.start).toBe(`${inDays(1)}T11:00:00`);
    expect(stored).not.toHaveProperty('recurrenceOverrides');
  });

  it('is for that date and all that follow: the series is split', async () => {
    const agenda = await openSeries(2);
    await userEvent.fill(field('Titel'), 'Praatcafé');
    await saveFor('Deze en alle volgende');
    const [after, before] = [await agenda.find('Praatcafé'), await agenda.find('Taalcafé')];
    expect(describeDates(before)).toHaveLength(2);
    expect(after.start).toBe(weekly(2));
    expect([...describeDates(before), ...describeDates(after)]).toEqual(
      describeDates(agenda.series),
    );
    expect(after['pleinwijzer.nl:published']).toBeDefined();
    await button('Ongedaan maken').click();
    await expect.poll(async () => (await agenda.stored()).length).toBe(1);
    expect(describeDates(await agenda.find('Taalcafé'))).toEqual(describeDates(agenda.series));
  });

  it('to another day is for that date alone', async () => {
    const agenda = await openSeries(2);
    await userEvent.fill(field('Datum'), inDays(17));
    await button('Opslaan').click();
    await expect.element(dialog.getByText(/geldt alleen voor deze datum/)).toBeVisible();
    await expect
      .element(dialog.getByRole('button', { name: 'Alle datums' }))
      .not.toBeInTheDocument();
    await dialog.getByRole('button', { name: 'Alleen deze datum' }).click();
    await expect
      .poll(async () => (await agenda.find('Taalcafé')).recurrenceOverrides)
      .toEqual({ [weekly(2)]: { start: `${inDays(17)}T10:00:00` } });
  });
});

describe('a change of a whole series', () => {
  it('can be for one of its dates, which people choose', async () => {
    const agenda = await openSeries();
    await userEvent.fill(field('Titel'), 'Met gebak');
    await button('Opslaan').click();
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Datum' }), weekly(1));
    await dialog.getByRole('button', { name: 'Alleen deze datum' }).click();
    await expect
      .poll(async () =>
        (await agenda.stored()).map((one) => [0, 1, 2].map((at) => titleAt(one, at))),
      )
      .toEqual([['Taalcafé', 'Met gebak', 'Taalcafé']]);
  });

  it('of its pattern is never for one date', async () => {
    const agenda = await openSeries();
    await page.getByRole('radio', { name: 'Aantal keer' }).click();
    await userEvent.fill(field('Hoe vaak'), '3');
    await button('Opslaan').click();
    await expect.element(dialog.getByText(/geldt altijd voor meer datums/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Alle datums' }).click();
    await expect.poll(async () => describeDates(await agenda.find('Taalcafé')).length).toBe(3);
  });

  it('can be left with Escape, and nothing is lost', async () => {
    const agenda = await openSeries();
    await userEvent.fill(field('Titel'), 'Praatcafé');
    await button('Opslaan').click();
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(field('Titel')).toHaveValue('Praatcafé');
    expect((await agenda.stored())[0]?.title).toBe('Taalcafé');
  });
});

describe('a single date', () => {
  const row = (weeks: number) => page.getByRole('listitem').filter({ hasText: dayName(weeks) });
  const dayName = (weeks: number) =>
    new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' }).format(
      new Date(`${inDays(1 + 7 * weeks)}T12:00:00`),
    );
  const act = (name: string, weeks: number) =>
    page.getByRole('button', { name: new RegExp(`^${name}: ${dayName(weeks)}`) }).click();

  it('is cancelled and stays in sight, and comes back', async () => {
    const agenda = await openSeries();
    await act('Annuleren', 1);
    await expect.element(row(1).first()).toHaveTextContent('geannuleerd');
    expect((await agenda.find('Taalcafé')).recurrenceOverrides).toEqual({
      [weekly(1)]: { status: 'cancelled' },
    });
    await act('Terugzetten', 1);
    await expect
      .poll(async () => (await agenda.find('Taalcafé')).recurrenceOverrides)
      .toBeUndefined();
  });

  it('is left out, and can be undone with Ctrl+Z', async () => {
    const agenda = await openSeries();
    await act('Weglaten', 1);
    await expect.element(row(1).first()).toHaveTextContent('weggelaten');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect
      .poll(async () => (await agenda.find('Taalcafé')).recurrenceOverrides)
      .toBeUndefined();
    await expect.element(page.getByText('Ongedaan gemaakt')).toBeVisible();
  });

  it('moves to another day and time', async () => {
    const agenda = await openSeries();
    await act('Verplaatsen', 1);
    const moving = page.getByRole('dialog');
    await userEvent.fill(moving.getByLabelText('Datum'), inDays(9));
    await userEvent.fill(moving.getByLabelText('Tot'), '09:00');
    await moving.getByRole('button', { name: 'Verplaatsen' }).click();
    await expect.element(moving.getByRole('alert')).toHaveTextContent('Het einde ligt voor');
    await userEvent.fill(moving.getByLabelText('Tot'), '13:00');
    await moving.getByRole('button', { name: 'Verplaatsen' }).click();
    await expect
      .poll(async () => (await agenda.find('Taalcafé')).recurrenceOverrides)
      .toEqual({ [weekly(1)]: { start: `${inDays(9)}T10:00:00`, duration: 'PT3H' } });
  });

  it('is added', async () => {
    const agenda = await openSeries();
    await button('Datum toevoegen').click();
    const adding = page.getByRole('dialog');
    await userEvent.fill(adding.getByLabelText('Datum'), inDays(3));
    await adding.getByRole('button', { name: 'Toevoegen' }).click();
    await expect
      .poll(async () => (await agenda.find('Taalcafé')).recurrenceOverrides)
      .toEqual({ [`${inDays(3)}T10:00:00`]: {} });
    await expect.element(page.getByText(/toegevoegd/)).toBeVisible();
  });
});

describe('an activity as a whole', () => {
  it('goes offline, is cancelled, goes on again, each with a way back', async () => {
    const agenda = await openSeries();
    await button('Offline halen').click();
    await expect
      .poll(async () => (await agenda.stored())[0]?.['pleinwijzer.nl:published'])
      .toBeUndefined();
    await button('Ongedaan maken').click();
    await expect.element(button('Offline halen')).toBeVisible();
    await button('Activiteit annuleren').click();
    await expect.poll(async () => (await agenda.stored())[0]?.status).toBe('cancelled');
    await button('Toch laten doorgaan').click();
    await expect.poll(async () => (await agenda.stored())[0]?.status).toBeUndefined();
  });

  it('is duplicated as a draft, which can be removed and brought back', async () => {
    const agenda = await openSeries();
    await button('Dupliceren').click();
    await expect.element(field('Titel')).toHaveValue('Taalcafé (kopie)');
    const copy = await agenda.find('Taalcafé (kopie)');
    expect(copy.uid).not.toBe(agenda.series.uid);
    expect(copy).not.toHaveProperty(['pleinwijzer.nl:published']);
    await button('Verwijderen').click();
    await expect.poll(async () => (await agenda.stored()).length).toBe(1);
    await button('Ongedaan maken').click();
    await expect.poll(async () => (await agenda.stored()).length).toBe(2);
  });

  it('that was changed in another window is not overwritten unasked', async () => {
    const agenda = await openSeries();
    await userEvent.fill(field('Titel'), 'Mijn titel');
    const { stores } = agenda.beheer.app;
    const theirs = { ...agenda.series, title: 'Hun titel', updated: '2030-01-01T00:00:00.000Z' };
    await stores.database.put('activities', theirs);
    await stores.announce('activities');
    await button('Opslaan').click();
    await dialog.getByRole('button', { name: 'Alle datums' }).click();
    await expect.element(page.getByText(/in een ander venster aangepast/)).toBeVisible();
    expect((await agenda.stored())[0]?.title).toBe('Hun titel');
    await button('Mijn versie opslaan').click();
    await expect.poll(async () => (await agenda.stored())[0]?.title).toBe('Mijn titel');
  });
});
