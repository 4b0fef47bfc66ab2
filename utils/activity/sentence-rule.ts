import { type RecurrenceRule, weekdays } from './activity';
import { joinWords, type Language, monthName } from './describe-date';
import { isMissing, listNths, listNumbers, type Said } from './sentence-nth';
import { describeWeekly } from './sentence-week';
import { sentenceWords } from './sentence-words';
import { describeYearly } from './sentence-year';

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
