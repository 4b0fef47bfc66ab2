import { describe, expect, it } from 'vitest';
import type { Activity, PatchObject } from '../../utils/activity/activity';
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
    expect(say(off)).toMatch(/^Woensdag 2 december 2026.*, niet op 2 december 2026$/);
  });

  it.each([
    ['nl', 'Er zijn geen datums'],
    ['en', 'There are no dates'],
  ] as const)('says that there are none where all are left out, in %s', (language, none) => {
    expect(say({ recurrenceOverrides: { [id]: { excluded: true } } }, language)).toBe(none);
  });

  it('tells the times of an added date that is longer than the others', () => {
    const longer = { '2026-12-09T14:00:00': { duration: 'PT4H' } };
    expect(say({ recurrenceOverrides: longer })).toBe(
      'Woensdag 2 december 2026, 14.00–16.00 uur, ook op woensdag 9 december 2026 14.00–18.00 uur',
    );
  });

  it('counts more dates than it can name, and tells the first that is to come', () => {
    const days = ['2026-12-09', '2026-12-16', '2027-01-06', '2027-01-14', '2027-02-03'];
    const added = (patch: PatchObject) => ({
      recurrenceOverrides: Object.fromEntries(days.map((day) => [`${day}T14:00:00`, patch])),
    });
    expect(say(added({}))).toBe(
      '6 keer vanaf woensdag 2 december 2026, 14.00–16.00 uur: zie de datums',
    );
    expect(say(added({}), 'en')).toBe(
      '6 times from Wednesday 2 December 2026, 14:00–16:00: see the dates',
    );
    expect(say(added({}), 'nl', '2026-12-05')).toBe(
      '5 keer vanaf woensdag 9 december 2026, 14.00–16.00 uur: zie de datums',
    );
    expect(say(added({ duration: 'PT1H' }))).toBe(
      '6 keer vanaf woensdag 2 december 2026: zie de datums',
    );
    const whole = { start: '2026-12-02T14:00:00', showWithoutTime: true, duration: 'P1D' };
    expect(say({ ...added({}), ...whole })).toBe(
      '6 keer vanaf woensdag 2 december 2026: zie de datums',
    );
    expect(say(added({ status: 'cancelled' }))).toBe('Woensdag 2 december 2026, 14.00–16.00 uur');
  });

  it('tells the times of dates that are not as the first one', () => {
    const dates = { [id]: { duration: 'PT4H' }, '2026-12-09T14:00:00': {} };
    expect(say({ recurrenceOverrides: dates })).toBe(
      'Woensdag 2 december 2026, 14.00–18.00 uur, ook op woensdag 9 december 2026 14.00–16.00 uur',
    );
  });

  it('tells of an added date that it takes the whole day, or which times it has', () => {
    const day = { start: '2026-12-09T00:00:00', duration: 'P1D', showWithoutTime: true };
    const whole = { recurrenceOverrides: { '2026-12-09T14:00:00': day } };
    expect(say(whole)).toBe(
      'Woensdag 2 december 2026, 14.00–16.00 uur, ook op woensdag 9 december 2026 (hele dag)',
    );
    const timed = { showWithoutTime: false, duration: 'PT1H' };
    expect(
      say({
        ...day,
        start: '2026-12-02T00:00:00',
        recurrenceOverrides: { '2026-12-09T14:00:00': timed },
      }),
    ).toBe('Woensdag 2 december 2026, ook op woensdag 9 december 2026 14.00–15.00 uur');
  });

  it.each([
    ['nl', 'Woensdag 2 december 2026, 14.00–16.00 uur'],
    ['en', 'Wednesday 2 December 2026, 14:00–16:00'],
  ] as const)('is that of one date where the rule gives no more, in %s', (language, sentence) => {
    expect(say({ recurrenceRules: [{ frequency: 'weekly', count: 1 }] }, language)).toBe(sentence);
  });
});
