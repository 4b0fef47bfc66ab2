import type { Closing } from './activity';
import type { Language } from './describe-date';

/** The words of a schedule's sentence, in one language. */
export interface SentenceWords {
  /** What is said when no phrase fits. */
  general: string;
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
  /** First, second, last …; negative from the end. */
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

const nl: SentenceWords = {
  general: 'Op wisselende dagen: zie de datums',
  everyDay: 'elke dag',
  everyWorkday: 'elke werkdag',
  every: (days) => `elke ${days}`,
  through: (first, last) => `${first} tot en met ${last}`,
  otherWeek: (days) => `om de week op ${days}`,
  weeksApart: (count, days) => `eens in de ${count} weken op ${days}`,
  evenWeeks: (days) => `even weken op ${days}`,
  oddWeeks: (days) => `oneven weken op ${days}`,
  inWeeks: (weeks, days) => `in week ${weeks} op ${days}`,
  otherDay: 'om de dag',
  daysApart: (count) => `eens in de ${count} dagen`,
  nth: (number) =>
    number > 0 ? `${number}e` : number === -1 ? 'laatste' : `${-number}e na laatste`,
  ofMonth: (days) => `${days} van de maand`,
  monthsApart: (count, days) => `eens in de ${count} maanden op de ${days}`,
  dayNumber: (number) => (number > 0 ? `${number}e` : 'laatste dag'),
  dayNumbers: (days) => `de ${days} van elke maand`,
  workday: 'werkdag',
  weekendDay: 'dag van het weekend',
  day: 'dag',
  ofYear: (days) => `elk jaar op de ${days} van het jaar`,
  yearly: (dates) => `elk jaar op ${dates}`,
  yearsApart: (count, dates) => `eens in de ${count} jaar op ${dates}`,
  inMonth: (days, month) => `de ${days} van ${month}`,
  ifThere: 'als die er is',
  months: (months) => `in ${months}`,
  span: (from, to) => `van ${from} tot en met ${to}`,
  from: (date) => `vanaf ${date}`,
  until: (date) => `tot en met ${date}`,
  times: (count) => `${count} keer`,
  at: (time) => `om ${time}`,
  fullDays: (count) => `${count} dagen`,
  hours: (count) => `${count} uur lang`,
  notOn: (dates) => `niet op ${dates}`,
  notFrom: (from, to) => `niet van ${from} tot en met ${to}`,
  notIn: (months) => `niet in ${months}`,
  alsoOn: (dates) => `ook op ${dates}`,
  otherTime: (dates) => `op ${dates} een andere tijd`,
  exceptions: 'soms anders: zie de datums',
  closed: {
    'public-holidays': 'niet op feestdagen',
    'school-holidays-noord': 'niet in de schoolvakanties (regio noord)',
    'school-holidays-midden': 'niet in de schoolvakanties (regio midden)',
    'school-holidays-zuid': 'niet in de schoolvakanties (regio zuid)',
  },
};

const endings: Record<number, string> = {
  1: 'st',
  2: 'nd',
  3: 'rd',
  21: 'st',
  22: 'nd',
  23: 'rd',
  31: 'st',
};
const ordinal = (number: number) => `${number}${endings[number] ?? 'th'}`;

const en: SentenceWords = {
  general: 'On varying days: see the dates',
  everyDay: 'every day',
  everyWorkday: 'every weekday',
  every: (days) => `every ${days}`,
  through: (first, last) => `${first} to ${last}`,
  otherWeek: (days) => `every other week on ${days}`,
  weeksApart: (count, days) => `every ${count} weeks on ${days}`,
  evenWeeks: (days) => `even weeks on ${days}`,
  oddWeeks: (days) => `odd weeks on ${days}`,
  inWeeks: (weeks, days) => `in week ${weeks} on ${days}`,
  otherDay: 'every other day',
  daysApart: (count) => `every ${count} days`,
  nth: (number) =>
    number > 0 ? ordinal(number) : number === -1 ? 'last' : `${ordinal(-number)} from last`,
  ofMonth: (days) => `${days} of the month`,
  monthsApart: (count, days) => `every ${count} months on the ${days}`,
  dayNumber: (number) => (number > 0 ? ordinal(number) : 'last day'),
  dayNumbers: (days) => `the ${days} of each month`,
  workday: 'weekday',
  weekendDay: 'day of the weekend',
  day: 'day',
  ofYear: (days) => `every year on the ${days} of the year`,
  yearly: (dates) => `every year on ${dates}`,
  yearsApart: (count, dates) => `every ${count} years on ${dates}`,
  inMonth: (days, month) => `the ${days} of ${month}`,
  ifThere: 'if there is one',
  months: (months) => `in ${months}`,
  span: (from, to) => `from ${from} to ${to}`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  times: (count) => `${count} times`,
  at: (time) => `at ${time}`,
  fullDays: (count) => `${count} days`,
  hours: (count) => `for ${count} hours`,
  notOn: (dates) => `not on ${dates}`,
  notFrom: (from, to) => `not from ${from} to ${to}`,
  notIn: (months) => `not in ${months}`,
  alsoOn: (dates) => `also on ${dates}`,
  otherTime: (dates) => `at another time on ${dates}`,
  exceptions: 'sometimes different: see the dates',
  closed: {
    'public-holidays': 'not on public holidays',
    'school-holidays-noord': 'not in the school holidays (region noord)',
    'school-holidays-midden': 'not in the school holidays (region midden)',
    'school-holidays-zuid': 'not in the school holidays (region zuid)',
  },
};

/** The words by language. */
export const sentenceWords: Record<Language, SentenceWords> = { nl, en };
