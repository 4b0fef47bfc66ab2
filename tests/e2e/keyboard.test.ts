import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './chromium/launch';
import { readQuestions } from './chromium/records';

let session: ChromiumSession;
let page: Page;

beforeAll(async () => {
  session = await launchChromium();
  page = await session.open('/sidepanel.html');
  await isOn('topic');
});

afterAll(async () => {
  expect(session.errors).toEqual([]);
  await session.close();
});

/** The control that has the focus. */
const field = () => page.evaluate(() => (document.activeElement as HTMLElement)?.dataset.field);

/** Waits until this control has the focus. */
const isOn = (name: string) =>
  page.waitForFunction(
    (wanted) => (document.activeElement as HTMLElement)?.dataset.field === wanted,
    name,
  );

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Tabs, forward or back, until this control has the focus; a date has several stops of its own. */
async function tabTo(name: string, key = 'Tab'): Promise<void> {
  const seen: (string | undefined)[] = [];
  while ((await field()) !== name) {
    await press(key);
    const now = await field();
    if (now !== seen.at(-1) && seen.includes(now)) {
      throw new Error(`${name} is not reached by ${key}: ${seen.join(' → ')}`);
    }
    seen.push(now);
  }
}

const count = (amount: number) =>
  page.getByText(amount === 1 ? '1 vraag vandaag' : `${amount} vragen vandaag`).waitFor();

it('the search field has the focus when the panel opens', async () => {
  expect(await field()).toBe('topic');
});

it('digits save with a preset, and the focus stays where it was', async () => {
  await press('1');
  await count(1);
  await isOn('topic');
  await press('0');
  await count(2);
  expect((await readQuestions(page)).map(({ topic }) => topic)).toEqual(['digid', 'digid']);
});

it('arrows walk through the list, Enter picks and Enter saves', async () => {
  await page.keyboard.type('huur');
  const option = () =>
    page.locator('[data-field="topic"]').evaluate((input) => {
      const id = input.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.textContent;
    });
  const first = await option();
  await press('ArrowDown');
  expect(await option()).not.toBe(first);
  await press('ArrowUp');
  expect(await option()).toBe(first);
  await press('Enter');
  expect(await page.locator('[data-field="topic"]').getAttribute('aria-expanded')).toBe('false');
  await isOn('topic');
  await press('Enter');
  await count(3);
  await isOn('topic');
});

it('Escape closes the list and keeps what was typed', async () => {
  await page.keyboard.type('boete');
  await press('Escape');
  expect(await page.locator('[data-field="topic"]').getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator('[data-field="topic"]').inputValue()).toBe('boete');
  await press('ArrowDown');
  expect(await page.locator('[data-field="topic"]').getAttribute('aria-expanded')).toBe('true');
  await press('Enter');
});

it('every field of the form is reached with Tab and used with arrows and Space', async () => {
  await tabTo('help:digital-help');
  await tabTo('help:referred');
  await press('Space');
  await tabTo('outcome:referred');
  await tabTo('referral:legal-desk:cold');
  await press('ArrowLeft');
  await tabTo('duration:under-5');
  await press('ArrowRight');
  await tabTo('more');
  await press('Enter');
  await tabTo('behind');
  await page.keyboard.type('bezwaar');
  await press('Control+Enter');
  await count(4);
  await isOn('topic');
  expect((await readQuestions(page)).at(-1)).toMatchObject({
    topic: 'fine',
    help: ['referred'],
    outcome: 'referred',
    referrals: [{ to: 'legal-desk', warm: true }],
    duration: '5-10',
    questionBehind: 'legal-help',
  });
});

it('Ctrl+Z takes the last action back', async () => {
  await press('Control+z');
  await count(3);
  await isOn('topic');
  await tabTo('topic:clear');
  await press('Enter');
  await isOn('topic');
});

it('Enter anywhere in the form saves, and without a topic says what is missing', async () => {
  await press('Enter');
  await page.getByText('Kies eerst waar de vraag over gaat').waitFor();
  await isOn('topic');
  await page.keyboard.type('donor');
  await press('Tab');
  await tabTo('outcome:can-go-on-alone');
  await press('ArrowRight', 'Enter');
  await count(4);
  expect((await readQuestions(page)).at(-1)).toMatchObject({ topic: 'donor', outcome: 'partly' });
});

it('a question is edited and withdrawn from today’s list, and the focus is never lost', async () => {
  const { uid } = (await readQuestions(page)).at(-1) as { uid: string };
  await tabTo(`edit:${uid}`);
  await press('Enter');
  await page.getByText('Je past een opgeslagen vraag aan').waitFor();
  await isOn('topic');
  await press('Escape');
  await page.getByText('Je past een opgeslagen vraag aan').waitFor({ state: 'detached' });
  await isOn('topic');
  await tabTo(`withdraw:${uid}`);
  await press('Enter');
  await count(3);
  await isOn('topic');
});

it('the visitor buttons, Turven and Eerder work from the keyboard', async () => {
  const visits = async () => (await readQuestions(page)).map(({ visit }) => visit);
  await tabTo('next-visitor');
  await press('Enter');
  await isOn('topic');
  await press('2');
  await count(4);
  expect((await visits()).at(-1)).not.toBe((await visits()).at(-2));
  await tabTo('same-visitor');
  await press('Enter');
  await isOn('topic');
  await press('3');
  await count(5);
  expect((await visits()).at(-1)).toBe((await visits()).at(-2));

  await tabTo('tally', 'Shift+Tab');
  await press('Enter');
  await tabTo('tally-more:1', 'Shift+Tab');
  await press('Enter', 'Enter');
  await count(7);
  await tabTo('tally-less:1', 'Shift+Tab');
  await press('Enter');
  await count(6);
  await tabTo('tally');
  await press('Enter');

  await tabTo('back-date');
  await press('Enter');
  await tabTo('moment-hour');
  await page.keyboard.type('9');
  await tabTo('back-to-now');
  await press('Enter');
});

it('? shows the shortcuts from the empty search field, Escape closes them', async () => {
  await press('/');
  await isOn('topic');
  await press('?');
  await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await isOn('topic');
});

it('wherever Tab goes, the focus can be seen and lies on a control that is in view', async () => {
  await page.locator('[data-field="topic"]').fill('digid');
  const unseen: string[] = [];
  for (let i = 0; i < 60; i++) {
    await press('Tab');
    const fault = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      // The parts of a date field, such as its calendar button, are drawn by the browser.
      const isPart = focused.matches('[type=date]') && !focused.matches(':focus-visible');
      if (focused === document.body || isPart) return undefined;
      const shown = focused.matches('.chip input') ? focused.nextElementSibling : focused;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown as Element);
      const box = focused.getBoundingClientRect();
      const bar = document.querySelector('.save-bar') as HTMLElement;
      const isBehindBar =
        !bar.contains(focused) && box.bottom > bar.getBoundingClientRect().top + 1;
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      const name = focused.dataset.field ?? focused.tagName;
      if (!isSeen) return `${name} shows no focus`;
      return isBehindBar ? `${name} lies behind the save bar` : undefined;
    });
    if (fault) unseen.push(fault);
  }
  expect(unseen).toEqual([]);
});
