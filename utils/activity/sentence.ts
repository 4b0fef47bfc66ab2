import type { Activity, RecurrenceRule } from './activity';
import type { Language } from './describe-date';
import { readLocal } from './local-time';
import { readRule } from './read-rule';
import { fillRule } from './rule-days';
import { findFirstDay, isForOne, isOff, listAllDates, type SeriesDate } from './sentence-dates';
import { describeListed } from './sentence-first';
import { rephrase } from './sentence-same';
import { describeSeries } from './sentence-series';
import { sentenceWords } from './sentence-words';
import { showList, showSeries } from './sentence-zone';

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
  const count = countDates(activity, rules, today);
  const parts = shown && describeSeries(shown, count, language, today);
  // What ends and has no phrase is a list of dates.
  const listed = going && describeListed(showList(asListed(activity, going)), language, today);
  return capitalise((parts ?? listed ?? [words.general]).join(', '));
}

/**
 * How often a series is that ends, from the first day that is told: a change that is past is told no
 * more, so it is not counted either.
 */
function countDates(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  today: string,
): number | undefined {
  const coming = Object.entries(activity.recurrenceOverrides ?? {}).filter(
    ([id]) => id.slice(0, 10) >= today,
  );
  const plain = { ...activity, recurrenceOverrides: Object.fromEntries(coming) };
  const first = findFirstDay(activity, rules);
  return listAllDates(plain, rules)?.filter(
    ({ id, patch }) => !isOff(patch) && id.slice(0, 10) >= first,
  ).length;
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
