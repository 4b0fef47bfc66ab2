import { type NDay, type RecurrenceRule, type Weekday, weekdays } from './activity';
import { describeDay, joinWords, type Language, monthName, weekdayName } from './describe-date';
import { sentenceWords } from './sentence-words';

/** A rule, what its start fills in, and how to say it. */
interface Said {
  rule: RecurrenceRule;
  language: Language;
}

/**
 * The days of a rule in words, without its times and its end: "elke maandag en woensdag"; undefined
 * when no phrase fits exactly. The rule has to be read and filled in.
 */
export function describeDays(rule: RecurrenceRule, language: Language): string | undefined {
  const { frequency, byMonth, byYearDay, skip } = rule;
  if (byYearDay || (skip && skip !== 'omit')) return undefined;
  const said = { rule, language };
  const plain = asWeekly(rule);
  if (plain) {
    const phrase = describeWeekly({ rule: plain, language });
    return phrase && byMonth ? `${phrase}, ${describeMonths(said)}` : phrase;
  }
  if (frequency === 'daily') return describeDaily(said);
  if (frequency === 'monthly') return describeMonthly(said);
  return frequency === 'yearly' ? describeYearly(said) : undefined;
}

/** The weekly rule that says the same, for rules that name every one of some weekdays. */
function asWeekly(rule: RecurrenceRule): RecurrenceRule | undefined {
  const { frequency, interval = 1, byDay, byMonthDay, byWeekNo, bySetPosition } = rule;
  if (byMonthDay || byWeekNo || bySetPosition) return undefined;
  if (frequency === 'weekly') return rule;
  if (interval !== 1) return undefined;
  if (frequency === 'daily')
    return { ...rule, frequency: 'weekly', byDay: byDay ?? weekdays.map((day) => ({ day })) };
  const isEvery = byDay?.every((one) => !one.nthOfPeriod);
  return isEvery ? { ...rule, frequency: 'weekly' } : undefined;
}

const daysOf = (rule: RecurrenceRule): Weekday[] =>
  weekdays.filter((day) => rule.byDay?.some((one) => one.day === day));

/** Weekdays as a list; three or more in a row by the first and the last. */
function listDays(days: readonly Weekday[], language: Language): string {
  const names = days.map((day) => weekdayName(day, language));
  const [first, last] = [weekdays.indexOf(days[0] ?? 'mo'), weekdays.indexOf(days.at(-1) ?? 'mo')];
  const isRow = days.length > 2 && last - first === days.length - 1;
  const { through } = sentenceWords[language];
  return isRow ? through(names[0] ?? '', names.at(-1) ?? '') : joinWords(names, language);
}

function describeWeekly({ rule, language }: Said): string | undefined {
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

function describeDaily({ rule, language }: Said): string | undefined {
  const { interval = 1, byDay, byMonthDay, byMonth, byWeekNo, bySetPosition } = rule;
  if (byDay || byMonthDay || byMonth || byWeekNo || bySetPosition) return undefined;
  const { otherDay, daysApart } = sentenceWords[language];
  return interval === 2 ? otherDay : daysApart(interval);
}

function describeMonths({ rule, language }: Said): string {
  const numbers = [...new Set((rule.byMonth ?? []).map(Number))].sort((a, b) => a - b);
  const names = numbers.map((month) => monthName(month, language));
  return sentenceWords[language].months(joinWords(names, language));
}

function describeMonthly(said: Said): string | undefined {
  const { rule, language } = said;
  const words = sentenceWords[language];
  const { interval = 1, byMonth, byMonthDay, byWeekNo } = rule;
  if (byWeekNo || (byMonth && interval > 1)) return undefined;
  const days = byMonthDay ? listNumbers(said) : listNths(said);
  if (days === undefined) return undefined;
  if (interval > 1) return words.monthsApart(interval, days);
  const phrase = byMonthDay ? words.dayNumbers(days) : words.ofMonth(days);
  const isScarce = isMissing(rule) ? ` (${words.ifThere})` : '';
  return `${phrase}${isScarce}${byMonth ? `, ${describeMonths(said)}` : ''}`;
}

/** Whether some months or years do not have what the rule names. */
const isMissing = ({ byDay = [], byMonthDay = [] }: RecurrenceRule) =>
  byMonthDay.some((one) => one > 28) || byDay.some((one) => Math.abs(one.nthOfPeriod ?? 0) > 4);

/** Days of the month: "1e en 15e"; undefined when weekdays or positions narrow them. */
function listNumbers({ rule, language }: Said): string | undefined {
  const { byMonthDay = [], byDay, bySetPosition } = rule;
  if (byDay || bySetPosition || byMonthDay.some((one) => one < -1)) return undefined;
  const { dayNumber } = sentenceWords[language];
  return joinWords(sortNths(byMonthDay).map(dayNumber), language);
}

/** Numbers of weekdays: "1e en 3e maandag"; undefined when it says more. */
function listNths({ rule, language }: Said): string | undefined {
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
const sortNths = (numbers: readonly number[]): number[] =>
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

function describeYearly(said: Said): string | undefined {
  const { rule } = said;
  if (rule.byWeekNo) return describeWeeks(said);
  const hasOneMonth = rule.byMonth?.length === 1;
  if (rule.bySetPosition || (rule.byDay && rule.byMonthDay)) return undefined;
  if (rule.byMonthDay) return describeDates(said);
  return hasOneMonth || !rule.byMonth ? describeNthOfYear(said) : undefined;
}

/** Days of given months: "elk jaar op 5 mei". */
function describeDates({ rule, language }: Said): string | undefined {
  const { byMonth = [], byMonthDay = [], interval = 1 } = rule;
  const words = sentenceWords[language];
  const dates = [...new Set(byMonth.map(Number))]
    .sort((a, b) => a - b)
    .flatMap((month) => sortNths(byMonthDay).map((date) => ({ month, date })));
  const isPlain = dates.every(({ month, date }) => date > 0 && date <= lengthOf(month));
  if (!isPlain || dates.length === 0 || dates.length > 6) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  const said = dates.map(({ month, date }) =>
    describeDay(`2023-${two(month)}-${two(date)}`, language, false),
  );
  const list = joinWords(said, language);
  return interval === 1 ? words.yearly(list) : words.yearsApart(interval, list);
}

/** Days of a month in a year that is no leap year. */
const lengthOf = (month: number) => new Date(Date.UTC(2023, month, 0)).getUTCDate();

/** "elk jaar op de 1e maandag van maart". */
function describeNthOfYear(said: Said): string | undefined {
  const { rule, language } = said;
  const words = sentenceWords[language];
  const { interval = 1, byMonth } = rule;
  const days = listNths(said);
  if (days === undefined || isMissing(rule)) return undefined;
  if (!byMonth) return interval === 1 ? words.ofYear(days) : undefined;
  const phrase = words.inMonth(days, monthName(Number(byMonth[0]), language));
  return interval === 1 ? words.yearly(phrase) : words.yearsApart(interval, phrase);
}

const weeksFrom = (first: number, last: number) =>
  Array.from({ length: (last - first) / 2 + 1 }, (_, index) => first + 2 * index).join();

/** Weeks by their number, as in ISO 8601: "even weken op dinsdag". */
function describeWeeks({ rule, language }: Said): string | undefined {
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
