import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { readICalendar } from '../../utils/activity/icalendar';
import { foldLines } from '../../utils/activity/icalendar-write';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { listTimezoneLines } from '../../utils/activity/write-timezone';
import { aSketch } from '../fixtures/activity-arbitraries';
import { printSeed } from '../fixtures/arbitraries';

printSeed('icalendar-oracle.test.ts');

const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2027, 11, 1);

/** What ical.js makes of a calendar: start, end and title of every date of every event. */
function expandByLibrary(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  const masters = events.filter((one) => !one.hasProperty('recurrence-id'));
  return masters
    .flatMap((one) => {
      const own = events.filter(
        (other) =>
          other.hasProperty('recurrence-id') &&
          other.getFirstPropertyValue('uid') === one.getFirstPropertyValue('uid'),
      );
      return expandEvent(new ICAL.Event(one, { exceptions: own, strictExceptions: true }));
    })
    .sort();
}

function expandEvent(event: ICAL.Event): string[] {
  const iterator = event.iterator();
  const found: string[] = [];
  for (
    let next = iterator.next(), steps = 0;
    next && steps < 2000;
    next = iterator.next(), steps += 1
  ) {
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    // By the start that the rule gives: a date may have moved out of the order.
    if (next.toUnixTime() * 1000 >= to + 400 * 86_400_000) break;
    const [start, end] = [startDate, endDate].map((one) => one.toUnixTime() * 1000);
    if (start === undefined || end === undefined || start < from || start >= to) continue;
    found.push(`${new Date(start).toISOString()} ${new Date(end).toISOString()} ${item.summary}`);
  }
  return found;
}

const expandByUs = (activities: readonly Activity[]): string[] =>
  activities
    .flatMap((activity) => occurrencesBetween(activity, from, to, {}))
    .map(
      ({ start, end, activity }) => `${start.toISOString()} ${end.toISOString()} ${activity.title}`,
    )
    .sort();

const zone = fc.constantFrom(
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kolkata',
);

/** Days of the week of a date: rules are made to give their start, as RFC 5545 §3.8.5.3 asks. */
const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

interface RuleRow {
  kind: 'daily' | 'weekly' | 'two' | 'nth' | 'monthday' | 'yearly';
  interval: number;
  count: number;
  end: 'count' | 'until';
}

const rule: fc.Arbitrary<RuleRow> = fc.record({
  kind: fc.constantFrom('daily' as const, 'weekly', 'two', 'nth', 'monthday', 'yearly'),
  interval: fc.integer({ min: 1, max: 3 }),
  count: fc.integer({ min: 2, max: 30 }),
  end: fc.constantFrom('count' as const, 'until'),
});

function writeRuleText(date: Date, { kind, interval, count, end }: RuleRow): string {
  const name = names[date.getUTCDay()];
  const nth = Math.ceil(date.getUTCDate() / 7);
  const other = names[(date.getUTCDay() + 2) % 7];
  const parts: Record<string, string> = {
    daily: `FREQ=DAILY;INTERVAL=${interval}`,
    weekly: `FREQ=WEEKLY;INTERVAL=${interval}`,
    two: `FREQ=WEEKLY;INTERVAL=${interval};WKST=MO;BYDAY=${name},${other}`,
    nth: `FREQ=MONTHLY;BYDAY=${nth}${name}`,
    monthday: `FREQ=MONTHLY;BYMONTHDAY=${date.getUTCDate()}`,
    yearly: `FREQ=YEARLY;BYMONTH=${date.getUTCMonth() + 1};BYMONTHDAY=${date.getUTCDate()}`,
  };
  const until = new Date(+date + count * 9 * 86_400_000).toISOString().replace(/[-:]|\.000/g, '');
  return `RRULE:${parts[kind]};${end === 'count' ? `COUNT=${count}` : `UNTIL=${until}`}`;
}

const calendar = fc
  .record({
    zone,
    // The hours at which no clock jumps: there ical.js goes its own way.
    start: fc.tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 8, max: 20 })),
    rule,
    out: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    moved: fc.option(fc.tuple(fc.integer({ min: 13, max: 20 }), fc.integer({ min: -3, max: 3 }))),
  })
  .map((row) => {
    const date = new Date(Date.UTC(2026, 0, 1 + row.start[0], row.start[1]));
    const local = (moment: Date) => moment.toISOString().replace(/[-:]|\.000Z/g, '');
    const tzid = `;TZID=${row.zone}`;
    const head = (title: string) => [
      'BEGIN:VEVENT',
      'UID:x@test',
      'DTSTAMP:20260101T000000Z',
      `SUMMARY:${title}`,
    ];
    const step = (count: number, hours = 0) =>
      new Date(+date + count * 7 * 86_400_000 + hours * 3_600_000);
    const weeks = row.rule.kind === 'weekly' ? row.rule.interval : 1;
    const series = [
      ...head('reeks'),
      `DTSTART${tzid}:${local(date)}`,
      'DURATION:PT2H',
      writeRuleText(date, row.rule),
      // An EXDATE that is no date of the rule keeps ical.js from seeing those after it.
      ...(row.rule.kind === 'weekly' ? row.out : []).map(
        (index) => `EXDATE${tzid}:${local(step(index * weeks))}`,
      ),
      'END:VEVENT',
    ];
    // Only of a weekly series is it sure that the moved date is one of its dates.
    const isSure =
      row.moved &&
      row.rule.kind === 'weekly' &&
      row.rule.end === 'count' &&
      row.moved[0] < row.rule.count;
    const changed =
      isSure && row.moved
        ? [
            ...head('anders'),
            `RECURRENCE-ID${tzid}:${local(step(row.moved[0] * weeks))}`,
            `DTSTART${tzid}:${local(step(row.moved[0] * weeks, row.moved[1]))}`,
            'DURATION:PT1H',
            'END:VEVENT',
          ]
        : [];
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...listTimezoneLines(row.zone, 2026, 2028)];
    return foldLines([...lines, ...changed, ...series, 'END:VCALENDAR']);
  });

describe('readICalendar beside ical.js', () => {
  it('gives the dates, ends and titles that ical.js gives', () => {
    fc.assert(
      fc.property(calendar, (text) => {
        const { activities, problems } = readICalendar(text);
        expect(problems).toEqual([]);
        expect(expandByUs(activities)).toEqual(expandByLibrary(text));
      }),
      { numRuns: 1500 },
    );
  }, 120_000);
});

describe('buildICalendar beside ical.js', () => {
  it('writes any activity so that ical.js finds its dates', () => {
    fc.assert(
      fc.property(aSketch, ({ activity }) => {
        const plain = activity.showWithoutTime
          ? { ...activity, timeZone: 'Etc/UTC', showWithoutTime: false, duration: 'PT1H' }
          : activity.duration === 'P1D'
            ? { ...activity, duration: 'PT1H' }
            : activity;
        const { 'pleinwijzer.nl:closedIn': _, ...open } = plain;
        const text = buildICalendar([open], { closed: {} });
        expect(expandByLibrary(text).map((one) => one.slice(0, 24))).toEqual(
          expandByUs([open]).map((one) => one.slice(0, 24)),
        );
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});
