import type { Page } from 'playwright';
import type { Question } from '../../utils/question/question';
import type { ChromiumSession } from '../e2e/chromium/launch';
import { measureOnce } from './measures';
import { waitForRest } from './profile';

/** Milliseconds from choosing a period to its table, and how many questions the periods hold. */
export interface FigureTimes {
  times: number[];
  /** Questions of this year and of the last. */
  totals: [number, number];
}

const periods = ['year', 'last-year'] as const;

/** Chooses this year and the last in turn on Cijfers, for all locations. */
export async function measureFigures(session: ChromiumSession, rounds: number) {
  const page = await session.open('/beheer.html#/cijfers', { width: 1200, height: 900 });
  await page.locator('.total, .empty').first().waitFor();
  await page.evaluate(watchTotal);
  const select = page.getByLabel('Periode');
  const times: number[] = [];
  const totals = { year: 0, 'last-year': 0 };
  for (let round = -1; round < rounds; round++) {
    for (const period of periods) {
      await waitForRest(page);
      const measured = await measureOnce(page, ['figures'], () => select.selectOption(period));
      totals[period] = await readTotal(page);
      if (round >= 0) times.push(measured.figures);
    }
  }
  await page.close();
  return { times, totals };
}

/** Number of these questions in a calendar year. */
export function countYear(questions: readonly Question[], year: number): number {
  return questions.filter(({ date }) => date.startsWith(`${year}-`)).length;
}
