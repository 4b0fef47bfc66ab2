import type { Activity, RecurrenceRule } from './activity';
import { describeDay, joinWords, type Language } from './describe-date';
import { day, readLocal, writeLocal } from './local-time';
import { describeClosings, describeExcluded } from './sentence-closed';
import { findFirstDay, isGiven } from './sentence-dates';
import { describeExceptions } from './sentence-exceptions';
import { describeDays } from './sentence-rule';
import { describeRuleTimes } from './sentence-times';
import { sentenceWords } from './sentence-words';
import type { Shown } from './sentence-zone';

/**
 * The parts of the sentence of an activity that comes back; `count` is how often, where it ends.
 * Undefined when a phrase is missing.
 */
export function describeSeries(
  { activity, rules, hasTimes }: Shown,
  count: number | undefined,
  language: Language,
  today: string,
): string[] | undefined {
  const words = sentenceWords[language];
  const main = describeRules(activity, rules, count, language, today);
  if (main === undefined) return undefined;
  const exceptions = describeExceptions(activity, rules, language, today);
  const isComplete = hasTimes || exceptions.includes(words.exceptions);
  return [
    main,
    ...exceptions,
    ...describeExcluded(activity, rules, language),
    ...describeClosings(activity, language),
    ...(isComplete ? [] : [words.seeTimes]),
  ];
}

/** All rules with their times and their end; undefined when a phrase is missing. */
function describeRules(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  count: number | undefined,
  language: Language,
  today: string,
): string | undefined {
  const words = sentenceWords[language];
  const start = readLocal(activity.start);
  const first = findFirstDay(activity, rules);
  const ends = rules.map((rule) => lastDayOf(rule, start));
  const isOneEnd = ends.every((end) => end === ends[0]);
  const phrases = rules.map((rule, index) => {
    const phrase = describeRule(rule, activity, start, language);
    const end = ends[index];
    return phrase && end && !isOneEnd
      ? `${phrase} ${words.until(describeDay(end, language))}`
      : phrase;
  });
  if (!phrases.every((phrase) => phrase !== undefined)) return undefined;
  const said = joinWords([...new Set(phrases)], language);
  const end = isOneEnd ? ends[0] : undefined;
  if (!rules.some((rule) => rule.count)) return frame(said, first, end, language, today);
  // Of several counts, or dates that no rule gives, no number can be told.
  if (rules.length > 1 || !isGiven(rules, start, start) || end) return undefined;
  if (count === undefined) return frame(said, first, undefined, language, today);
  return `${words.times(count)}: ${said}, ${words.from(describeDay(first, language))}`;
}

/** From when and until when, where that is to be told. */
function frame(
  said: string,
  first: string,
  last: string | undefined,
  language: Language,
  today: string,
): string {
  const words = sentenceWords[language];
  const isAhead = today === '' ? last !== undefined : first > today;
  if (!last) return isAhead ? `${said}, ${words.from(describeDay(first, language))}` : said;
  const end = describeDay(last, language);
  if (!isAhead) return `${said}, ${words.until(end)}`;
  const hasYear = first.slice(0, 4) !== last.slice(0, 4);
  return `${words.span(describeDay(first, language, hasYear), end)}: ${said}`;
}

/** The last day that an `until` lets in, whatever hour of the activity it has. */
function lastDayOf({ until }: RecurrenceRule, start: number): string | undefined {
  if (!until) return undefined;
  const time = ((start % day) + day) % day;
  return writeLocal(Math.max(start, readLocal(until) - time)).slice(0, 10);
}

function describeRule(
  rule: RecurrenceRule,
  activity: Activity,
  start: number,
  language: Language,
): string | undefined {
  const days = describeDays(rule, language);
  const times = describeRuleTimes(rule, activity, start, language);
  if (days === undefined || times === undefined) return undefined;
  return times ? `${days} ${times}` : days;
}
