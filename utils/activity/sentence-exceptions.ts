import type { Activity, RecurrenceRule } from './activity';
import { closedDays, isClosedOn } from './closed-days';
import {
  describeDate,
  describeDay,
  describeHours,
  joinWords,
  type Language,
} from './describe-date';
import { day, readDuration, readLocal, writeLocal } from './local-time';
import { type Added, findExceptions } from './sentence-changes';
import { findFirstDay, goesOn, startsOf } from './sentence-dates';
import { sentenceWords } from './sentence-words';

/** What is further ahead than this helps nobody who reads it now: a year. */
const horizon = 366 * day;

/** What single dates change, in words: each part stands by itself, such as "niet op 24 december". */
export function describeExceptions(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  language: Language,
  today: string,
): string[] {
  const words = sentenceWords[language];
  const found = findExceptions(activity, rules, today);
  if (!found) return [words.exceptions];
  const first = rules.length > 0 ? findFirstDay(activity, rules) : '';
  const end = endOfSight(activity, rules, first > today ? first : today);
  // Before the first day nobody expects anything.
  const left = found.off.filter((date) => date >= first);
  const off = describeOff(left, end, activity, rules, language);
  const added = found.added.filter(({ local }) => writeLocal(local) < end);
  const other = found.otherTime.filter((date) => date < end);
  if (!off || added.length > 3 || other.length > 3) return [words.exceptions];
  const more = added.map((one) => describeAdded(one, activity, language));
  return [
    ...off,
    ...(more.length > 0 ? [words.alsoOn(joinWords(more, language))] : []),
    ...(other.length > 0 ? [words.otherTime(joinDays(other, language))] : []),
  ];
}

/**
 * Until when single dates are told, a text that dates compare with: a year after this day for a rule
 * that goes on then. Of one that has ended or that counts its dates, all are told.
 */
function endOfSight(activity: Activity, rules: readonly RecurrenceRule[], date: string): string {
  const from = readLocal(`${date}T00:00:00`);
  const isEndless =
    rules.length > 0 &&
    rules.every(({ count }) => !count) &&
    goesOn(rules, readLocal(activity.start), from);
  return isEndless ? writeLocal(from + horizon) : 'none';
}

/**
 * Dates that are left out: one by one, or as a break, which is told in whole when it begins before
 * `end`; undefined when there are too many to say.
 */
function describeOff(
  dates: readonly string[],
  end: string,
  activity: Activity,
  rules: readonly RecurrenceRule[],
  language: Language,
): string[] | undefined {
  const runs = findRuns(dates, activity, rules).filter(([first = '']) => first < end);
  const single = runs.filter((run) => run.length < 3).flat();
  const breaks = runs.filter((run) => run.length > 2);
  if (single.length > 3 || breaks.length > 2) return undefined;
  const { notOn, notFrom } = sentenceWords[language];
  const said = breaks.map((run) => {
    const [first = '', last = ''] = [run[0], run.at(-1)];
    const isSameYear = first.slice(0, 4) === last.slice(0, 4);
    return notFrom(describeDay(first, language, !isSameYear), describeDay(last, language));
  });
  return single.length > 0 ? [...said, notOn(joinDays(single, language))] : said;
}

/** Dates in rows between which the rules give no other date on which the activity is not closed. */
function findRuns(
  dates: readonly string[],
  activity: Activity,
  rules: readonly RecurrenceRule[],
): string[][] {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const from = readLocal(`${first}T00:00:00`);
  const to = readLocal(`${last}T00:00:00`) + day;
  if (Number.isNaN(from + to)) return [];
  const all = startsOf(rules, readLocal(activity.start), from, to);
  const runs: string[][] = [[]];
  for (const date of new Set(all.map((local) => writeLocal(local).slice(0, 10)))) {
    if (dates.includes(date)) runs.at(-1)?.push(date);
    else if (!isClosedOn(activity, date, closedDays)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function describeAdded(
  { local, duration, isWhole }: Added,
  activity: Activity,
  language: Language,
): string {
  const { allDay } = sentenceWords[language];
  const date = describeDate(writeLocal(local).slice(0, 10), language, true);
  if (isWhole) return activity.showWithoutTime === true ? date : `${date} (${allDay})`;
  const isUsual =
    writeLocal(local).slice(10) === activity.start.slice(10) &&
    duration === activity.duration &&
    activity.showWithoutTime !== true;
  if (isUsual) return date;
  const { days, time } = readDuration(duration);
  return `${date} ${describeHours(local, local + (days ? 0 : time), language)}`;
}

/** Days as a list; the year once where it is the same for all that follow. */
function joinDays(dates: readonly string[], language: Language): string {
  const said = dates.map((date, index) =>
    describeDay(date, language, date.slice(0, 4) !== dates[index + 1]?.slice(0, 4)),
  );
  return joinWords(said, language);
}
