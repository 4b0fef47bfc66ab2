import type { DayOfWeek, Schedule } from 'schema-dts';
import type { Activity, RecurrenceRule, Weekday } from './activity';
import { findSpan } from './json-ld-span';
import { readDuration, readLocal, writeLocal } from './local-time';

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

/**
 * The schema.org Schedules of an activity's rules; undefined when one of them says more than a
 * Schedule can (weeks of the year, the last Monday, positions): then the dates have to be listed.
 */
export function buildSchedules(activity: Activity): Schedule[] | undefined {
  if (activity.excludedRecurrenceRules) return undefined;
  const rules = activity.recurrenceRules ?? [];
  const schedules = rules.map((rule) => buildOfRule(rule, activity));
  const known = schedules.filter((one) => one !== undefined);
  return known.length === rules.length ? known.flat() : undefined;
}

function buildOfRule(rule: RecurrenceRule, activity: Activity): Schedule[] | undefined {
  const { frequency, byDay = [], byHour = [], byMonth, byMonthDay } = rule;
  if (!isPlain(rule) || !(frequency in units) || byHour.length > 1) return undefined;
  const nths = [...new Set(byDay.map(({ nthOfPeriod }) => nthOfPeriod ?? 0))];
  if (nths.some((nth) => nth < 0)) return undefined;
  const base = buildBase(rule, activity);
  const months = byMonth ? { byMonth: byMonth.map(Number) } : {};
  const monthDays = byMonthDay ? { byMonthDay } : {};
  if (byDay.length === 0) return [{ ...base, ...months, ...monthDays }];
  return nths.map((nth) => ({
    ...base,
    ...months,
    ...monthDays,
    byDay: byDay.filter((one) => (one.nthOfPeriod ?? 0) === nth).map(({ day }) => days[day]),
    ...(nth ? { byMonthWeek: nth } : {}),
  }));
}

const isPlain = ({
  bySetPosition,
  byWeekNo,
  byYearDay,
  byMinute,
  bySecond,
  skip,
  byDay,
  frequency,
}: RecurrenceRule) =>
  !(bySetPosition ?? byWeekNo ?? byYearDay ?? byMinute ?? bySecond ?? skip) &&
  !(byDay && frequency === 'yearly');

function buildBase(
  rule: RecurrenceRule,
  activity: Activity,
): Extract<Schedule, object> & { '@type': 'Schedule' } {
  const { frequency, interval = 1, count, byHour = [] } = rule;
  const first = readLocal(activity.start);
  const last = findSpan(rule, first)?.last;
  const start = byHour[0] === undefined ? first : new Date(first).setUTCHours(byHour[0]);
  const { days: whole, time } = readDuration(activity.duration);
  const timeOf = (local: number) => writeLocal(local).slice(11);
  const isTimed = !activity.showWithoutTime;
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${interval}${units[frequency as keyof typeof units]}`,
    startDate: activity.start.slice(0, 10),
    ...(last === undefined ? {} : { endDate: writeLocal(last).slice(0, 10) }),
    ...(count ? { repeatCount: count } : {}),
    ...(isTimed ? { startTime: timeOf(start) } : {}),
    ...(isTimed && whole === 0 && time > 0 ? { endTime: timeOf(start + time) } : {}),
    ...(activity.duration ? { duration: activity.duration } : {}),
    ...(activity.timeZone ? { scheduleTimezone: activity.timeZone } : {}),
    ...listExceptions(activity),
  };
}

/** Dates that are left out, or told apart as an event of their own. */
function listExceptions({ recurrenceOverrides }: Activity): { exceptDate?: string[] } {
  const ids = Object.keys(recurrenceOverrides ?? {});
  return ids.length > 0 ? { exceptDate: ids.map((id) => id.slice(0, 10)) } : {};
}
