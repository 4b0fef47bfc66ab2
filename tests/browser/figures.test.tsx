import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listQuestionRows } from '../../components/report/export';
import type { Question } from '../../utils/question/question';
import { aQuestion, plein, zuid } from '../fixtures/builders';
import { openUsed, type Stored } from './open-panel';

const period = page.getByRole('combobox', { name: 'Periode' });
const location = page.getByRole('combobox', { name: 'Locatie' });
const total = page.getByText(/^\d[\d.]* (vraag|vragen)\b/);
const empty = page.getByText('In deze periode zijn geen vragen opgeslagen');
const table = (name: string) => page.getByRole('table', { name });

/** The rows of a table, without its heading, as they are read. */
const rows = (name: string) =>
  table(name)
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | '));

let counter = 0;
/** A question with a uid of its own. */
const ask = (overrides: Partial<Question> = {}) =>
  aQuestion({ uid: `question-${++counter}`, ...overrides });

const digid = { topic: 'digid', organisation: 'digid' };
const donor = { topic: 'donor', organisation: 'vws' };

const openFigures = (stored: Stored) => {
  window.location.hash = '#/cijfers';
  return openUsed('beheer', stored);
};

beforeEach(() => {
  vi.setSystemTime(new Date(2026, 10, 23, 10, 30));
  onTestFinished(() => void vi.useRealTimers());
});

describe('tables', () => {
  it('count this month by topic, organisation and outcome, most first, with their share', async () => {
    const untold = ask(donor);
    delete untold.outcome;
    await openFigures({
      questions: [
        untold,
        ask({ ...digid, outcome: 'partly' }),
        ask(digid),
        ask({ date: '2026-11-01' }),
        ask({ ...digid, date: '2026-11-30' }),
        ask({ date: '2026-10-31' }),
        ask({ date: '2026-12-01' }),
      ],
    });
    await expect.element(total).toHaveTextContent('5 vragen 1 november 2026 – 30 november 2026');
    expect(rows('Onderwerp')).toEqual([
      'DigiD | 3 | 60%',
      'Donorregister | 1 | 20%',
      'Belasting | 1 | 20%',
    ]);
    expect(rows('Organisatie')).toEqual([
      'DigiD | 3 | 60%',
      'Belastingdienst | 1 | 20%',
      'Ministerie van VWS (donor) | 1 | 20%',
    ]);
    expect(rows('Hoe liep het af?')).toEqual([
      'Kan zelf verder | 3 | 60%',
      'Niet ingevuld | 1 | 20%',
      'Deels gelukt | 1 | 20%',
    ]);
  });

  it('have bars as long as their counts, for the eye only', async () => {
    await openFigures({ questions: [ask(digid), ask(digid), ask(digid), ask(digid), ask()] });
    await expect.element(table('Onderwerp')).toBeVisible();
    const bars = [...table('Onderwerp').element().querySelectorAll('.bar-fill')];
    const [longest, shortest] = bars.map((bar) => bar.getBoundingClientRect().width);
    expect(longest).toBeGreaterThan(0);
    expect(shortest).toBeCloseTo((longest as number) / 4, 0);
    expect(bars.every((bar) => bar.closest('[aria-hidden="true"]'))).toBe(true);
  });

  it('name what is no longer known', async () => {
    const gone = ask({ topic: 'team-gone', location: 'location-gone' });
    const { app } = await openFigures({ questions: [gone] });
    await expect.element(table('Onderwerp')).toBeVisible();
    expect(rows('Onderwerp')).toEqual(['Onderwerp dat niet meer bestaat | 1 | 100%']);
    const [, row] = listQuestionRows(app, [gone]);
    expect(row).toContain('Locatie die niet meer bestaat');
    expect(row).toContain('Onderwerp dat niet meer bestaat');
  });
});

describe('choice', () => {
  it('of a location, in use or not, counts only what was asked there', async () => {
    await openFigures({
      team: {
        topics: [{ id: 'team-1', label: 'Repaircafé', group: 'other', archived: true }],
        locations: [
          { uid: plein, name: 'Ontwikkelplein', place: 'inside', form: 'broad' },
          { uid: zuid, name: 'Bibliotheek Zuid', place: 'inside', form: 'basic', archived: true },
        ],
      },
      questions: [ask(), ask(digid), ask({ topic: 'team-1', location: zuid })],
    });
    await expect.element(total).toHaveTextContent('3 vragen');
    await userEvent.selectOptions(location, 'Bibliotheek Zuid');
    await expect.element(total).toHaveTextContent('1 vraag');
    expect(rows('Onderwerp')).toEqual(['Repaircafé | 1 | 100%']);
    await userEvent.selectOptions(location, 'Alle locaties');
    await expect.element(total).toHaveTextContent('3 vragen');
  });

  it('of a period counts only the days of it', async () => {
    const dates = [
      '2026-11-23',
      '2026-11-29',
      '2026-11-22',
      '2026-10-31',
      '2026-01-01',
      '2025-12-31',
    ];
    await openFigures({ questions: dates.map((date) => ask({ date })) });
    for (const [name, count] of [
      ['Vandaag', '1 vraag 23 november 2026'],
      ['Deze week', '2 vragen 23 november 2026 – 29 november 2026'],
      ['Vorige maand', '1 vraag 1 oktober 2026 – 31 oktober 2026'],
      ['Dit jaar', '5 vragen 1 januari 2026 – 31 december 2026'],
      ['Vorig jaar', '1 vraag 1 januari 2025 – 31 december 2025'],
    ] as const) {
      await userEvent.selectOptions(period, name);
      await expect.element(total).toHaveTextContent(count);
    }
  });

  it('of days in the wrong order, or of one day only, is explained, and counts nothing', async () => {
    await openFigures({ questions: [ask()] });
    await userEvent.selectOptions(period, 'Eigen periode');
    const from = page.getByLabelText('Van', { exact: true });
    const fault = page.getByRole('alert');
    await userEvent.fill(from, '2026-12-24');
    await expect.element(fault).toHaveTextContent('De eerste dag ligt na de laatste. Draai ze om.');
    expect(page.getByRole('table').elements()).toEqual([]);
    await userEvent.clear(from);
    await expect.element(fault).toHaveTextContent('Vul twee dagen in.');
    expect(total.elements()).toEqual([]);
    await userEvent.fill(from, '2026-11-23');
    await expect.element(fault).not.toBeInTheDocument();
    await expect.element(total).toHaveTextContent('1 vraag 23 november 2026 – 30 november 2026');
  });
});

describe('page', () => {
  it('without questions says so, and offers no tables and no export', async () => {
    await openFigures({ questions: [ask({ date: '2026-10-01' })] });
    await expect.element(empty).toBeVisible();
    await expect.element(total).toHaveTextContent('0 vragen');
    expect(page.getByRole('table').elements()).toEqual([]);
    expect(page.getByRole('button', { name: /CSV/ }).elements()).toEqual([]);
  });

  it('follows a question that is saved, and one that is withdrawn, meanwhile', async () => {
    const { app, questions } = await openFigures({});
    await expect.element(empty).toBeVisible();
    await app.stores.questions.savePreset('donor');
    await expect.element(total).toHaveTextContent('1 vraag');
    expect(rows('Onderwerp')).toEqual(['Donorregister | 1 | 100%']);
    const [saved] = await questions();
    if (saved) await app.stores.questions.withdraw(saved);
    await expect.element(empty).toBeVisible();
  });
});
