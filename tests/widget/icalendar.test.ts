import { describe, expect, it } from 'vitest';
import { readICalendar as readAll } from '../../utils/activity/icalendar';
import { readICalendar } from '../../widget/icalendar';
import { aCalendar, anEvent, listStarts } from '../fixtures/calendar-text';

const zone = ';TZID=Europe/Amsterdam';
const uidsOf = (text: string) => readICalendar(text).activities.map(({ uid }) => uid);

describe('an iCalendar feed on a page for visitors', () => {
  it.each(['PRIVATE', 'confidential', 'X-TEAM'])('shows nothing that is %s', (value) => {
    const text = aCalendar(
      ...anEvent('UID:open', 'CLASS:PUBLIC'),
      ...anEvent('UID:dicht', `CLASS:${value}`),
    );
    expect(uidsOf(text)).toEqual(['open']);
    expect(readAll(text).activities.map(({ uid }) => uid)).toEqual(['open', 'dicht']);
  });

  it('shows nothing private that has no uid', () => {
    const text = aCalendar(...anEvent('UID:', 'CLASS:PRIVATE'), ...anEvent('UID:open'));
    expect(uidsOf(text)).toEqual(['open']);
  });

  it('shows no date of a series that is private by itself, and the others', () => {
    const text = aCalendar(
      ...anEvent('RRULE:FREQ=WEEKLY;COUNT=3'),
      ...anEvent(
        `RECURRENCE-ID${zone}:20261207T130000`,
        `DTSTART${zone}:20261208T130000`,
        'CLASS:PRIVATE',
      ),
    );
    const starts = readICalendar(text).activities.flatMap(listStarts);
    expect(starts).toEqual(['2026-11-30T12:00', '2026-12-14T12:00']);
    expect(readAll(text).problems).toMatchObject([
      { kind: 'private', value: '2026-12-07T13:00:00', line: 15 },
    ]);
  });

  it('shows nothing of an activity in several events of which one is private', () => {
    const series = 'X-PLEINWIJZER-SERIES;VALUE=TEXT:reeks';
    const text = aCalendar(
      ...anEvent('UID:reeks', series, 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ...anEvent('UID:reeks/2', series, 'RRULE:FREQ=DAILY;COUNT=3', 'CLASS:PRIVATE'),
    );
    expect(uidsOf(text)).toEqual([]);
  });
});
