import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QuestionRecord } from '../../utils/question/question';
import { buildExchange } from '../../utils/settings/exchange';
import { aQuestion } from '../fixtures/builders';
import { openUsed, type PageForTest } from './open-panel';

const region = (name: string) => page.getByRole('region', { name });
const locations = region('Locaties');
const names = locations.getByLabelText('Naam', { exact: true });
const topics = region('Eigen onderwerpen');

/** The locations that are in use, by name. */
const shown = () => names.elements().map((input) => (input as HTMLInputElement).value);

let beheer: PageForTest;

beforeEach(async () => {
  window.location.hash = '#/instellingen';
  beheer = await openUsed('beheer');
});

const team = () => beheer.app.stores.settings.team.value;

describe('locations', () => {
  const add = locations.getByRole('button', { name: 'Locatie toevoegen' });
  const field = locations.getByRole('textbox', { name: 'Nieuwe locatie' });
  const remove = (name: string) => locations.getByRole('button', { name: `Verwijderen: ${name}` });

  it('a new one is added, but not without a name nor under one that is there', async () => {
    const alert = locations.getByRole('alert');
    await add.click();
    await expect.element(alert).toHaveTextContent('Vul een naam in.');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await userEvent.type(field, 'bibliotheek zuid');
    await expect.element(alert).not.toBeInTheDocument();
    await add.click();
    await expect.element(alert).toHaveTextContent('“bibliotheek zuid” staat er al.');
    await expect.element(field).toHaveAccessibleDescription(expect.stringContaining('staat er al'));
    await expect.element(field).toHaveValue('bibliotheek zuid');
    expect(shown()).toHaveLength(2);
    await userEvent.fill(field, ' Wijkcentrum ');
    await add.click();
    await expect.poll(shown).toEqual(['Ontwikkelplein', 'Bibliotheek Zuid', 'Wijkcentrum']);
    await expect.element(field).toHaveValue('');
    expect(team().locations.at(-1)).toMatchObject({ place: 'inside', form: 'basic' });
  });

  it('gets another name, place and form, and is the same location', async () => {
    const { uid } = team().locations[1] as { uid: string };
    await userEvent.fill(names.nth(1), 'Bibliotheek Oost');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => team().locations[1]).toMatchObject({ uid, name: 'Bibliotheek Oost' });
    const place = locations.getByRole('combobox', { name: 'Waar' });
    await userEvent.selectOptions(place.nth(1), 'Buiten de bibliotheek');
    const form = locations.getByRole('combobox', { name: 'Soort IDO' });
    await userEvent.selectOptions(form.nth(1), 'Altijd beschikbaar');
    await expect
      .poll(() => team().locations[1])
      .toMatchObject({ uid, place: 'outside', form: 'always-available' });
  });

  it.each([
    ['an empty name', ' ', 'Vul een naam in.'],
    ['the name of another', 'Ontwikkelplein', '“Ontwikkelplein” staat er al.'],
  ])('keeps its name when it is given %s', async (_, name, sentence) => {
    await userEvent.fill(names.nth(1), name);
    await userEvent.keyboard('{Enter}');
    await expect.element(locations.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    expect(shown()).toEqual(['Ontwikkelplein', 'Bibliotheek Zuid']);
    expect(team().locations.map((location) => location.name)).toEqual(shown());
  });

  it('keeps the name that is being typed when the next click changes something else', async () => {
    await userEvent.fill(names.first(), 'Nieuw plein');
    await remove('Bibliotheek Zuid').click();
    await expect.poll(shown).toEqual(['Nieuw plein']);
    expect(await beheer.app.stores.database.get('settings', 'team')).toMatchObject({
      locations: [{ name: 'Nieuw plein' }, { name: 'Bibliotheek Zuid', archived: true }],
    });
  });

  it('is not put back beside another of its name', async () => {
    await remove('Bibliotheek Zuid').click();
    await userEvent.type(field, 'Bibliotheek Zuid{Enter}');
    await locations.getByRole('button', { name: 'Terugzetten: Bibliotheek Zuid' }).click();
    const alert = locations
      .getByRole('alert')
      .filter({ hasText: '“Bibliotheek Zuid” staat er al.' });
    await expect.element(alert).toBeVisible();
    expect(shown()).toEqual(['Ontwikkelplein', 'Bibliotheek Zuid']);
  });

  it('is removed and put back; the last one stays, and becomes that of this computer', async () => {
    const here = locations.getByRole('combobox', { name: 'Deze computer staat op' });
    await expect.element(here).toHaveDisplayValue('Ontwikkelplein');
    await remove('Ontwikkelplein').click();
    await expect.poll(shown).toEqual(['Bibliotheek Zuid']);
    await expect.element(here).toHaveDisplayValue('Bibliotheek Zuid');
    await expect.element(remove('Bibliotheek Zuid')).toBeDisabled();
    await expect
      .element(remove('Bibliotheek Zuid'))
      .toHaveAttribute('title', 'Eén locatie moet blijven staan.');
    await locations.getByRole('button', { name: 'Terugzetten: Ontwikkelplein' }).click();
    await expect.poll(shown).toEqual(['Ontwikkelplein', 'Bibliotheek Zuid']);
    await expect.element(remove('Bibliotheek Zuid')).toBeEnabled();
  });
});

describe('own topics', () => {
  const field = topics.getByRole('textbox', { name: 'Onderwerp' });

  it('are added with their group, removed and put back', async () => {
    await expect.element(topics.getByText('Nog geen eigen onderwerpen.')).toBeVisible();
    await userEvent.selectOptions(topics.getByRole('combobox', { name: 'Groep' }), 'Bibliotheek');
    await userEvent.type(field, 'Repaircafé{Enter}');
    const row = topics.getByRole('listitem').filter({ hasText: 'Repaircafé' });
    await expect.element(row).toHaveTextContent('Bibliotheek');
    const id = team().topics[0]?.id as string;
    expect(beheer.app.book.value.find(id)?.group).toBe('library');
    await topics.getByRole('button', { name: 'Verwijderen: Repaircafé' }).click();
    await expect.element(row).not.toBeInTheDocument();
    await topics.getByRole('button', { name: 'Terugzetten: Repaircafé' }).click();
    await expect.element(row).toBeVisible();
    expect(team().topics).toHaveLength(1);
  });

  it('that are in the list already, built in or own, are refused', async () => {
    await userEvent.type(field, 'digid{Enter}');
    const alert = topics.getByRole('alert');
    await expect.element(alert).toHaveTextContent('“digid” staat er al.');
    await userEvent.fill(field, 'Repaircafé');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('');
    await userEvent.type(field, 'REPAIRCAFÉ{Enter}');
    await expect.element(alert).toHaveTextContent('“REPAIRCAFÉ” staat er al.');
    expect(team().topics).toHaveLength(1);
  });
});

describe('language', () => {
  it('changes at once, of the page and of its title, and back', async () => {
    const heading = page.getByRole('heading', { level: 1 });
    await expect.element(heading).toHaveTextContent('Instellingen');
    await region('Taal').getByRole('radio', { name: 'English' }).click();
    await expect.element(heading).toHaveTextContent('Settings');
    expect(document.documentElement.lang).toBe('en');
    await region('Language').getByRole('radio', { name: 'Nederlands' }).click();
    await expect.element(heading).toHaveTextContent('Instellingen');
    expect(document.documentElement.lang).toBe('nl');
  });
});

describe('an import of thousands of questions', () => {
  const exchange = region('Alles bewaren en terugzetten');
  const records = Array.from({ length: 6000 }, (_, i) => aQuestion({ uid: `uid-${10_000 + i}` }));

  /** Chooses a file with these questions, and waits until people see what is in it. */
  const choose = async (questions: QuestionRecord[]) => {
    const text = buildExchange(team(), questions, '2026-11-23T16:00:00.000Z');
    const file = new File([text], 'alles.json', { type: 'application/json' });
    await userEvent.upload(exchange.getByLabelText('Bestand importeren'), file);
    await expect.element(exchange.getByText('6000 nieuw')).toBeVisible();
  };

  /** Begins the import; the result is what people saw of it, and when, and what was spoken. */
  const watch = async () => {
    const seen: { value: number; words: string; at: number }[] = [];
    const spoken = new Set<string>();
    const root = exchange.element();
    const observer = new MutationObserver(() => {
      spoken.add(root.querySelector('[role="status"]')?.textContent ?? '');
      const bar = root.querySelector('progress');
      if (!bar || bar.value === seen.at(-1)?.value) return;
      const words = bar.parentElement?.textContent ?? '';
      seen.push({ value: bar.value, words, at: performance.now() });
    });
    observer.observe(root, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    });
    await exchange.getByRole('button', { name: 'Importeren', exact: true }).click();
    return { seen, spoken };
  };

  const count = () => beheer.app.stores.database.count('questions');

  it('shows a bar that grows now and then, and is gone at its end', async () => {
    await choose(records);
    const { seen, spoken } = await watch();
    await expect.element(exchange.getByText('Klaar. 6000 vragen zijn bijgewerkt.')).toBeVisible();
    await expect.element(exchange.getByRole('progressbar')).not.toBeInTheDocument();
    expect(await count()).toBe(6000);
    const values = seen.map(({ value }) => value);
    expect(values.length).toBeGreaterThan(1);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(seen[0]?.words).toBe('1.000 van 6.000 bewaard');
    expect(seen.at(-1)?.words).toBe('6.000 van 6.000 bewaard');
    const pauses = seen.slice(1, -1).map(({ at }, i) => at - (seen[i]?.at ?? 0));
    expect(Math.min(300, ...pauses)).toBeGreaterThan(200);
    expect([...spoken]).toEqual([
      'Bezig met importeren. Laat dit venster open.',
      'Klaar. 6000 vragen zijn bijgewerkt.',
    ]);
  });

  it('leaves nothing when it fails near its end, and can be tried again', async () => {
    await choose(records);
    const last = records.at(-1) as QuestionRecord;
    await beheer.app.stores.database.put('questions', {
      ...{ uid: last.uid, updated: last.updated, deleted: true },
    });
    const { seen } = await watch();
    const alert = exchange.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Er is niets geïmporteerd.');
    await expect.element(exchange.getByRole('progressbar')).not.toBeInTheDocument();
    expect(seen.length).toBeGreaterThan(0);
    expect(await count()).toBe(1);
    await expect.element(exchange.getByLabelText('Bestand importeren')).toBeEnabled();
  });
});
