import { describe, expect, it } from 'vitest';
import { homeDay, proposedDay } from '../../utils/activity/home-day';

const at = (instant: string) => Date.parse(instant);

describe('the day at the square', () => {
  it.each([
    ['2026-11-28T22:59:59Z', '2026-11-28'],
    ['2026-11-28T23:00:00Z', '2026-11-29'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('at %s is %s, wherever the browser is', (instant, expected) => {
    expect(homeDay(at(instant))).toBe(expected);
  });
});

describe('the day of a new activity', () => {
  it.each([
    ['before its time: today', '2026-11-24T08:59:00Z', '2026-11-24'],
    ['from then on: tomorrow', '2026-11-24T09:00:00Z', '2026-11-25'],
    ['in the evening: tomorrow', '2026-11-24T22:30:00Z', '2026-11-25'],
    ['after midnight at the square: that day', '2026-11-24T23:30:00Z', '2026-11-25'],
    ['in the night to winter time: the next day', '2026-10-24T20:00:00Z', '2026-10-25'],
    ['at the end of a year: in the next one', '2026-12-31T12:00:00Z', '2027-01-01'],
  ])('%s', (_, now, expected) => {
    expect(proposedDay(at(now), '10:00')).toBe(expected);
  });
});
