import type { Weekday } from './activity';

/** The ways in which people say that something comes back. */
export const repeatKinds = [
  'once',
  'every-week',
  'even-weeks',
  'odd-weeks',
  'every-2-weeks',
  'nth-of-month',
  'day-of-month',
  'every-year',
] as const;
export type RepeatKind = (typeof repeatKinds)[number];

/** Which weekday of the month: the first to the fourth, or the last. */
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

/** How an activity comes back, in people's words. */
export interface Repeat {
  kind: RepeatKind;
  /** Weekdays, Monday first; empty where the kind has none. */
  days: Weekday[];
  /** Which ones of the month, for `nth-of-month`; otherwise empty. */
  nths: Nth[];
}

/** When it ends; `until` has the last day, `YYYY-MM-DD`, `count` the number of dates. */
export type Ending =
  | { kind: 'never' }
  | { kind: 'until'; date: string }
  | { kind: 'count'; count: number };
