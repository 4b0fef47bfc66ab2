import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { readICalendar } from '../../utils/activity/icalendar';
import { describeProblem } from '../../utils/activity/icalendar-problem';
import { aCalendar, anEvent, listStarts } from '../fixtures/calendar-text';

const zone = ';TZID=Europe/Amsterdam';

/** Mondays at 11.00, six times from 30 November 2026, with these lines and events. */
function readSeries(lines: string[], ...events: string[][]) {
  const start = `DTSTART${zone}:20261130T110000`;
  const series = anEvent(start, 'RRULE:FREQ=WEEKLY;COUNT=6', ...lines);
  const { activities, problems } = readICalendar(aCalendar(...series, ...events.flat()));
  return { activity: activities[0] as Activity, problems };
}

const all = ['11-30', '12-07', '12-14', '12-21', '12-28'].map((one) => `2026-${one}T10:00`);
const starts = [...all, '2027-01-04T10:00'];
const without = (date: string) => starts.filter((one) => !one.startsWith(date));

describe('a date that is left out', () => {
  it.each([
    ['at another time', `EXDATE${zone}:20261214T100000`, '2026-12-14T10:00:00'],
    ['on another day', `EXDATE${zone}:20261215T110000`, '2026-12-15T11:00:00'],
    ['as a day', 'EXDATE;VALUE=DATE:20261215', '2026-12-15T11:00:00'],
    ['at midnight of another day', 'EXDATE:20261215T000000', '2026-12-15T00:00:00'],
  ])('leaves out nothing and is told where the series has none %s', (_, line, value) => {
    const { activity, problems } = readSeries([line]);
    expect(listStarts(activity)).toEqual(starts);
    expect(activity.recurrenceOverrides).toBeUndefined();
    expect(problems).toMatchObject([{ kind: 'nothing-to-exclude', line: 9, value }]);
  });

  it.each([
    ['local time', `EXDATE${zone}:20261214T000000`],
    ['no zone', 'EXDATE:20261214T000000'],
    ['UTC', 'EXDATE:20261214T000000Z'],
    ['UTC at local midnight', 'EXDATE:20261213T230000Z'],
  ])('may be told as the midnight of its day, in %s', (_, line) => {
    const { activity, problems } = readSeries([line]);
    expect(listStarts(activity)).toEqual(without('2026-12-14'));
    expect(problems).toEqual([]);
  });

  it('is not guessed where a day has two dates', () => {
    const { activity, problems } = readSeries([
      `RDATE${zone}:20261214T160000`,
      `EXDATE${zone}:20261214T000000`,
    ]);
    expect(listStarts(activity)).toHaveLength(7);
    expect(problems).toMatchObject([{ kind: 'nothing-to-exclude' }]);
  });

  it('is one that was added, at its time or as a day', () => {
    const added = `RDATE${zone}:20261215T160000`;
    for (const out of [`EXDATE${zone}:20261215T160000`, 'EXDATE;VALUE=DATE:20261215']) {
      const { activity, problems } = readSeries([added, out]);
      expect(listStarts(activity)).toEqual(starts);
      expect(problems).toEqual([]);
    }
  });

  it.each(['20261101T110000', '20270301T110000'])(
    'is not told where the series has not begun or is over: %s',
    (date) => {
      const { activity, problems } = readSeries([`EXDATE${zone}:${date}`]);
      expect(listStarts(activity)).toEqual(starts);
      expect(problems).toEqual([]);
    },
  );

  it('is told five times at most, and ten thousand of them are soon read', () => {
    const dates = Array.from({ length: 10_000 }, (_, index) =>
      new Date(Date.UTC(2026, 10, 30 + index, 10)).toISOString().replace(/[-:]|\.000Z/g, ''),
    );
    const daily = anEvent(`DTSTART${zone}:20261130T110000`, 'RRULE:FREQ=DAILY');
    const text = aCalendar(...daily.slice(0, -1), `EXDATE${zone}:${dates}`, 'END:VEVENT');
    const begin = performance.now();
    const { activities, problems } = readICalendar(text);
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(activities[0]?.recurrenceOverrides).toBeUndefined();
    expect(problems.map(({ kind }) => kind)).toEqual(Array(5).fill('nothing-to-exclude'));
  });
});

describe('a changed date that the series does not have', () => {
  const id = `RECURRENCE-ID${zone}:20261214T100000`;

  it('is not called off beside the date that goes on', () => {
    const { activity, problems } = readSeries(
      [],
      anEvent(id, `DTSTART${zone}:20261214T100000`, 'STATUS:CANCELLED'),
    );
    expect(listStarts(activity)).toEqual(starts);
    expect(problems).toMatchObject([{ kind: 'nothing-to-exclude', line: 10 }]);
  });

  it('is added with what it tells, and told', () => {
    const { activity, problems } = readSeries([], anEvent(id, `DTSTART${zone}:20261216T150000`));
    expect(listStarts(activity)).toContain('2026-12-16T14:00');
    expect(listStarts(activity)).toHaveLength(7);
    expect(problems).toMatchObject([{ kind: 'nothing-to-change', value: '2026-12-14T10:00:00' }]);
  });

  it('changes the date at which it starts, unless another change is of that one', () => {
    const start = `DTSTART${zone}:20261214T110000`;
    const stray = anEvent(id, start, 'SUMMARY:Anders');
    const alone = readSeries([], stray).activity;
    expect(listStarts(alone)).toEqual(starts);
    expect(alone.recurrenceOverrides).toEqual({ '2026-12-14T11:00:00': { title: 'Anders' } });
    const other = anEvent(`RECURRENCE-ID${zone}:20261214T110000`, start, 'SUMMARY:Thee');
    expect(Object.values(readSeries([], stray, other).activity.recurrenceOverrides ?? {})).toEqual([
      { start: '2026-12-14T11:00:00', title: 'Anders' },
      { title: 'Thee' },
    ]);
  });

  it('stays left out where the series leaves it out', () => {
    const { activity, problems } = readSeries(
      [`EXDATE${zone}:20261214T100000`],
      anEvent(id, `DTSTART${zone}:20261216T150000`),
    );
    expect(listStarts(activity)).toEqual(starts);
    expect(problems.map(({ kind }) => kind)).toEqual(['nothing-to-exclude', 'excluded']);
  });

  it('may be named by the midnight of its day', () => {
    const { activity, problems } = readSeries(
      [],
      anEvent(`RECURRENCE-ID${zone}:20261214T000000`, `DTSTART${zone}:20261216T150000`),
    );
    expect(listStarts(activity)).toEqual([...without('2026-12-14'), '2026-12-16T14:00'].sort());
    expect(problems).toEqual([]);
  });

  it('is named with its time, and midnight without one', () => {
    const kind = 'nothing-to-exclude' as const;
    const say = (value: string) => describeProblem({ kind, value }, 'nl');
    expect(say('2026-12-14T10:00:00')).toContain('maandag 14 december 2026 om 10.00 uur');
    expect(say('2026-12-14T00:00:00')).toContain('gaat maandag 14 december 2026 niet door');
  });
});
