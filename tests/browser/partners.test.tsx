import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { anActivity } from '../fixtures/activities';
import { aQuestion } from '../fixtures/builders';
import { aPartner } from '../fixtures/offer';
import { inDays } from './agenda-pages';
import {
  button,
  chip,
  choice,
  field,
  follow,
  one,
  openAt,
  openRecord,
  search,
  shownErrors,
  shownNames,
} from './offer-pages';

const alone = aPartner({
  uid: 'alone',
  name: 'Formulierenpost',
  roles: ['shares-expertise'],
  topics: ['tax'],
  contacts: [{ name: 'Kees Voorbeeld' }],
});
const partners = [aPartner(), alone];

/** The name of the partner; that of a contact stands further down. */
const nameField = () => field('Naam').first();
const contact = (number: number) =>
  page.getByRole('group', { name: `Contactpersoon ${number}`, exact: true });

describe('the list of partners', () => {
  it.each([
    ['taal', ['Taalhuis Zuid']],
    ['BELASTING', ['Formulierenpost']],
    ['ravi', ['Taalhuis Zuid']],
    ['zwembad', []],
  ])('finds by name, topic or contact: %j', async (words, found) => {
    await openAt('#/partners', { partners });
    await expect.poll(shownNames).toEqual(['Formulierenpost', 'Taalhuis Zuid']);
    await search(words);
    await expect.poll(shownNames).toEqual(found);
    if (found.length > 0) return;
    await button('Alles tonen').click();
    await expect.poll(shownNames).toHaveLength(2);
  });

  it('shows by role, and what hangs on one person with what to do about it', async () => {
    await openAt('#/partners', { partners });
    await userEvent.selectOptions(choice('Laat zien'), 'Wie mensen doorverwijst');
    await expect.poll(shownNames).toEqual(['Taalhuis Zuid']);
    await userEvent.selectOptions(choice('Laat zien'), 'Wat aan één persoon hangt');
    await expect.poll(shownNames).toEqual(['Formulierenpost']);
    const row = page.getByRole('listitem').filter({ hasText: 'Formulierenpost' });
    await expect.element(row.first()).toHaveTextContent(/Hangt aan één persoon.*tweede contact/);
  });

  it('says what to do about a partner without topics, as one that was added at an activity', async () => {
    await openAt('#/partners', { partners: [aPartner({ topics: [] })] });
    await expect.element(page.getByText(/Kies waarmee deze partner helpt/)).toBeVisible();
  });

  it('tells which agreements are to be talked about, late ones first', async () => {
    const due = [
      aPartner({ uid: 'soon', name: 'Straks', reviewOn: inDays(10) }),
      aPartner({ uid: 'late', name: 'Te laat', reviewOn: inDays(-3) }),
      aPartner({ uid: 'far', name: 'Later', reviewOn: inDays(90) }),
    ];
    await openAt('#/partners', { partners: due });
    const list = page.getByRole('region', { name: 'Te bespreken' });
    await expect.element(list).toHaveTextContent(/Te laatHad besproken .*StraksBespreken op/);
    await expect.element(list.getByRole('link', { name: 'Later' })).not.toBeInTheDocument();
    await list.getByRole('link', { name: 'Te laat' }).click();
    await expect.element(nameField()).toHaveValue('Te laat');
  });

  it('says how to begin when there is nobody yet', async () => {
    await openAt('#/partners');
    await expect.element(page.getByText(/Nog geen partners\./)).toBeVisible();
    await page.getByRole('link', { name: 'Nieuwe partner' }).click();
    await expect.element(nameField()).toHaveValue('');
  });
});

describe('the form of a partner', () => {
  it('asks in words for what is missing, and stores it once it is there', async () => {
    const { stored } = await openAt('#/partners/nieuw');
    await button('Opslaan').click();
    await expect
      .poll(shownErrors)
      .toEqual([
        'Vul een naam in.',
        'Kies wat deze partner doet: doorverwijzen, kennis delen, of allebei.',
        'Kies een of meer onderwerpen. Anders komt deze partner nooit naar voren.',
      ]);
    expect(await stored('partners')).toEqual([]);
    await userEvent.fill(nameField(), 'Zwemclub');
    await chip('Deelt kennis').click();
    await chip('Mensen ontmoeten').click();
    await userEvent.fill(field('Website'), 'zwemclub.example');
    await userEvent.fill(contact(1).getByLabelText('Naam'), 'Jan Proef');
    await userEvent.fill(field('Wat brengt de partner?'), 'Zwemles');
    await expect.poll(shownErrors).toEqual([]);
    await button('Opslaan').click();
    await expect.poll(shownNames).toEqual(['Zwemclub']);
    expect(one(await stored('partners'))).toMatchObject({
      '@type': 'Organization',
      name: 'Zwemclub',
      roles: ['shares-expertise'],
      topics: ['meeting-people'],
      url: 'https://zwemclub.example',
      contacts: [{ name: 'Jan Proef' }],
      agreement: { brings: 'Zwemles', gets: '' },
    });
  });

  it('takes no second partner of the same name', async () => {
    await openAt('#/partners/nieuw', { partners: [aPartner({ archived: true })] });
    await userEvent.fill(nameField(), 'taalhuis zuid');
    await button('Opslaan').click();
    await expect
      .poll(shownErrors)
      .toContain(
        'Er is al een partner met deze naam. Kijk ook in het archief, of kies een andere naam.',
      );
  });

  it('marks that contacts stay within the team, and tells when it hangs on one person', async () => {
    await openAt('#/partners/alone', { partners });
    const contacts = page.getByRole('region', { name: 'Contactpersonen' });
    await expect
      .element(contacts.getByText(/^Contactpersonen blijven in het team\./))
      .toBeVisible();
    const notice = page.getByText('Hangt aan één persoon');
    await expect.element(notice).toBeVisible();
    await userEvent.fill(contact(2).getByLabelText('Naam'), 'Sam Proef');
    await expect.element(notice).not.toBeInTheDocument();
  });

  it('keeps what was typed through a reload between two keystrokes', async () => {
    const { beheer } = await openAt('#/partners/alone', { partners });
    await userEvent.fill(field('Notities'), 'Belt liever dan mailt');
    const again = await beheer.reopen();
    await expect.element(field('Notities')).toHaveValue('Belt liever dan mailt');
    await expect.element(page.getByText(/Je was hier al mee begonnen/)).toBeVisible();
    await button('Opslaan').click();
    await expect.poll(shownNames).toHaveLength(2);
    const [kept] = await follow(again).stored('partners');
    expect(kept?.notes).toBe('Belt liever dan mailt');
  });

  it('does not overwrite what another window stored meanwhile, unless it is told to', async () => {
    const { beheer, stored } = await openAt('#/partners/alone', { partners });
    await userEvent.fill(nameField(), 'Mijn naam');
    const { database, announce } = beheer.app.stores;
    const other = { ...alone, name: 'Andere naam', updated: '2026-11-24T08:00:00.000Z' };
    await database.put('partners', other);
    await announce('partners');
    await button('Opslaan').click();
    await expect.element(page.getByText(/intussen in een ander venster aangepast/)).toBeVisible();
    expect((await stored('partners')).map(({ name }) => name)).toContain('Andere naam');
    await button('Mijn versie opslaan').click();
    await expect.poll(shownNames).toEqual(['Mijn naam', 'Taalhuis Zuid']);
  });

  it('shows what the partner does on the agenda and how many were referred to it by month', async () => {
    const date = inDays(0);
    const referrals = [{ to: 'alone', warm: true }];
    await openAt('#/partners/alone', {
      partners,
      activities: [
        anActivity({ title: 'Spreekuur', 'pleinwijzer.nl:partners': ['alone'] }),
        anActivity({ title: 'Van een ander', 'pleinwijzer.nl:partners': ['other'] }),
      ],
      questions: ['1', '2'].map((uid) => aQuestion({ uid, date, help: ['referred'], referrals })),
    });
    const agenda = page.getByRole('region', { name: 'Op de agenda' });
    await expect.element(agenda.getByRole('link', { name: 'Spreekuur' })).toBeVisible();
    await expect.element(agenda.getByText('Van een ander')).not.toBeInTheDocument();
    const rows = () =>
      [...document.querySelectorAll('.months tbody tr')].map((row) => row.textContent);
    await expect.poll(rows).toHaveLength(12);
    expect(rows().at(-1)).toMatch(/2$/);
    expect(rows().at(-2)).toMatch(/0$/);
  });
});

describe('the archive', () => {
  it('takes a partner and gives it back; nothing erases one', async () => {
    const { stored } = await openAt('#/partners', { partners });
    await openRecord('Formulierenpost');
    await expect.element(page.getByRole('button', { name: /erwijder/ })).not.toBeInTheDocument();
    await button('Naar het archief').click();
    await expect.poll(shownNames).toEqual(['Taalhuis Zuid']);
    expect(await stored('partners')).toHaveLength(2);
    await button('Archief tonen (1)').click();
    await openRecord('Formulierenpost');
    await button('Terughalen uit het archief').click();
    await expect.poll(shownNames).toEqual(['Formulierenpost', 'Taalhuis Zuid']);
    expect((await stored('partners'))[0]?.archived).toBeUndefined();
  });

  it('can be undone, by the button and by Ctrl+Z', async () => {
    const { stored } = await openAt('#/partners', { partners });
    await openRecord('Formulierenpost');
    await button('Naar het archief').click();
    await expect.poll(shownNames).toEqual(['Taalhuis Zuid']);
    await button('Ongedaan maken').click();
    await expect.poll(shownNames).toHaveLength(2);
    await openRecord('Formulierenpost');
    await userEvent.fill(nameField(), 'Anders');
    await button('Opslaan').click();
    await expect.poll(shownNames).toEqual(['Anders', 'Taalhuis Zuid']);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(shownNames).toEqual(['Formulierenpost', 'Taalhuis Zuid']);
    expect((await stored('partners')).map(({ name }) => name)).toContain('Formulierenpost');
  });
});
