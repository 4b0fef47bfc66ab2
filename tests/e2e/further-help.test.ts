import type { Page } from 'playwright';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partnerUids } from '../../practice/sample/partners';
import { findViolations } from './axe';
import { Hands } from './chromium/hands';
import { type ChromiumSession, launchChromium } from './chromium/launch';
import { readQuestions } from './chromium/records';
import { storeSample } from './chromium/sample';

const monday = new Date('2026-11-30T14:10:00+01:00');
const agendaUrl = 'https://waterstad.example/agenda';

let session: ChromiumSession;
let panel: Page;
let hands: Hands;

beforeAll(async () => {
  session = await launchChromium();
  await session.context.clock.setFixedTime(monday);
  panel = await session.open('/sidepanel.html');
  await panel.getByRole('combobox', { name: 'Waar gaat de vraag over?' }).waitFor();
  await storeSample(panel, monday, { agendaUrl });
  hands = new Hands(panel);
});

afterAll(async () => {
  expect(session.errors).toEqual([]);
  await session.close();
});

const further = () => panel.getByRole('region', { name: 'Verder helpen', exact: true });
const part = (name: string) => further().getByRole('region', { name });

/** The text of the slip as it comes out of a printer, without line ends. */
async function printSlip(): Promise<{ text: string; width: number }> {
  const file = await panel.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(file), { mergePages: true });
  const [, , , width = '0'] =
    /MediaBox\s*\[\s*(\S+)\s+(\S+)\s+(\S+)/.exec(file.toString('latin1')) ?? [];
  // Points of 1/72 inch, as millimetres.
  return {
    text: text.replace(/\s+/g, ' ').replaceAll('– ', '–'),
    width: Math.round((Number(width) / 72) * 25.4),
  };
}

describe('“Hoe vraag ik huurtoeslag aan?” on a Monday afternoon', () => {
  it('brings what is on now, what to learn, who helps, and something unexpected', async () => {
    const field = panel.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
    await field.fill('huurtoeslag');
    await field.press('Enter');
    await further().waitFor();
    await part('Op het plein').getByText('Hulp bij formulieren', { exact: true }).waitFor();
    await part('Op het plein').getByText('Nu bezig op het plein, tot 16.00 uur').waitFor();
    await part('Zelf leren').getByText('Spreekuur Belasting & toeslagen').waitFor();
    await part('Wie weet hier meer van').getByText('Formulierenpost Waterstad').waitFor();
    await part('Wie weet hier meer van').getByText('Nu hier met “Hulp bij formulieren”').waitFor();
    expect(await part('Onverwacht').getByRole('listitem').count()).toBe(1);
    expect(
      await further()
        .getByRole('button', { name: /^Aangeboden:/ })
        .count(),
    ).toBeLessThanOrEqual(6);
  });

  it('notes an offered suggestion by one action, by key or by click', async () => {
    hands.start();
    await hands.chord('Alt+Digit1');
    await pressed('Aangeboden: Hulp bij formulieren').waitFor();
    expect(hands.actions).toBe(1);
    hands.start();
    await hands.click(
      further().getByRole('button', { name: 'Interesse: Spreekuur Belasting & toeslagen' }),
    );
    await pressed('Interesse: Spreekuur Belasting & toeslagen').waitFor();
    expect(hands.actions).toBe(1);
  });

  it('keeps its order while things are noted, and through a reload', async () => {
    const names = () => further().locator('.suggestion-name').allTextContents();
    const before = await names();
    await panel.reload();
    await pressed('Aangeboden: Hulp bij formulieren').waitFor();
    expect(await names()).toEqual(before);
  });

  it('asks of a referral only to whom and whether contact was made', async () => {
    await further()
      .getByRole('button', {
        name: 'Doorverwezen naar Formulierenpost Waterstad: Samen contact gelegd',
      })
      .click();
    await pressed('Aangeboden: Formulierenpost Waterstad').waitFor();
    expect(await panel.locator('body').innerText()).not.toMatch(/Kees|formulierenpost\.example/);
    await further()
      .getByRole('button', { name: 'Contact tonen (alleen voor medewerkers)' })
      .click();
    await further().getByText('Kees Voorbeeld').waitFor();
  });

  it('has no faults for axe, with all of it open', async () => {
    expect(await findViolations(panel)).toEqual([]);
  });

  it('stores all of it with the question', async () => {
    await panel.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await further().getByText('Bij de opgeslagen vraag over Toeslagen').waitFor();
    const [question] = await readQuestions(panel);
    expect(question).toMatchObject({
      topic: 'benefits',
      outcome: 'referred',
      referrals: [{ to: partnerUids.formulieren, warm: true }],
    });
    expect(question?.connections.map(({ kind, response }) => `${kind} ${response}`)).toEqual([
      'activity offered',
      'programme interested',
      'partner offered',
    ]);
  });

  it('goes on with the saved question: what the visitor wants to bring', async () => {
    await panel.getByRole('checkbox', { name: 'Wil iets brengen' }).click();
    await panel.getByRole('radio', { name: 'Voorlezen' }).click();
    await further().getByText('Voorlezen op het Peuterspeelplein').waitFor();
    await further().getByRole('button', { name: 'Aangeboden: Voorlezen' }).click();
    await pressed('Aangeboden: Voorlezen').waitFor();
    await expect
      .poll(async () => (await readQuestions(panel))[0])
      .toMatchObject({
        wantsToBring: 'reading-aloud',
        connections: [{}, {}, {}, { kind: 'contribution', response: 'offered' }],
      });
  });
});

describe('the slip', () => {
  beforeAll(async () => {
    await further().getByRole('button', { name: 'Meegeven' }).click();
    await panel.getByRole('dialog', { name: 'Meegeven' }).waitFor();
  });

  it('says in words what, when and where, and no contact person', async () => {
    const { text, width } = await printSlip();
    expect(width).toBe(105);
    expect(text).toContain('Hulp bij formulieren Maandag 30 november, 14.00–16.00 uur');
    expect(text).toContain('Ontwikkelplein, Centrale Bibliotheek Marktplein 1, Waterstad');
    expect(text).toContain('Spreekuur Belasting & toeslagen');
    expect(text).toContain('Formulierenpost Waterstad formulierenpost.example');
    expect(text).toContain('Vraag ernaar bij Welzijn Waterstad. welzijn.example');
    expect(text).not.toMatch(/Kees|Noor|Sam Proef|@|Toeslagen aan|huurtoeslag|Opslaan|Aangeboden/);
  });

  it.each([
    ['A5', 148],
    ['Bon 80 mm', 80],
    ['Bon 58 mm', 58],
  ])('fits on %s', async (paper, width) => {
    const dialog = panel.getByRole('dialog', { name: 'Meegeven' });
    await dialog.getByRole('radio', { name: paper }).click();
    await expect.poll(async () => (await printSlip()).width).toBe(width);
    expect((await printSlip()).text).toContain('Hulp bij formulieren');
  });

  it('shows a code for what has a page, and no faults for axe', async () => {
    const dialog = panel.getByRole('dialog', { name: 'Meegeven' });
    await dialog.getByRole('radio', { name: 'QR-code' }).click();
    await dialog.getByRole('img', { name: 'QR-code van Hulp bij formulieren' }).waitFor();
    expect(await findViolations(panel)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
  });
});

it('all of it is counted in Cijfers', async () => {
  const beheer = await session.open('/beheer.html#/cijfers', { width: 1280, height: 900 });
  await beheer.getByRole('combobox', { name: 'Periode' }).selectOption('Vandaag');
  await beheer
    .getByRole('row', { name: /Toeslagen 1/ })
    .first()
    .waitFor();
  await beheer
    .getByRole('row', { name: /Formulierenpost Waterstad/ })
    .first()
    .waitFor();
  const text = await beheer.locator('main').innerText();
  expect(text).toMatch(/Formulierenpost Waterstad\s+1/);
  expect(text).toMatch(/Activiteit\s+1\s+0/);
  expect(text).toMatch(/Zelf leren\s+1\s+1/);
  expect(text).toMatch(/Iets brengen\s+1\s+0/);
  expect(text).toMatch(/Voorlezen\s+1/);
});

function pressed(name: string) {
  return panel.getByRole('button', { name, pressed: true });
}
