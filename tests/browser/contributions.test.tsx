import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plein, zuid } from '../fixtures/builders';
import { aContribution, aPartner } from '../fixtures/offer';
import {
  button,
  chip,
  choice,
  field,
  one,
  openAt,
  openRecord,
  search,
  shownErrors,
  shownNames,
} from './offer-pages';

const partners = [
  aPartner(),
  aPartner({ uid: 'gone', name: 'Weg', archived: true }),
  aPartner({ uid: 'other', name: 'Anders' }),
];
const contributions = [aContribution()];

describe('what visitors can bring', () => {
  it('is empty at a fresh start, and says how to begin', async () => {
    const { stored } = await openAt('#/aanbod/brengen');
    await expect
      .element(page.getByText(/Zet hier neer wat bezoekers kunnen brengen/))
      .toBeVisible();
    expect(await stored('contributions')).toEqual([]);
  });

  it('is listed with its role, place and partner, and found by role', async () => {
    await openAt('#/aanbod/brengen', { partners, contributions });
    const row = page.getByRole('listitem').filter({ hasText: 'Samen Nederlands praten' });
    await expect.element(row).toHaveTextContent(/TaalmaatjeOntwikkelplein · Taalhuis Zuid/);
    await search('wandelmaatje');
    await expect.poll(shownNames).toEqual([]);
    await search('taalmaat');
    await expect.poll(shownNames).toEqual(['Samen Nederlands praten']);
  });

  it('asks in words for what is missing, and stores role, place, moment and partner', async () => {
    const { stored } = await openAt('#/aanbod/brengen/nieuw', { partners });
    await button('Opslaan').click();
    await expect.poll(shownErrors).toEqual(['Kies een rol.', 'Vul in wat bezoekers lezen.']);
    await page.getByRole('radio', { name: 'Digimaatje' }).click();
    await userEvent.fill(field('Zoals bezoekers het lezen'), 'Iemand helpen met een telefoon');
    await chip('Bibliotheek Zuid').click();
    await userEvent.fill(field('Wanneer'), 'maandag');
    const offered = [...document.querySelectorAll('[data-field="partner"] option')];
    expect(offered.map((option) => option.textContent)).toEqual([
      'Bij het plein zelf',
      'Anders',
      'Taalhuis Zuid',
    ]);
    await userEvent.selectOptions(choice('Bij wie melden?'), 'Anders');
    await button('Opslaan').click();
    await expect.poll(shownNames).toEqual(['Iemand helpen met een telefoon']);
    expect(one(await stored('contributions'))).toMatchObject({
      role: 'digital-buddy',
      name: 'Iemand helpen met een telefoon',
      where: [zuid],
      when: 'maandag',
      partner: 'other',
    });
  });

  it('keeps a partner of the archive until another one is chosen', async () => {
    const { stored } = await openAt('#/aanbod/brengen', {
      partners,
      contributions: [aContribution({ partner: 'gone' })],
    });
    await openRecord('Samen Nederlands praten');
    await expect.element(choice('Bij wie melden?')).toHaveValue('gone');
    await userEvent.fill(field('Wanneer'), 'dinsdag');
    await button('Opslaan').click();
    await expect.poll(async () => one(await stored('contributions')).when).toBe('dinsdag');
    expect(one(await stored('contributions'))).toMatchObject({ partner: 'gone', where: [plein] });
  });

  it('goes to the archive, and back by undoing it', async () => {
    await openAt('#/aanbod/brengen', { partners, contributions });
    await openRecord('Samen Nederlands praten');
    await button('Naar het archief').click();
    await expect.poll(shownNames).toEqual([]);
    await button('Ongedaan maken').click();
    await expect.poll(shownNames).toEqual(['Samen Nederlands praten']);
  });
});
