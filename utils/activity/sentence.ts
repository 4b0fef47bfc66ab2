import type { Activity, RecurrenceRule } from './activity';
import { describeDay, joinWords, type Language } from './describe-date';
import { day, readLocal, writeLocal } from './local-time';
import { readRule } from './read-rule';
import { fillRule } from './rule-days';
import { describeClosings, describeExcluded } from './sentence-closed';
import {
  findFirstDay,
  isForOne,
  isGiven,
  isOff,
  listAllDates,
  type SeriesDate,
} from './sentence-dates';
import { describeExceptions } from './sentence-exceptions';
import { describeListed } from './sentence-first';
import { describeDays } from './sentence-rule';
import { rephrase } from './sentence-same';
import { describeRuleTimes } from './sentence-times';
import { sentenceWords } from './sentence-words';
import { type Shown, showList, showSeries } from './sentence-zone';

/** More rules than this no sentence can hold. */
const most = 4;

/**
 * When an activity is, as people read it, made from its rules: "Elke maandag 10.00–12.00 uur, niet
 * in de schoolvakanties (regio midden)". `today` (`YYYY-MM-DD`) leaves out what is past and tells a
 * start that is still to come. What no phrase fits is told in general, never wrong. Never throws.
 */
export function describeSchedule(activity: Activity, language: Language, today = ''): string {
  try {
    return describe(activity, language, today);
  } catch {
    // Somebody else's record, with values that no sentence can hold.
    return sentenceWords[language].general;
  }
}

function describe(activity: Activity, language: Language, today: string): string {
  const words = sentenceWords[language];
  const start = readLocal(activity.start);
  const rules = readRules(activity.recurrenceRules, start);
  if (Number.isNaN(start) || !rules) return words.general;
  const dates = listAllDates(activity, rules);
  if (dates?.length === 0) return capitalise(words.none);
  const going = dates?.filter(({ patch }) => !isOff(patch));
  if (rules.length > 0 && going?.length === 0) return capitalise(words.noneGoes);
  const shown = isRow(going) ? showSeries(activity, rules, today) : undefined;
  const parts = shown && describeSeries(shown, going?.length, language, today);
  // What ends and has no phrase is a list of dates.
  const listed = going && describeListed(showList(asListed(activity, going)), language, today);
  return capitalise((parts ?? listed ?? [words.general]).join(', '));
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const capitalise = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Whether dates that rules give lie on more days than one; undefined are those that do not end. */
function isRow(dates: readonly SeriesDate[] | undefined): boolean {
  const days = dates?.filter(({ isRegular }) => isRegular).map(({ id }) => id.slice(0, 10));
  return !days || new Set(days).size > 1;
}

/** A series as a list of the dates that are left of it. */
function asListed(activity: Activity, dates: readonly SeriesDate[]): Activity {
  const { recurrenceRules: _r, excludedRecurrenceRules: _e, ...one } = activity;
  if (!dates[0]) return one;
  const overrides = Object.fromEntries(dates.map(({ id, patch }) => [id, patch]));
  return { ...one, start: dates[0].id, recurrenceOverrides: overrides };
}

/**
 * The parts of the sentence of an activity that comes back; `count` is how often, where it ends.
 * Undefined when a phrase is missing.
 */
function describeSeries(
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

/**
 * The rules that give more than the start, filled in and as people say them; undefined when one of
 * them is none, or when they are too many.
 */
function readRules(given: unknown, start: number): RecurrenceRule[] | undefined {
  const read = listOf(given)
    .slice(0, most + 1)
    .map(readRule);
  if (read.length > most || !read.every((rule) => rule !== undefined)) return undefined;
  return read
    .map((rule) => rephrase(fillRule(rule, start), start))
    .filter((rule) => !isForOne(rule, start));
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
