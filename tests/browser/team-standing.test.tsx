import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { localDate } from '../../utils/question/desk';
import { buildTombstone, type Question } from '../../utils/question/question';
import { findQuestion } from '../../utils/storage/questions';
import { aQuestion } from '../fixtures/builders';
import { openUsed } from './open-panel';
import {
  aTeamWith,
  button,
  Doors,
  openMember,
  section,
  setLine,
  sharedSurroundings,
} from './team-server';

const header = page.getByRole('banner');
const today = () => localDate(new Date());

/** So many questions of an earlier day. */
const someQuestions = (count: number): Question[] =>
  Array.from({ length: count }, (_, i) =>
    aQuestion({ uid: `019aad51-2c80-7000-8000-0000000001${10 + i}` }),
  );

describe('without a team', () => {
  it('the panel says that all stays on this computer, and nothing of a team is loaded', async () => {
    const doors = new Doors();
    const panel = await openUsed('panel', {}, { surroundings: sharedSurroundings(doors) });
    await expect.element(header).toHaveTextContent('Alleen op deze computer');
    expect(panel.app.teamPart.value).toBe(false);
    expect(doors.alarm.value).toBeUndefined();
    expect(await panel.app.stores.database.count('sync')).toBe(0);
  });

  it('Beheer says nothing of it in its header', async () => {
    window.location.hash = '#/agenda';
    const surroundings = sharedSurroundings(new Doors());
    const beheer = await openUsed('beheer', {}, { surroundings });
    await expect.poll(() => beheer.app.teamPart.value).toBe(false);
    expect(document.querySelector('.beheer-team')).toBeNull();
  });
});

describe('the panel of a member', () => {
  it('shows what colleagues log at this location as it comes in', async () => {
    const { connection, colleague } = await aTeamWith([]);
    await openMember(connection, 'panel');
    await expect.element(header).toHaveTextContent('Alles gedeeld');
    await expect.element(header).toHaveTextContent('0 vragen vandaag');
    await colleague.change(aQuestion({ date: today() }));
    await expect.element(header).toHaveTextContent('1 vraag vandaag');
    await colleague.change(buildTombstone(aQuestion(), Date.now()));
    await expect.element(header).toHaveTextContent('0 vragen vandaag');
  });

  it.each([
    ['offers no correction that the server would refuse', [], 0],
    ['offers corrections of all to an editor', ['editor'], 1],
  ] as const)('%s', async (_, roles, count) => {
    const { connection, colleague } = await aTeamWith([], roles);
    await openMember(connection, 'panel');
    await colleague.change(aQuestion({ date: today() }));
    await expect.element(header).toHaveTextContent('1 vraag vandaag');
    await page.getByRole('button', { name: /DigiD/ }).first().click();
    await expect.element(header).toHaveTextContent('2 vragen vandaag');
    const list = page.getByRole('region', { name: 'Vandaag' });
    const buttons = (name: RegExp) => list.getByRole('button', { name }).elements().length;
    await expect.poll(() => buttons(/^Aanpassen: Belasting/)).toBe(count);
    await expect.poll(() => buttons(/^Intrekken: Belasting/)).toBe(count);
    expect(buttons(/^Nog een keer: Belasting/)).toBe(1);
    expect(buttons(/^Aanpassen: DigiD/)).toBe(1);
  });

  it('works on without a network, says what waits, and shares it afterwards', async () => {
    const { connection, colleague, server } = await aTeamWith([]);
    const panel = await openMember(connection, 'panel');
    await setLine(server, 'cut');
    await page.getByRole('button', { name: /DigiD/ }).first().click();
    await expect.element(header).toHaveTextContent('1 vraag vandaag');
    await expect.element(header).toHaveTextContent('1 nog te delen, wacht op netwerk');
    await setLine(server, 'open');
    window.dispatchEvent(new Event('online'));
    await expect.element(header).toHaveTextContent('Alles gedeeld');
    const [question] = await panel.questions();
    await colleague.share();
    expect(await findQuestion(colleague.database, question?.uid ?? '')).toEqual(question);
  });
});

describe('Instellingen of a member', () => {
  const openSettings = async (questions: readonly Question[] = []) => {
    const made = await aTeamWith(questions);
    window.location.hash = '#/instellingen';
    const member = await openMember(made.connection);
    await expect.element(section).toHaveTextContent('Alles gedeeld');
    return { ...made, member };
  };

  it('says what keeps it from sharing and what to do, and goes on when asked', async () => {
    const { server } = await openSettings();
    await setLine(server, 503);
    await button('Nu delen').click();
    await expect.element(section.getByRole('alert')).toHaveTextContent('heeft het druk');
    await setLine(server, 'open');
    await button('Nu delen').click();
    await expect.element(section.getByRole('alert')).not.toBeInTheDocument();
    await expect.element(section.getByRole('status')).toHaveTextContent('Alles gedeeld.');
  });

  it('pauses and goes on; meanwhile nothing is asked of the server', async () => {
    const { member, colleague } = await openSettings();
    await button('Pauzeren').click();
    await expect.element(header).toHaveTextContent('Delen is gepauzeerd');
    await expect.poll(() => member.doors.alarm.value).toBe(false);
    await colleague.change(aQuestion());
    await button('Verder gaan').click();
    await expect.element(header).toHaveTextContent('Alles gedeeld');
    await expect.poll(() => member.app.stores.questions.find(aQuestion().uid)).toEqual(aQuestion());
    expect(member.doors.alarm.value).toBe(true);
  });

  it('asks before it removes more than a fifth, and removes nothing on a no', async () => {
    const questions = someQuestions(12);
    const { colleague, member } = await openSettings(questions);
    await colleague.change(...questions.map((one) => buildTombstone(one, Date.now())));
    const question = section.getByRole('region', { name: 'Even controleren' });
    await expect.element(question).toHaveTextContent(/1\d van de 1\d gegevens/);
    await expect.element(header).toHaveTextContent('Delen wacht op een antwoord');
    await question.getByRole('button', { name: 'Niet doorgaan' }).click();
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(header).toHaveTextContent('Delen is gepauzeerd');
    const { questions: store } = member.app.stores;
    const countLeft = async () => {
      const found = await Promise.all(questions.map(({ uid }) => store.find(uid)));
      return found.filter((one) => one && !one.deleted).length;
    };
    // The server may have told of the first few removals by themselves, before there were so many.
    expect(await countLeft()).toBeGreaterThanOrEqual(10);
    await button('Verder gaan').click();
    await question.getByRole('button', { name: 'Ja, verwijder ze hier ook' }).click();
    await expect.element(header).toHaveTextContent('Alles gedeeld');
    expect(await countLeft()).toBe(0);
  });

  it('leaves after saying what happens, with everything kept', async () => {
    const { member, team, server } = await openSettings([aQuestion()]);
    await button('Team verlaten').click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toHaveTextContent(`het team “${team}”`);
    await expect.element(dialog.getByRole('radio', { name: 'Alles blijft' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Team verlaten' }).click();
    await expect.element(section).toHaveTextContent('hoort niet meer bij het team');
    await expect.element(button('Aansluiten')).toBeVisible();
    const { questions } = member.app.stores;
    expect(await questions.find(aQuestion().uid)).toEqual(aQuestion());
    expect(member.doors.password).toBeUndefined();
    expect(member.doors.allowed.has(server.address)).toBe(false);
    await expect.poll(() => member.doors.alarm.value).toBe(false);
    await expect.poll(() => document.querySelector('.beheer-team')).toBeNull();
  });

  it('leaves with what was shared removed from this computer, and only there', async () => {
    const { member, colleague } = await openSettings([aQuestion()]);
    await button('Team verlaten').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'gaat hier weg' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(section).toHaveTextContent('Deze computer hoort bij het team');
    await button('Team verlaten').click();
    await dialog.getByRole('radio', { name: 'gaat hier weg' }).click();
    await dialog.getByRole('button', { name: 'Team verlaten' }).click();
    await expect.element(button('Aansluiten')).toBeVisible();
    expect(await member.app.stores.questions.find(aQuestion().uid)).toBeUndefined();
    await colleague.share();
    expect(await findQuestion(colleague.database, aQuestion().uid)).toEqual(aQuestion());
  });
});
