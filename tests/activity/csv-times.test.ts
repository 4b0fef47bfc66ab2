import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { readCsv } from '../../utils/activity/read-csv';
import { writeCsv } from '../../utils/activity/write-csv';
import { anActivity } from '../fixtures/activities';
import { readRow } from '../fixtures/csv-row';

const date = { titel: 'Koffie', datum: '3-3-2026' };

describe('the times of a row', () => {
  it.each([
    [{}, 'P1D'],
    [{ einddatum: '5-3-2026' }, 'P3D'],
  ])('without a begin are the days that it names, and the end is told: %j', (row, duration) => {
    const { activities, problems } = readRow({ ...date, ...row, eindtijd: '12:00' });
    expect(activities).toMatchObject([{ duration, showWithoutTime: true }]);
    expect(problems).toEqual([{ kind: 'no-start', line: 2, column: 'end', value: '12:00' }]);
  });

  it.each([
    ['28-3-2026', '29-3-2026', 'PT5H'],
    ['24-10-2026', '25-10-2026', 'PT7H'],
    ['27-3-2026', '29-3-2026', 'P1DT5H'],
  ])('end when the clock says so, from %s to %s', (datum, einddatum, duration) => {
    const night = { titel: 'Nacht', datum, begintijd: '22:00', einddatum, eindtijd: '04:00' };
    const { activities } = readRow(night);
    expect(activities).toMatchObject([{ duration }]);
    const table = writeCsv(activities, { language: 'nl', separator: ';' });
    expect(readCsv(table).activities).toEqual(activities);
    expect(table).toContain(';22:00;04:00;');
    const series = readRow({ ...night, herhaling: 'elke week' });
    expect(series.activities[0]?.duration).toBe(datum === '27-3-2026' ? 'P1DT6H' : 'PT6H');
  });

  it.each([
    ['PT24H', 'P1D'],
    ['PT36H', 'P2D'],
    ['P2D', 'P2D'],
    [undefined, 'P1D'],
  ])('of whole days with the length %s are those days', (duration, read) => {
    const one = {
      ...anActivity({ start: '2026-03-03T00:00:00', showWithoutTime: true, timeZone: null }),
      duration,
    } as Activity;
    const table = writeCsv([one], { language: 'nl', separator: ';' });
    expect(readCsv(table).activities[0]?.duration).toBe(read);
  });

  it.each([
    ['20:00', '00:00', undefined, 'PT4H'],
    ['20:00', '0.00 uur', '3-3-2026', 'PT4H'],
    ['20:00', '24:00', undefined, 'PT4H'],
    ['20:00', '24.00 uur', '4-3-2026', 'P1DT4H'],
    ['20:00', '01:00', undefined, 'PT5H'],
    ['20:00', '01:00', '4-3-2026', 'PT5H'],
    ['0:00', '24:00', undefined, 'P1D'],
  ])('from %s to %s, until the day %s, last %s', (begintijd, eindtijd, einddatum, duration) => {
    const end = einddatum ? { einddatum } : {};
    const { activities, problems } = readRow({ ...date, begintijd, eindtijd, ...end });
    expect(problems).toEqual([]);
    expect(activities).toMatchObject([{ duration }]);
  });

  it.each([
    ['13:00', '12:00', {}, 'end-before-start'],
    ['20:00', '01:00', { einddatum: '3-3-2026' }, 'end-before-start'],
    ['24:00', '24:00', {}, 'time'],
  ])('from %s to %s are told', (begintijd, eindtijd, end, kind) => {
    const { activities, problems } = readRow({ ...date, begintijd, eindtijd, ...end });
    expect(activities).toEqual([]);
    expect(problems).toMatchObject([{ kind }]);
  });

  it('may stand behind its dates', () => {
    const begin = { titel: 'Koffie', begindatum: '3-3-2026 10:00', einddatum: '3-3-2026 12:00' };
    expect(readRow(begin).activities).toMatchObject([
      { start: '2026-03-03T10:00:00', duration: 'PT2H' },
    ]);
    const midnight = { titel: 'Koffie', datum: '3-3-2026 00:00:00', tijd: '10-12 uur' };
    expect(readRow(midnight).activities).toMatchObject([
      { start: '2026-03-03T10:00:00', duration: 'PT2H' },
    ]);
  });
});
