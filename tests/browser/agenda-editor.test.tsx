import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { describeDates } from '../activity/dates';
import { plein } from '../fixtures/builders';
import {
  aWeekly,
  button,
  choice,
  field,
  follow,
  inDays,
  openAgendaAt,
  shownTitles,
} from './agenda-pages';

const next = () =>
  [...document.querySelectorAll('.next-dates li')].map((one) => one.textContent?.trim());

describe('a new activity', () => {
  it('is a draft until it is published, and stands in the list', async () => {
    const agenda = await openAgendaAt('#/agenda');
    await expect.element(page.getByText(/Nog geen activiteiten/)).toBeVisible();
    await page.getByRole('link', { name: 'Nieuwe activiteit' }).click();
    await userEvent.type(field('Titel'), 'Samen <b>koffie</b> drinken');
    await userEvent.fill(field('Datum'), inDays(3));
    await userEvent.fill(field('Van'), '14:00');
    await userEvent.fill(field('Tot'), '15:30');
    await button('Opslaan').click();
    await expect.poll(shownTitles).toEqual(['Samen <b>koffie</b> drinken']);
    const activity = await agenda.find('Samen <b>koffie</b> drinken');
    expect(activity).toMatchObject({
      '@type': 'Event',
      start: `${inDays(3)}T14:00:00`,
      duration: 'PT1H30M',
      timeZone: 'Europe/Amsterdam',
      locations: { [plein]: { name: 'Ontwikkelplein' } },
    });
    expect(activity).not.toHaveProperty(['pleinwijzer.nl:published']);
    await expect.element(page.getByText('Concept', { exact: true }).last()).toBeVisible();
  });

  it('is stored with all that the form asks', async () => {
    const agenda = await openAgendaAt('#/agenda/nieuw');
    await userEvent.type(field('Titel'), 'Koffie');
    await userEvent.type(field('Beschrijving'), 'Gezellig');
    await userEvent.selectOptions(choice('Herhaling'), 'Elke week');
    await page.getByRole('checkbox', { name: 'Feestdagen' }).click();
    await userEvent.selectOptions(choice('Plek'), 'Een andere plek');
    await userEvent.type(field('Naam van de plek'), 'De Peilstok');
    await userEvent.type(field('Webadres, als het online is'), 'https://example.org/koffie');
    await page.getByRole('checkbox', { name: 'Taal', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Senioren' }).click();
    await page.getByRole('radio', { name: 'Aanmelden' }).click();
    await userEvent.type(field('Webadres om aan te melden (mag leeg)'), 'https://example.org');
    await userEvent.type(field('Prijs in euro'), '2,50');
    await userEvent.selectOptions(choice('Taalniveau'), 'A1');
    await page.getByRole('textbox', { name: 'Nieuwe partner' }).fill('Taalhuis');
    await button('Partner toevoegen').click();
    await expect.element(page.getByRole('checkbox', { name: 'Taalhuis' })).toBeChecked();
    await page.getByRole('checkbox', { name: 'Taalmaatje' }).click();
    await userEvent.selectOptions(choice('Kernfunctie van de bibliotheek'), 'Ontmoeting en debat');
    await button('Publiceren').click();
    await expect.poll(shownTitles).toEqual(['Koffie']);
    const [partner] = await agenda.beheer.app.stores.database.getAll('partners');
    const activity = await agenda.find('Koffie');
    expect(activity).toMatchObject({
      description: 'Gezellig',
      recurrenceRules: [{ frequency: 'weekly' }],
      locations: { place: { name: 'De Peilstok' } },
      virtualLocations: { online: { uri: 'https://example.org/koffie' } },
      'pleinwijzer.nl:themes': ['language'],
      'pleinwijzer.nl:audiences': ['seniors'],
      'pleinwijzer.nl:registration': { kind: 'sign-up', url: 'https://example.org' },
      'pleinwijzer.nl:price': 2.5,
      'pleinwijzer.nl:level': 'A1',
      'pleinwijzer.nl:partners': [partner?.uid],
      'pleinwijzer.nl:contributions': ['language-buddy'],
      'pleinwijzer.nl:coreFunction': 'meeting-debate',
      'pleinwijzer.nl:closedIn': ['public-holidays'],
    });
    expect(activity['pleinwijzer.nl:published']).toBeDefined();
  });

  it('shows its next dates while it is being filled in', async () => {
    await openAgendaAt('#/agenda/nieuw');
    await expect.poll(() => next().length).toBe(1);
    await userEvent.selectOptions(choice('Herhaling'), 'Elke week');
    await expect.poll(() => next().length).toBe(6);
    await page.getByRole('radio', { name: 'Aantal keer' }).click();
    await userEvent.fill(field('Hoe vaak'), '3');
    await expect.poll(() => next().length).toBe(3);
  });

  it('may have two moments a week; one of another length becomes an activity of its own', async () => {
    const agenda = await openAgendaAt('#/agenda/nieuw');
    await userEvent.type(field('Titel'), 'Formulieren');
    await userEvent.selectOptions(choice('Herhaling'), 'Elke week');
    await button('Nog een moment').click();
    const second = page.getByRole('group', { name: 'Moment 2' });
    for (const day of ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'])
      await second.getByRole('checkbox', { name: day }).click();
    await userEvent.fill(second.getByLabelText('Van'), '14:00');
    await userEvent.fill(second.getByLabelText('Tot'), '15:00');
    await expect.element(page.getByText(/wordt het een activiteit apart/)).toBeVisible();
    await button('Opslaan').click();
    await expect.poll(shownTitles).toEqual(['Formulieren', 'Formulieren']);
    const lengths = (await agenda.stored()).map(({ duration }) => duration).sort();
    expect(lengths).toEqual(['PT1H', 'PT2H']);
  });

  it('survives a reload between two keystrokes, and can be begun anew', async () => {
    let agenda = await openAgendaAt('#/agenda/nieuw');
    await userEvent.type(field('Titel'), 'Kof');
    agenda = follow(await agenda.beheer.reopen());
    await expect.element(field('Titel')).toHaveValue('Kof');
    await userEvent.type(field('Titel'), 'fie');
    await page.getByRole('checkbox', { name: 'Senioren' }).click();
    agenda = follow(await agenda.beheer.reopen());
    await expect.element(field('Titel')).toHaveValue('Koffie');
    await expect.element(page.getByRole('checkbox', { name: 'Senioren' })).toBeChecked();
    await button('Opnieuw beginnen').click();
    await expect.element(field('Titel')).toHaveValue('');
    expect(await agenda.stored()).toEqual([]);
  });
});

describe('a fault', () => {
  it.each([
    ['an empty title', async () => undefined, 'Vul een titel in.'],
    ['an empty date', async () => userEvent.fill(field('Datum'), ''), 'Vul een datum in.'],
    [
      'an end before the start',
      async () => userEvent.fill(field('Tot'), '09:00'),
      'Het einde ligt voor het begin. Kies een latere eindtijd.',
    ],
    [
      'a link that runs',
      async () => userEvent.fill(field('Webadres, als het online is'), 'javascript:alert(1)'),
      'Dit is geen webadres. Schrijf het zo: https://waterstad.nl/aanmelden',
    ],
  ])(
    'such as %s blocks, in one sentence near the field, and nothing is lost',
    async (name, make, sentence) => {
      const agenda = await openAgendaAt('#/agenda/nieuw');
      if (name !== 'an empty title') await userEvent.type(field('Titel'), 'Koffie');
      await make();
      await button('Opslaan').click();
      await expect.element(page.getByText(sentence)).toBeVisible();
      await expect.poll(() => document.activeElement?.getAttribute('aria-invalid')).toBe('true');
      expect(await agenda.stored()).toEqual([]);
    },
  );
});

describe('a warning', () => {
  it('tells of another activity at the same place and time, and does not block', async () => {
    const agenda = await openAgendaAt('#/agenda/nieuw', {
      activities: [aWeekly({ title: 'Spreekuur' })],
    });
    await userEvent.type(field('Titel'), 'Koffie');
    await userEvent.fill(field('Datum'), inDays(8));
    await expect.element(page.getByText(/is er op deze plek ook “Spreekuur”/)).toBeVisible();
    await button('Opslaan').click();
    await expect.poll(async () => (await agenda.stored()).length).toBe(2);
  });

  it('says that a partner has no contact person', async () => {
    await openAgendaAt('#/agenda/nieuw');
    await page.getByRole('textbox', { name: 'Nieuwe partner' }).fill('Taalhuis');
    await button('Partner toevoegen').click();
    await expect.element(page.getByText(/Taalhuis heeft geen contactpersoon/)).toBeVisible();
  });
});

describe('a rule of another calendar', () => {
  it('is kept untouched and said in words, and can be replaced', async () => {
    const recurrenceRules = [{ frequency: 'daily' as const, interval: 3 }];
    const activity = aWeekly({ recurrenceRules });
    const agenda = await openAgendaAt(`#/agenda/${activity.uid}`, { activities: [activity] });
    await expect.element(page.getByText(/komt uit een andere agenda/)).toBeVisible();
    await userEvent.fill(field('Titel'), 'Praatcafé');
    await button('Opslaan').click();
    await button('Alle datums').click();
    await expect.poll(async () => (await agenda.stored())[0]?.title).toBe('Praatcafé');
    const stored = await agenda.find('Praatcafé');
    expect(stored.recurrenceRules).toEqual(recurrenceRules);
    expect(describeDates(stored)).toEqual(describeDates(activity));
  });
});
