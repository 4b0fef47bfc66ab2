import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { type ChromiumSession, launchChromium } from './chromium/launch';
import { findOverflow } from './chromium/overflow';

/** Brings a page that was just opened into a state. */
type Step = (page: Page) => Promise<unknown>;

const type = (text: string) => (page: Page) => page.locator('[data-field="topic"]').fill(text);
const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const click = (field: string) => (page: Page) => page.locator(`[data-field="${field}"]`).click();
const see = (css: string) => (page: Page) => page.locator(css).first().waitFor();

/** Each state of the panel, reached from the one before it. */
const panelStates: [name: string, steps: Step[]][] = [
  ['first start', [see('.welcome')]],
  ['welcome closed', [click('welcome-save'), see('.today-empty')]],
  ['nothing chosen', [click('save'), see('.save-bar .error')]],
  ['list open', [type('huur'), see('.option')]],
  ['nothing found', [type('qqqq'), see('.nothing')]],
  ['question filled in', [type('digid'), press('Enter'), see('.fields')]],
  ['everything open', [click('more'), click('outcome:referred'), see('.referral')]],
  ['all desks', [click('more-desks'), click('referral:debt-help:warm')]],
  ['saved', [press('Enter'), see('.saved-bar')]],
  ['preset saved, follow-up open', [click('preset:1'), see('[data-field^="saved-detail"]')]],
  ['tally', [click('tally'), click('tally-more:2'), see('.tally-board')]],
  ['back-date', [click('tally'), click('back-date'), see('.back-date')]],
  ['edit', [click('back-to-now'), (page) => page.locator('[data-field^="edit:"]').first().click()]],
  ['shortcuts', [click('cancel-edit'), click('help'), see('dialog[open]')]],
];

const figureStates: [name: string, steps: Step[]][] = [
  ['figures', [see('.counts')]],
  ['own period reversed', [ownPeriod('2026-02-02', '2026-01-01'), see('.error')]],
  ['empty period', [ownPeriod('2001-01-01', '2001-01-02'), see('.empty')]],
];

const settingsStates: [name: string, steps: Step[]][] = [
  ['settings', [see('.sections')]],
  [
    'faults and filled lists',
    [
      (page) => page.locator('.authority textarea').first().fill('https://x.nl/pad'),
      (page) => page.locator('.authority button').first().click(),
      (page) => page.locator('.add-name button').first().click(),
      (page) => page.locator('.card select').nth(3).selectOption({ index: 2 }),
      see('.authority .error'),
    ],
  ],
  [
    'damaged import',
    [
      (page) =>
        page.locator('input[type=file]').setInputFiles({
          name: 'x.json',
          mimeType: 'application/json',
          buffer: Buffer.from('{"format":"pleinwijzer","version":1}'),
        }),
      (page) => page.locator('.error').last().waitFor(),
    ],
  ],
];

const agendaStates: [name: string, steps: Step[]][] = [
  ['agenda without activities', [see('.agenda-bar'), see('.empty')]],
  [
    'faults of a new activity',
    [
      go('#/agenda/nieuw'),
      see('.editor'),
      (page) => page.locator('[data-field="repeat"]').selectOption('nth-of-month'),
      click('add-moment'),
      (page) => page.locator('[data-field="ending:until"]').check({ force: true }),
      (page) => page.locator('[data-field="to"]').fill('09:00'),
      click('save'),
      see('.editor .error:not([hidden])'),
    ],
  ],
  [
    'activity filled in',
    [
      (page) => page.locator('[data-field="to"]').fill('12:00'),
      (page) => page.locator('[data-field="title"]').fill('Samen koffie drinken'),
      (page) => page.locator('[data-field="repeat"]').selectOption('every-week'),
      (page) => page.locator('.extra-moment .button-icon').click(),
      (page) => page.locator('[data-field="ending:never"]').check({ force: true }),
      (page) =>
        page.locator('[data-field="closedIn:school-holidays-noord"]').check({ force: true }),
      see('.unsure'),
      see('.next-dates'),
    ],
  ],
  ['agenda with an activity', [click('publish'), see('.activity'), see('.undo-line')]],
  [
    'single dates',
    [
      (page) => page.locator('.activity-title a').click(),
      see('.date-row'),
      (page) => page.locator('.date-row button').nth(1).click(),
      see('.date-row[data-off="true"]'),
    ],
  ],
  ['moment of a date', [click('add-date'), see('dialog[open]')]],
  [
    'which dates',
    [
      press('Escape'),
      (page) => page.locator('[data-field="title"]').fill('Thee'),
      click('save'),
      see('[data-field="scope:one"]'),
    ],
  ],
];

function go(hash: string): Step {
  return (page) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
}

function ownPeriod(from: string, until: string): Step {
  return async (page) => {
    await page.locator('.filters select').first().selectOption('own');
    await page.locator('input[type=date]').first().fill(from);
    await page.locator('input[type=date]').last().fill(until);
  };
}

/** Waits for the end of all motion: what a tool sees half-way, no person reads. */
const rest = (page: Page) =>
  page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  });

async function walk(page: Page, states: [name: string, steps: Step[]][]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, steps] of states) {
    for (const step of steps) await step(page);
    await rest(page);
    found.push(...(await findViolations(page)).map((line) => `${name}: ${line}`));
  }
  return found;
}

describe.each([
  ['nl', 'light'],
  ['en', 'dark'],
  ['nl', 'dark'],
  ['en', 'light'],
] as const)('in %s, %s', (language, scheme) => {
  let session: ChromiumSession;

  beforeAll(async () => {
    session = await launchChromium({ language, scheme });
  });

  afterAll(async () => {
    await session.close();
  });

  it('axe finds nothing wrong in any state of the panel', async () => {
    const page = await session.open('/sidepanel.html');
    expect(await walk(page, panelStates)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.close();
  });

  it('axe finds nothing wrong in any state of Beheer', async () => {
    const figures = await session.open('/beheer.html#/cijfers', { width: 1280, height: 900 });
    expect(await walk(figures, figureStates)).toEqual([]);
    await figures.close();
    // So high that no row lies half behind the bar with the buttons: which one would, depends on the day.
    const agenda = await session.open('/beheer.html#/agenda', { width: 1280, height: 2400 });
    expect(await walk(agenda, agendaStates)).toEqual([]);
    await agenda.close();
    const settings = await session.open('/beheer.html#/instellingen', { width: 1280, height: 900 });
    expect(await walk(settings, settingsStates)).toEqual([]);
    await settings.close();
    expect(session.errors).toEqual([]);
  });
});

describe('shown otherwise', () => {
  let session: ChromiumSession;

  beforeAll(async () => {
    session = await launchChromium();
  });

  afterAll(async () => {
    await session.close();
  });

  it.each([
    ['360 px wide', 360, '100%'],
    ['at 200 % text', 360, '200%'],
    ['at 400 % zoom (320 px)', 320, '100%'],
    ['wide', 640, '100%'],
  ])('nothing of the panel is cut off or needs scrolling sideways %s', async (_, width, size) => {
    const page = await session.open('/sidepanel.html', { width, height: 800 });
    await page.addStyleTag({ content: `html { font-size: ${size} }` });
    await type('digid')(page);
    await press('Enter')(page);
    await click('outcome:referred')(page);
    await see('.referral')(page);
    expect(await findOverflow(page)).toEqual([]);
    await click('topic:clear')(page);
    await page.close();
  });

  it.each([
    ['on a low panel', 620, '100%'],
    ['at 200 % text', 800, '200%'],
  ])('the selected option and the search field stay in sight %s', async (_, height, size) => {
    const page = await session.open('/sidepanel.html', { width: 360, height });
    await page.addStyleTag({ content: `html { font-size: ${size} }` });
    await see('[data-field="topic"]:focus')(page);
    await page.keyboard.press('1');
    await see('.saved-bar')(page);
    await page.locator('[data-field="topic"]').pressSequentially('belasting');
    for (const _key of [1, 2, 3]) {
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() =>
        ['.option[aria-selected="true"] .option-name', '[data-field="topic"]'].every((css) => {
          const element = document.querySelector(css);
          const box = element?.getBoundingClientRect();
          const hit = box && document.elementFromPoint(box.left + 8, box.top + box.height / 2);
          return hit !== null && hit !== undefined && element?.contains(hit);
        }),
      );
    }
    await click('topic:clear')(page);
    await page.close();
  });

  it.each([
    ['agenda', '.agenda-bar'],
    ['agenda/nieuw', '.editor'],
    ['aanbod', '.agenda-bar'],
    ['aanbod/nieuw', '.editor-fields'],
    ['aanbod/brengen/nieuw', '.editor-fields'],
    ['partners', '.agenda-bar'],
    ['partners/nieuw', '.editor'],
    ['cijfers', 'h1'],
    ['instellingen', 'h1'],
  ])('Beheer fits a window of 375 px: %s', async (path, css) => {
    const page = await session.open(`/beheer.html#/${path}`, { width: 375, height: 800 });
    await see(css)(page);
    expect(await findOverflow(page)).toEqual([]);
    await page.close();
  });

  it('with forced colours a chosen chip differs from the others by more than its colour scheme', async () => {
    const page = await session.open('/sidepanel.html');
    await page.emulateMedia({ forcedColors: 'active' });
    await type('digid')(page);
    await press('Enter')(page);
    await rest(page);
    const background = (css: string) =>
      page.locator(css).evaluate((element) => getComputedStyle(element).backgroundColor);
    const chosen = await background('[data-field^="outcome:"]:checked + span');
    const other = await background('[data-field="outcome:partly"] + span');
    expect(chosen).not.toBe(other);
    expect(await findViolations(page)).toEqual([]);
    await click('topic:clear')(page);
    await page.close();
  });

  it('with reduced motion nothing moves', async () => {
    const page = await session.open('/sidepanel.html');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await type('digid')(page);
    await press('Enter')(page);
    await see('.fields')(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await click('topic:clear')(page);
    await page.close();
  });
});
