import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type App, AppContext } from '../../components/app';
import { SidePanel } from '../../components/SidePanel';
import { openUsed } from './open-panel';

const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
const save = page.getByRole('button', { name: 'Opslaan', exact: true });

it('a double click on a preset saves one question', async () => {
  const panel = await openUsed('panel');
  await page.getByRole('button', { name: 'Toeslagen', exact: true }).dblClick();
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  expect(await panel.questions()).toHaveLength(1);
});

it('a double click on Opslaan saves once and complains of nothing', async () => {
  const panel = await openUsed('panel');
  await userEvent.type(field, 'donor');
  await save.dblClick();
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  await expect.element(page.getByText('Kies eerst waar')).not.toBeInTheDocument();
  expect(await panel.questions()).toHaveLength(1);
});

it('a key that is held down saves once', async () => {
  const panel = await openUsed('panel');
  await expect.element(field).toHaveFocus();
  const down = (repeat: boolean) =>
    field
      .element()
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: '2', repeat, bubbles: true, cancelable: true }),
      );
  down(false);
  for (let i = 0; i < 10; i++) down(true);
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  expect(await panel.questions()).toHaveLength(1);
});

it('a double click on the bin takes out one question, not the one that moves into its place', async () => {
  const panel = await openUsed('panel');
  for (const name of ['DigiD', 'Toeslagen', 'Belasting']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect
      .element(page.getByRole('button', { name: new RegExp(`^Intrekken: ${name}`) }))
      .toBeVisible();
  }
  await page.getByRole('button', { name: /^Intrekken: Belasting/ }).dblClick();
  await expect.element(page.getByText('2 vragen vandaag')).toBeVisible();
  expect(await panel.questions()).toHaveLength(2);
});

it('words that lead nowhere are not saved as the topic from before', async () => {
  const panel = await openUsed('panel');
  await userEvent.type(field, 'toeslagen{Enter}');
  await userEvent.fill(field, 'xqzwv');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Niets gevonden');
  await expect.element(field).toHaveValue('xqzwv');
  expect(await panel.questions()).toEqual([]);
});

it('another topic in an emptied field keeps what was chosen for the question', async () => {
  const panel = await openUsed('panel');
  await userEvent.type(field, 'toeslagen{Enter}');
  await page.getByRole('radio', { name: 'Deels gelukt' }).click();
  await userEvent.clear(field);
  await expect.element(page.getByRole('radio', { name: 'Deels gelukt' })).toBeChecked();
  await userEvent.type(field, 'donor');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  expect(await panel.questions()).toMatchObject([{ topic: 'donor', outcome: 'partly' }]);
});

it('a day that cannot be is said to be wrong, and nothing is saved for it', async () => {
  const panel = await openUsed('panel');
  await page.getByRole('button', { name: 'Eerder' }).click();
  const day = page.getByLabelText('Dag', { exact: true });
  const before = (day.element() as HTMLInputElement).value;
  await userEvent.fill(day, '0202-11-20');
  await field.click();
  await expect.element(page.getByText('Kies een dag van het afgelopen jaar')).toBeVisible();
  await expect.element(day).toHaveValue(before);
  await page.getByRole('button', { name: 'DigiD', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  expect(await panel.questions()).toMatchObject([{ date: before }]);
});

it('while a question is corrected nothing else can be undone or withdrawn', async () => {
  await openUsed('panel');
  await page.getByRole('button', { name: 'DigiD', exact: true }).click();
  await page.getByRole('button', { name: /^Aanpassen: DigiD/ }).click();
  await expect.element(page.getByText('Je past een opgeslagen vraag aan')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Ongedaan maken' }))
    .not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /^Intrekken/ })).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Je past een opgeslagen vraag aan')).toBeVisible();
});

/** A panel of which the search is not there before the test says so. */
async function openWithLateSearch() {
  const { app, questions } = await openUsed('beheer');
  await app.loadSearch();
  const search = signal<App['search']['value']>(undefined);
  let tell: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const late: App = { ...app, search, loadSearch: () => loaded };
  const root = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  render(<AppContext.Provider value={late} children={<SidePanel />} />, root);
  const arrive = () => {
    search.value = app.search.value;
    tell();
  };
  return { questions, arrive };
}

it('Enter that comes before the search picks what it would have picked, and the next one saves', async () => {
  const { questions, arrive } = await openWithLateSearch();
  await userEvent.type(field, 'digid{Enter}');
  expect(await questions()).toEqual([]);
  arrive();
  await expect.element(field).toHaveValue('DigiD');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  expect(await questions()).toMatchObject([{ topic: 'digid' }]);
});

it('two Enters that come before the search pick and save', async () => {
  const { questions, arrive } = await openWithLateSearch();
  await userEvent.type(field, 'donor{Enter}{Enter}');
  arrive();
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  expect(await questions()).toMatchObject([{ topic: 'donor' }]);
});
