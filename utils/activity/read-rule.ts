import { frequencies, type NDay, type RecurrenceRule, weekdays } from './activity';
import { readLocal } from './local-time';

/** The least and the most that the numbers of a part can be (RFC 8984 §4.3.3). */
const ranges: Record<string, [least: number, most: number]> = {
  interval: [1, 1e6],
  count: [1, 1e15],
  byMonthDay: [-31, 31],
  byYearDay: [-366, 366],
  byWeekNo: [-53, 53],
  bySetPosition: [-366, 366],
  byHour: [0, 23],
  byMinute: [0, 59],
  bySecond: [0, 59],
};

/** What can be done with a date that a month does not have (RFC 7529 §4.1). */
const skips: unknown[] = ['omit', 'backward', 'forward'];

/** The days of a year: a longer list is no rule to `startsByRule`, which would throw at it. */
const longest = 366;

const isNumber = (value: unknown, [least, most]: [number, number]) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/**
 * A rule of a feed that is not to be trusted, with parts that are null or empty left out; undefined
 * when it is no rule, or one that this calendar does not know: then no date is better than a wrong
 * one.
 */
export function readRule(given: unknown): RecurrenceRule | undefined {
  const parts = Object.entries(given ?? {}).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const rule = Object.fromEntries(parts) as unknown as RecurrenceRule;
  const isRule = frequencies.includes(rule.frequency) && parts.every(isSound);
  return isRule ? rule : undefined;
}

function isSound([name, value]: [name: string, value: unknown]): boolean {
  if (/^by/.test(name))
    return Array.isArray(value) && value.length <= longest && value.every(findTest(name));
  return findTest(name)(value);
}

function findTest(name: string): (value: unknown) => boolean {
  const range = ranges[name];
  if (range) return (value) => isNumber(value, range);
  if (name === 'byDay') return isNDay;
  if (name === 'byMonth')
    return (value) => typeof value !== 'object' && /^([1-9]|1[0-2])$/.test(String(value));
  if (name === 'until') return (value) => readLocal(value) < Number.POSITIVE_INFINITY;
  if (name === 'firstDayOfWeek') return (value) => weekdays.includes(value as NDay['day']);
  if (name === 'skip') return (value) => skips.includes(value);
  if (name === 'rscale') return (value) => value === 'gregorian';
  return () => true;
}

function isNDay(value: unknown): boolean {
  const { day, nthOfPeriod } = (value ?? {}) as NDay;
  return weekdays.includes(day) && (nthOfPeriod == null || isNumber(nthOfPeriod, [-53, 53]));
}
