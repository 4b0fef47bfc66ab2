import fc from 'fast-check';
import ICAL from 'ical.js';
import rrule from 'rrule';
import { describe, expect, it } from 'vitest';
import type { Activity, RecurrenceRule } from '../../utils/activity/activity';
import { compareImport } from '../../utils/activity/compare';
import { readICalendar } from '../../utils/activity/icalendar';
import { readLocal, writeLocal } from '../../utils/activity/local-time';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';
import { anyRule, anyStart } from './any-rule';

printSeed('split-weeks.test.ts');

const even = Array.from({ length: 26 }, (_, index) => 2 * index + 2);

/** Tuesdays of even weeks, from one in 2026. */
const evenWeeks = anActivity({
  uid: 'even',
  start: '2026-11-24T10:00:00',
  updated: '2026-11-20T08:00:00.000Z',
  recurrenceRules: [{ frequency: 'yearly', byWeekNo: even, byDay: [{ day: 'tu' }] }],
});

const linesOf = (text: string) => text.replace(/\r\n /g, '').split('\r\n');
const write = (activity: Activity) => buildICalendar([activity], { closed: {} });

/** The starts of all events in UTC of a calendar before a moment, by a way to follow a rule. */
function expandBy(text: string, list: (rule: string, start: string) => string[], to: string) {
  const found: string[] = [];
  let start = '';
  for (const line of linesOf(text)) {
    const [, name, value = ''] = /^(DTSTART|RRULE):(.*)$/.exec(line) ?? [];
    if (name === 'DTSTART') start = value;
    if (name === 'RRULE') found.push(...list(value, start));
    // A date by itself has no rule.
    if (line === 'END:VEVENT' && start) found.push(isoOf(start));
    if (line === 'END:VEVENT') start = '';
  }
  return [...new Set(found)].filter((one) => one < to).sort();
}

const isoOf = (written: string) => toExtended(written).slice(0, 19);

const toExtended = (written: string) =>
  written.replace(/(....)(..)(..)T(..)(..)(..)Z?/, '$1-$2-$3T$4:$5:$6');

function listByLibrary(rule: string, start: string): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(
    ICAL.Time.fromDateTimeString(`${toExtended(start)}Z`),
  );
  const found: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next())
    found.push(next.toString().slice(0, 19));
  return found;
}

const listByRRule = (rule: string, start: string) =>
  new rrule.RRule({
    ...rrule.RRule.parseString(rule),
    dtstart: new Date(`${toExtended(start)}Z`),
  })
    .all()
    .map((date) => writeLocal(+date));

const odd = [...even.map((week) => week - 1), 53];
const anyWeeks = fc.constantFrom<Pick<RecurrenceRule, 'byWeekNo'>[]>(
  {},
  { byWeekNo: even },
  { byWeekNo: odd },
);
const anyEnd = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 1, max: 60 }).map((count) => ({ count })),
  anyStart.map((until) => ({ until })),
);

/** Rules by numbers of weeks, the even and the odd ones often, with and without an end. */
const ofWeeks: fc.Arbitrary<RecurrenceRule> = fc
  .tuple(
    anyRule.filter(({ byWeekNo, bySetPosition }) => Boolean(byWeekNo) && !bySetPosition),
    anyWeeks,
    anyEnd,
  )
  .map(([rule, weeks, end]) => plain({ ...rule, ...weeks, ...end }));

/** A rule without what a file does not tell: what every reader takes where nothing is told. */
function plain({ interval, firstDayOfWeek, ...rule }: RecurrenceRule): RecurrenceRule {
  return {
    ...rule,
    ...(interval && interval > 1 ? { interval } : {}),
    ...(firstDayOfWeek && firstDayOfWeek !== 'mo' ? { firstDayOfWeek } : {}),
  };
}

const anyOfWeeks = fc.tuple(ofWeeks, anyStart).map(([rule, start]) =>
  anActivity({
    ...{ start, timeZone: 'Etc/UTC', recurrenceRules: [rule] },
    updated: `${start}Z`,
  }),
);

describe('a rule by numbers of weeks in an .ics file', () => {
  it('is written as every other week, until a year has 53 weeks', () => {
    const rules = linesOf(write(evenWeeks)).filter((line) => line.startsWith('RRULE:FREQ=WEEKLY'));
    expect(rules).toEqual([
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261222T090000Z',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20321221T090000Z',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20361111T090000Z',
    ]);
  });

  it('has the same dates for ical.js, for rrule and for us, nine years ahead', () => {
    fc.assert(
      fc.property(anyOfWeeks, (activity) => {
        const from = readLocal(activity.start);
        const to = writeLocal(from + 9 * 365 * 86_400_000);
        const ours = occurrencesBetween(activity, from, `${to}Z`, {}).map(({ start }) =>
          start.toISOString().slice(0, 19),
        );
        const text = write(activity);
        expect(expandBy(text, listByRRule, to)).toEqual(ours);
        expect(expandBy(text, listByLibrary, to)).toEqual(ours);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('is that one rule again when we read it', () => {
    fc.assert(
      fc.property(anyOfWeeks, (activity) => {
        // A rule that gives nothing beside the start is not written.
        fc.pre(occurrencesBetween(activity, activity.start, '2060-01-01').length > 1);
        const { activities, problems } = readICalendar(write(activity));
        expect(problems).toEqual([]);
        expect(compareImport(activities, [activity]).map(({ changes }) => changes)).toEqual([[]]);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('is that one rule again when it is written as one stretch', () => {
    const [rule] = evenWeeks.recurrenceRules as [RecurrenceRule];
    const until = '2026-12-08T10:00:00';
    const short = { ...evenWeeks, recurrenceRules: [{ ...rule, until }] };
    const { activities } = readICalendar(write(short));
    expect(activities.map(({ recurrenceRules }) => recurrenceRules)).toMatchObject([
      short.recurrenceRules,
    ]);
  });

  it('keeps what is special of single dates in each of its stretches', () => {
    const activity = {
      ...evenWeeks,
      recurrenceOverrides: {
        '2026-12-08T10:00:00': { excluded: true },
        '2027-01-12T10:00:00': { start: '2027-01-13T14:00:00' },
        '2027-01-19T10:00:00': {},
        '2033-01-11T10:00:00': { status: 'cancelled' },
      },
    };
    const { activities, problems } = readICalendar(write(activity));
    expect(problems).toEqual([]);
    expect(activities[0]).toMatchObject({
      recurrenceRules: activity.recurrenceRules,
      recurrenceOverrides: activity.recurrenceOverrides,
    });
    expect(compareImport(activities, [activity])).toMatchObject([{ state: 'same' }]);
  });
});
