import type { DayOfWeek, Schedule } from 'schema-dts';
import { type Activity, homeZone, type NDay, type RecurrenceRule, type Weekday } from './activity';
import { listExceptions } from './json-ld-exceptions';
import { findSpan, type RuleSpan } from './json-ld-span';
import { readDuration, readLocal, writeLocal } from './local-time';
import { fillRule } from './rule-days';

/** Days of the week as schema.org names them. */
const days: Record<Weekday, DayOfWeek> = {
  mo: 'https://schema.org/Monday',
  tu: 'https://schema.org/Tuesday',
  we: 'https://schema.org/Wednesday',
  th: 'https://schema.org/Thursday',
  fr: 'https://schema.org/Friday',
  sa: 'https://schema.org/Saturday',
  su: 'https://schema.org/Sunday',
};

const units = { daily: 'D', weekly: 'W', monthly: 'M', yearly: 'Y' } as const;

/** A rule that one Schedule tells, and when it gives dates. */
interface Part {
  rule: RecurrenceRule;
  span: RuleSpan;
}

/**
 * The schema.org Schedules of an activity's rules; undefined when one of them says more than a
 * Schedule can (weeks of the year, the last Monday, positions): then the dates have to be listed.
 */
export function buildSchedules(activity: Activity): Schedule[] | undefined {
  if (activity.excludedRecurrenceRules) return undefined;
  const start = readLocal(activity.start);
  const rules = (activity.recurrenceRules ?? []).map((rule) => fillRule(rule, start));
  if (!rules.every(fitsSchedule)) return undefined;
  const parts = rules
    .flatMap((rule) => splitNths(rule, start))
    .flatMap((rule) => {
      const span = findSpan(rule, start);
      return span ? { rule, span } : [];
    });
  const exceptions = listExceptions(parts.map(endByDate), activity);
  return parts.map((part, index) => {
    const exceptDate = exceptions[index] ?? [];
    return { ...buildOfPart(part, activity), ...(exceptDate.length > 0 ? { exceptDate } : {}) };
  });
}

/** Whether a Schedule can say all that a rule, once it is filled in, says. */
function fitsSchedule(rule: RecurrenceRule): boolean {
  const { bySetPosition, byWeekNo, byYearDay, byMonthDay, byHour, byMinute, bySecond, skip } = rule;
  const isAtOneTime = [byHour, byMinute, bySecond].every((times) => (times?.length ?? 1) === 1);
  // schema.org counts the days of a month from 1 to 31, never from its end.
  const isFromStart = (byMonthDay ?? []).every((one) => one > 0);
  return (
    !(bySetPosition ?? byWeekNo ?? byYearDay) &&
    (skip ?? 'omit') === 'omit' &&
    isAtOneTime &&
    isFromStart &&
    fitsDays(rule)
  );
}

/** Whether a Schedule can say which days of the week a rule takes. */
function fitsDays(rule: RecurrenceRule): boolean {
  const { frequency, interval = 1, byDay, byMonthDay, firstDayOfWeek = 'mo' } = rule;
  if (!byDay) return true;
  // schema.org tells nothing of days that have to be both, nor of the Mondays of a year.
  if (byMonthDay || frequency === 'yearly') return false;
  // Which days go together depends on where the week begins: people take Monday.
  if (frequency === 'weekly')
    return interval === 1 || byDay.length === 1 || firstDayOfWeek === 'mo';
  const nths = byDay.map((one) => nthOf(one, rule));
  return nths.every((nth) => nth > 0 || (nth === 0 && interval === 1));
}

/** Which one of the month; 0 for every one. It says nothing in a rule of days or weeks. */
const nthOf = ({ nthOfPeriod = 0 }: NDay, { frequency }: RecurrenceRule) =>
  frequency === 'monthly' ? nthOfPeriod : 0;

/** A rule as several that each take one n-th weekday of the month, as a Schedule does. */
function splitNths(rule: RecurrenceRule, start: number): RecurrenceRule[] {
  const { byDay = [] } = rule;
  const nths = [...new Set(byDay.map((one) => nthOf(one, rule)))];
  if (nths.length < 2) return [rule];
  // They are counted together, which none of them can say.
  const span = findSpan(rule, start);
  const ended = span ? endByDate({ rule, span }) : rule;
  return nths.map((nth) => ({
    ...ended,
    byDay: byDay.filter((one) => nthOf(one, rule) === nth),
  }));
}

/** A rule that ends at its last date rather than by a count. */
function endByDate({ rule, span: { last } }: Part): RecurrenceRule {
  const { count, ...rest } = rule;
  return last === undefined ? rest : { ...rest, until: writeLocal(last) };
}

function buildOfPart({ rule, span }: Part, activity: Activity) {
  const { first, last, amount } = span;
  const { byDay = [], byMonth, byMonthDay } = rule;
  const [one] = byDay;
  const nth = one ? nthOf(one, rule) : 0;
  return {
    '@type': 'Schedule' as const,
    repeatFrequency: writeFrequency(rule, nth),
    startDate: writeLocal(first).slice(0, 10),
    ...(last === undefined ? {} : { endDate: writeLocal(last).slice(0, 10) }),
    ...(amount ? { repeatCount: amount } : {}),
    ...(byMonth ? { byMonth: byMonth.map(Number) } : {}),
    ...(byMonthDay ? { byMonthDay } : {}),
    ...(one ? { byDay: byDay.map(({ day }) => days[day]) } : {}),
    ...(nth ? { byMonthWeek: nth } : {}),
    ...buildTime(first, activity),
  };
}

function writeFrequency({ frequency, interval = 1, byDay }: RecurrenceRule, nth: number): string {
  // Every Monday of a month is every week's.
  const isEveryWeek = frequency === 'monthly' && byDay && nth === 0;
  return isEveryWeek ? 'P1W' : `P${interval}${units[frequency]}`;
}

/** The time of day of all dates of a rule, by its first date. */
function buildTime(first: number, activity: Activity) {
  const { duration, showWithoutTime, timeZone } = activity;
  const { days: whole, time } = readDuration(duration);
  const timeOf = (local: number) => writeLocal(local).slice(11);
  return {
    ...(duration ? { duration } : {}),
    ...(showWithoutTime ? {} : { startTime: timeOf(first) }),
    ...(showWithoutTime || whole > 0 || time === 0 ? {} : { endTime: timeOf(first + time) }),
    ...(showWithoutTime ? {} : { scheduleTimezone: timeZone ?? homeZone }),
  };
}
