import { describe, expect, it } from 'vitest';
import { readICalendar as readAll } from '../../utils/activity/icalendar';
import { readCalendar } from '../../widget/icalendar';
import { aCalendar, anEvent, listStarts } from '../fixtures/calendar-text';

const zone = ';TZID=Europe/Amsterdam';
const readFeed = (text: string) => readCalendar([new TextEncoder().encode(text)]);
const uidsOf = async (text: string) => (await readFeed(text)).map(({ uid }) => uid);

describe('an iCalendar feed on a page for visitors', () => {
  it.each(['PRIVATE', 'confidential', 'X-TEAM'])('shows nothing that is %s', async (value) => {
    const text = aCalendar(
      ...anEvent('UID:open', 'CLASS:PUBLIC'),
      ...anEvent('UID:dicht', `CLASS:${value}`),
    );
    expect(await uidsOf(text)).toEqual(['open']);
    expect(readAll(text).activities.map(({ uid }) => uid)).toEqual(['open', 'dicht']);
  });

  it('shows nothing private that has no uid', async () => {
    const text = aCalendar(...anEvent('UID:', 'CLASS:PRIVATE'), ...anEvent('UID:open'));
    expect(await uidsOf(text)).toEqual(['open']);
  });

  it('shows no date of a series that is private by itself, and the others', async () => {
    const text = aCalendar(
      ...anEvent('RRULE:FREQ=WEEKLY;COUNT=3'),
      ...anEvent(
        `RECURRENCE-ID${zone}:20261207T130000`,
        `DTSTART${zone}:20261208T130000`,
        'CLASS:PRIVATE',
      ),
    );
    const starts = (await readFeed(text)).flatMap(listStarts);
    expect(starts).toEqual(['2026-11-30T12:00', '2026-12-14T12:00']);
    expect(readAll(text).problems).toMatchObject([
      { kind: 'private', value: '2026-12-07T13:00:00', line: 15 },
    ]);
  });

  it('shows nothing of an activity in several events of which one is private', async () => {
    const series = 'X-PLEINWIJZER-SERIES;VALUE=TEXT:reeks';
    const text = aCalendar(
      ...anEvent('UID:reeks', series, 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ...anEvent('UID:reeks/2', series, 'RRULE:FREQ=DAILY;COUNT=3', 'CLASS:PRIVATE'),
    );
    expect(await uidsOf(text)).toEqual([]);
  });
});
