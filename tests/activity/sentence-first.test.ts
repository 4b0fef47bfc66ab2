import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { describeSchedule } from '../../utils/activity/sentence';
import { anActivity } from '../fixtures/activities';

const id = '2026-12-02T14:00:00';

const say = (more: Partial<Activity>, language: 'nl' | 'en' = 'nl', today = '2026-11-25') =>
  describeSchedule(anActivity({ start: id, ...more }), language, today);

describe('the sentence of listed dates', () => {
  it('begins on the day to which the only date was moved', () => {
    const moved = { recurrenceOverrides: { [id]: { start: '2026-12-03T15:00:00' } } };
    expect(say(moved)).toBe('Donderdag 3 december 2026, 15.00–17.00 uur');
  });

  it('begins on the first date that is left', () => {
    const left = { [id]: { excluded: true }, '2026-12-09T14:00:00': {}, '2026-12-16T14:00:00': {} };
    expect(say({ recurrenceOverrides: left })).toBe(
      'Woensdag 9 december 2026, 14.00–16.00 uur, ook op woensdag 16 december 2026',
    );
  });

  it('begins on the first date that is to come', () => {
    const dates = { '2026-12-09T14:00:00': {}, '2026-12-16T14:00:00': {} };
    expect(say({ recurrenceOverrides: dates }, 'nl', '2026-12-05')).toBe(
      'Woensdag 9 december 2026, 14.00–16.00 uur, ook op woensdag 16 december 2026',
    );
  });

  it('tells a date before the start in its place', () => {
    expect(say({ recurrenceOverrides: { '2026-12-01T14:00:00': {} } })).toBe(
      'Dinsdag 1 december 2026, 14.00–16.00 uur, ook op woensdag 2 december 2026',
    );
  });

  it('keeps its start where nothing goes on', () => {
    const off = { recurrenceOverrides: { [id]: { status: 'cancelled' } } };
    expect(say(off)).toMatch(/^Woensdag 2 december 2026/);
  });

  it('tells the times of an added date that is longer than the others', () => {
    const longer = { '2026-12-09T14:00:00': { duration: 'PT4H' } };
    expect(say({ recurrenceOverrides: longer })).toBe(
      'Woensdag 2 december 2026, 14.00–16.00 uur, ook op woensdag 9 december 2026 14.00–18.00 uur',
    );
  });

  it.each([
    ['nl', 'Woensdag 2 december 2026, 14.00–16.00 uur'],
    ['en', 'Wednesday 2 December 2026, 14:00–16:00'],
  ] as const)('is that of one date where the rule gives no more, in %s', (language, sentence) => {
    expect(say({ recurrenceRules: [{ frequency: 'weekly', count: 1 }] }, language)).toBe(sentence);
  });
});
