import { type Weekday, weekdays } from './activity';
import { joinWords, type Language, weekdayName } from './describe-date';
import { daysOf, type Said, sortNths } from './sentence-nth';
import { sentenceWords } from './sentence-words';

/** Weekdays as a list; three or more in a row by the first and the last. */
function listDays(days: readonly Weekday[], language: Language): string {
  const names = days.map((day) => weekdayName(day, language));
  const [first, last] = [weekdays.indexOf(days[0] ?? 'mo'), weekdays.indexOf(days.at(-1) ?? 'mo')];
  const isRow = days.length > 2 && last - first === days.length - 1;
  const { through } = sentenceWords[language];
  return isRow ? through(names[0] ?? '', names.at(-1) ?? '') : joinWords(names, language);
}

/** The weekdays of a weekly rule; undefined when no phrase fits. */
export function describeWeekly({ rule, language }: Said): string | undefined {
  const words = sentenceWords[language];
  const { interval = 1, firstDayOfWeek = 'mo' } = rule;
  const days = daysOf(rule);
  const list = listDays(days, language);
  if (interval === 1) {
    if (days.length === 7) return words.everyDay;
    const isWorkday = days.length === 5 && !days.includes('sa') && !days.includes('su');
    return isWorkday ? words.everyWorkday : words.every(list);
  }
  // Which days go together depends on where the week begins: people take Monday.
  if (days.length > 1 && firstDayOfWeek !== 'mo') return undefined;
  return interval === 2 ? words.otherWeek(list) : words.weeksApart(interval, list);
}

const weeksFrom = (first: number, last: number) =>
  Array.from({ length: (last - first) / 2 + 1 }, (_, index) => first + 2 * index).join();

/** Weeks by their number, as in ISO 8601: "even weken op dinsdag". */
export function describeWeeks({ rule, language }: Said): string | undefined {
  const { interval = 1, byWeekNo = [], byMonth, byMonthDay, bySetPosition, firstDayOfWeek } = rule;
  const isIso = firstDayOfWeek === undefined || firstDayOfWeek === 'mo';
  const hasNth = rule.byDay?.some((one) => one.nthOfPeriod);
  if (interval > 1 || byMonth || byMonthDay || bySetPosition || hasNth || !isIso) return undefined;
  const words = sentenceWords[language];
  const weeks = sortNths(byWeekNo);
  const days = listDays(daysOf(rule), language);
  if (weeks.join() === weeksFrom(2, 52)) return words.evenWeeks(days);
  if (weeks.join() === weeksFrom(1, 53)) return words.oddWeeks(days);
  const isFew = weeks.length <= 6 && weeks.every((week) => week > 0 && week < 53);
  return isFew ? words.inWeeks(joinWords(weeks.map(String), language), days) : undefined;
}
