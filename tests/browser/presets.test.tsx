import { v7 as newUid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { localDate } from '../../utils/question/desk';
import { aQuestion, plein } from '../fixtures/builders';
import { aSharedTeam } from '../fixtures/team-storage';
import { openUsed } from './open-panel';
import { Doors, sharedSurroundings } from './team-server';

const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
const presets = page.getByRole('region', { name: 'Vaak gevraagd' });
const button = (name: string) => presets.getByRole('button', { name });
const count = (amount: number) =>
  page.getByText(amount === 1 ? '1 vraag vandaag' : `${amount} vragen vandaag`, { exact: true });

/** What stands on the preset buttons, by the key of each. */
const onButtons = () =>
  presets
    .getByRole('button')
    .elements()
    .filter((one) => /^[1-8]$/.test(one.getAttribute('aria-keyshortcuts') ?? ''))
    .map((one) => `${one.getAttribute('aria-keyshortcuts')} ${nameOf(one)}`);

/** The words on a button, without the key that is drawn beside them. */
const nameOf = (one: Element) => one.querySelector(':scope > :not([aria-hidden])')?.textContent;

describe('buttons', () => {
  it('there are eight of them, each with the key that does the same', async () => {
    const panel = await openUsed('panel');
    expect(onButtons()).toEqual([
      '1 DigiD',
      '2 MijnOverheid en Berichtenbox',
      '3 Belasting',
      '4 Toeslagen',
      '5 Computer, tablet of telefoon',
      '6 Mail en wachtwoorden',
      '7 Brief of formulier begrijpen',
      '8 Printen, scannen en kopiëren',
    ]);
    await userEvent.keyboard('8');
    await expect.element(count(1)).toBeVisible();
    await button('Belasting').click();
    await expect.element(count(2)).toBeVisible();
    expect((await panel.questions()).map(({ topic }) => topic)).toEqual(['printing', 'tax']);
  });

  it('what the team pinned comes first and in its order; what nobody knows any more vanishes', async () => {
    const pinnedPresets = ['donor', 'team-gone', 'digid:password', 'donor'];
    const panel = await openUsed('panel', { team: { pinnedPresets } });
    expect(onButtons()).toHaveLength(8);
    expect(onButtons().slice(0, 3)).toEqual(['1 Donorregister', '2 DigiD: Wachtwoord', '3 DigiD']);
    await button('DigiD: Wachtwoord').click();
    await expect.element(count(1)).toBeVisible();
    expect(await panel.questions()).toMatchObject([{ topic: 'digid', detail: 'password' }]);
  });

  it('“Nog eens” comes with the first save and repeats the last one', async () => {
    const panel = await openUsed('panel');
    await expect.element(button('Nog eens')).not.toBeInTheDocument();
    await button('Toeslagen').click();
    await button('Nog eens: Toeslagen').click();
    await expect.element(count(2)).toBeVisible();
    const [first, second] = await panel.questions();
    expect(second).toMatchObject({ topic: 'benefits', visit: first?.visit });
    expect(second?.uid).not.toBe(first?.uid);
  });

  it('“Nog eens” repeats what was saved at this computer, not what a colleague saved since', async () => {
    const sync = [aSharedTeam({ paused: true })];
    const surroundings = sharedSurroundings(new Doors());
    const panel = await openUsed('panel', { sync }, { surroundings });
    const { database, announce } = panel.app.stores;
    const colleagues = (topic: string) =>
      aQuestion({ uid: newUid(), topic, date: localDate(new Date()), location: plein });
    await database.put('questions', colleagues('tax'));
    await announce('questions');
    await expect.element(count(1)).toBeVisible();
    await expect.element(button('Nog eens')).not.toBeInTheDocument();
    await button('Toeslagen').click();
    await expect.element(count(2)).toBeVisible();
    await database.delete('drafts', 'undo');
    await database.put('questions', colleagues('donor'));
    await announce('questions', 'drafts');
    await expect.element(count(3)).toBeVisible();
    await expect.element(button('Nog eens: Toeslagen')).toBeVisible();
  });
});

describe('beside a question that is being written down', () => {
  it('digits are text as soon as there is text in the field', async () => {
    const panel = await openUsed('panel');
    await userEvent.type(field, 'brief 2');
    await expect.element(field).toHaveValue('brief 2');
    expect(await panel.questions()).toEqual([]);
  });

  it('a preset leaves a question alone that has its subject', async () => {
    const panel = await openUsed('panel');
    await userEvent.type(field, 'donorregister{Enter}');
    await page.getByRole('radio', { name: 'Niet gelukt' }).click();
    await button('Toeslagen').click();
    await expect.element(count(1)).toBeVisible();
    expect(await panel.questions()).toMatchObject([
      { topic: 'benefits', outcome: 'can-go-on-alone' },
    ]);
    await expect.element(field).toHaveValue('Donorregister');
    await expect.element(page.getByRole('radio', { name: 'Niet gelukt' })).toBeChecked();
  });

  it('half a word gives way to a preset, and comes back when that is undone', async () => {
    const panel = await openUsed('panel');
    await userEvent.type(field, 'toesl');
    await button('Toeslagen').click();
    await expect.element(count(1)).toBeVisible();
    await expect.element(field).toHaveValue('');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.element(field).toHaveValue('toesl');
    expect(await panel.questions()).toEqual([]);
  });
});

describe('Turven', () => {
  const row = (name: string) => presets.getByRole('listitem').filter({ hasText: name });
  const more = (name: string) => page.getByRole('button', { name: `${name}: een erbij` });
  const less = (name: string) => page.getByRole('button', { name: `${name}: een eraf` });

  it('counts up and down, each as a visit of its own, and never below zero', async () => {
    const panel = await openUsed('panel');
    await button('Turven').click();
    await expect.element(row('Belasting')).toHaveTextContent('0');
    await expect.element(less('Belasting')).toHaveAttribute('aria-disabled', 'true');
    await more('Belasting').click();
    await more('Belasting').click();
    await expect.element(row('Belasting')).toHaveTextContent('2');
    await expect.element(count(2)).toBeVisible();
    expect(new Set((await panel.questions()).map(({ visit }) => visit)).size).toBe(2);
    await less('Belasting').click();
    await less('Belasting').click();
    await expect.element(row('Belasting')).toHaveTextContent('0');
    await userEvent.click(less('Belasting'), { force: true });
    await more('Toeslagen').click();
    await expect.element(row('Toeslagen')).toHaveTextContent('1');
    await expect.element(row('Belasting')).toHaveTextContent('0');
    expect((await panel.questions()).map(({ topic }) => topic)).toEqual(['benefits']);
  });

  it('says the count to a screen reader, and digits count too', async () => {
    await openUsed('panel');
    await button('Turven').click();
    await more('Belasting').click();
    const said = page.getByRole('status').filter({ hasText: 'geteld' });
    await expect.element(said).toHaveTextContent('Belasting: 1 geteld');
    await userEvent.keyboard('3');
    await expect.element(row('Belasting')).toHaveTextContent('2');
  });

  it('goes on with the counts after the panel was closed, at this location only', async () => {
    const panel = await openUsed('panel');
    await button('Turven').click();
    await more('DigiD').click();
    await more('DigiD').click();
    await expect.element(count(2)).toBeVisible();
    await panel.reopen();
    await button('Turven').click();
    await expect.element(row('DigiD')).toHaveTextContent('2');
    const location = page.getByRole('combobox', { name: 'Locatie' });
    await userEvent.selectOptions(location, 'Bibliotheek Zuid');
    await expect.element(count(0)).toBeVisible();
    await expect.element(row('DigiD')).toHaveTextContent('0');
  });
});
