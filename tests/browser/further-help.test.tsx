import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { samplePartners } from '../../practice/sample/partners';
import type { Activity } from '../../utils/activity/activity';
import { anActivity } from '../fixtures/activities';
import { openUsed, type Stored } from './open-panel';

const [formulieren, geld] = [samplePartners[3], samplePartners[7]];
const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
const title = page.getByRole('heading', { name: 'Verder helpen', exact: true });
const offered = (name: string) => page.getByRole('button', { name: `Aangeboden: ${name}` });
const interested = (name: string) => page.getByRole('button', { name: `Interesse: ${name}` });
const names = () =>
  [...document.querySelectorAll('.suggestion-name')].map(({ textContent }) => textContent);

/** On every day, all day but for a minute, so that it runs whenever the test does. */
function everyDay(name: string, themes: Activity['pleinwijzer.nl:themes']): Activity {
  return anActivity({
    title: name,
    start: '2026-01-01T00:00:00',
    duration: 'PT23H59M',
    recurrenceRules: [{ frequency: 'daily' }],
    'pleinwijzer.nl:themes': themes ?? [],
  });
}

const supplied: Stored = {
  partners: [...samplePartners],
  activities: [
    everyDay('Samen zingen', ['meeting']),
    everyDay('Hulp bij toeslagen', ['numbers-money']),
  ],
  team: { agendaUrl: 'https://waterstad.example/agenda' },
};

/** Opens the panel and chooses a topic by its words. */
async function choose(words: string, stored = supplied) {
  const panel = await openUsed('panel', stored);
  await userEvent.type(field, `${words}{Enter}`);
  await expect.element(title).toBeVisible();
  return panel;
}

const save = () => page.getByRole('button', { name: 'Opslaan', exact: true }).click();

describe('suggestions in the panel', () => {
  it('come with a chosen topic; what is noted by one click is saved with the question', async () => {
    const { questions } = await choose('huurtoeslag');
    await offered('Formulierenpost Waterstad').click();
    await save();
    await expect.element(page.getByText('Bij de opgeslagen vraag over Toeslagen')).toBeVisible();
    expect((await questions())[0]?.connections).toEqual([
      { kind: 'partner', uid: formulieren?.uid, response: 'offered' },
    ]);
  });

  it('follow Alt and a digit from the search field, with Shift for interest, by the place of the key', async () => {
    await choose('huurtoeslag');
    await expect.element(field).toHaveFocus();
    document.activeElement?.dispatchEvent(
      // As a Mac sends it: Option and 1 type another sign.
      new KeyboardEvent('keydown', { key: '¡', code: 'Digit1', altKey: true, bubbles: true }),
    );
    await expect.element(offered('Hulp bij toeslagen')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Alt>}{Shift>}{1}{/Shift}{/Alt}');
    await expect.element(interested('Hulp bij toeslagen')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(offered('Hulp bij toeslagen')).toHaveAttribute('aria-pressed', 'false');
  });

  it('are not offered again in the same visit, and are for the next visitor', async () => {
    await choose('huurtoeslag');
    await offered('Samen zingen').click();
    await save();
    await page.getByRole('button', { name: 'Nog een vraag, zelfde bezoeker' }).click();
    await userEvent.type(field, 'belasting{Enter}');
    await expect.element(page.getByText('Bij de vraag over Belasting')).toBeVisible();
    expect(names()).not.toContain('Samen zingen');
    await save();
    await page.getByRole('button', { name: 'Volgende bezoeker' }).click();
    await expect.element(title).not.toBeInTheDocument();
    await userEvent.type(field, 'belasting{Enter}');
    await expect.element(offered('Samen zingen')).toBeVisible();
  });

  it('keep their order while staff note what came of them', async () => {
    await choose('huurtoeslag');
    const before = names();
    expect(before.length).toBeGreaterThan(2);
    await page
      .getByRole('button', { name: `Doorverwezen naar ${geld?.name}: Gegevens meegegeven` })
      .click();
    await interested('Samen zingen').click();
    await expect.element(interested('Samen zingen')).toHaveAttribute('aria-pressed', 'true');
    expect(names()).toEqual(before);
  });

  it('lose none of two quick clicks on a question that is saved', async () => {
    const { questions } = await choose('huurtoeslag');
    await save();
    await expect.element(page.getByText('Bij de opgeslagen vraag over Toeslagen')).toBeVisible();
    for (const name of ['Hulp bij toeslagen', 'Samen zingen'])
      (offered(name).element() as HTMLElement).click();
    await expect.element(offered('Samen zingen')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(async () => (await questions())[0]?.connections.length).toBe(2);
  });

  it('say so when there is nothing, and the panel saves as ever', async () => {
    const { questions } = await choose('gevonden voorwerp', {});
    await expect.element(page.getByText(/^Er is nu niets dat past/)).toBeVisible();
    await save();
    await expect.poll(async () => (await questions()).length).toBe(1);
  });

  it('show what staff agreed to say with a topic', async () => {
    await choose('pressreader');
    await expect
      .element(page.getByText('Komt elke week: noem wat er nu op het plein is.'))
      .toBeVisible();
  });

  it('speak English too', async () => {
    await openUsed('panel', { ...supplied, device: { language: 'en' } });
    await userEvent.keyboard('huurtoeslag{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Helping further' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Offered: Samen zingen' })).toBeVisible();
  });
});

describe('a partner', () => {
  it('is referred to by one click, which also names it among the desks', async () => {
    const { questions } = await choose('huurtoeslag');
    await page
      .getByRole('button', {
        name: 'Doorverwezen naar Formulierenpost Waterstad: Samen contact gelegd',
      })
      .click();
    await expect
      .element(page.getByRole('radio', { name: 'Formulierenpost Waterstad: Samen contact gelegd' }))
      .toBeChecked();
    await save();
    await expect
      .poll(async () => (await questions())[0]?.referrals)
      .toEqual([{ to: formulieren?.uid, warm: true }]);
  });

  it('keeps its contact persons out of sight until staff ask, and again with another topic', async () => {
    await choose('huurtoeslag');
    expect(document.body.innerHTML).not.toContain('Kees');
    await page
      .getByRole('button', { name: /^Contact tonen/ })
      .first()
      .click();
    await expect.element(page.getByText('Kees Voorbeeld')).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, 'brief{Enter}');
    await expect.element(page.getByText('Bij de vraag over Brief')).toBeVisible();
    expect(document.body.innerHTML).not.toContain('Kees');
  });
});

describe('Meegeven', () => {
  const handOut = page.getByRole('button', { name: 'Meegeven' });

  it('asks to choose something first', async () => {
    await choose('huurtoeslag');
    await handOut.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Kies eerst wat je meegeeft');
  });

  it('shows codes that lead a telephone to the page of what was offered', async () => {
    await choose('huurtoeslag');
    await offered('Hulp bij toeslagen').click();
    await offered('Formulierenpost Waterstad').click();
    await handOut.click();
    await page.getByRole('radio', { name: 'QR-code' }).click();
    const codes = ['Hulp bij toeslagen', 'Formulierenpost Waterstad'].map((name) =>
      page.getByRole('img', { name: `QR-code van ${name}` }).element(),
    );
    const addresses = await Promise.all(codes.map(readCode));
    expect(addresses).toEqual([
      `https://waterstad.example/agenda#${supplied.activities?.[1]?.uid}`,
      'https://formulierenpost.example',
    ]);
  });

  it('says what has no page yet', async () => {
    await choose('huurtoeslag', { ...supplied, team: {} });
    await offered('Hulp bij toeslagen').click();
    await handOut.click();
    await page.getByRole('radio', { name: 'QR-code' }).click();
    await expect
      .element(page.getByText(/^Geen pagina bekend van: Hulp bij toeslagen/))
      .toBeVisible();
  });

  it('leaves nothing to print behind once it is closed', async () => {
    await choose('huurtoeslag');
    await offered('Hulp bij toeslagen').click();
    await handOut.click();
    await expect.element(page.getByRole('button', { name: 'Afdrukken' })).toBeVisible();
    expect(document.querySelectorAll('.slip-sheet')).toHaveLength(1);
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => document.querySelectorAll('.slip-sheet').length).toBe(0);
    expect(document.documentElement.className).not.toContain('has-slip');
  });
});

/** What a camera reads in a code, as it stands on the screen. */
async function readCode(code: Element): Promise<string | undefined> {
  const copy = code.cloneNode(true) as SVGElement;
  copy.setAttribute('width', '300');
  copy.setAttribute('height', '300');
  const image = new Image(300, 300);
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(300, 300);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, 300, 300);
  const pixels = context?.getImageData(0, 0, 300, 300);
  return pixels && jsqr(pixels.data, 300, 300)?.data;
}
