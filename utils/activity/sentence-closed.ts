import { type Activity, type Closing, closings, type RecurrenceRule } from './activity';
import { closedDays, isClosedOn } from './closed-days';
import { joinWords, type Language, monthName } from './describe-date';
import { readRule } from './read-rule';
import { sentenceWords } from './sentence-words';

/** Rules that leave dates out: whole months, or in general. */
export function describeExcluded(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  language: Language,
): string[] {
  const words = sentenceWords[language];
  const given = listOf(activity.excludedRecurrenceRules);
  if (given.length === 0) return [];
  const excluded = given.map(readRule).filter((rule) => rule !== undefined);
  if (excluded.length < given.length) return [words.exceptions];
  if (!excluded.every((one) => isWholeMonths(one, rules))) return [words.exceptions];
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
export function describeClosings(activity: Activity, language: Language): string[] {
  const given = listOf(activity['pleinwijzer.nl:closedIn']);
  const kinds = closings.filter((one) => given.includes(one));
  const said = kinds.map((one) => sentenceWords[language].closed[one]);
  return said.length > 0 ? [joinWords(said, language)] : [];
}

/**
 * Stretches of the year (`MM-DD`) in which Dutch schools have their holidays, whatever the region. Taken
 * widely: they only decide how a date that is left out anyway is told.
 */
const holidayTimes = [
  ['01-01', '01-10'],
  ['02-10', '03-10'],
  ['04-20', '05-13'],
  ['07-04', '09-06'],
  ['10-10', '11-01'],
  ['12-18', '12-31'],
] as const;

/**
 * Whether what closes the activity by itself tells of this day already (`YYYY-MM-DD`). A feed writes
 * closed days out one by one, by a table of the team's own: of a region or year that is not known
 * here, what is left out when schools have holidays counts as such.
 */
export function isClosedAnyway(activity: Activity, date: string): boolean {
  const given = listOf(activity['pleinwijzer.nl:closedIn']);
  if (given.length === 0) return false;
  if (isClosedOn(activity, date, closedDays)) return true;
  const season = date.slice(5);
  return (
    holidayTimes.some(([from, to]) => season >= from && season <= to) &&
    closings.some((kind) => given.includes(kind) && isUnknown(kind, date))
  );
}

/** Whether nothing is known of the days of this kind around a day. */
function isUnknown(kind: Closing, date: string): boolean {
  const known = closedDays[kind];
  if (!known) return false;
  const { ranges, validUntil, toCheck } = known;
  if (!toCheck || date < toCheck.from || date > toCheck.to) return date > validUntil;
  return !ranges.some(({ from, to }) => from <= toCheck.to && to >= toCheck.from);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
