import type { Activity, RecurrenceRule } from './activity';
import { describeDate, describeDay, joinWords, type Language } from './describe-date';
import { day, readLocal, writeLocal } from './local-time';
import { readRule } from './read-rule';
import { startsByRule } from './rule';
import { fillRule } from './rule-days';
import { describeClosings, describeExcluded } from './sentence-closed';
import { describeExceptions } from './sentence-exceptions';
import { beginAtFirst } from './sentence-first';
import { describeDays } from './sentence-rule';
import { rephrase } from './sentence-same';
import { describeOnce, describeRuleTimes } from './sentence-times';
import { sentenceWords } from './sentence-words';
import { offsetAt, shownZone, toInstant } from './zone';

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

function describe(given: Activity, language: Language, today: string): string {
  const words = sentenceWords[language];
  const rules = listOf(given.recurrenceRules)
    .filter(hasMore)
    .slice(0, most + 1);
  const { timeZone } = given;
  const zone = shownZone(timeZone);
  // Its time on the clock changes with summer and winter: no sentence of a rule would stay true.
  if (rules.length > 0 && timeZone && zone !== timeZone) return words.general;
  const activity = rules.length > 0 ? given : beginAtFirst(inZone(given, zone), today);
  const start = readLocal(activity.start);
  if (Number.isNaN(start)) return words.general;
  const main = rules.length > 0 ? describeRules(activity, rules, language, today) : undefined;
  if (rules.length > 0 && main === undefined) return words.general;
  const read = readRules(rules, start) ?? [];
  const parts = [
    main ?? describeOnce(activity, start, language),
    ...(main ? describeOwnStart(read, start, language, today) : []),
    ...describeExceptions(activity, read, language, today),
    ...describeExcluded(activity, read, language),
    ...(main ? describeClosings(activity, language) : []),
  ];
  return capitalise(parts.join(', '));
}

/** A rule for one date gives none but the start (RFC 8984 §4.3.3.1). */
const hasMore = (rule: unknown) => (rule as Partial<RecurrenceRule> | null)?.count !== 1;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const capitalise = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** An activity without rules, told in the zone in which people read its times. */
function inZone(activity: Activity, zone: string): Activity {
  const { timeZone, start } = activity;
  if (!timeZone || zone === timeZone || activity.showWithoutTime) return activity;
  const instant = toInstant(timeZone, readLocal(start));
  return { ...activity, timeZone: zone, start: writeLocal(instant + offsetAt(zone, instant)) };
}

/** The rules, filled in and as people say them; undefined when one of them is none. */
function readRules(given: readonly unknown[], start: number): RecurrenceRule[] | undefined {
  const read = given.map(readRule);
  if (read.length > most || !read.every((rule) => rule !== undefined)) return undefined;
  return read.map((rule) => rephrase(fillRule(rule, start), start));
}

/** All rules with their times and their end; undefined when a phrase is missing. */
function describeRules(
  activity: Activity,
  given: readonly unknown[],
  language: Language,
  today: string,
): string | undefined {
  const words = sentenceWords[language];
  const start = readLocal(activity.start);
  const rules = readRules(given, start);
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
