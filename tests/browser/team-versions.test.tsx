import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Activity } from '../../utils/activity/activity';
import { openCollection } from '../../utils/storage/collection';
import { findQuestion } from '../../utils/storage/questions';
import type { WriteTransaction } from '../../utils/storage/schema';
import { noteChanges } from '../../utils/storage/team-changes';
import { anActivity } from '../fixtures/activities';
import { aQuestion } from '../fixtures/builders';
import { aTeamWith, type Colleague, openMember, setLine } from './team-server';

const refused = page.getByRole('region', { name: 'Niet gedeeld' });
const past = page.getByRole('region', { name: 'Eerdere versies' });
const header = page.getByRole('banner');

/** Beheer of a computer that may not correct what others made, at what was refused. */
async function openVersions(questions = [aQuestion()]) {
  const made = await aTeamWith(questions);
  window.location.hash = '#/instellingen/team';
  const member = await openMember(made.connection);
  await expect.element(header).toHaveTextContent('Alles gedeeld');
  return { ...made, member };
}

/** Saves an activity on the colleague's computer, and shares it. */
async function saveThere(colleague: Colleague, activity: Activity): Promise<void> {
  const { database, share } = colleague;
  const names = ['activities', 'sync', 'versions'] as const;
  const transaction = database.transaction(names, 'readwrite');
  await transaction.objectStore('activities').put(activity);
  const noting = transaction as unknown as WriteTransaction;
  await noteChanges(noting, 'activity', [activity], Date.parse(activity.updated));
  await transaction.done;
  await share();
}

it('says that nothing was refused and nothing overwritten', async () => {
  await openVersions();
  await expect.element(refused).toHaveTextContent('Er is niets geweigerd.');
  await expect.element(past).toHaveTextContent('Er zijn nog geen eerdere versies.');
  await page.getByRole('link', { name: 'Terug naar Instellingen' }).click();
  await expect.element(page.getByRole('region', { name: 'Team', exact: true })).toBeVisible();
});

it('a refused correction is told with its reason, tried again, and taken back', async () => {
  const { member, colleague } = await openVersions();
  const { questions, database } = member.app.stores;
  const { drafts } = member.app.stores;
  drafts.beginEdit(aQuestion());
  drafts.change((draft) => ({ ...draft, outcome: 'partly' }));
  expect(await questions.saveDraft(false)).toBe('saved');
  await expect.element(header).toHaveTextContent('1 wijziging niet gedeeld');
  await expect.element(refused).toHaveTextContent('Vraag: Belasting, 23 november');
  await expect.element(refused).toHaveTextContent('op een andere computer gemaakt');
  await refused.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect.element(refused).toHaveTextContent('Wordt opnieuw geprobeerd');
  await expect.element(header).toHaveTextContent('1 wijziging niet gedeeld');
  expect(await findQuestion(database, aQuestion().uid)).toMatchObject({ outcome: 'partly' });
  await refused.getByRole('button', { name: 'Versie van de server terugzetten' }).click();
  await expect.element(refused).toHaveTextContent('Er is niets geweigerd.');
  expect(await findQuestion(database, aQuestion().uid)).toEqual(aQuestion());
  await expect.element(past).toHaveTextContent('Versie van deze computer');
  await expect.element(past).toHaveTextContent('Vervangen door kantoor');
  await colleague.share();
  expect(await findQuestion(colleague.database, aQuestion().uid)).toEqual(aQuestion());
});

it('of what two changed the earlier version is kept: seen, copied and put back', async () => {
  const { member, colleague, server } = await openVersions([]);
  const first = anActivity({ uid: 'a1', title: 'Taalcafé', updated: '2026-11-23T09:00:00.000Z' });
  await saveThere(colleague, first);
  const { database } = member.app.stores;
  await expect.poll(() => database.get('activities', 'a1')).toEqual(first);
  const activities = await openCollection(member.app.stores, 'activities');
  await setLine(server, 'cut');
  await activities.save([{ ...first, title: 'Taalcafé met thee' }]);
  const updated = new Date(Date.now() + 60_000).toISOString();
  await saveThere(colleague, { ...first, title: 'Taalcafé Zuid', updated });
  await setLine(server, 'open');
  window.dispatchEvent(new Event('online'));
  const row = past.getByRole('listitem').first();
  await expect.element(row).toHaveTextContent('Activiteit: Taalcafé met thee');
  await expect.element(row).toHaveTextContent('Versie van deze computer');
  await expect.element(row).toHaveTextContent('Vervangen door kantoor');
  await expect.element(row).toHaveTextContent('Anders dan nu: titel.');
  await row.getByText('Bekijk deze versie').click();
  await expect.element(row.getByText('titel: Taalcafé met thee')).toBeVisible();
  await row.getByRole('button', { name: /^Terugzetten/ }).click();
  await expect.element(past).toHaveTextContent('Teruggezet: Activiteit: Taalcafé met thee.');
  await expect.element(row).toHaveTextContent('Gelijk aan wat er nu staat');
  await expect.poll(() => activities.find('a1')?.title).toBe('Taalcafé met thee');
  const readThere = async () => {
    await colleague.share();
    return colleague.database.get('activities', 'a1');
  };
  await expect.poll(readThere).toMatchObject({ title: 'Taalcafé met thee' });
  await expect.element(header).toHaveTextContent('Alles gedeeld');
});
