import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyDesk } from '../../utils/question/desk';
import type { Undo } from '../../utils/question/undo';
import { aQuestion } from '../fixtures/builders';
import { openUsed } from './open-panel';

const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
const undo = page.getByRole('button', { name: 'Ongedaan maken' });
const same = page.getByRole('button', { name: 'Nog een vraag, zelfde bezoeker' });
const next = page.getByRole('button', { name: 'Volgende bezoeker' });
const count = (amount: number) => page.getByText(`${amount} vragen vandaag`, { exact: true });
const preset = (name: string) =>
  page.getByRole('region', { name: 'Vaak gevraagd' }).getByRole('button', { name, exact: true });

const monday = new Date(2026, 10, 23, 10, 30).getTime();
const second = 1000;
const minute = 60 * second;

/** Lets the test move the clock on; beside that it runs as ever. Ends with the test. */
function holdClock(): void {
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    shouldAdvanceTime: true,
    now: monday,
  });
  onTestFinished(() => void vi.useRealTimers());
}

/** Stops the date; timers run as ever. Ends with the test. */
function holdDate(): void {
  vi.setSystemTime(monday);
  onTestFinished(() => void vi.useRealTimers());
}

describe('undo', () => {
  it('is offered for ten seconds; the visitor buttons stay', async () => {
    holdClock();
    await openUsed('panel');
    await preset('Toeslagen').click();
    await expect.element(undo).toBeVisible();
    await vi.advanceTimersByTimeAsync(9 * second - (Date.now() - monday));
    await expect.element(undo).toBeVisible();
    await vi.advanceTimersByTimeAsync(2 * second);
    await expect.element(undo).not.toBeInTheDocument();
    await expect.element(same).toBeVisible();
    await expect.element(next).toBeVisible();
  });

  it('of an action of ten seconds ago is no longer offered when the panel opens', async () => {
    holdDate();
    const last: Undo = { uid: 'undo', action: 'save', at: monday - 10_000, question: aQuestion() };
    await openUsed('panel', { questions: [aQuestion()], drafts: [last] });
    await expect.element(page.getByText('1 vraag vandaag', { exact: true })).toBeVisible();
    expect(undo.elements()).toEqual([]);
  });

  it('stays in sight while the next question is being typed, the visitor buttons do not', async () => {
    await openUsed('panel');
    await preset('Toeslagen').click();
    await expect.element(same).toBeVisible();
    await userEvent.type(field, 'pasp');
    await expect.element(same).not.toBeInTheDocument();
    await expect.element(undo).toBeVisible();
    await undo.click();
    await expect.element(count(0)).toBeVisible();
    await expect.element(field).toHaveValue('pasp');
  });
});

describe('visit', () => {
  it('“Volgende bezoeker” begins another visit, “Nog een vraag, zelfde bezoeker” goes on', async () => {
    const panel = await openUsed('panel');
    const said = page.getByRole('status').filter({ hasText: 'bezoeker' });
    await preset('Toeslagen').click();
    await same.click();
    await expect.element(said).toHaveTextContent('Zelfde bezoeker: je kunt de volgende vraag');
    await expect.element(field).toHaveFocus();
    await preset('Belasting').click();
    await expect.element(count(2)).toBeVisible();
    await next.click();
    await expect.element(said).toHaveTextContent('Nieuwe bezoeker: je kunt de vraag');
    await expect.element(next).not.toBeInTheDocument();
    await expect.element(field).toHaveFocus();
    await preset('DigiD').click();
    await expect.element(count(3)).toBeVisible();
    const visits = (await panel.questions()).map(({ visit }) => visit);
    expect(visits[1]).toBe(visits[0]);
    expect(visits[2]).not.toBe(visits[0]);
    const today = page.getByRole('region', { name: 'Vandaag' }).getByRole('listitem').elements();
    const isTogether = today.map((row) => row.textContent?.includes('zelfde bezoek'));
    expect(isTogether).toEqual([false, true, false]);
  });

  it('twenty minutes after the last save the visitor buttons go', async () => {
    holdClock();
    const last = monday - minute;
    const desk = { ...emptyDesk(aQuestion().visit), last, latest: last };
    await openUsed('panel', { questions: [aQuestion()], drafts: [desk] });
    await expect.element(next).toBeVisible();
    await vi.advanceTimersByTimeAsync(18 * minute);
    await expect.element(next).toBeVisible();
    await vi.advanceTimersByTimeAsync(2 * minute);
    await expect.element(next).not.toBeInTheDocument();
  });

  it('twenty minutes after the last save a new visit begins by itself', async () => {
    holdDate();
    const { visit } = aQuestion();
    const last = monday - 20 * minute;
    const desk = { ...emptyDesk(visit), last, latest: last };
    const panel = await openUsed('panel', { questions: [aQuestion()], drafts: [desk] });
    await expect.element(page.getByText('1 vraag vandaag', { exact: true })).toBeVisible();
    expect(next.elements()).toEqual([]);
    await preset('Toeslagen').click();
    await expect.element(next).toBeVisible();
    expect((await panel.questions())[1]?.visit).not.toBe(visit);
  });
});

describe('DigiD', () => {
  const followUp = page.getByRole('group', { name: /Waarover bij DigiD/ });

  it('is asked about after a preset, and the answer goes into the saved question', async () => {
    const panel = await openUsed('panel');
    await preset('DigiD').click();
    await expect.element(followUp).toHaveTextContent('net opgeslagen');
    await followUp.getByRole('button', { name: 'Wachtwoord' }).click();
    await expect.element(followUp).not.toBeInTheDocument();
    await expect.element(field).toHaveFocus();
    expect(await panel.questions()).toMatchObject([{ topic: 'digid', detail: 'password' }]);
    await undo.click();
    await expect.element(count(0)).toBeVisible();
    expect(await panel.questions()).toEqual([]);
  });

  it('is not asked about any more once the next visitor comes', async () => {
    await openUsed('panel');
    await preset('DigiD').click();
    await expect.element(followUp).toBeVisible();
    await page.getByRole('button', { name: 'Volgende bezoeker' }).click();
    await expect.element(followUp).not.toBeInTheDocument();
  });

  it('is not asked about after another preset, nor while the next question is typed', async () => {
    await openUsed('panel');
    await preset('DigiD').click();
    await expect.element(followUp).toBeVisible();
    await userEvent.type(field, 'pasp');
    await expect.element(followUp).not.toBeInTheDocument();
    await userEvent.clear(field);
    await expect.element(followUp).toBeVisible();
    await preset('Toeslagen').click();
    await expect.element(followUp).not.toBeInTheDocument();
  });
});
