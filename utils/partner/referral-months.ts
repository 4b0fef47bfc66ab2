import type { Tally } from '../report/tally';

/** Referrals of one calendar month. */
export interface MonthCount {
  /** `YYYY-MM`. */
  month: string;
  /** Number of questions with a referral. */
  count: number;
}

/** The twelve calendar months that end with that of a day, `YYYY-MM`, the earliest first. */
export function listMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(year, month - 12 + index)).toISOString().slice(0, 7),
  );
}

/** First and last day of a run of months, `YYYY-MM-DD`. */
export function spanOf(months: readonly string[]): { from: string; until: string } {
  const [year = 0, month = 1] = (months.at(-1) ?? '').split('-').map(Number);
  const until = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${months[0]}-01`, until };
}

/** Referrals to a partner in each of these months, out of the tallies of months. */
export function countReferrals(
  tallies: readonly Tally[],
  partner: string,
  months: readonly string[],
): MonthCount[] {
  return months.map((month) => ({
    month,
    count: tallies
      .filter(({ period }) => period === `M${month}`)
      .reduce((sum, { counts }) => sum + (counts[`referral:${partner}`] ?? 0), 0),
  }));
}
