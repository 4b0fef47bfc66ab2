import { describe, expect, it } from 'vitest';
import type { NDay, RecurrenceRule, Weekday } from '../../utils/activity/activity';
import { expand } from '../../utils/activity/expand';
import { anActivity } from '../fixtures/activities';

const on = (...days: Weekday[]): NDay[] => days.map((day) => ({ day }));
const nth = (nthOfPeriod: number, day: Weekday): NDay => ({ day, nthOfPeriod });

/** The first so many dates and times, from New York as in RFC 5545, as "97-09-02 09:00". */
function listFirst(rule: RecurrenceRule, count: number, start = '1997-09-02T09:00:00'): string[] {
  const activity = anActivity({ start, timeZone: 'America/New_York', recurrenceRules: [rule] });
  const found: string[] = [];
  for (const { recurrenceId } of expand(activity, Date.UTC(1996, 0), Date.UTC(2010, 0))) {
    found.push(recurrenceId.slice(2, 16).replace('T', ' '));
    if (found.length === count) break;
  }
  return found;
}

/** "9709 02 03" → 97-09-02, 97-09-03, all at the same time. */
function at(text: string, time = '09:00'): string[] {
  let month = '';
  return text.split(' ').flatMap((part) => {
    if (part.length === 4) month = `${part.slice(0, 2)}-${part.slice(2)}`;
    return part.length === 4 ? [] : [`${month}-${part} ${time}`];
  });
}

const examples: [name: string, RecurrenceRule, expected: string, start?: string][] = [
  [
    'daily for 10 occurrences',
    { frequency: 'daily', count: 10 },
    '9709 02 03 04 05 06 07 08 09 10 11',
  ],
  ['every other day', { frequency: 'daily', interval: 2 }, '9709 02 04 06 08 10'],
  [
    'every 10 days, 5 occurrences',
    { frequency: 'daily', interval: 10, count: 5 },
    '9709 02 12 22 9710 02 12',
  ],
  [
    'every day in January, the yearly way',
    { frequency: 'yearly', byMonth: ['1'], byDay: on('su', 'mo', 'tu', 'we', 'th', 'fr', 'sa') },
    '9801 01 02 03 04',
    '1998-01-01T09:00:00',
  ],
  [
    'every day in January, the daily way',
    { frequency: 'daily', byMonth: ['1'], until: '1999-01-02T09:00:00' },
    '9801 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 9901 01 02',
    '1998-01-01T09:00:00',
  ],
  [
    'weekly until an end that is a date',
    { frequency: 'weekly', until: '1997-09-16T09:00:00' },
    '9709 02 09 16',
  ],
  [
    'weekly until just before a date',
    { frequency: 'weekly', until: '1997-09-16T08:59:59' },
    '9709 02 09',
  ],
  [
    'every other week, the week starting on Sunday',
    { frequency: 'weekly', interval: 2, firstDayOfWeek: 'su' },
    '9709 02 16 30 9710 14 28',
  ],
  [
    'Tuesday and Thursday for five weeks',
    { frequency: 'weekly', count: 10, firstDayOfWeek: 'su', byDay: on('tu', 'th') },
    '9709 02 04 09 11 16 18 23 25 30 9710 02',
  ],
  [
    'every other week on Monday, Wednesday and Friday',
    {
      frequency: 'weekly',
      interval: 2,
      firstDayOfWeek: 'su',
      byDay: on('mo', 'we', 'fr'),
      until: '1997-10-17T09:00:00',
    },
    '9709 01 03 05 15 17 19 29 9710 01 03 13 15 17',
    '1997-09-01T09:00:00',
  ],
  [
    'the first Friday for 10 occurrences',
    { frequency: 'monthly', count: 10, byDay: [nth(1, 'fr')] },
    '9709 05 9710 03 9711 07 9712 05 9801 02 9802 06 9803 06 9804 03 9805 01 9806 05',
    '1997-09-05T09:00:00',
  ],
  [
    'every other month on the first and last Sunday',
    { frequency: 'monthly', interval: 2, count: 10, byDay: [nth(1, 'su'), nth(-1, 'su')] },
    '9709 07 28 9711 02 30 9801 04 25 9803 01 29 9805 03 31',
    '1997-09-07T09:00:00',
  ],
  [
    'the second to last Monday',
    { frequency: 'monthly', count: 6, byDay: [nth(-2, 'mo')] },
    '9709 22 9710 20 9711 17 9712 22 9801 19 9802 16',
    '1997-09-22T09:00:00',
  ],
  [
    'the third to last day of the month',
    { frequency: 'monthly', byMonthDay: [-3] },
    '9709 28 9710 29 9711 28 9712 29 9801 29 9802 26',
    '1997-09-28T09:00:00',
  ],
  [
    'the 2nd and 15th',
    { frequency: 'monthly', count: 10, byMonthDay: [2, 15] },
    '9709 02 15 9710 02 15 9711 02 15 9712 02 15 9801 02 15',
  ],
  [
    'the first and last day of the month',
    { frequency: 'monthly', count: 10, byMonthDay: [1, -1] },
    '9709 30 9710 01 31 9711 01 30 9712 01 31 9801 01 31 9802 01',
    '1997-09-30T09:00:00',
  ],
  [
    'the 10th to 15th every 18 months',
    { frequency: 'monthly', interval: 18, count: 10, byMonthDay: [10, 11, 12, 13, 14, 15] },
    '9709 10 11 12 13 14 15 9903 10 11 12 13',
    '1997-09-10T09:00:00',
  ],
  [
    'every Tuesday, every other month',
    { frequency: 'monthly', interval: 2, byDay: on('tu') },
    '9709 02 09 16 23 30 9711 04 11 18 25 9801 06 13',
  ],
  [
    'in June and July',
    { frequency: 'yearly', count: 10, byMonth: ['6', '7'] },
    '9706 10 9707 10 9806 10 9807 10 9906 10 9907 10 0006 10 0007 10 0106 10 0107 10',
    '1997-06-10T09:00:00',
  ],
  [
    'every other year in January, February and March',
    { frequency: 'yearly', interval: 2, count: 10, byMonth: ['1', '2', '3'] },
    '9703 10 9901 10 9902 10 9903 10 0101 10 0102 10 0103 10 0301 10 0302 10 0303 10',
    '1997-03-10T09:00:00',
  ],
  [
    'every third year on the 1st, 100th and 200th day',
    { frequency: 'yearly', interval: 3, count: 10, byYearDay: [1, 100, 200] },
    '9701 01 9704 10 9707 19 0001 01 0004 09 0007 18 0301 01 0304 10 0307 19 0601 01',
    '1997-01-01T09:00:00',
  ],
  [
    'the 20th Monday of the year',
    { frequency: 'yearly', byDay: [nth(20, 'mo')] },
    '9705 19 9805 18 9905 17',
    '1997-05-19T09:00:00',
  ],
  [
    'Monday of week 20',
    { frequency: 'yearly', byWeekNo: [20], byDay: on('mo') },
    '9705 12 9805 11 9905 17',
    '1997-05-12T09:00:00',
  ],
  [
    'every Thursday in March',
    { frequency: 'yearly', byMonth: ['3'], byDay: on('th') },
    '9703 13 20 27 9803 05 12 19 26 9903 04 11 18 25',
    '1997-03-13T09:00:00',
  ],
  [
    'every Thursday in June, July and August',
    { frequency: 'yearly', byDay: on('th'), byMonth: ['6', '7', '8'] },
    '9706 05 12 19 26 9707 03 10 17 24 31 9708 07 14 21 28 9806 04',
    '1997-06-05T09:00:00',
  ],
  [
    'Friday the 13th, and the start, which is none',
    { frequency: 'monthly', byDay: on('fr'), byMonthDay: [13] },
    '9709 02 9802 13 9803 13 9811 13 9908 13 0010 13',
  ],
  [
    'the first Saturday after the first Sunday of the month',
    { frequency: 'monthly', byDay: on('sa'), byMonthDay: [7, 8, 9, 10, 11, 12, 13] },
    '9709 13 9710 11 9711 08 9712 13 9801 10 9802 07 9803 07 9804 11 9805 09 9806 13',
    '1997-09-13T09:00:00',
  ],
  [
    'election day: every fourth year the Tuesday after a Monday in November',
    {
      frequency: 'yearly',
      interval: 4,
      byMonth: ['11'],
      byDay: on('tu'),
      byMonthDay: [2, 3, 4, 5, 6, 7, 8],
    },
    '9611 05 0011 07 0411 02',
    '1996-11-05T09:00:00',
  ],
  [
    'the third Tuesday, Wednesday or Thursday of the month',
    { frequency: 'monthly', count: 3, byDay: on('tu', 'we', 'th'), bySetPosition: [3] },
    '9709 04 9710 07 9711 06',
    '1997-09-04T09:00:00',
  ],
  [
    'the second to last weekday of the month',
    { frequency: 'monthly', byDay: on('mo', 'tu', 'we', 'th', 'fr'), bySetPosition: [-2] },
    '9709 29 9710 30 9711 27 9712 30 9801 29 9802 26 9803 30',
    '1997-09-29T09:00:00',
  ],
  [
    'every other week, the week starting on Monday',
    { frequency: 'weekly', interval: 2, count: 4, byDay: on('tu', 'su'), firstDayOfWeek: 'mo' },
    '9708 05 10 19 24',
    '1997-08-05T09:00:00',
  ],
  [
    'every other week, the same but the week starting on Sunday',
    { frequency: 'weekly', interval: 2, count: 4, byDay: on('tu', 'su'), firstDayOfWeek: 'su' },
    '9708 05 17 19 31',
    '1997-08-05T09:00:00',
  ],
  [
    'a date that some months do not have',
    { frequency: 'monthly', byMonthDay: [15, 30], count: 5 },
    '0701 15 30 0702 15 0703 15 30',
    '2007-01-15T09:00:00',
  ],
];

describe('the examples of RFC 5545 §3.8.5.3', () => {
  it.each(examples)('give %s', (_, rule, expected, start) => {
    const dates = at(expected);
    expect(listFirst(rule, dates.length, start)).toEqual(dates);
  });

  it('end with their count or until', () => {
    expect(listFirst({ frequency: 'daily', count: 10 }, 99)).toHaveLength(10);
    const until = '1997-12-24T00:00:00';
    expect(listFirst({ frequency: 'daily', until }, 999)).toHaveLength(113);
  });

  it('are not followed where dates come back by the hour, minute or second', () => {
    for (const frequency of ['hourly', 'minutely', 'secondly'] as never[])
      expect(listFirst({ frequency, count: 3 }, 9)).toEqual([]);
  });

  it('give every 20 minutes of opening hours', () => {
    const byHour = [9, 10, 11, 12, 13, 14, 15, 16];
    const byDay = listFirst({ frequency: 'daily', byHour, byMinute: [0, 20, 40] }, 50);
    expect(byDay.slice(22, 26).map((one) => one.slice(6))).toEqual([
      '02 16:20',
      '02 16:40',
      '03 09:00',
      '03 09:20',
    ]);
  });
});

describe('a date that a month does not have', () => {
  const rule: RecurrenceRule = { frequency: 'monthly', byMonthDay: [31] };
  const start = '2000-01-31T09:00:00';

  it('is left out', () => {
    expect(listFirst(rule, 4, start)).toEqual(at('0001 31 0003 31 0005 31 0007 31'));
  });

  it('becomes the day before or after where the rule says so (RFC 7529 §4.1)', () => {
    const backward = listFirst({ ...rule, skip: 'backward' }, 5, start);
    expect(backward).toEqual(at('0001 31 0002 29 0003 31 0004 30 0005 31'));
    const forward = listFirst({ ...rule, skip: 'forward' }, 5, start);
    expect(forward).toEqual(at('0001 31 0003 01 31 0005 01 31'));
  });

  it('comes once a leap year for a birthday on 29 February', () => {
    const yearly: RecurrenceRule = { frequency: 'yearly' };
    const leap = '2000-02-29T09:00:00';
    expect(listFirst(yearly, 3, leap)).toEqual(at('0002 29 0402 29 0802 29'));
    const forward = listFirst({ ...yearly, skip: 'forward' }, 3, leap);
    expect(forward).toEqual(at('0002 29 0103 01 0203 01'));
  });
});

describe('a 53rd weekday of the year', () => {
  it('only comes in the years that have one', () => {
    const rule: RecurrenceRule = { frequency: 'yearly', byDay: [nth(53, 'mo')] };
    expect(listFirst(rule, 2, '2000-01-03T09:00:00')).toEqual(at('0001 03 0112 31'));
  });
});
