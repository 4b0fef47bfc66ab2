import { describe, expect, it } from 'vitest';
import type { Activity, RecurrenceRule } from '../../utils/activity/activity';
import { describeSchedule } from '../../utils/activity/sentence';
import { anActivity } from '../fixtures/activities';

/** Of an activity that is kept in UTC: two hours, with a rule where there is one. */
function say(
  start: string,
  rule?: RecurrenceRule,
  more: Partial<Activity> = {},
  language: 'nl' | 'en' = 'nl',
): string {
  const rules = rule ? { recurrenceRules: [rule] } : {};
  const activity = anActivity({ start, timeZone: 'Etc/UTC', ...rules, ...more });
  return describeSchedule(activity, language, '2026-11-25');
}

const weekly: RecurrenceRule = { frequency: 'weekly' };
const off = { excluded: true };

describe('an activity that another program keeps in UTC', () => {
  it('is told in the time of the square when it is once', () => {
    expect(say('2026-12-02T13:00:00')).toBe('Woensdag 2 december 2026, 14.00–16.00 uur');
  });

  it('is told in that time on each of its dates', () => {
    const dates = {
      '2026-12-09T13:00:00': {},
      '2026-12-16T13:00:00': { start: '2026-12-17T14:00:00' },
      '2027-06-02T12:00:00': {},
    };
    expect(say('2026-12-02T13:00:00', undefined, { recurrenceOverrides: dates })).toBe(
      'Woensdag 2 december 2026, 14.00–16.00 uur, ook op woensdag 9 december 2026, ' +
        'donderdag 17 december 2026 15.00–17.00 uur en woensdag 2 juni 2027',
    );
  });

  it('has no times when they change with summer and winter', () => {
    expect(say('2026-09-07T08:00:00', weekly)).toBe('Elke maandag, zie de datums voor de tijden');
    expect(say('2026-09-07T08:00:00', weekly, {}, 'en')).toBe(
      'Every Monday, see the dates for the times',
    );
    expect(say('2026-09-07T08:00:00', { frequency: 'monthly', byMonthDay: [1] })).toBe(
      'De 1e van elke maand, zie de datums voor de tijden',
    );
  });

  it('has its times when all dates that are to come have the same', () => {
    expect(say('2026-11-30T09:00:00', { ...weekly, count: 4 })).toBe(
      '4 keer: elke maandag 10.00–12.00 uur, vanaf 30 november 2026',
    );
    expect(say('2026-09-07T09:00:00', { ...weekly, until: '2027-03-22T09:00:00' })).toBe(
      'Elke maandag 10.00–12.00 uur, tot en met 22 maart 2027',
    );
    expect(say('2026-01-05T09:00:00', { ...weekly, byMonth: ['1', '2'] })).toBe(
      'Elke maandag, in januari en februari 10.00–12.00 uur',
    );
  });

  it('is told on the weekday that people have, also where that is the next', () => {
    // Sunday at half past eleven in the evening.
    expect(say('2026-09-06T23:30:00', weekly)).toBe('Elke maandag, zie de datums voor de tijden');
    expect(say('2026-11-29T23:30:00', { ...weekly, count: 3 })).toBe(
      '3 keer: elke maandag 00.30–02.30 uur, vanaf 30 november 2026',
    );
    const days = [{ day: 'su' as const }, { day: 'we' as const }];
    expect(say('2026-09-06T23:30:00', { ...weekly, byDay: days })).toBe(
      'Elke maandag en donderdag, zie de datums voor de tijden',
    );
    expect(say('2026-09-06T23:30:00', { ...weekly, interval: 2 })).toBe(
      'Om de week op maandag, zie de datums voor de tijden',
    );
  });

  it.each<[string, string, RecurrenceRule, Partial<Activity>]>([
    ['has another weekday in summer', '2026-09-06T22:30:00', weekly, {}],
    [
      'goes by days of the month on the next day',
      '2026-09-06T23:30:00',
      { frequency: 'monthly' },
      {},
    ],
    ['names its hours', '2026-09-07T08:00:00', { ...weekly, byHour: [8, 9] }, {}],
    [
      'is closed by days that are not those of people',
      '2026-09-06T23:30:00',
      weekly,
      { 'pleinwijzer.nl:closedIn': ['public-holidays'] },
    ],
  ])('is told in general when it %s', (_, start, rule, more) => {
    expect(say(start, rule, more)).toBe('Op wisselende dagen: zie de datums');
  });

  it('names single dates, with the times of those that no rule gives', () => {
    const recurrenceOverrides = {
      '2026-12-07T08:00:00': off,
      '2026-12-14T08:00:00': { start: '2026-12-15T12:00:00' },
      '2026-12-21T08:00:00': { start: '2026-12-21T09:00:00' },
      '2027-06-09T08:00:00': {},
    };
    expect(say('2026-09-07T08:00:00', weekly, { recurrenceOverrides })).toBe(
      'Elke maandag, niet op 7 december en 14 december 2026, ook op dinsdag 15 december 2026 ' +
        '13.00–15.00 uur en woensdag 9 juni 2027 10.00–12.00 uur, zie de datums voor de tijden',
    );
  });

  it('names single dates where it has its times', () => {
    const recurrenceOverrides = {
      '2026-12-07T09:00:00': off,
      '2026-12-14T09:00:00': { start: '2026-12-14T12:00:00' },
      '2027-03-31T08:00:00': {},
    };
    const rule = { ...weekly, until: '2027-03-22T09:00:00' };
    expect(say('2026-09-07T09:00:00', rule, { recurrenceOverrides })).toBe(
      'Elke maandag 10.00–12.00 uur, tot en met 22 maart 2027, niet op 7 december 2026, ' +
        'ook op woensdag 31 maart 2027, op 14 december 2026 een andere tijd',
    );
  });

  it('points to the dates once', () => {
    const days = ['2026-12-07', '2026-12-21', '2027-01-11', '2027-02-01'];
    const recurrenceOverrides = Object.fromEntries(days.map((one) => [`${one}T08:00:00`, off]));
    expect(say('2026-09-07T08:00:00', weekly, { recurrenceOverrides })).toBe(
      'Elke maandag, soms anders: zie de datums',
    );
  });

  it('has the time of the one date that is left of a series', () => {
    const rule = { ...weekly, count: 2 };
    const recurrenceOverrides = { '2027-03-29T09:00:00': off };
    expect(say('2027-03-22T09:00:00', rule, { recurrenceOverrides })).toBe(
      'Maandag 22 maart 2027, 10.00–12.00 uur',
    );
  });

  it('is the same on every clock when it takes whole days', () => {
    const whole = { showWithoutTime: true, duration: 'P1D' };
    expect(say('2026-09-07T00:00:00', weekly, whole)).toBe('Elke maandag');
  });
});
