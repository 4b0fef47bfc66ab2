import type { Closing } from './activity';
import type { Language } from './describe-date';
import { sentenceEn } from './sentence-en';
import { sentenceNl } from './sentence-nl';

/** The words of a schedule's sentence, in one language. */
export interface SentenceWords {
  /** What is said when no phrase fits. */
  general: string;
  /** All dates were left out. */
  none: string;
  /** All dates that were not left out are cancelled. */
  noneGoes: string;
  /** Single dates of which the first one is told, with its times where all have the same. */
  several: (count: number, first: string) => string;
  /** Of a series whose times change with summer and winter. */
  seeTimes: string;
  everyDay: string;
  everyWorkday: string;
  /** Weekdays of each week. */
  every: (days: string) => string;
  /** From one weekday to another, both inclusive. */
  through: (first: string, last: string) => string;
  otherWeek: (days: string) => string;
  weeksApart: (count: number, days: string) => string;
  evenWeeks: (days: string) => string;
  oddWeeks: (days: string) => string;
  inWeeks: (weeks: string, days: string) => string;
  otherDay: string;
  daysApart: (count: number) => string;
  /** First, second, last …; −1 is the last, −2 the one before it, and no other is negative. */
  nth: (number: number) => string;
  ofMonth: (days: string) => string;
  monthsApart: (count: number, days: string) => string;
  dayNumber: (number: number) => string;
  dayNumbers: (days: string) => string;
  workday: string;
  weekendDay: string;
  day: string;
  ofYear: (days: string) => string;
  yearly: (dates: string) => string;
  yearsApart: (count: number, dates: string) => string;
  /** A weekday of one month, in a yearly rule. */
  inMonth: (days: string, month: string) => string;
  /** For a fifth Monday or a 31st, which not every month has. */
  ifThere: string;
  months: (months: string) => string;
  span: (from: string, to: string) => string;
  from: (date: string) => string;
  until: (date: string) => string;
  times: (count: number) => string;
  at: (time: string) => string;
  /** One date of whole days, where the others have times. */
  allDay: string;
  fullDays: (count: number) => string;
  hours: (count: string) => string;
  notOn: (dates: string) => string;
  notFrom: (from: string, to: string) => string;
  notIn: (months: string) => string;
  alsoOn: (dates: string) => string;
  otherTime: (dates: string) => string;
  exceptions: string;
  closed: Record<Closing, string>;
}

/** The words by language. */
export const sentenceWords: Record<Language, SentenceWords> = { nl: sentenceNl, en: sentenceEn };
