import { describe, expect, it } from 'vitest';
import { readICalendar } from '../../utils/activity/icalendar';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { aCalendar, anEvent, listStarts, readOne } from '../fixtures/calendar-text';

describe('the dates of a series', () => {
  const weekly = 'RRULE:FREQ=WEEKLY;COUNT=4';

  it.each([
    ['UTC', 'UNTIL=20261214T120000Z'],
    ['local time', 'UNTIL=20261214T130000'],
    ['a day', 'UNTIL=20261214'],
  ])('ends on the last date, told in %s', (_, until) => {
    expect(listStarts(readOne(`RRULE:FREQ=WEEKLY;${until}`))).toHaveLength(3);
  });

  it.each([
    ['the last second in UTC', '20260330T235959Z'],
    ['the last second on the wall', '20260330T215959Z'],
    ['local midnight, as Exchange does', '20260329T220000Z'],
    ['midnight in UTC', '20260330T000000Z'],
    ['a time without a zone', '20260330T235959'],
    ['a day', '20260330'],
  ])('ends whole days on the day that is told as %s', (_, until) => {
    const series = readOne('DTSTART;VALUE=DATE:20260328', `RRULE:FREQ=DAILY;UNTIL=${until}`);
    expect(series.recurrenceRules?.[0]?.until).toBe('2026-03-30T00:00:00');
    expect(occurrencesBetween(series, '2026-03-01', '2026-05-01')).toHaveLength(3);
  });

  it('has no end when its end lies beyond all years', () => {
    const series = readOne('RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z');
    expect(series.recurrenceRules?.[0]?.until).toBeUndefined();
  });

  it.each([
    ['in its zone', 'EXDATE;TZID=Europe/Amsterdam:20261207T130000,20261214T130000'],
    ['in UTC', 'EXDATE:20261207T120000Z,20261214T120000Z'],
    ['in another zone', 'EXDATE;TZID=America/New_York:20261207T070000,20261214T070000'],
    ['without a zone', 'EXDATE:20261207T130000,20261214T130000'],
    ['as days', 'EXDATE;VALUE=DATE:20261207,20261214'],
  ])('leaves out dates told %s', (_, line) => {
    expect(listStarts(readOne(weekly, line))).toEqual(['2026-11-30T12:00', '2026-12-21T12:00']);
  });

  it('adds dates, also with an end of their own', () => {
    const series = readOne(
      'DTEND;TZID=Europe/Amsterdam:20261130T140000',
      'RDATE;TZID=Europe/Amsterdam:20261201T130000',
      'RDATE;VALUE=PERIOD:20261202T120000Z/PT3H,20261203T120000Z/20261203T140000Z',
    );
    expect(series.recurrenceOverrides).toEqual({
      '2026-12-01T13:00:00': {},
      '2026-12-02T13:00:00': { duration: 'PT3H' },
      '2026-12-03T13:00:00': { duration: 'PT2H' },
    });
  });

  it('comes on a day of every month where a rule of years names no month (RFC 5545 §3.3.10)', () => {
    const series = readOne('RRULE:FREQ=YEARLY;BYMONTHDAY=30;COUNT=4');
    expect(listStarts(series).map((start) => start.slice(0, 10))).toEqual([
      '2026-11-30',
      '2026-12-30',
      '2027-01-30',
      '2027-03-30',
    ]);
  });

  it('takes dates away by a rule', () => {
    const series = readOne('RRULE:FREQ=DAILY;COUNT=4', 'EXRULE:FREQ=DAILY;INTERVAL=2');
    expect(listStarts(series)).toEqual(['2026-12-01T12:00', '2026-12-03T12:00']);
  });

  it('follows several rules in one event', () => {
    const series = readOne(weekly, 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2');
    expect(listStarts(series)).toContain('2026-12-02T12:00');
  });

  it('names a changed date by its start on the clocks of the series, with what differs only', () => {
    const text = aCalendar(
      ...anEvent('RECURRENCE-ID:20261207T120000Z', 'DTSTART:20261207T130000Z', 'DURATION:PT1H'),
      ...anEvent(weekly, 'DURATION:PT1H'),
    );
    expect(readICalendar(text).activities[0]?.recurrenceOverrides).toEqual({
      '2026-12-07T13:00:00': { start: '2026-12-07T14:00:00' },
    });
  });

  it('reads a date of whole days that became one of hours', () => {
    const text = aCalendar(
      ...anEvent('DTSTART;VALUE=DATE:20261130', weekly),
      ...anEvent(
        'RECURRENCE-ID;VALUE=DATE:20261207',
        'DTSTART;TZID=Europe/Amsterdam:20261207T100000',
      ),
    );
    const { activities } = readICalendar(text);
    expect(activities.flatMap(listStarts)).toContain('2026-12-07T09:00');
    expect(activities[0]?.recurrenceOverrides?.['2026-12-07T00:00:00']).toMatchObject({
      showWithoutTime: null,
      start: '2026-12-07T10:00:00',
    });
  });
});
