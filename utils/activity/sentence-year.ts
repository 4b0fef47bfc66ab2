import { describeDay, joinWords, monthName } from './describe-date';
import { isMissing, listNths, type Said, sortNths } from './sentence-nth';
import { describeWeeks } from './sentence-week';
import { sentenceWords } from './sentence-words';

/** The days of a yearly rule; undefined when no phrase fits. */
export function describeYearly(said: Said): string | undefined {
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
