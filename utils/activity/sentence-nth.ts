import { type NDay, type RecurrenceRule, type Weekday, weekdays } from './activity';
import { joinWords, type Language, weekdayName } from './describe-date';
import { sentenceWords } from './sentence-words';

/** A rule, what its start fills in, and how to say it. */
export interface Said {
  rule: RecurrenceRule;
  language: Language;
}

/** The weekdays of a rule, Monday first. */
export const daysOf = (rule: RecurrenceRule): Weekday[] =>
  weekdays.filter((day) => rule.byDay?.some((one) => one.day === day));

/** Whether some months or years do not have what the rule names. */
export const isMissing = ({ byDay = [], byMonthDay = [] }: RecurrenceRule) =>
  byMonthDay.some((one) => one > 28) || byDay.some((one) => Math.abs(one.nthOfPeriod ?? 0) > 4);

/** Days of the month: "1e en 15e"; undefined when weekdays or positions narrow them. */
export function listNumbers({ rule, language }: Said): string | undefined {
  const { byMonthDay = [], byDay, bySetPosition } = rule;
  if (byDay || bySetPosition || byMonthDay.some((one) => one < -1)) return undefined;
  const { dayNumber } = sentenceWords[language];
  return joinWords(sortNths(byMonthDay).map(dayNumber), language);
}

/** Numbers of weekdays: "1e en 3e maandag"; undefined when it says more. */
export function listNths({ rule, language }: Said): string | undefined {
  const { bySetPosition } = rule;
  if (bySetPosition) return listPositions({ rule, language });
  const { nth } = sentenceWords[language];
  const byDay = rule.byDay ?? [];
  if (byDay.some((one) => !one.nthOfPeriod || one.nthOfPeriod < -2)) return undefined;
  const groups = daysOf(rule).map((day) => {
    const ones = sortNths(nthsOf(byDay, day)).map(nth);
    return { ones: joinWords(ones, language), name: weekdayName(day, language) };
  });
  const isSame = groups.every(({ ones }) => ones === groups[0]?.ones);
  const names = groups.map(({ name }) => name);
  // "1e maandag en dinsdag" could be taken for any Tuesday.
  return isSame && groups.length === 1
    ? `${groups[0]?.ones} ${joinWords(names, language)}`
    : joinWords(
        groups.map(({ ones, name }) => `${ones} ${name}`),
        language,
      );
}

const nthsOf = (byDay: readonly NDay[], day: Weekday): number[] =>
  byDay.filter((one) => one.day === day).map((one) => one.nthOfPeriod ?? 0);

/** From the first on, those from the end last. */
export const sortNths = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => Number(a < 0) - Number(b < 0) || a - b);

/** The first or last of several days: "laatste werkdag". */
function listPositions({ rule, language }: Said): string | undefined {
  const { byDay = [], bySetPosition = [], byHour = [], byMinute = [] } = rule;
  if (byHour.length > 1 || byMinute.length > 1 || byDay.some((one) => one.nthOfPeriod))
    return undefined;
  if (bySetPosition.some((one) => one > 4 || one < -2 || one === 0)) return undefined;
  const { nth, workday, weekendDay, day } = sentenceWords[language];
  const days = daysOf(rule).join();
  const names: Record<string, string> = {
    'mo,tu,we,th,fr': workday,
    'sa,su': weekendDay,
    [weekdays.join()]: day,
  };
  const [only] = daysOf(rule);
  const name = byDay.length === 1 && only ? weekdayName(only, language) : names[days];
  return name && `${joinWords(sortNths(bySetPosition).map(nth), language)} ${name}`;
}
