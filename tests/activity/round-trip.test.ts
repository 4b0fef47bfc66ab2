import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, PatchObject } from '../../utils/activity/activity';
import { readICalendar } from '../../utils/activity/icalendar';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { aSketch, type Sketch } from '../fixtures/activity-arbitraries';
import { printSeed } from '../fixtures/arbitraries';

printSeed('round-trip.test.ts');

const from = '2026-07-01T00:00:00Z';
const to = '2028-07-01T00:00:00Z';

/** What a visitor sees of the dates of an activity; of two at one moment, neither comes first. */
function listDates(activity: Activity) {
  const dates = occurrencesBetween(activity, from, to).map(
    ({ start, end, allDay, status, activity: one }) => ({
      start: start.toISOString(),
      end: end.toISOString(),
      allDay,
      status,
      title: one.title.replace(/\s+/g, ' ').trim(),
      description: one.description?.trim(),
    }),
  );
  const keyOf = (date: (typeof dates)[number]) => `${date.start} ${JSON.stringify(date)}`;
  return dates.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The sketch with its changes put on its dates. */
function withChanges({ activity, changes }: Sketch): Activity {
  if (changes.length === 0) return activity;
  const dates = occurrencesBetween(activity, from, to);
  const overrides = changes.flatMap(([date, patch]): [string, PatchObject][] => {
    const id = typeof date === 'string' ? date : dates[date]?.recurrenceId;
    const isDays = activity.showWithoutTime;
    const day = (text: string) => (isDays ? `${text.slice(0, 10)}T00:00:00` : text);
    if (!id) return [];
    const { start, duration, ...rest } = patch;
    return [
      [
        day(id),
        {
          ...rest,
          ...(typeof start === 'string' ? { start: day(start) } : {}),
          ...(duration ? { duration: isDays ? 'P2D' : duration } : {}),
        },
      ],
    ];
  });
  return { ...activity, recurrenceOverrides: Object.fromEntries(overrides) };
}

describe('a round trip through iCalendar', () => {
  it('keeps every date of any activity, with what is different on it', () => {
    fc.assert(
      fc.property(aSketch, (sketch) => {
        const activity = withChanges(sketch);
        const dates = listDates(activity);
        const { activities, problems } = readICalendar(buildICalendar([activity]));
        // What has no dates is not in the file.
        expect(problems.filter(({ kind }) => kind !== 'no-events')).toEqual([]);
        expect(activities.flatMap(listDates)).toEqual(dates);
        if (dates.length > 0) expect(activities.map(({ uid }) => uid)).toEqual([activity.uid]);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('keeps a first date that moved onto the day of another one', () => {
    const activity: Activity = {
      '@type': 'Event',
      uid: 'verzet',
      updated: '2026-11-20T08:00:00.000Z',
      title: 'Koffie',
      start: '2026-12-01T09:00:00',
      timeZone: 'Europe/Amsterdam',
      duration: 'PT1H',
      recurrenceOverrides: {
        '2026-12-01T09:00:00': { start: '2026-12-08T09:00:00' },
        '2026-12-08T09:00:00': { duration: 'PT3H' },
      },
    };
    const { activities } = readICalendar(buildICalendar([activity]));
    expect(activities.flatMap(listDates)).toEqual(listDates(activity));
  });

  it('keeps a day in UTC 24 hours long, also when the clocks change where it is told', () => {
    const activity: Activity = {
      '@type': 'Event',
      uid: 'etmaal',
      updated: '2026-11-20T08:00:00.000Z',
      title: 'Etmaal',
      start: '2027-03-27T09:00:00',
      timeZone: 'Etc/UTC',
      duration: 'P1D',
    };
    const { activities } = readICalendar(buildICalendar([activity]));
    expect(activities.flatMap(listDates)).toEqual(listDates(activity));
  });
});
