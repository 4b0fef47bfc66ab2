import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { anActivity } from '../fixtures/activities';
import { aQuestion } from '../fixtures/builders';
import { aContribution, aPartner, aProgramme } from '../fixtures/offer';
import { inDays } from './agenda-pages';
import { findViolations, prefer } from './axe';
import { openUsed, type Stored } from './open-panel';

const stored: Stored = {
  partners: [
    aPartner(),
    aPartner({ uid: 'alone', name: 'Formulierenpost', contacts: [{ name: 'Kees' }] }),
    aPartner({ uid: 'late', name: 'Te laat', reviewOn: '2020-01-01', contacts: [] }),
    aPartner({ uid: 'old', name: 'Oud', archived: true }),
  ],
  programmes: [
    aProgramme({ checkedOn: '2020-01-01', url: 'https://a.example' }),
    aProgramme({ uid: 'old', name: 'Oud', archived: true }),
  ],
  contributions: [aContribution()],
  activities: [anActivity({ 'pleinwijzer.nl:partners': ['alone'] })],
  questions: [
    aQuestion({
      date: inDays(0),
      help: ['referred'],
      referrals: [
        { to: 'alone', warm: true },
        { to: 'forms-help', warm: false },
      ],
      connections: [{ kind: 'activity', uid: 'a', response: 'interested' }],
      wantsToBring: 'host',
    }),
  ],
};

async function open(address: string, language: 'nl' | 'en'): Promise<void> {
  window.location.hash = address;
  // As the real page has; the frame of the test has none.
  document.title = 'Beheer';
  await openUsed('beheer', { ...stored, device: { language } });
}

/** Goes on to another page in the same window. */
const go = (address: string) => {
  window.location.hash = address;
};

const dialog = page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const title = (name: string | RegExp) => page.getByRole('heading', { name });

describe.each([
  ['nl', 'light', 1280],
  ['en', 'dark', 375],
] as const)('axe finds nothing wrong in %s, %s, at %i pixels', (language, scheme, width) => {
  beforeEach(async () => {
    await page.viewport(width, 900);
    await prefer({ 'prefers-color-scheme': scheme });
  });

  it('in the list of partners, with its archive, and where nobody is found', async () => {
    await open('#/partners', language);
    await button(/^(Archief tonen|Show the archive)/).click();
    await expect.element(title('Oud')).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await userEvent.fill(page.getByRole('searchbox'), 'zwembad');
    await expect.element(page.getByText(/^(Geen partner|No partner)/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('in the form of a partner, also with its faults', async () => {
    await open('#/partners/alone', language);
    await expect.element(page.getByRole('table')).toBeVisible();
    expect(await findViolations()).toEqual([]);
    go('#/partners/nieuw');
    await expect.element(title(/^(Nieuwe partner|New partner)$/)).toBeVisible();
    await button(/^(Opslaan|Save)$/).click();
    await expect.element(page.getByText(/^(Vul een naam|Fill in a name)/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('in the list of programmes and in its links', async () => {
    await open('#/aanbod', language);
    await expect.element(title('Digisterker')).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await button(/^(Links controleren|Check links)/).click();
    await expect.element(dialog.getByRole('listitem').first()).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('in the form of a programme', async () => {
    await open('#/aanbod/national-digisterker', language);
    await expect.element(page.getByText(/^(Voorstel van|Suggestion of)/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('in each step of an import', async () => {
    await open('#/aanbod', language);
    await button(/^(Importeren|Import)$/).click();
    await expect.element(dialog.getByRole('table')).toBeVisible();
    expect(await findViolations()).toEqual([]);
    const file = new File(['name,topics\nA,digid\n,tax\nB,fietsen'], 'a.csv');
    await userEvent.upload(dialog.getByLabelText(/Bestand kiezen|Choose a file/), file);
    await expect.element(dialog.getByText(/fietsen/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await button(/overnemen$|^Take over/).click();
    await expect.element(dialog.getByText(/overgenomen|taken over/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('in what visitors can bring, list and form', async () => {
    await open('#/aanbod/brengen', language);
    await expect.element(title('Samen Nederlands praten')).toBeVisible();
    expect(await findViolations()).toEqual([]);
    go('#/aanbod/brengen/nieuw');
    await expect.element(title(/^(Nieuw: iets|New: bring)/)).toBeVisible();
    await button(/^(Opslaan|Save)$/).click();
    await expect.element(page.getByText(/^(Kies een rol|Choose a role)\.$/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('in the figures of referrals and connections, and in the tips at topics', async () => {
    await open('#/cijfers', language);
    await expect
      .element(page.getByText(/^(Wat verder helpt|What helps further)$/).first())
      .toBeVisible();
    expect(await findViolations()).toEqual([]);
    go('#/instellingen');
    await button(/^(Tip toevoegen|Add tip)$/).click();
    await expect.element(page.getByText(/^(Kies eerst een|Choose a topic first)/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });
});

it('everything of a partner’s form is reached and stored by keyboard alone', async () => {
  await page.viewport(1280, 900);
  await open('#/partners', 'nl');
  const link = page.getByRole('link', { name: 'Formulierenpost', exact: true });
  await expect.element(link).toBeVisible();
  (link.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Naam', { exact: true }).first()).toBeVisible();
  const reached = new Set<string>();
  for (let presses = 0; presses < 120; presses++) {
    await userEvent.keyboard('{Tab}');
    const name = (document.activeElement as HTMLElement).dataset.field;
    if (name) reached.add(name.split(':')[0] as string);
    if (name === 'notes') break;
  }
  expect([...reached]).toEqual(
    expect.arrayContaining([
      ...['name', 'roles', 'referralKind', 'topics', 'audiences', 'url', 'telephone', 'address'],
      ...['contact-name', 'contact-email', 'brings', 'gets', 'reviewOn', 'notes'],
    ]),
  );
  await userEvent.keyboard('Belt liever');
  for (let presses = 0; presses < 20; presses++) {
    await userEvent.keyboard('{Tab}');
    if ((document.activeElement as HTMLElement).dataset.field === 'save') break;
  }
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Opgeslagen: Formulierenpost')).toBeVisible();
});
