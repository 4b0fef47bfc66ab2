import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aDraft } from '../fixtures/builders';
import { openUsed, type PageForTest } from './open-panel';

const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const group = (name: string | RegExp) => page.getByRole('group', { name });
const chosen = (name: string) =>
  group(name)
    .getByRole('radio', { checked: true })
    .or(group(name).getByRole('checkbox', { checked: true }))
    .elements()
    .map((input) => input.closest('label')?.textContent);

/** Picks the first option that these words find. */
async function choose(words: string): Promise<void> {
  await userEvent.fill(field, words);
  await userEvent.type(field, '{Enter}');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
}

/** Saves and gives the only question that is stored then. */
async function save(panel: PageForTest) {
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  return (await panel.questions())[0];
}

describe('organisation', () => {
  const organisation = group('Organisatie');

  it('follows the topic until somebody chooses another, and says which of the two', async () => {
    const panel = await openUsed('panel');
    await choose('afvalstoffenheffing');
    await expect.element(radio('Gemeente')).toBeChecked();
    await expect.element(organisation).toHaveTextContent('hoort bij dit onderwerp');
    await radio('Waterschap').click();
    await expect.element(organisation).not.toHaveTextContent('hoort bij dit onderwerp');
    await radio('Gemeente').click();
    await expect.element(organisation).toHaveTextContent('hoort bij dit onderwerp');
    await radio('Waterschap').click();
    expect(await save(panel)).toMatchObject({
      organisation: 'water-board',
      organisationSource: 'chosen',
    });
  });

  it('is any of the others by way of “Andere organisatie”, for this topic only', async () => {
    await openUsed('panel');
    await choose('huurtoeslag');
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Andere organisatie' }),
      'SVB',
    );
    await expect.element(radio('SVB')).toBeChecked();
    await expect.element(radio('Dienst Toeslagen')).not.toBeChecked();
    await choose('kinderbijslag');
    await expect.element(organisation).toHaveTextContent('hoort bij dit onderwerp');
    await expect.element(radio('Dienst Toeslagen')).not.toBeInTheDocument();
  });
});

describe('DigiD', () => {
  it('has a follow-up that no other topic has, and a second click clears it', async () => {
    const panel = await openUsed('panel');
    await choose('huurtoeslag');
    await expect.element(group('Waarover bij DigiD?')).not.toBeInTheDocument();
    await choose('digid');
    await radio('Wachtwoord').click();
    await expect.element(field).toHaveValue('DigiD: Wachtwoord');
    await radio('Wachtwoord').click();
    await expect.element(field).toHaveValue('DigiD');
    expect(chosen('Waarover bij DigiD?')).toEqual([]);
    expect(await save(panel)).not.toHaveProperty('detail');
  });
});

describe('help', () => {
  it('that is proposed gives way to the first choice; further choices add up', async () => {
    const panel = await openUsed('panel');
    await choose('huurtoeslag');
    expect(chosen('Wat deed je?')).toEqual(['Hulp bij iets online']);
    await page.getByRole('checkbox', { name: 'Uitleg digitale wereld' }).click();
    await expect.poll(() => chosen('Wat deed je?')).toEqual(['Uitleg digitale wereld']);
    await page.getByRole('checkbox', { name: 'Algemene informatie' }).click();
    expect((await save(panel))?.help).toEqual(['digital-society', 'general-information']);
  });
});

describe('duration', () => {
  it('is proposed by the time since the question began, but only marked and never stored', async () => {
    const changed = Date.now();
    const begun = changed - 12 * 60_000;
    const panel = await openUsed('panel', { drafts: [aDraft({ topic: 'donor', changed, begun })] });
    await expect.element(group('Hoe lang?')).toHaveTextContent('voorstel: 10 tot 20 minuten');
    expect(chosen('Hoe lang?')).toEqual([]);
    await radio('5 tot 10 minuten').click();
    await expect.element(group('Hoe lang?')).not.toHaveTextContent('voorstel');
    await radio('5 tot 10 minuten').click();
    await expect.element(group('Hoe lang?')).toHaveTextContent('voorstel: 10 tot 20 minuten');
    expect(await save(panel)).not.toHaveProperty('duration');
  });
});

describe('more', () => {
  it('“Meer” stays open on this computer', async () => {
    const panel = await openUsed('panel');
    await choose('donorregister');
    const more = page.getByRole('button', { name: 'Meer', exact: true });
    await expect.element(more).toHaveAttribute('aria-expanded', 'false');
    await more.click();
    await expect.element(group('Waarmee?')).toBeVisible();
    await panel.reopen();
    await expect.element(more).toHaveAttribute('aria-expanded', 'true');
    await expect.element(group('Waarmee?')).toBeVisible();
  });

  it('device and question behind are stored, and not carried over to the next question', async () => {
    const panel = await openUsed('panel', { device: { moreOpen: true } });
    await choose('donorregister');
    const behind = page.getByRole('combobox', { name: 'De vraag achter de vraag' });
    await userEvent.type(behind, 'printen{Enter}');
    await radio('Papier').click();
    await radio('Komt terug').click();
    expect(await save(panel)).toMatchObject({
      questionBehind: 'printing',
      device: 'paper',
      outcome: 'comes-back',
    });
    await choose('donorregister');
    await expect.element(behind).toHaveValue('');
    await expect.element(radio('Papier')).not.toBeChecked();
    await expect.element(radio('Kan zelf verder')).toBeChecked();
  });
});

describe('while the list is open', () => {
  it('a click on a chip picks the selected option first', async () => {
    const panel = await openUsed('panel');
    await userEvent.type(field, 'belasting');
    await userEvent.keyboard('{ArrowDown}');
    const second = page.getByRole('listbox').getByRole('option', { selected: true });
    const name = second.element().querySelector('.option-name')?.textContent ?? '';
    await radio('Deels gelukt').click();
    await expect.element(field).toHaveValue(name);
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
    await expect.element(radio('Deels gelukt')).toBeChecked();
    expect((await save(panel))?.topic).not.toBe('tax');
  });
});
