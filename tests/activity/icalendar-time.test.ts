import { describe, expect, it } from 'vitest';
import { compareImport } from '../../utils/activity/compare';
import { readICalendar } from '../../utils/activity/icalendar';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { windowsZones } from '../../utils/activity/windows-zones';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { aCalendar, anEvent, listStarts, readOne } from '../fixtures/calendar-text';

/** A zone whose clocks are these in winter, an hour more in summer when it has one. */
function aTimezone(tzid: string, winter: string, summer?: string): string[] {
  const standard = [
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    `TZOFFSETFROM:${summer ?? winter}`,
  ];
  const daylight = ['BEGIN:DAYLIGHT', 'DTSTART:19700329T020000', `TZOFFSETFROM:${winter}`];
  const rule = (month: number) => `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`;
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...[...standard, ...(summer ? [rule(10)] : []), `TZOFFSETTO:${winter}`, 'END:STANDARD'],
    ...(summer ? [...daylight, rule(3), `TZOFFSETTO:${summer}`, 'END:DAYLIGHT'] : []),
    'END:VTIMEZONE',
  ];
}

const readIn = (head: string[], ...lines: string[]) =>
  readICalendar(aCalendar(...head, ...anEvent(...lines)));

describe('the zones of a calendar', () => {
  it.each([
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['"Europe/Amsterdam"', 'Europe/Amsterdam'],
    ['W. Europe Standard Time', 'Europe/Amsterdam'],
    ['Eastern Standard Time', 'America/New_York'],
    ['/freeassociation.sourceforge.net/Europe/London', 'Europe/London'],
    ['/softwarestudio.org/Olson_20011030_5/America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
    ['CET', 'CET'],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', 'Europe/Amsterdam'],
  ])('reads %s as %s', (tzid, zone) => {
    const { activities, problems } = readIn([], `DTSTART;TZID=${tzid}:20261130T130000`);
    expect(activities[0]).toMatchObject({ start: '2026-11-30T13:00:00', timeZone: zone });
    expect(problems).toEqual([]);
  });

  it('knows every Windows zone by a name that the browser knows', () => {
    expect(Object.keys(windowsZones).length).toBeGreaterThan(135);
    for (const zone of Object.values(windowsZones))
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it('finds a zone of its own by its clocks', () => {
    const head = aTimezone('Onze tijd', '+0100', '+0200');
    const { activities, problems } = readIn(head, 'DTSTART;TZID=Onze tijd:20261130T130000');
    expect(activities[0]?.timeZone).toBe('Europe/Amsterdam');
    expect(problems).toEqual([]);
  });

  it('knows the UTC of Outlook on the web, a name with a colon and without quotes', () => {
    const { activities, problems } = readIn(
      [],
      'DTSTART;TZID=tzone://Microsoft/Utc:20261130T120000',
    );
    expect(activities[0]).toMatchObject({
      start: '2026-11-30T13:00:00',
      timeZone: 'Europe/Amsterdam',
    });
    expect(problems).toEqual([]);
  });

  it('keeps an event whose zone is told as hours, and tells that it does not know them', () => {
    const { activities, problems } = readIn([], 'DTSTART;TZID=+01:00:20261130T130000');
    expect(activities[0]?.start).toBe('2026-11-30T13:00:00');
    expect(problems).toMatchObject([{ kind: 'zone', value: '+01:00' }]);
  });

  it('turns times of clocks that nobody has into those of the square', () => {
    const head = aTimezone('Scheepstijd', '+0017', '+0117');
    const { activities } = readIn(
      head,
      'DTSTART;TZID=Scheepstijd:20261130T130000',
      'DTEND;TZID=Scheepstijd:20261130T140000',
    );
    expect(activities[0]).toMatchObject({
      start: '2026-11-30T13:43:00',
      timeZone: 'Europe/Amsterdam',
      duration: 'PT1H',
    });
  });

  it('tells a zone that it does not know, and takes the time as the square’s', () => {
    const { activities, problems } = readIn([], 'DTSTART;TZID=Ergens/Nergens:20261130T130000');
    expect(activities[0]).toMatchObject({
      start: '2026-11-30T13:00:00',
      timeZone: 'Europe/Amsterdam',
    });
    expect(problems).toMatchObject([{ kind: 'zone', value: 'Ergens/Nergens', line: 7 }]);
  });

  it('gives times without a zone that of the calendar, or else the square’s', () => {
    const floating = 'DTSTART:20261130T130000';
    expect(readOne(floating).timeZone).toBe('Europe/Amsterdam');
    const own = readIn(['X-WR-TIMEZONE:Europe/Lisbon'], floating).activities[0];
    expect(own).toMatchObject({ start: '2026-11-30T13:00:00', timeZone: 'Europe/Lisbon' });
  });

  it.each(['UTC', 'Etc/GMT', 'tzone://Microsoft/Utc'])(
    'takes a time without a zone as it stands on the wall, also in a calendar of %s',
    (zone) => {
      for (const rule of [[], ['RRULE:FREQ=WEEKLY;COUNT=2']]) {
        const head = `X-WR-TIMEZONE:${zone}`;
        const { activities } = readIn([head], 'DTSTART:20260330T103000', ...rule);
        expect(activities[0]).toMatchObject({
          start: '2026-03-30T10:30:00',
          timeZone: 'Europe/Amsterdam',
        });
        const back = readICalendar(buildICalendar(activities)).activities;
        expect(compareImport(back, activities).map(({ state }) => state)).toEqual(['same']);
      }
    },
  );

  it('keeps a series in UTC in UTC: its local times shift with the clocks', () => {
    const series = readOne('DTSTART:20261001T110000Z', 'RRULE:FREQ=MONTHLY;COUNT=3');
    expect(series.timeZone).toBe('Etc/UTC');
    expect(listStarts(series)).toEqual([
      '2026-10-01T11:00',
      '2026-11-01T11:00',
      '2026-12-01T11:00',
    ]);
  });

  it('shows a single time in UTC on the clocks of the calendar', () => {
    const { activities } = readIn(['X-WR-TIMEZONE:America/New_York'], 'DTSTART:20261130T120000Z');
    expect(activities[0]).toMatchObject({
      start: '2026-11-30T07:00:00',
      timeZone: 'America/New_York',
    });
  });
});

describe('the hour that comes twice', () => {
  it.each([
    ['the first time', '20261025T003000Z', '2026-10-25T02:30:00', 'Europe/Amsterdam'],
    ['the second time', '20261025T013000Z', '2026-10-25T01:30:00', 'Etc/UTC'],
  ])('keeps a moment in UTC that lies in it %s', (_, written, start, timeZone) => {
    const one = readOne(`DTSTART:${written}`, 'DURATION:PT1H');
    expect(one).toMatchObject({ start, timeZone });
    const [date] = occurrencesBetween(one, '2026-10-24', '2026-10-27');
    expect(date?.start.toISOString().replace(/[-:]|\.000/g, '')).toBe(written);
    const back = readICalendar(buildICalendar([one])).activities;
    expect(compareImport(back, [one]).map(({ state }) => state)).toEqual(['same']);
  });
});

describe('ways of writing that are not quite iCalendar', () => {
  it.each([
    ['a day without its type', 'DTSTART:20261130', '2026-11-30T00:00:00'],
    ['a time as ISO 8601 writes it', 'DTSTART:2026-11-30T13:00:00', '2026-11-30T13:00:00'],
    [
      'a time without seconds',
      'DTSTART;TZID=Europe/Amsterdam:20261130T1300',
      '2026-11-30T13:00:00',
    ],
    ['small letters', 'DTSTART:20261130t120000z', '2026-11-30T13:00:00'],
    ['a space too many', 'DTSTART: 20261130T130000 ', '2026-11-30T13:00:00'],
    [
      'a time in UTC that names a zone too',
      'DTSTART;TZID=Europe/London:20261130T120000Z',
      '2026-11-30T13:00:00',
    ],
  ])('reads %s', (_, line, start) => expect(readOne(line).start).toBe(start));
});

describe('how long it takes', () => {
  it.each([
    ['a time and an end', ['DTEND;TZID=Europe/Amsterdam:20261130T143000'], 'PT1H30M'],
    ['an end in another zone', ['DTEND:20261130T140000Z'], 'PT2H'],
    ['a length', ['DURATION:PT45M'], 'PT45M'],
    ['a length in weeks', ['DURATION:P1W'], 'P1W'],
    ['no end', [], undefined],
    ['an end at its start', ['DTEND;TZID=Europe/Amsterdam:20261130T130000'], undefined],
    ['a day', ['DTSTART;VALUE=DATE:20261130'], 'P1D'],
    [
      'a day that ends on itself',
      ['DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20261130'],
      'P1D',
    ],
    ['three days', ['DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20261203'], 'P3D'],
    ['days with a length', ['DTSTART;VALUE=DATE:20261130', 'DURATION:P2D'], 'P2D'],
    [
      'the hour that comes twice',
      [
        'DTSTART;TZID=Europe/Amsterdam:20261025T013000',
        'DTEND;TZID=Europe/Amsterdam:20261025T033000',
      ],
      'PT3H',
    ],
  ])('reads %s', (_, lines, duration) => {
    expect(readOne(...lines).duration).toBe(duration);
  });
});
