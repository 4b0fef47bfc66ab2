import { writeTime } from './icalendar-write';
import { day } from './local-time';
import { offsetAt } from './zone';

/** A change of a zone's clocks. */
interface Change {
  year: number;
  /** Local time before the change, at which it happens. */
  local: number;
  before: number;
  after: number;
  /** When in the year: `BYMONTH` and `BYDAY` of its rule (RFC 5545 §3.6.5). */
  when: string;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Years that a zone's rule is looked at beyond the last one asked for. */
const beyond = 6;

/**
 * The VTIMEZONE of a zone for these years and after them, as lines: made from the offsets that the
 * browser knows. A library with all zones would weigh more than everything else that writes.
 */
export function listTimezoneLines(zone: string, firstYear: number, lastYear: number): string[] {
  const first = Date.UTC(firstYear - 1, 0);
  const last = Math.min(lastYear, firstYear + 60) + beyond;
  const begin = offsetAt(zone, first);
  const changes = listChanges(zone, first, Date.UTC(last + 1, 0));
  const usual = Math.min(begin, ...changes.map(({ after }) => after));
  const start = { local: first + begin, before: begin, after: begin };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...listObservance(start, [], usual),
    ...groupByRule(changes).flatMap((group) => writeGroup(group, usual, last)),
    'END:VTIMEZONE',
  ];
}

function listChanges(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  // No zone keeps an offset for less than three weeks.
  for (let at = from; at < to; at += 14 * day) {
    const [before, after] = [offsetAt(zone, at), offsetAt(zone, at + 14 * day)];
    if (before === after) continue;
    const local = findChange(zone, at, at + 14 * day) + before;
    changes.push({
      year: new Date(local).getUTCFullYear(),
      local,
      before,
      after,
      when: whenOf(local),
    });
  }
  return changes;
}

function findChange(zone: string, from: number, to: number): number {
  const before = offsetAt(zone, from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function whenOf(local: number): string {
  const date = new Date(local);
  const monthDay = date.getUTCDate();
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const nth = monthDay + 7 > length ? -1 : Math.ceil(monthDay / 7);
  return `BYMONTH=${date.getUTCMonth() + 1};BYDAY=${nth}${weekdays[date.getUTCDay()]}`;
}

function groupByRule(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [change.before, change.after, change.when, change.local % day].join();
    if (!groups.get(key)?.push(change)) groups.set(key, [change]);
  }
  return [...groups.values()];
}

/** What comes back each year to the end is a rule; the rest are dates. */
function writeGroup(group: readonly Change[], usual: number, last: number): string[] {
  const [first, ...others] = group;
  if (!first) return [];
  const isYearly = group.every(({ year }, index) => year === first.year + index);
  const isRule = isYearly && group.length > 3 && group[group.length - 1]?.year === last;
  const dates = others.map(({ local }) => `RDATE:${writeTime(local)}`);
  return listObservance(first, isRule ? [`RRULE:FREQ=YEARLY;${first.when}`] : dates, usual);
}

function listObservance(
  { local, before, after }: Pick<Change, 'local' | 'before' | 'after'>,
  more: readonly string[],
  usual: number,
): string[] {
  const name = after > usual ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${writeTime(local)}`,
    ...more,
    `TZOFFSETFROM:${writeOffset(before)}`,
    `TZOFFSETTO:${writeOffset(after)}`,
    `END:${name}`,
  ];
}

function writeOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
