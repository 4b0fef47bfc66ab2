import type { NDay, RecurrenceRule } from './activity';

/** Parts of a rule that are lists, by their names in both standards. */
const lists = [
  ['BYMONTH', 'byMonth'],
  ['BYWEEKNO', 'byWeekNo'],
  ['BYYEARDAY', 'byYearDay'],
  ['BYMONTHDAY', 'byMonthDay'],
  ['BYHOUR', 'byHour'],
  ['BYMINUTE', 'byMinute'],
  ['BYSECOND', 'bySecond'],
  ['BYSETPOS', 'bySetPosition'],
] as const;

/**
 * An iCalendar rule (RFC 5545 §3.3.10) of a JSCalendar one. `writeUntil` writes its last moment as
 * the start of the event asks for it.
 */
export function writeRule(rule: RecurrenceRule, writeUntil: (until: string) => string): string {
  const { frequency, interval, skip, firstDayOfWeek, byDay, count, until } = rule;
  const parts: [name: string, value: string | number | undefined][] = [
    // RFC 7529 §4: readers without it see a rule that they know they cannot read.
    ['RSCALE', skip && skip !== 'omit' ? 'GREGORIAN' : undefined],
    ['FREQ', frequency.toUpperCase()],
    ['INTERVAL', interval && interval > 1 ? interval : undefined],
    ['SKIP', skip && skip !== 'omit' ? skip.toUpperCase() : undefined],
    ['WKST', firstDayOfWeek?.toUpperCase()],
    ['BYDAY', byDay?.map(writeDay).join()],
    ...lists.map(([name, key]) => [name, rule[key]?.join()] as [string, string | undefined]),
    ['COUNT', count],
    ['UNTIL', until && !count ? writeUntil(until) : undefined],
  ];
  return parts
    .filter(([, value]) => value !== undefined && value !== '')
    .map((part) => part.join('='))
    .join(';');
}

const writeDay = ({ day, nthOfPeriod }: NDay) => `${nthOfPeriod || ''}${day.toUpperCase()}`;
