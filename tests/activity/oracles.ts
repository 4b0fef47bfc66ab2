import ICAL from 'ical.js';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { RecurrenceRule } from '../../utils/activity/activity';
import { readLocal, writeLocal } from '../../utils/activity/local-time';

/** A rule as iCalendar writes it (RFC 5545 §3.3.10). */
export function writeRRule(rule: RecurrenceRule): string {
  const { byDay, until } = rule;
  const parts = {
    FREQ: rule.frequency.toUpperCase(),
    INTERVAL: rule.interval,
    WKST: rule.firstDayOfWeek?.toUpperCase(),
    BYMONTH: rule.byMonth,
    BYWEEKNO: rule.byWeekNo,
    BYYEARDAY: rule.byYearDay,
    BYMONTHDAY: rule.byMonthDay,
    BYDAY: byDay?.map(({ day, nthOfPeriod }) => `${nthOfPeriod ?? ''}${day.toUpperCase()}`),
    BYHOUR: rule.byHour,
    BYMINUTE: rule.byMinute,
    BYSECOND: rule.bySecond,
    BYSETPOS: rule.bySetPosition,
    COUNT: rule.count,
    UNTIL: until && `${until.replaceAll(/[-:]/g, '')}Z`,
  };
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => `${name}=${value}`).join(';');
}

/** The rule's dates from its start to a moment, inclusive, as rrule-temporal has them. */
export function listByTemporal(rule: RecurrenceRule, start: string, to: string): string[] {
  const until = rule.until && rule.until < to ? rule.until : to;
  const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime('UTC');
  const rruleString = writeRRule({ ...rule, until });
  const found = new RRuleTemporal({ rruleString, dtstart, maxIterations: 2500 }).all();
  return found.map((date) => writeLocal(date.epochMilliseconds));
}

/** The first so many dates of a rule, as ical.js has them. Asked for more than there are, it hangs. */
export function listByICal(rule: RecurrenceRule, start: string, most: number): string[] {
  const recur = ICAL.Recur.fromString(writeRRule(rule));
  const iterator = recur.iterator(ICAL.Time.fromDateTimeString(start));
  const found: string[] = [];
  while (found.length < most) {
    const next = iterator.next();
    if (!next) break;
    found.push(next.toString().slice(0, 19));
  }
  return found;
}

/** The first so many dates of a rule, as rrule has them; more than there are take it long. */
export function listByRRule(rule: RecurrenceRule, start: string, count: number): string[] {
  const options = rrule.RRule.parseString(writeRRule({ ...rule, count }));
  const set = new rrule.RRule({ ...options, dtstart: new Date(readLocal(start)) });
  return set.all().map((date) => writeLocal(+date));
}
