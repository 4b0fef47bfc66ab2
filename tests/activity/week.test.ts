import { describe, expect, it } from 'vitest';
import { addDays, findMonday, findWeekNumber, listWeek } from '../../utils/activity/week';
import { listDays } from '../fixtures/arbitraries';

describe('a week', () => {
  it('begins on the Monday before or at a day, also across a month and a year', () => {
    expect(findMonday('2026-11-23')).toBe('2026-11-23');
    expect(findMonday('2026-11-29')).toBe('2026-11-23');
    expect(findMonday('2027-01-01')).toBe('2026-12-28');
  });

  it('has seven days, the clocks being changed or not', () => {
    expect(listWeek('2027-03-22')).toEqual(listDays('2027-03-22', '2027-03-28'));
    expect(addDays('2026-10-19', 7)).toBe('2026-10-26');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it.each([
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2026-01-01', 1],
    ['2025-12-29', 1],
    ['2028-01-02', 52],
    ['2026-11-25', 48],
  ])('%s lies in week %i', (date, week) => {
    expect(findWeekNumber(date)).toBe(week);
  });
});
