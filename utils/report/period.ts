import { localDate } from '../question/desk';

/** Periods that can be chosen by name; `own` has two days of one's own. */
export const periodNames = [
  'today',
  'week',
  'month',
  'last-month',
  'year',
  'last-year',
  'own',
] as const;
export type PeriodName = (typeof periodNames)[number];

/** First and last day of a period, `YYYY-MM-DD`, both inclusive. */
export interface Period {
  from: string;
  until: string;
}

/** The days of a named period, in local time; weeks begin on Monday (ISO 8601). */
export function daysOf(name: Exclude<PeriodName, 'own'>, now: Date): Period {
  const year = now.getFullYear();
  const month = now.getMonth();
  const span = (from: Date, until: Date) => ({ from: localDate(from), until: localDate(until) });
  switch (name) {
    case 'today':
      return span(now, now);
    case 'week': {
      const monday = now.getDate() - ((now.getDay() + 6) % 7);
      return span(new Date(year, month, monday), new Date(year, month, monday + 6));
    }
    case 'month':
      return span(new Date(year, month, 1), new Date(year, month + 1, 0));
    case 'last-month':
      return span(new Date(year, month - 1, 1), new Date(year, month, 0));
    case 'year':
      return span(new Date(year, 0, 1), new Date(year, 11, 31));
    case 'last-year':
      return span(new Date(year - 1, 0, 1), new Date(year - 1, 11, 31));
  }
}

/** What is wrong with a period of one's own; `undefined` when nothing is. */
export function findPeriodFault({ from, until }: Period): 'missing' | 'reversed' | undefined {
  if (!from || !until) return 'missing';
  return until < from ? 'reversed' : undefined;
}
