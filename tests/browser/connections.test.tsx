import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Question } from '../../utils/question/question';
import { aQuestion } from '../fixtures/builders';
import { aPartner } from '../fixtures/offer';
import { inDays } from './agenda-pages';
import { watchDownloads } from './downloads';
import { openUsed, type Stored } from './open-panel';

/** The rows of a table, without its heading, as they are read. */
const rows = (name: string) =>
  page
    .getByRole('table', { name, exact: true })
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | '));

let count = 0;
/** A question of today with a uid of its own. */
const ask = (overrides: Partial<Question> = {}) =>
  aQuestion({ uid: `q${++count}`, date: inDays(0), ...overrides });

const refer = (...to: string[]): Partial<Question> => ({
  help: ['referred'],
  referrals: to.map((one) => ({ to: one, warm: false })),
});

const partners = [aPartner({ uid: 'post', name: 'Formulierenpost', referralKind: 'forms-help' })];

function openPage(hash: string, stored: Stored) {
  window.location.hash = hash;
  return openUsed('beheer', stored);
}

describe('the figures', () => {
  it('count referrals by kind and by partner', async () => {
    const questions = [ask(refer('post')), ask(refer('forms-help')), ask(refer('gone')), ask()];
    await openPage('#/cijfers', { partners, questions });
    await expect
      .poll(() => rows('Doorverwezen naar'))
      .toEqual(['Hulp bij brieven en formulieren | 2 | 50%', 'Iemand anders | 1 | 25%']);
    expect(rows('Doorverwezen naar partners')).toEqual([
      'Partner die niet meer bestaat | 1 | 25%',
      'Formulierenpost | 1 | 25%',
    ]);
  });

  it('count what was offered and met interest, once per question, and what people bring', async () => {
    const connect = (...responses: ('offered' | 'interested')[]): Partial<Question> => ({
      connections: responses.map((response, i) => ({ kind: 'activity', uid: `${i}`, response })),
    });
    await openPage('#/cijfers', {
      questions: [
        ask({ ...connect('offered', 'offered'), wantsToBring: 'host' }),
        ask(connect('offered', 'interested')),
        ask({ connections: [{ kind: 'programme', uid: 'p', response: 'offered' }] }),
      ],
    });
    await expect.element(page.getByRole('table', { name: 'Wat verder helpt' })).toBeVisible();
    expect(rows('Wat verder helpt')).toEqual([
      'Activiteit | 2 | 1',
      'Zelf leren | 1 | 0',
      'Partner | 0 | 0',
      'Iets brengen | 0 | 0',
    ]);
    expect(rows('Wil iets brengen')).toEqual(['Gastvrouw of gastheer | 1 | 33%']);
  });

  it('show no table of what did not happen', async () => {
    await openPage('#/cijfers', { questions: [ask()] });
    await expect.element(page.getByRole('table', { name: 'Onderwerp' })).toBeVisible();
    for (const name of ['Doorverwezen naar', 'Wil iets brengen', 'Wat verder helpt'])
      await expect.element(page.getByRole('table', { name })).not.toBeInTheDocument();
  });

  it('have all of it in their export, with the names of partners', async () => {
    const files = watchDownloads();
    const question = ask({
      ...refer('post'),
      wantsToBring: 'host',
      connections: [{ kind: 'partner', uid: 'post', response: 'interested' }],
    });
    await openPage('#/cijfers', { partners, questions: [question] });
    await expect.poll(() => rows('Doorverwezen naar partners')).toHaveLength(1);
    await page.getByRole('button', { name: 'Tabel als CSV' }).click();
    await page.getByRole('button', { name: 'Vragen als CSV' }).click();
    await expect.poll(async () => (await files()).length).toBe(2);
    const [table, questions] = (await files()).map(({ text }) => text);
    for (const line of [
      'Doorverwezen naar partners;Formulierenpost;1;',
      'Aangeboden;Partner;1;',
      'Interesse;Partner;1;',
      'Wil iets brengen;Gastvrouw of gastheer;1;',
    ])
      expect(table).toContain(line);
    expect(questions).toMatch(
      /Wil iets brengen\r\n.*;Formulierenpost;nee;.*;Gastvrouw of gastheer\r\n/,
    );
  });
});

describe('tips at topics', () => {
  const section = page.getByRole('region', { name: 'Tips bij een onderwerp' });
  const pressreader = section.getByLabelText('Kranten en tijdschriften (PressReader)', {
    exact: true,
  });

  it('begin with that of PressReader, which can be changed and taken away', async () => {
    const { app } = await openPage('#/instellingen', {});
    const { team } = app.stores.settings;
    await expect
      .element(pressreader)
      .toHaveValue('Komt elke week: noem wat er nu op het plein is.');
    await userEvent.fill(pressreader, 'Elke week een nieuwe code');
    await userEvent.tab();
    await expect.poll(() => team.value.hints.pressreader).toBe('Elke week een nieuwe code');
    await userEvent.fill(pressreader, '');
    await userEvent.tab();
    await expect.element(section.getByText('Schrijf een korte zin.')).toBeVisible();
    expect(team.value.hints.pressreader).toBe('Elke week een nieuwe code');
    await section.getByRole('button', { name: /^Tip weghalen/ }).click();
    await expect.poll(() => team.value.hints).toEqual({});
    await expect.element(section.getByText('Nog geen tips.')).toBeVisible();
  });

  it('can be added to any other topic, with both parts filled in', async () => {
    const { app, reopen } = await openPage('#/instellingen', {});
    const add = section.getByRole('button', { name: 'Tip toevoegen' });
    await add.click();
    await expect.element(section.getByText('Kies eerst een onderwerp.')).toBeVisible();
    await userEvent.selectOptions(section.getByRole('combobox'), 'DigiD');
    await add.click();
    await expect.element(section.getByText('Schrijf een korte zin.')).toBeVisible();
    await userEvent.fill(section.getByLabelText('Tip', { exact: true }), 'Vraag naar de app');
    await add.click();
    await expect.poll(() => app.stores.settings.team.value.hints.digid).toBe('Vraag naar de app');
    const again = await reopen();
    expect(again.app.stores.settings.team.value.hints.digid).toBe('Vraag naar de app');
    await expect
      .element(section.getByLabelText('DigiD', { exact: true }))
      .toHaveValue('Vraag naar de app');
  });
});
