import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openAgenda } from '../../components/activity/agenda';
import { buildFiles } from '../../components/activity/publish';
import { anActivity } from '../fixtures/activities';
import { aQuestion } from '../fixtures/builders';
import { aContribution, aPartner, aProgramme } from '../fixtures/offer';
import { inDays } from './agenda-pages';
import { watchDownloads } from './downloads';
import { openUsed } from './open-panel';

/** Words that stand nowhere but in what the team alone may read of a partner. */
const secrets = ['Geheimenaam', 'Geheimefunctie', 'geheim@post.example', '0699999999'];
const inside = ['Geheimebreng', 'Geheimekrijg', 'Geheimenotitie'];

const partner = aPartner({
  name: 'Open Partner',
  contacts: [
    {
      name: 'Geheimenaam',
      jobTitle: 'Geheimefunctie',
      email: 'geheim@post.example',
      telephone: '0699999999',
    },
  ],
  agreement: { brings: 'Geheimebreng', gets: 'Geheimekrijg' },
  notes: 'Geheimenotitie',
});

const stored = {
  partners: [partner],
  programmes: [aProgramme()],
  contributions: [aContribution({ partner: partner.uid })],
  activities: [anActivity({ 'pleinwijzer.nl:partners': [partner.uid] })],
  questions: [
    aQuestion({
      date: inDays(0),
      help: ['referred'],
      referrals: [{ to: partner.uid, warm: true }],
      connections: [{ kind: 'partner', uid: partner.uid, response: 'interested' }],
    }),
  ],
};

const open = (hash: string) => {
  window.location.hash = hash;
  return openUsed('beheer', stored);
};

const expectSafe = (texts: readonly string[]) => {
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    const lower = text.toLowerCase();
    for (const secret of [...secrets, ...inside]) expect(lower).not.toContain(secret.toLowerCase());
  }
};

it('no contact, agreement or note of a partner is in any export of the agenda', async () => {
  const files = watchDownloads();
  await open('#/agenda');
  await page.getByRole('button', { name: 'Exporteren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exporteren' });
  for (const label of ['Agenda (.ics)', 'Tabel (.csv)', 'Alle gegevens (.json)']) {
    await dialog.getByRole('radio', { name: label }).click();
    await dialog.getByRole('button', { name: 'Bestand maken' }).click();
  }
  await expect.poll(async () => (await files()).length).toBe(3);
  const texts = (await files()).map(({ text }) => text);
  expectSafe(texts);
  // The partner itself is named: it was not left out as a whole.
  expect(texts.join('\n')).toContain('Open Partner');
});

it('none of it is in the published feed', async () => {
  const { app } = await open('#/agenda');
  const { files } = await buildFiles(app, await openAgenda(app.stores), undefined);
  expectSafe(Object.values(files));
  expect(Object.keys(files)).toHaveLength(3);
  expect(files['agenda.json']).toContain('Open Partner');
});

it('none of it is in the exports of figures and questions', async () => {
  const files = watchDownloads();
  await open('#/cijfers');
  await page.getByRole('button', { name: 'Tabel als CSV' }).click();
  await page.getByRole('button', { name: 'Vragen als CSV' }).click();
  await expect.poll(async () => (await files()).length).toBe(2);
  const texts = (await files()).map(({ text }) => text);
  expectSafe(texts);
  for (const text of texts) expect(text).toContain('Open Partner');
});

it('none of it is in the export of programmes', async () => {
  const files = watchDownloads();
  await open('#/aanbod');
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await expect.poll(async () => (await files()).length).toBe(1);
  expectSafe((await files()).map(({ text }) => text));
});

it('none of it is on the page of what visitors can bring', async () => {
  await open('#/aanbod/brengen');
  await expect.element(page.getByText(/Open Partner/)).toBeVisible();
  expectSafe([document.body.innerHTML]);
  await userEvent.click(page.getByRole('link', { name: 'Samen Nederlands praten' }));
  await expect.element(page.getByRole('combobox')).toBeVisible();
  expectSafe([document.body.innerHTML]);
});
