import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import type { Activity } from '../../utils/activity/activity';
import { compareImport } from '../../utils/activity/compare';
import { readICalendar } from '../../utils/activity/icalendar';
import { foldLine } from '../../utils/activity/icalendar-write';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { buildICalendarOf } from '../../utils/activity/write-icalendar-date';
import { listTimezoneLines } from '../../utils/activity/write-timezone';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';
import { listStarts } from '../fixtures/calendar-text';

printSeed('write-icalendar.test.ts');

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfold = (text: string) => text.replace(/\r\n /g, '');
const linesOf = (activity: Activity) => unfold(buildICalendar([activity])).split('\r\n');

/** Sample activity 29: two rules in one activity. */
const twoRules = anActivity({
  uid: 'twee',
  start: '2026-08-31T14:00:00',
  recurrenceRules: [
    { '@type': 'RecurrenceRule', frequency: 'weekly', byDay: [{ '@type': 'NDay', day: 'mo' }] },
    {
      '@type': 'RecurrenceRule',
      frequency: 'weekly',
      byDay: [{ '@type': 'NDay', day: 'we' }],
      byHour: [10],
    },
  ],
});

describe('foldLine', () => {
  it('keeps every line within 75 octets and every character whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        fc.pre(!/[\r\n]/.test(text));
        const folded = foldLine(text);
        for (const line of folded.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(unfold(folded)).toBe(`${text}\r\n`);
      }),
    );
  });
});

describe('buildICalendar', () => {
  it('gives the same bytes for the same activities, in lines that end in CRLF', () => {
    const text = buildICalendar(sampleActivities);
    expect(buildICalendar(structuredClone(sampleActivities))).toBe(text);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('escapes texts, so that none of them can begin a line of its own', () => {
    const title = 'Koffie; thee, \\ en\nBEGIN:VEVENT\r\nUID:x\u0000';
    const lines = linesOf(anActivity({ title }));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toContain('SUMMARY:Koffie\\; thee\\, \\\\ en\\nBEGIN:VEVENT\\nUID:x');
  });

  it('gives the zone of Amsterdam as two rules', () => {
    const text = listTimezoneLines('Europe/Amsterdam', 2026, 2027).join('\n');
    expect(text).toContain(
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200',
    );
    expect(text).toContain(
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100',
    );
  });

  it('writes two rules as two events that know each other, and reads them as one activity', () => {
    const lines = linesOf(twoRules);
    expect(lines.filter((line) => line.startsWith('RRULE:FREQ=WEEKLY'))).toEqual([
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'RRULE:FREQ=WEEKLY;BYDAY=WE;BYHOUR=10',
    ]);
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:twee', 'UID:twee/2']);
    expect(lines).toContain('RELATED-TO;RELTYPE=SIBLING:twee');
    const { activities } = readICalendar(buildICalendar([twoRules]));
    expect(activities).toHaveLength(1);
    expect(activities[0]?.recurrenceRules).toEqual(twoRules.recurrenceRules);
    expect(activities[0]?.start).toBe(twoRules.start);
  });

  it('begins the event of a rule at the first date of the rule', () => {
    const late = anActivity({
      start: '2026-11-24T10:00:00',
      recurrenceRules: [{ frequency: 'weekly', byDay: [{ day: 'th' }], count: 3 }],
    });
    const lines = linesOf(late);
    expect(lines).toContain('DTSTART;TZID=Europe/Amsterdam:20261126T100000');
    expect(lines).toContain('RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2');
    expect(readICalendar(buildICalendar([late])).activities.flatMap(listStarts)).toEqual(
      listStarts(late),
    );
  });

  it('leaves out closed days one by one, so that any reader knows them', () => {
    const closed = anActivity({
      start: '2026-12-15T10:00:00',
      recurrenceRules: [{ frequency: 'weekly', count: 5 }],
      'pleinwijzer.nl:closedIn': ['school-holidays-midden'],
    });
    expect(linesOf(closed)).toContain(
      'EXDATE;TZID=Europe/Amsterdam:20261222T100000,20261229T100000',
    );
  });

  it('carries all of the sample agenda there and back', () => {
    const { activities, problems } = readICalendar(buildICalendar(sampleActivities));
    expect(problems).toEqual([]);
    const states = compareImport(activities, sampleActivities).map(({ state, changes }) => [
      state,
      changes,
    ]);
    expect(states).toEqual(sampleActivities.map(() => ['same', []]));
  });
});

describe('buildICalendarOf', () => {
  const [date] = occurrencesBetween(twoRules, '2026-12-02T00:00:00Z', '2026-12-03T00:00:00Z');

  it('writes one date, in UTC and without a zone', () => {
    const text = date ? buildICalendarOf(date) : '';
    expect(text).toContain('DTSTART:20261202T090000Z\r\nDTEND:20261202T110000Z');
    expect(text).not.toMatch(/RRULE|TZID|ATTENDEE/);
    const { activities, problems } = readICalendar(text);
    expect(problems).toEqual([]);
    expect(activities.flatMap(listStarts)).toEqual(['2026-12-02T09:00']);
  });

  it('writes a whole day as a day', () => {
    const day = anActivity({
      start: '2026-12-05T00:00:00',
      duration: 'P1D',
      showWithoutTime: true,
    });
    const [one] = occurrencesBetween(day, '2026-12-04T00:00:00Z', '2026-12-06T00:00:00Z');
    expect(one && buildICalendarOf(one)).toContain(
      'DTSTART;VALUE=DATE:20261205\r\nDTEND;VALUE=DATE:20261206',
    );
  });
});
