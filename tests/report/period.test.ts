import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysOf, findPeriodFault, periodNames } from '../../utils/report/period';
import { anyDate, listDays, printSeed } from '../fixtures/arbitraries';

printSeed('period.test.ts');

const zone = process.env.TZ;

beforeAll(() => {
  // Where clocks change: a day of 23 hours must not shift a week.
  process.env.TZ = 'Europe/Amsterdam';
});

afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Noon of a date on the wall clock. */
function noonOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

describe('daysOf', () => {
  it.each([
    ['today', '2026-11-23', '2026-11-23', '2026-11-23'],
    ['week', '2026-11-23', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-26', '2026-11-23', '2026-11-29'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['week', '2026-12-31', '2026-12-28', '2027-01-03'],
    ['week', '2028-03-01', '2028-02-28', '2028-03-05'],
    ['week', '2027-03-28', '2027-03-22', '2027-03-28'],
    ['week', '2026-10-25', '2026-10-19', '2026-10-25'],
    ['month', '2026-11-23', '2026-11-01', '2026-11-30'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['month', '2027-02-10', '2027-02-01', '2027-02-28'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['last-month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['last-month', '2027-01-15', '2026-12-01', '2026-12-31'],
    ['last-month', '2026-05-31', '2026-04-01', '2026-04-30'],
    ['year', '2026-11-23', '2026-01-01', '2026-12-31'],
    ['year', '2028-02-29', '2028-01-01', '2028-12-31'],
    ['last-year', '2026-01-01', '2025-01-01', '2025-12-31'],
    ['last-year', '2028-02-29', '2027-01-01', '2027-12-31'],
  ] as const)('is for %s on %s: %s to %s', (name, date, from, until) => {
    expect(daysOf(name, noonOf(date))).toEqual({ from, until });
  });

  it('does not depend on the hour of the day', () => {
    for (const [hour, minute] of [
      [0, 0],
      [2, 30],
      [23, 59],
    ] as const) {
      expect(daysOf('week', new Date(2027, 2, 28, hour, minute))).toEqual({
        from: '2027-03-22',
        until: '2027-03-28',
      });
      expect(daysOf('today', new Date(2026, 9, 25, hour, minute)).from).toBe('2026-10-25');
    }
  });

  it('has a week of seven days from a Monday that holds the day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { from, until } = daysOf('week', noonOf(date));
        expect(listDays(from, until)).toHaveLength(7);
        expect(listDays(from, until)).toContain(date);
        expect(new Date(`${from}T00:00:00Z`).getUTCDay()).toBe(1);
      }),
    );
  });

  it('has months and years that follow each other without a gap and hold the day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const now = noonOf(date);
        for (const [name, last] of [
          ['month', 'last-month'],
          ['year', 'last-year'],
        ] as const) {
          const { from, until } = daysOf(name, now);
          const before = daysOf(last, now);
          expect(from <= date && date <= until).toBe(true);
          expect(listDays(before.until, from)).toEqual([before.until, from]);
          expect(before.from <= before.until).toBe(true);
        }
      }),
    );
  });

  it('knows every name that can be chosen', () => {
    for (const name of periodNames) {
      if (name === 'own') continue;
      const { from, until } = daysOf(name, noonOf('2026-11-23'));
      expect(findPeriodFault({ from, until })).toBeUndefined();
    }
  });
});

describe('findPeriodFault', () => {
  it('finds nothing wrong with one day or more', () => {
    expect(findPeriodFault({ from: '2026-11-23', until: '2026-11-23' })).toBeUndefined();
    expect(findPeriodFault({ from: '2026-11-23', until: '2027-01-01' })).toBeUndefined();
  });

  it('tells a missing day from days in the wrong order', () => {
    expect(findPeriodFault({ from: '', until: '2026-11-23' })).toBe('missing');
    expect(findPeriodFault({ from: '2026-11-23', until: '' })).toBe('missing');
    expect(findPeriodFault({ from: '2026-11-24', until: '2026-11-23' })).toBe('reversed');
  });
});
