import { describe, expect, it } from 'vitest';
import type { Activity, RecurrenceRule } from '../../utils/activity/activity';
import { describeSchedule } from '../../utils/activity/sentence';
import { anActivity } from '../fixtures/activities';

/** From ten to twelve, by one rule, begun on its first day in September 2026. */
function say(rule: RecurrenceRule, start: string, more: Partial<Activity> = {}): string {
  const activity = anActivity({ start: `${start}T10:00:00`, recurrenceRules: [rule], ...more });
  return describeSchedule(activity, 'nl', '2026-11-25').replace(' 10.00–12.00 uur', '');
}

describe('what goes otherwise, in the sentence of a schedule', () => {
  it('names what closes it', () => {
    const closedIn = { 'pleinwijzer.nl:closedIn': ['school-holidays-midden' as const] };
    expect(
      say({ frequency: 'weekly', byDay: [{ day: 'mo' }, { day: 'we' }] }, '2026-09-07', closedIn),
    ).toBe('Elke maandag en woensdag, niet in de schoolvakanties (regio midden)');
  });

  it('names single dates that go otherwise, as long as they are to come', () => {
    const recurrenceOverrides = {
      '2026-11-23T10:00:00': { excluded: true },
      '2026-12-21T10:00:00': { status: 'cancelled' },
      '2026-12-28T10:00:00': { excluded: true },
      '2027-01-04T10:00:00': { start: '2027-01-05T13:00:00' },
      '2027-01-11T10:00:00': { duration: 'PT1H' },
      '2027-01-18T10:00:00': { title: 'Met gast' },
    };
    expect(say({ frequency: 'weekly' }, '2026-09-07', { recurrenceOverrides })).toBe(
      'Elke maandag, niet van 21 december 2026 tot en met 4 januari 2027, ' +
        'ook op dinsdag 5 januari 2027 13.00–15.00 uur, op 11 januari 2027 een andere tijd',
    );
  });

  it('tells no day off where one of two times is left out', () => {
    const recurrenceOverrides = {
      '2026-12-07T10:00:00': { excluded: true },
      '2026-12-14T10:00:00': { excluded: true },
      '2026-12-14T14:00:00': { status: 'cancelled' },
    };
    const rule: RecurrenceRule = { frequency: 'weekly', byHour: [10, 14] };
    expect(say(rule, '2026-09-07', { recurrenceOverrides })).toBe(
      'Elke maandag en 14.00–16.00 uur, niet op 14 december 2026, op 7 december 2026 een andere tijd',
    );
  });

  it('tells of a moved date that it takes the whole day, or which times it has', () => {
    const whole = { start: '2026-12-15T00:00:00', duration: 'P1D', showWithoutTime: true };
    const moved = (start: string, more: Partial<Activity>, language: 'nl' | 'en' = 'nl') =>
      describeSchedule(
        anActivity({ start, recurrenceRules: [{ frequency: 'weekly' }], ...more }),
        language,
        '2026-11-25',
      );
    const toDay = { recurrenceOverrides: { '2026-12-14T10:00:00': whole } };
    expect(moved('2026-09-07T10:00:00', toDay)).toBe(
      'Elke maandag 10.00–12.00 uur, niet op 14 december 2026, ook op dinsdag 15 december 2026 (hele dag)',
    );
    expect(moved('2026-09-07T10:00:00', toDay, 'en')).toBe(
      'Every Monday 10:00–12:00, not on 14 December 2026, also on Tuesday 15 December 2026 (all day)',
    );
    const timed = { start: '2026-12-15T13:00:00', duration: 'PT1H', showWithoutTime: false };
    const toTimes = { ...whole, recurrenceOverrides: { '2026-12-14T00:00:00': timed } };
    expect(moved('2026-09-07T00:00:00', { ...toTimes, start: '2026-09-07T00:00:00' })).toBe(
      'Elke maandag, niet op 14 december 2026, ook op dinsdag 15 december 2026 13.00–14.00 uur',
    );
    const onDay = { recurrenceOverrides: { '2026-12-14T10:00:00': { showWithoutTime: true } } };
    expect(moved('2026-09-07T10:00:00', onDay)).toContain('op 14 december 2026 een andere tijd');
  });

  it('refers to the dates where too many go otherwise', () => {
    const dates = ['2026-12-07', '2026-12-21', '2027-01-04', '2027-01-18'];
    const recurrenceOverrides = Object.fromEntries(
      dates.map((date) => [`${date}T10:00:00`, { excluded: true }]),
    );
    expect(say({ frequency: 'weekly' }, '2026-09-07', { recurrenceOverrides })).toBe(
      'Elke maandag, soms anders: zie de datums',
    );
  });

  it('names the months that an excluded rule takes out, or refers to the dates', () => {
    const without = (rule: RecurrenceRule) =>
      say({ frequency: 'weekly' }, '2026-09-07', { excludedRecurrenceRules: [rule] });
    expect(without({ frequency: 'daily', byMonth: ['7', '8'] })).toBe(
      'Elke maandag, niet in juli en augustus',
    );
    expect(without({ frequency: 'monthly', byDay: [{ day: 'mo', nthOfPeriod: 1 }] })).toBe(
      'Elke maandag, soms anders: zie de datums',
    );
  });
});
