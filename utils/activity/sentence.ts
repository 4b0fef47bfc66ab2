import { type Activity, closings, homeZone, type RecurrenceRule } from './activity';
import {
  describeDate,
  describeDay,
  describeHours,
  describeTimes,
  joinWords,
  type Language,
  monthName,
} from './describe-date';
import { day, readDuration, readLocal, writeLocal } from './local-time';
import { readRule } from './read-rule';
import { startsByRule } from './rule';
import { fillRule } from './rule-days';
import { describeExceptions } from './sentence-exceptions';
import { describeDays } from './sentence-rule';
import { sentenceWords } from './sentence-words';
import { toInstant } from './zone';

/** More rules, or times on a day, than this no sentence can hold. */
const most = 4;

/**
 * When an activity is, as people read it, made from its rules: "Elke maandag 10.00–12.00 uur, niet
 * in de schoolvakanties (regio midden)". `today` (`YYYY-MM-DD`) leaves out what is past and tells a
 * start that is still to come. What no phrase fits is told in general, never wrong. Never throws.
 */
export function describeSchedule(activity: Activity, language: Language, today = ''): string {
  const words = sentenceWords[language];
  const start = readLocal(activity?.start);
  if (Number.isNaN(start)) return words.general;
  const rules = listOf(activity.recurrenceRules).slice(0, most + 1);
  const main = rules.length > 0 ? describeRules(activity, start, language, today) : undefined;
  if (rules.length > 0 && main === undefined) return words.general;
  const read = readRules(rules, start) ?? [];
  const parts = [
    main ?? describeOnce(activity, start, language),
    ...(main ? describeOwnStart(read, start, language, today) : []),
    ...describeExceptions(activity, read, language, today),
    ...describeExcluded(activity, read, start, language),
    ...(main ? describeClosings(activity, language) : []),
  ];
  return capitalise(parts.join(', '));
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const capitalise = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The rules, filled in; undefined when one of them is none. */
function readRules(given: readonly unknown[], start: number): RecurrenceRule[] | undefined {
  const read = given.map(readRule);
  if (read.length > most || !read.every((rule) => rule !== undefined)) return undefined;
  return read.map((rule) => fillRule(rule, start));
}

/** One date: "woensdag 2 december 2026, 14.00–16.00 uur". */
function describeOnce(activity: Activity, start: number, language: Language): string {
  const date = writeLocal(start).slice(0, 10);
  const { days, time } = readDuration(activity.duration);
  if (activity.showWithoutTime === true) {
    const last = writeLocal(start + Math.max(0, days - 1) * day).slice(0, 10);
    const first = describeDate(date, language, days < 2);
    if (days < 2) return first;
    return sentenceWords[language].span(first, describeDate(last, language, true));
  }
  const zone = activity.timeZone ?? homeZone;
  const from = toInstant(zone, start);
  const to = (days ? toInstant(zone, start + days * day) : from) + time;
  const times = { activity, start: new Date(from), end: new Date(to), allDay: false };
  return `${describeDate(date, language, true)}, ${describeTimes(times, language)}`;
}

/** All rules with their times and their end; undefined when a phrase is missing. */
function describeRules(
  activity: Activity,
  start: number,
  language: Language,
  today: string,
): string | undefined {
  const words = sentenceWords[language];
  const rules = readRules(listOf(activity.recurrenceRules), start);
  if (!rules) return undefined;
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
  const count = rules.find((rule) => rule.count)?.count;
  if (!count) return frame(said, start, isOneEnd ? ends[0] : undefined, language, today);
  // Of several counts, or dates that no rule gives, no number can be told.
  const isSure = rules.length === 1 && isGiven(rules, start) && !ends[0];
  const from = words.from(describeDay(writeLocal(start).slice(0, 10), language));
  return isSure ? `${words.times(count)}: ${said}, ${from}` : undefined;
}

/** From when and until when, where that is to be told. */
function frame(
  said: string,
  start: number,
  last: string | undefined,
  language: Language,
  today: string,
): string {
  const words = sentenceWords[language];
  const first = writeLocal(start).slice(0, 10);
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

function describeRuleTimes(
  rule: RecurrenceRule,
  activity: Activity,
  start: number,
  language: Language,
): string | undefined {
  const words = sentenceWords[language];
  const { days, time } = readDuration(activity.duration);
  const length = days * day + time;
  if (activity.showWithoutTime === true)
    return length > day ? `(${words.fullDays(Math.ceil(length / day))})` : '';
  const times = listTimes(rule, start);
  if (times.length === 0 || times.length > most) return undefined;
  if (length > 0 && length < day)
    return joinWords(
      times.map((from) => describeHours(from, from + length, language)),
      language,
    );
  const from = words.at(
    joinWords(
      times.map((one) => describeHours(one, one, language)),
      language,
    ),
  );
  return length > 0 ? `${from} (${words.hours(String(Math.round(length / 3_600_000)))})` : from;
}

/** Milliseconds after midnight of the times that a rule has on a day, in order. */
function listTimes({ byHour, byMinute }: RecurrenceRule, start: number): number[] {
  const date = new Date(start);
  const minutes = byMinute ?? [date.getUTCMinutes()];
  const times = (byHour ?? [date.getUTCHours()]).flatMap((hour) =>
    minutes.map((minute) => (hour * 60 + minute) * 60_000),
  );
  return [...new Set(times)].sort((a, b) => a - b);
}

const isGiven = (rules: readonly RecurrenceRule[], start: number) =>
  rules.some((rule) => startsByRule(rule, start, start, start + 1, 100).length > 0);

/** A start that no rule gives is a date beside them (RFC 8984 §4.3.3.1). */
function describeOwnStart(
  rules: readonly RecurrenceRule[],
  start: number,
  language: Language,
  today: string,
): string[] {
  const date = writeLocal(start).slice(0, 10);
  if (isGiven(rules, start) || date < today) return [];
  return [sentenceWords[language].alsoOn(describeDate(date, language, true))];
}

/** Rules that leave dates out: whole months, or in general. */
function describeExcluded(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  start: number,
  language: Language,
): string[] {
  const words = sentenceWords[language];
  const given = listOf(activity.excludedRecurrenceRules);
  if (given.length === 0) return [];
  const excluded = readRules(given, start);
  if (!excluded?.every((one) => isWholeMonths(one, rules))) return [words.exceptions];
  const months = excluded.flatMap((rule) => (rule.byMonth ?? []).map(Number));
  const names = [...new Set(months)].sort((a, b) => a - b).map((one) => monthName(one, language));
  return [words.notIn(joinWords(names, language))];
}

/** Whether an excluded rule takes all dates of the rules out of its months, and no others. */
function isWholeMonths(one: RecurrenceRule, rules: readonly RecurrenceRule[]): boolean {
  const { frequency, byMonth, byDay, interval = 1 } = one;
  const isPlain = Object.keys(one).every((key) =>
    /^(@type|frequency|byMonth|byDay|interval)$/.test(key),
  );
  if (!byMonth || !isPlain || interval > 1 || !/^(daily|weekly)$/.test(frequency)) return false;
  const isIn = (rule: RecurrenceRule) =>
    !byDay || (rule.byDay ?? []).every((given) => byDay.some((two) => two.day === given.day));
  const hasOwnTime = rules.some((rule) => rule.byHour || rule.byMinute || rule.bySecond);
  return (
    !hasOwnTime && rules.every((rule) => (byDay ? rule.byDay !== undefined : true) && isIn(rule))
  );
}

/** What closes the activity by itself. */
function describeClosings(activity: Activity, language: Language): string[] {
  const given = listOf(activity['pleinwijzer.nl:closedIn']);
  const kinds = closings.filter((one) => given.includes(one));
  const said = kinds.map((one) => sentenceWords[language].closed[one]);
  return said.length > 0 ? [joinWords(said, language)] : [];
}
