import { describe, expect, it } from 'vitest';
import type { Activity, NDay, RecurrenceRule, Weekday } from '../../utils/activity/activity';
import { describeSchedule } from '../../utils/activity/sentence';
import { anActivity } from '../fixtures/activities';

const on = (...days: Weekday[]): NDay[] => days.map((day) => ({ day }));
const nth = (day: Weekday, ...numbers: number[]): NDay[] =>
  numbers.map((nthOfPeriod) => ({ day, nthOfPeriod }));
const workdays = on('mo', 'tu', 'we', 'th', 'fr');
const weeks = (first: number, last: number) =>
  Array.from({ length: (last - first) / 2 + 1 }, (_, index) => first + 2 * index);

/** From ten to twelve, by one rule, begun on its first day in September 2026. */
function say(rule: RecurrenceRule, start: string, more: Partial<Activity> = {}): string {
  const activity = anActivity({ start: `${start}T10:00:00`, recurrenceRules: [rule], ...more });
  return describeSchedule(activity, 'nl', '2026-11-25').replace(' 10.00–12.00 uur', '');
}

const general = 'Op wisselende dagen: zie de datums';

describe('the sentence of a schedule', () => {
  it.each<[string, RecurrenceRule, string]>([
    ['Elke maandag en woensdag', { frequency: 'weekly', byDay: on('we', 'mo') }, '2026-09-07'],
    ['Elke donderdag', { frequency: 'weekly' }, '2026-09-03'],
    [
      'Elke dinsdag tot en met vrijdag',
      { frequency: 'weekly', byDay: on('tu', 'we', 'th', 'fr') },
      '2026-09-01',
    ],
    ['Elke werkdag', { frequency: 'weekly', byDay: workdays }, '2026-09-01'],
    ['Elke werkdag', { frequency: 'daily', byDay: workdays }, '2026-09-01'],
    ['Elke dag', { frequency: 'daily' }, '2026-09-01'],
    ['Om de dag', { frequency: 'daily', interval: 2 }, '2026-09-01'],
    ['Eens in de 10 dagen', { frequency: 'daily', interval: 10 }, '2026-09-01'],
    ['Elke maandag', { frequency: 'daily', interval: 7 }, '2026-09-07'],
    ['Om de week op maandag', { frequency: 'daily', interval: 14 }, '2026-09-07'],
    ['Eens in de 3 weken op zondag', { frequency: 'daily', interval: 21 }, '2026-09-06'],
    ['Elke maandag, in maart', { frequency: 'daily', interval: 7, byMonth: ['3'] }, '2026-03-02'],
    ['Om de week op donderdag', { frequency: 'weekly', interval: 2 }, '2026-09-03'],
    [
      'Eens in de 3 weken op maandag en dinsdag',
      { frequency: 'weekly', interval: 3, byDay: on('mo', 'tu') },
      '2026-09-07',
    ],
    [
      'Even weken op dinsdag',
      { frequency: 'yearly', byWeekNo: weeks(2, 52), byDay: on('tu') },
      '2026-09-01',
    ],
    [
      'Oneven weken op donderdag',
      { frequency: 'yearly', byWeekNo: weeks(1, 53), byDay: on('th') },
      '2026-09-10',
    ],
    [
      'In week 10 en 12 op maandag',
      { frequency: 'yearly', byWeekNo: [12, 10], byDay: on('mo') },
      '2026-03-02',
    ],
    [
      '1e en 3e maandag van de maand',
      { frequency: 'monthly', byDay: nth('mo', 3, 1) },
      '2026-09-07',
    ],
    ['Laatste vrijdag van de maand', { frequency: 'monthly', byDay: nth('fr', -1) }, '2026-09-25'],
    [
      'Laatste vrijdag van de maand',
      { frequency: 'monthly', byDay: on('fr'), bySetPosition: [-1] },
      '2026-09-25',
    ],
    [
      '5e maandag van de maand (als die er is)',
      { frequency: 'monthly', byDay: nth('mo', 5) },
      '2026-08-31',
    ],
    [
      '1e maandag en 2e woensdag van de maand',
      { frequency: 'monthly', byDay: [...nth('mo', 1), ...nth('we', 2)] },
      '2026-09-07',
    ],
    [
      'Laatste werkdag van de maand',
      { frequency: 'monthly', byDay: workdays, bySetPosition: [-1] },
      '2026-09-30',
    ],
    ['De 1e en 15e van elke maand', { frequency: 'monthly', byMonthDay: [15, 1] }, '2026-09-01'],
    ['De laatste dag van elke maand', { frequency: 'monthly', byMonthDay: [-1] }, '2026-09-30'],
    ['De 31e van elke maand (als die er is)', { frequency: 'monthly' }, '2026-08-31'],
    [
      'Eens in de 2 maanden op de 1e maandag',
      { frequency: 'monthly', interval: 2, byDay: nth('mo', 1) },
      '2026-09-07',
    ],
    ['Elk jaar op 5 december', { frequency: 'yearly' }, '2025-12-05'],
    ['Eens in de 2 jaar op 5 december', { frequency: 'yearly', interval: 2 }, '2025-12-05'],
    [
      'Elk jaar op de 1e maandag van maart',
      { frequency: 'yearly', byMonth: ['3'], byDay: nth('mo', 1) },
      '2026-03-02',
    ],
    [
      '1e maandag van de maand, in maart, juni, september en december',
      { frequency: 'yearly', byMonth: ['3', '6', '9', '12'], byDay: nth('mo', 1) },
      '2026-03-02',
    ],
    [
      '1e maandag van de maand',
      {
        frequency: 'yearly',
        byMonth: Array.from({ length: 12 }, (_, month) => String(month + 1)),
        byDay: nth('mo', 1),
      },
      '2026-09-07',
    ],
    [
      '1e maandag van de maand',
      { frequency: 'monthly', byMonthDay: [1, 2, 3, 4, 5, 6, 7], byDay: on('mo') },
      '2026-09-07',
    ],
    [
      'Laatste vrijdag van de maand',
      { frequency: 'monthly', byMonthDay: [-1, -2, -3, -4, -5, -6, -7], byDay: on('fr') },
      '2026-09-25',
    ],
    [
      '5e maandag van de maand (als die er is)',
      { frequency: 'monthly', byMonthDay: [29, 30, 31], byDay: on('mo') },
      '2026-08-31',
    ],
    [
      'Elk jaar op de 2e maandag van maart',
      {
        frequency: 'yearly',
        byMonth: ['3'],
        byMonthDay: [8, 9, 10, 11, 12, 13, 14],
        byDay: on('mo'),
      },
      '2026-03-09',
    ],
    [
      'Elke dinsdag, in januari en februari',
      { frequency: 'weekly', byMonth: ['2', '1'] },
      '2026-01-06',
    ],
  ])('is “%s”', (expected, rule, start) => {
    expect(say(rule, start)).toBe(expected);
  });

  it.each<[RecurrenceRule, string]>([
    [{ frequency: 'yearly', byYearDay: [100] }, '2026-04-10'],
    [{ frequency: 'monthly', byDay: on('fr'), byMonthDay: [13] }, '2026-11-13'],
    [{ frequency: 'monthly', byDay: on('mo'), byMonthDay: [2, 3, 4, 5, 6, 7, 8] }, '2026-09-07'],
    [{ frequency: 'yearly', byMonth: ['3', '6'], byDay: nth('mo', 1), interval: 2 }, '2026-03-02'],
    [{ frequency: 'monthly', byMonthDay: [-3] }, '2026-09-28'],
    [
      { frequency: 'weekly', interval: 2, byDay: on('su', 'mo'), firstDayOfWeek: 'su' },
      '2026-09-06',
    ],
    [{ frequency: 'yearly', byWeekNo: weeks(1, 51), byDay: on('th') }, '2026-09-10'],
    [{ frequency: 'monthly', byMonthDay: [31], skip: 'forward' }, '2026-08-31'],
    [{ frequency: 'weekly', byDay: on('mo'), bySetPosition: [1] }, '2026-09-07'],
    [{ frequency: 'hourly' as never }, '2026-09-07'],
    [{ frequency: 'weekly', byHour: [9, 10, 11, 13, 14] }, '2026-09-07'],
  ])('is general where no phrase fits %j', (rule, start) => {
    expect(say(rule, start)).toBe(general);
  });

  it('names the one before the last', () => {
    const rule: RecurrenceRule = { frequency: 'monthly', byDay: nth('fr', -2) };
    expect(say(rule, '2026-09-18')).toBe('Op een na laatste vrijdag van de maand');
    const activity = anActivity({ start: '2026-09-18T10:00:00', recurrenceRules: [rule] });
    expect(describeSchedule(activity, 'en', '2026-11-25')).toBe(
      'Second to last Friday of the month 10:00–12:00',
    );
    const position: RecurrenceRule = {
      frequency: 'monthly',
      byDay: workdays,
      bySetPosition: [1, -2],
    };
    expect(say(position, '2026-09-01')).toBe('1e en op een na laatste werkdag van de maand');
  });

  it('tells a start that is to come, and an end', () => {
    const rule: RecurrenceRule = { frequency: 'weekly', until: '2027-04-29T23:59:59' };
    const activity = anActivity({ start: '2027-03-02T10:00:00', recurrenceRules: [rule] });
    const told = (today?: string) => describeSchedule(activity, 'nl', today);
    expect(told('2026-11-25')).toBe(
      'Van 2 maart tot en met 29 april 2027: elke dinsdag 10.00–12.00 uur',
    );
    expect(told()).toBe(told('2026-11-25'));
    expect(told('2027-03-02')).toBe('Elke dinsdag 10.00–12.00 uur, tot en met 29 april 2027');
    const endless = anActivity({ ...activity, recurrenceRules: [{ frequency: 'weekly' }] });
    expect(describeSchedule(endless, 'nl', '2026-11-25')).toBe(
      'Elke dinsdag 10.00–12.00 uur, vanaf 2 maart 2027',
    );
    expect(describeSchedule(endless, 'nl', '2027-03-09')).toBe('Elke dinsdag 10.00–12.00 uur');
  });

  it('tells the last day on which the activity can still be', () => {
    expect(say({ frequency: 'daily', until: '2026-12-24T09:00:00' }, '2026-09-01')).toBe(
      'Elke dag, tot en met 23 december 2026',
    );
  });

  it('tells a start that no rule gives', () => {
    expect(say({ frequency: 'weekly', byDay: on('we') }, '2026-12-01')).toBe(
      'Elke woensdag, vanaf 1 december 2026, ook op dinsdag 1 december 2026',
    );
  });

  it('tells one date with its times, its days or its end', () => {
    const once = (more: Partial<Activity>, language: 'nl' | 'en' = 'nl') =>
      describeSchedule(anActivity({ start: '2026-12-02T14:00:00', ...more }), language);
    expect(once({})).toBe('Woensdag 2 december 2026, 14.00–16.00 uur');
    expect(once({}, 'en')).toBe('Wednesday 2 December 2026, 14:00–16:00');
    expect(once({ duration: 'PT0S' })).toBe('Woensdag 2 december 2026, 14.00 uur');
    expect(once({ duration: 'PT46H' })).toBe(
      'Woensdag 2 december 2026, 14.00 uur tot vrijdag 4 december, 12.00 uur',
    );
    const days = { start: '2026-12-02T00:00:00', showWithoutTime: true };
    expect(once({ ...days, duration: 'P1D' })).toBe('Woensdag 2 december 2026');
    expect(once({ ...days, duration: 'P3D' })).toBe(
      'Van woensdag 2 december tot en met vrijdag 4 december 2026',
    );
  });
});
