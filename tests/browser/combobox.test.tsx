import { expect, it } from 'vitest';
import { cdp, type Locator, page, userEvent } from 'vitest/browser';
import { aDraft } from '../fixtures/builders';
import { openUsed } from './open-panel';

const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
const list = page.getByRole('listbox', { name: 'Gevonden onderwerpen' });
const options = list.getByRole('option');
const selected = list.getByRole('option', { selected: true });

/** The element that this attribute of a field points at. */
function pointed(from: Locator, attribute: string): Element | null {
  return document.getElementById(from.element().getAttribute(attribute) ?? '');
}

/** Waits until the option at this place, and no other, is the one that Enter would pick. */
async function expectSelected(index: number): Promise<void> {
  await expect
    .poll(() => pointed(field, 'aria-activedescendant'))
    .toBe(options.all()[index]?.element());
  await expect.element(selected).toHaveLength(1);
  expect(selected.element()).toBe(options.all()[index]?.element());
}

it('the field tells of its list, whether closed or open', async () => {
  await openUsed('panel');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  await expect.element(field).toHaveAttribute('aria-autocomplete', 'list');
  await expect.element(field).not.toHaveAttribute('aria-activedescendant');
  expect(pointed(field, 'aria-controls')).toHaveAttribute('role', 'listbox');
  await expect.element(list).not.toBeInTheDocument();

  await userEvent.type(field, 'belasting');
  await expect.element(field).toHaveAttribute('aria-expanded', 'true');
  await expect.element(list).toBeVisible();
  expect(pointed(field, 'aria-controls')).toBe(list.element());
});

it('the first option is selected by itself, and the arrows go round past both ends', async () => {
  await openUsed('panel');
  await userEvent.type(field, 'belasting');
  await expect.element(list).toBeVisible();
  const last = options.all().length - 1;
  expect(last).toBeGreaterThan(1);
  await expectSelected(0);
  await userEvent.keyboard('{ArrowUp}');
  await expectSelected(last);
  await userEvent.keyboard('{ArrowDown}');
  await expectSelected(0);
  for (let i = 1; i <= last; i++) await userEvent.keyboard('{ArrowDown}');
  await expectSelected(last);
});

it('Escape closes the list and keeps the text; the next letter opens it at its first option', async () => {
  await openUsed('panel');
  await userEvent.type(field, 'belast');
  await userEvent.keyboard('{ArrowDown}');
  await expectSelected(1);
  await userEvent.keyboard('{Escape}');
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(field).toHaveValue('belast');
  await expect.element(field).not.toHaveAttribute('aria-activedescendant');
  await userEvent.keyboard('i');
  await expect.element(list).toBeVisible();
  await expectSelected(0);
});

it('Tab picks the selected option and moves on', async () => {
  await openUsed('panel');
  await userEvent.type(field, 'huurtoeslag');
  await userEvent.keyboard('{Tab}');
  await expect.element(field).toHaveValue('Toeslagen');
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Onderwerp wissen' })).toHaveFocus();
});

it('a click on an option picks it, and the focus never leaves the field', async () => {
  await openUsed('panel');
  await userEvent.type(field, 'belasting');
  let hasLeft = false;
  field.element().addEventListener('blur', () => {
    hasLeft = true;
  });
  const second = options.nth(1);
  const name = second.element().querySelector('.option-name')?.textContent ?? '';
  await second.click();
  await expect.element(field).toHaveValue(name);
  await expect.element(field).toHaveFocus();
  expect(hasLeft).toBe(false);
  await expect.element(list).not.toBeInTheDocument();
});

it('how many were found is said in a sentence, while the list is open', async () => {
  await openUsed('panel');
  const said = page.getByRole('status').filter({ hasText: 'gevonden' });
  await userEvent.type(field, 'belasting');
  await expect.element(said).toHaveTextContent(`${options.all().length} onderwerpen gevonden`);
  await userEvent.fill(field, 'donorregister');
  await expect.element(said).toHaveTextContent('1 onderwerp gevonden');
  await userEvent.keyboard('{Escape}');
  await expect.element(said).not.toBeInTheDocument();
});

it('when nothing is found it says what to do, and offers “Iets anders”', async () => {
  await openUsed('panel');
  await userEvent.type(field, 'qqqqqq');
  await expect.element(page.getByText('Probeer een ander woord')).toBeVisible();
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('button', { name: 'Iets anders' }).click();
  await expect.element(field).toHaveValue('Iets anders');
  await expect.element(field).toHaveFocus();
  await expect.element(page.getByText('Probeer een ander woord')).not.toBeInTheDocument();
});

it('the clear button empties all of the form', async () => {
  await openUsed('panel');
  const clear = page.getByRole('button', { name: 'Onderwerp wissen' });
  await expect.element(clear).not.toBeInTheDocument();
  await userEvent.type(field, 'huurtoeslag{Enter}');
  await page.getByRole('radio', { name: 'Niet gelukt' }).click();
  await clear.click();
  await expect.element(field).toHaveValue('');
  await expect.element(field).toHaveFocus();
  await expect
    .element(page.getByRole('group', { name: 'Hoe liep het af?' }))
    .not.toBeInTheDocument();
  await userEvent.type(field, 'huurtoeslag{Enter}');
  await expect.element(page.getByRole('radio', { name: 'Kan zelf verder' })).toBeChecked();
});

it('Enter within the composition of a character neither picks nor saves; after it, it picks', async () => {
  const panel = await openUsed('panel');
  await field.click();
  const composing: boolean[] = [];
  field.element().addEventListener('keydown', (event) => {
    composing.push((event as KeyboardEvent).isComposing);
  });
  const composition = { text: 'paspoort', selectionStart: 8, selectionEnd: 8 };
  await cdp().send('Input.imeSetComposition', composition);
  await expect.element(list).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveValue('paspoort');
  await expect.element(list).toBeVisible();
  await cdp().send('Input.insertText', { text: 'paspoort' });
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveValue('Paspoort, ID-kaart en verhuizen');
  expect(composing).toEqual([true, false]);
  expect(await panel.questions()).toEqual([]);
});

it('one option is always selected, also when another window changes the words', async () => {
  const { app } = await openUsed('panel');
  await userEvent.type(field, 'belasting');
  await userEvent.keyboard('{ArrowUp}');
  const { drafts, database, announce } = app.stores;
  await drafts.settled();
  await database.put('drafts', aDraft({ query: 'donorregister', changed: Date.now() + 1000 }));
  await announce('drafts');
  await expect.element(field).toHaveValue('donorregister');
  await expectSelected(0);
});

it('the question behind the question has a list of its own', async () => {
  await openUsed('panel', { device: { moreOpen: true } });
  await userEvent.type(field, 'huurtoeslag{Enter}');
  const behind = page.getByRole('combobox', { name: 'De vraag achter de vraag' });
  await userEvent.type(behind, 'schulden');
  await expect.element(behind).toHaveAttribute('aria-expanded', 'true');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  expect(pointed(behind, 'aria-controls')).toBe(list.element());
  expect(pointed(field, 'aria-controls')).not.toBe(list.element());
  await userEvent.keyboard('{Enter}');
  await expect.element(behind).toHaveValue('Geldzorgen');
  await page.getByRole('button', { name: 'Vraag achter de vraag wissen' }).click();
  await expect.element(behind).toHaveValue('');
  await expect.element(field).toHaveValue('Toeslagen');
});
