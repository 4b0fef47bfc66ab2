import {
  type Frequency,
  frequencies,
  type NDay,
  type RecurrenceRule,
  type Weekday,
  weekdays,
} from './activity';

/** A recurrence as ical.js reads it into jCal (RFC 7265 §3.6.10). */
type Recur = Record<string, unknown>;

/** Days as numbers from Sunday 1, as ical.js tells the week's start. */
const fromSunday: Weekday[] = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/** Lists of numbers that both standards have. */
const lists = [
  ['bymonthday', 'byMonthDay'],
  ['byyearday', 'byYearDay'],
  ['byweekno', 'byWeekNo'],
  ['byhour', 'byHour'],
  ['byminute', 'byMinute'],
  ['bysecond', 'bySecond'],
  ['bysetpos', 'bySetPosition'],
] as const;

const asList = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/**
 * The JSCalendar rule of an iCalendar one (RFC 5545 §3.3.10, RFC 7529); undefined when it is none
 * or asks for what cannot be done. `toLocal` turns the text of UNTIL into local time, or nothing
 * when there is no end to speak of.
 */
export function readRecur(
  value: unknown,
  toLocal: (until: string) => string | undefined,
): RecurrenceRule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const recur = value as Recur;
  const frequency = String(recur.freq).toLowerCase() as Frequency;
  if (!frequencies.includes(frequency) || !isDoable(recur)) return undefined;
  const isNth = frequency === 'monthly' || frequency === 'yearly';
  const rule: RecurrenceRule = { '@type': 'RecurrenceRule', frequency };
  const { interval, count, until } = recur as { interval?: number; count?: number; until?: string };
  if (interval && interval > 1) rule.interval = interval;
  if (/^(backward|forward)$/i.test(String(recur.skip)))
    rule.skip = String(recur.skip).toLowerCase() as 'backward' | 'forward';
  const first = fromSunday[Number(recur.wkst) - 1];
  if (first && first !== 'mo') rule.firstDayOfWeek = first;
  const days = asList(recur.byday).flatMap((day) => readDay(day, isNth));
  if (days.length > 0) rule.byDay = days;
  if (recur.bymonth !== undefined) rule.byMonth = asList(recur.bymonth).map(String);
  // RFC 5545 takes days of every month, RFC 8984 §4.3.3.1 those of the month of the start.
  else if (frequency === 'yearly' && recur.bymonthday !== undefined && !hasOtherDays(recur))
    rule.byMonth = Array.from({ length: 12 }, (_, month) => `${month + 1}`);
  for (const [name, key] of lists)
    if (recur[name] !== undefined) rule[key] = asList(recur[name]).map(Number);
  if (count) rule.count = count;
  const end = until && toLocal(until);
  if (end) rule.until = end;
  return rule;
}

const hasOtherDays = ({ byyearday, byweekno }: Recur) => (byyearday ?? byweekno) !== undefined;

function isDoable({ count, rscale, byeaster }: Recur): boolean {
  const isCount = count === undefined || (Number.isSafeInteger(count) && Number(count) > 0);
  const isGregorian = rscale === undefined || String(rscale).toUpperCase() === 'GREGORIAN';
  return isCount && isGregorian && byeaster === undefined;
}

function readDay(value: unknown, isNth: boolean): NDay[] {
  const [, nth = '', name = ''] = /^([+-]?\d*)([A-Z]{2})$/.exec(String(value)) ?? [];
  const day = name.toLowerCase() as Weekday;
  if (!weekdays.includes(day)) return [];
  return [{ '@type': 'NDay', day, ...(isNth && Number(nth) ? { nthOfPeriod: Number(nth) } : {}) }];
}
