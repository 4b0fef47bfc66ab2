import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, readLocal } from '../../utils/activity/local-time';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { offsetAt, toInstant } from '../../utils/activity/zone';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';

printSeed('zone.test.ts');

const amsterdam = 'Europe/Amsterdam';
const instantOf = (local: string, zone = amsterdam) =>
  new Date(toInstant(zone, readLocal(local))).toISOString().slice(0, 16);

describe('toInstant', () => {
  it.each([
    ['2026-03-29T01:59:59', '2026-03-29T00:59'],
    ['2026-03-29T03:00:00', '2026-03-29T01:00'],
    ['2026-10-25T01:59:59', '2026-10-24T23:59'],
    ['2026-10-25T03:00:00', '2026-10-25T02:00'],
    ['2027-03-28T01:00:00', '2027-03-28T00:00'],
    ['2027-03-28T03:30:00', '2027-03-28T01:30'],
    ['2027-10-31T12:00:00', '2027-10-31T11:00'],
  ])('takes %s in Amsterdam for %s in UTC', (local, instant) => {
    expect(instantOf(local)).toBe(instant);
  });

  it('takes a time that the clocks skip as before the gap (RFC 5545 §3.3.5)', () => {
    expect(instantOf('2026-03-29T02:30:00')).toBe('2026-03-29T01:30');
    expect(instantOf('2027-03-28T02:00:00')).toBe('2027-03-28T01:00');
    expect(instantOf('2026-03-08T02:30:00', 'America/New_York')).toBe('2026-03-08T07:30');
  });

  it('takes the first of a time that comes twice', () => {
    expect(instantOf('2026-10-25T02:30:00')).toBe('2026-10-25T00:30');
    expect(instantOf('2026-11-01T01:30:00', 'America/New_York')).toBe('2026-11-01T05:30');
  });

  it('knows zones with odd offsets, and one that lost a day', () => {
    expect(instantOf('2026-07-01T12:00:00', 'Asia/Kolkata')).toBe('2026-07-01T06:30');
    expect(instantOf('2026-01-01T12:00:00', 'Australia/Lord_Howe')).toBe('2026-01-01T01:00');
    expect(instantOf('2011-12-31T12:00:00', 'Pacific/Apia')).toBe('2011-12-30T22:00');
  });

  it('takes the square’s own zone for a name that is none', () => {
    expect(instantOf('2026-07-01T12:00:00', 'Nergens/Niks')).toBe('2026-07-01T10:00');
    expect(instantOf('2026-07-01T12:00:00', '')).toBe('2026-07-01T10:00');
  });
});

describe('offsetAt', () => {
  const zones = [
    amsterdam,
    'America/New_York',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
  ];

  it('agrees with the browser’s own conversion at any moment', () => {
    const moment = fc.integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, minutes) => {
        const instant = minutes * 60_000;
        const text = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
        expect(offsetAt(zone, instant)).toBe(Date.parse(`${text.replace(' ', 'T')}Z`) - instant);
      }),
      { numRuns: 1000 },
    );
  });

  it('leads back to the local time that an instant came from', () => {
    const hours = fc.integer({ min: Date.UTC(2020, 0) / 3.6e6, max: Date.UTC(2035, 0) / 3.6e6 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), hours, (zone, hour) => {
        const instant = toInstant(zone, hour * 3.6e6);
        const back = instant + offsetAt(zone, instant);
        // Only a time that the clocks skip comes back later.
        expect(
          back === hour * 3.6e6 || offsetAt(zone, instant - day) < offsetAt(zone, instant),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an activity around the change of the clocks', () => {
  const listInstants = (start: string, duration: string, from: string, to: string) =>
    occurrencesBetween(
      anActivity({ start, duration, recurrenceRules: [{ frequency: 'daily' }] }),
      `${from}T00:00:00Z`,
      `${to}T00:00:00Z`,
    ).map((one) => `${one.start.toISOString().slice(5, 16)} ${one.end.toISOString().slice(5, 16)}`);

  it.each([
    ['2026-03-28', '2026-03-30', ['03-28T09:00 03-28T11:00', '03-29T08:00 03-29T10:00']],
    ['2026-10-24', '2026-10-26', ['10-24T08:00 10-24T10:00', '10-25T09:00 10-25T11:00']],
    ['2027-03-27', '2027-03-29', ['03-27T09:00 03-27T11:00', '03-28T08:00 03-28T10:00']],
  ])('stays at ten in the morning from %s to %s', (from, to, expected) => {
    expect(listInstants('2026-01-01T10:00:00', 'PT2H', from, to)).toEqual(expected);
  });

  it('takes as many hours as it says, and days on the wall', () => {
    const night = ['03-28T21:00 03-29T05:00'];
    expect(listInstants('2026-01-01T22:00:00', 'PT8H', '2026-03-28', '2026-03-29')).toEqual(night);
    const wholeDay = ['03-27T23:00 03-28T23:00', '03-28T23:00 03-29T22:00'];
    expect(listInstants('2026-01-01T00:00:00', 'P1D', '2026-03-27', '2026-03-29')).toEqual(
      wholeDay,
    );
  });

  it('keeps its order where a time is skipped', () => {
    const early = anActivity({
      start: '2026-03-28T02:30:00',
      recurrenceRules: [{ frequency: 'daily', byHour: [2, 3], byMinute: [0, 30] }],
    });
    const dates = occurrencesBetween(early, '2026-03-29T00:00:00Z', '2026-03-30T00:00:00Z');
    const starts = dates.map(({ start }) => +start);
    expect(starts).toHaveLength(4);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('is floating in the square’s own zone without one', () => {
    const floating = anActivity({ start: '2026-07-01T10:00:00', timeZone: null });
    const [date] = occurrencesBetween(floating, '2026-07-01', '2026-07-02');
    expect(date?.start.toISOString()).toBe('2026-07-01T08:00:00.000Z');
  });

  it('is told to take whole days', () => {
    const days = { start: '2026-10-25T00:00:00', duration: 'P1D', showWithoutTime: true };
    const [date] = occurrencesBetween(anActivity(days), '2026-10-24', '2026-10-26');
    expect(date?.allDay).toBe(true);
    expect([date?.start.toISOString(), date?.end.toISOString()]).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
  });
});

describe('the machine’s own zone', () => {
  const script = `
    import { occurrencesBetween } from './utils/activity/occurrences';
    import { describeSchedule } from './utils/activity/sentence';
    import { describeTimes } from './utils/activity/describe-date';
    import { sampleActivities } from './practice/sample/activities';
    const all = sampleActivities.map((one) => [
      describeSchedule(one, 'nl', '2026-11-25'),
      ...occurrencesBetween(one, '2026-03-01', '2027-04-15').map((date) =>
        [date.start.toISOString(), date.end.toISOString(), describeTimes(date, 'nl')].join()),
    ]);
    console.log(JSON.stringify(all));`;

  const readIn = (zone: string) => {
    const child = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      },
    );
    if (child.status !== 0) throw new Error(child.stderr);
    return child.stdout;
  };

  it('makes no difference to dates, times and sentences', { timeout: 60_000 }, () => {
    const home = readIn(amsterdam);
    expect(home.length).toBeGreaterThan(10_000);
    expect(readIn('America/New_York')).toBe(home);
    expect(readIn('Asia/Tokyo')).toBe(home);
  });
});
