import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Activity } from '../../utils/activity/activity';
import { anActivity } from '../fixtures/activities';
import { aWeekly, button, choice, field, inDays, openAgendaAt, shownTitles } from './agenda-pages';

const partner = {
  '@type': 'Organization' as const,
  uid: 'taalhuis',
  updated: '2026-11-20T08:00:00.000Z',
  name: 'Taalhuis Zuid',
  roles: ['refers' as const],
  topics: [],
  audiences: [],
  contacts: [{ name: 'Mila' }],
  agreement: { brings: '', gets: '' },
};

const { 'pleinwijzer.nl:published': _, ...draft } = aWeekly({
  title: 'Koffie',
  start: `${inDays(2)}T10:00:00`,
});

const activities: Activity[] = [
  aWeekly({ 'pleinwijzer.nl:themes': ['language'], 'pleinwijzer.nl:partners': ['taalhuis'] }),
  { ...draft, 'pleinwijzer.nl:audiences': ['seniors'] },
  anActivity({
    title: 'Één keer',
    start: `${inDays(5)}T10:00:00`,
    status: 'cancelled',
    locations: { x: { name: 'De Peilstok' } },
  }),
  anActivity({ title: 'Geweest', start: '2026-01-06T10:00:00' }),
];

describe('the list', () => {
  beforeEach(async () => {
    await openAgendaAt('#/agenda', { activities, partners: [partner] });
    await expect.poll(shownTitles).toEqual(['Taalcafé', 'Koffie', 'Één keer']);
  });

  it.each([
    ['taalcafe', ['Taalcafé']],
    ['PEIL', ['Één keer']],
    ['taalhuis zuid', ['Taalcafé']],
    ['een keer', ['Één keer']],
    ['  ', ['Taalcafé', 'Koffie', 'Één keer']],
  ])('finds by title, place or partner: %j', async (words, found) => {
    await userEvent.fill(page.getByRole('searchbox', { name: 'Zoeken' }), words);
    await expect.poll(shownTitles).toEqual(found);
  });

  it.each([
    ['Thema', 'Taal', ['Taalcafé']],
    ['Voor wie', 'Senioren', ['Koffie']],
    ['Plek', 'De Peilstok', ['Één keer']],
    ['Stand', 'Concept', ['Koffie']],
    ['Stand', 'Geannuleerd', ['Één keer']],
    ['Stand', 'Voorbij', ['Geweest']],
  ])('shows by %s only “%s”, and all again', async (filter, value, found) => {
    await userEvent.selectOptions(choice(filter), value);
    await expect.poll(shownTitles).toEqual(found);
    await button('Alles tonen').click();
    await expect.poll(shownTitles).toHaveLength(3);
  });

  it('says what to do when nothing is found, and keeps the filter on the way back', async () => {
    await userEvent.fill(page.getByRole('searchbox', { name: 'Zoeken' }), 'koffie');
    await expect.poll(shownTitles).toEqual(['Koffie']);
    await page.getByRole('link', { name: 'Koffie' }).click();
    await expect.element(field('Titel')).toHaveValue('Koffie');
    history.back();
    await expect.poll(shownTitles).toEqual(['Koffie']);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Zoeken' }), 'qqq');
    await expect.element(page.getByText(/Geen activiteit gevonden/)).toBeVisible();
  });

  it('is worked by keyboard alone', async () => {
    page.getByRole('link', { name: 'Koffie' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Titel')).toHaveValue('Koffie');
  });
});

it('draws as many of 2,000 activities as are shown, and more when asked', async () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    aWeekly({ title: `Activiteit ${index}` }),
  );
  await openAgendaAt('#/agenda', { activities: many });
  await expect.poll(() => shownTitles().length).toBe(50);
  await expect.element(page.getByText('2000 activiteiten')).toBeVisible();
  await button('Meer tonen (nog 1950)').click();
  await expect.poll(() => shownTitles().length).toBe(100);
});
