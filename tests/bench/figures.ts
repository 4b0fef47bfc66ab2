import type { Page } from 'playwright';
import type { Question } from '../../utils/question/question';
import type { ChromiumSession } from '../e2e/chromium/launch';
import { measureOnce } from './measures';
import { inTurn, type Pair, waitForRest } from './profile';
import { showSeries, worst } from './statistics';
import type { Findings, Line } from './table';

const warmUp = 1;
const periods = ['year', 'last-year'] as const;

/** Numbers of questions that the periods must show. */
export type Totals = Record<(typeof periods)[number], number>;

/** How many of these questions are of this calendar year, and of the last. */
export function countYears(questions: readonly Question[], now: Date): Totals {
  const count = (year: number) =>
    questions.filter(({ date }) => date.startsWith(`${year}-`)).length;
  return { year: count(now.getFullYear()), 'last-year': count(now.getFullYear() - 1) };
}

/** Cijfers with many questions, against that with few. */
export async function findFigures(
  sessions: Pair<ChromiumSession>,
  totals: Pair<Totals>,
  rounds: number,
): Promise<Findings> {
  const [many, few] = await measureFigures(sessions, totals, rounds);
  const line: Line = {
    what: 'Cijfers, worst',
    measured: worst(many),
    baseline: worst(few),
    than: 'with 100 stored',
    bar: { most: 300 },
  };
  const shown = `${totals[0].year} this year, ${totals[0]['last-year']} last year`;
  const notes = [`Cijfers, ${shown}: ${showSeries(many)}`, `  100 stored: ${showSeries(few)}`];
  return { lines: [line], notes };
}

/**
 * Chooses "Dit jaar" and "Vorig jaar" this many times on Cijfers, for all locations, in two profiles
 * in turn, and gives the milliseconds from the choice until the page shows the new counts.
 */
async function measureFigures(
  sessions: Pair<ChromiumSession>,
  totals: Pair<Totals>,
  rounds: number,
): Promise<Pair<number[]>> {
  const pages = [await openFigures(sessions[0]), await openFigures(sessions[1])] as const;
  const times: Pair<number[]> = [[], []];
  for (let round = -warmUp; round < rounds; round++) {
    for (const index of inTurn(round)) {
      const measured = await choosePeriods(pages[index], totals[index]);
      if (round >= 0) times[index].push(...measured);
    }
  }
  for (const page of pages) await page.close();
  return times;
}

async function openFigures(session: ChromiumSession): Promise<Page> {
  const page = await session.open('/beheer.html#/cijfers', { width: 1200, height: 900 });
  await page.locator('.total').waitFor();
  await page.evaluate(watchTotal);
  return page;
}

async function choosePeriods(page: Page, totals: Totals): Promise<number[]> {
  const times: number[] = [];
  const select = page.getByLabel('Periode');
  for (const period of periods) {
    await waitForRest(page);
    const { figures } = await measureOnce(page, ['figures'], () => select.selectOption(period));
    times.push(figures);
    await checkTotal(page, totals[period]);
  }
  return times;
}

/** Runs in the page. */
function watchTotal(): void {
  let start = 0;
  let before = '';
  // The first text of the line is the number; the days behind it change at once.
  const read = () => document.querySelector('.total')?.firstChild?.textContent ?? '';
  const note = ({ timeStamp }: Event) => {
    start = timeStamp;
    before = read();
  };
  const look = () => {
    if (start === 0 || read() === before) return;
    performance.measure('figures', { start, end: performance.now() });
    start = 0;
  };
  document.addEventListener('change', note, { capture: true });
  new MutationObserver(look).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/** Every question has one outcome, so the table of outcomes adds up to the total. */
async function checkTotal(page: Page, expected: number): Promise<void> {
  const shown = await page.evaluate(() => {
    const readNumber = (text: string | null | undefined) => Number(text?.replace(/\D/g, ''));
    const table = [...document.querySelectorAll('.counts')].at(-1);
    const cells = [...(table?.querySelectorAll('td.figure:not(.soft)') ?? [])];
    return {
      total: readNumber(document.querySelector('.total')?.firstChild?.textContent),
      sum: cells.reduce((sum, cell) => sum + readNumber(cell.textContent), 0),
    };
  });
  if (shown.total === expected && shown.sum === expected) return;
  throw new Error(`${shown.total} shown and ${shown.sum} in the table instead of ${expected}`);
}
