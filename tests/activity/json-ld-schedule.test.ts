import { describe, expect, it } from 'vitest';
import type { RecurrenceRule } from '../../utils/activity/activity';
import { anActivity } from '../fixtures/activities';
import { readGraph } from '../fixtures/json-ld';

const weekly = { '@type': 'RecurrenceRule' as const, frequency: 'weekly' as const };

describe('the Schedules of agenda.jsonld', () => {
  it.each([
    ['one second before the next start', { until: '2026-12-15T09:59:59' }],
    ['in the middle of a week', { until: '2026-12-12T23:59:59' }],
    ['a count', { count: 3 }],
  ])('names the last date as the end of a Schedule that ends by %s', (_, end) => {
    const rule = { ...weekly, byDay: [{ day: 'tu' as const }], ...end };
    const [series] = readGraph(anActivity({ recurrenceRules: [rule] }))['@graph'];
    expect(series?.eventSchedule).toMatchObject([{ endDate: '2026-12-08' }]);
  });

  it('names no end of a Schedule that goes on for longer than anybody plans', () => {
    const rule = { ...weekly, until: '2200-01-01T00:00:00' };
    const [series] = readGraph(anActivity({ recurrenceRules: [rule] }))['@graph'];
    expect(series?.eventSchedule).toMatchObject([{ repeatFrequency: 'P1W' }]);
    expect(series?.eventSchedule).not.toMatchObject([{ endDate: expect.anything() }]);
  });

  it('tells the first and third Monday as two schedules', () => {
    const byDay = [1, 3].map((nthOfPeriod) => ({ day: 'mo' as const, nthOfPeriod }));
    const [series] = readGraph(
      anActivity({
        start: '2026-12-07T10:00:00',
        recurrenceRules: [{ frequency: 'monthly', byDay }],
      }),
    )['@graph'];
    expect(series?.eventSchedule).toMatchObject([{ byMonthWeek: 1 }, { byMonthWeek: 3 }]);
  });

  it('lists the dates where no Schedule says it: the weeks of the year', () => {
    const byWeekNo = Array.from({ length: 26 }, (_, index) => 2 * index + 2);
    const rule = {
      frequency: 'yearly' as const,
      byWeekNo,
      byDay: [{ day: 'tu' as const }],
      count: 3,
    };
    const [series] = readGraph(anActivity({ recurrenceRules: [rule] }))['@graph'];
    expect(series?.eventSchedule).toBeUndefined();
    expect(series?.subEvent).toMatchObject([
      { startDate: '2026-11-24T10:00:00+01:00' },
      { startDate: '2026-12-08T10:00:00+01:00' },
      { startDate: '2026-12-22T10:00:00+01:00' },
    ]);
  });

  const [monday, tuesday] = [{ day: 'mo' as const }, { day: 'tu' as const }];
  const biweekly = { ...weekly, interval: 2, byDay: [monday, tuesday] };

  it.each<[what: string, rule: RecurrenceRule, dates: string[]]>([
    [
      'the last day of the month',
      { frequency: 'monthly', byMonthDay: [-1], count: 3 },
      ['2026-11-24', '2026-11-30', '2026-12-31'],
    ],
    [
      'every other week of days that go together by another first day of the week',
      { ...biweekly, firstDayOfWeek: 'tu', count: 3 },
      ['2026-11-24', '2026-11-30', '2026-12-08'],
    ],
    [
      'a Tuesday that has to be the first of the month',
      { frequency: 'monthly', byDay: [tuesday], byMonthDay: [1, 24], count: 2 },
      ['2026-11-24', '2026-12-01'],
    ],
  ])('lists the dates where no Schedule says it: %s', (_, rule, dates) => {
    const [series] = readGraph(anActivity({ recurrenceRules: [rule] }))['@graph'];
    expect(series?.eventSchedule).toBeUndefined();
    const starts = [series?.subEvent].flat() as { startDate: string }[];
    expect(starts.map(({ startDate }) => startDate.slice(0, 10))).toEqual(dates);
  });

  it.each<[what: string, rules: RecurrenceRule[], schedules: object[]]>([
    [
      'another time of the day',
      [weekly, { ...weekly, byDay: [{ day: 'th' }], byHour: [14], byMinute: [30] }],
      [
        { startDate: '2026-11-24', startTime: '10:00:00' },
        { startDate: '2026-11-26', startTime: '14:30:00', endTime: '16:30:00' },
      ],
    ],
    [
      'a count of two weekdays of the month together',
      [
        {
          frequency: 'monthly',
          byDay: [2, 4].map((nthOfPeriod) => ({ ...tuesday, nthOfPeriod })),
          count: 4,
        },
      ],
      [
        { byMonthWeek: 2, startDate: '2026-12-08', endDate: '2027-01-12' },
        { byMonthWeek: 4, startDate: '2026-11-24', endDate: '2026-12-22' },
      ],
    ],
    [
      'a count that begins on a day of its own',
      [{ ...weekly, byDay: [{ day: 'th' }], count: 3 }],
      [{ startDate: '2026-11-26', endDate: '2026-12-03', repeatCount: 2 }],
    ],
    [
      'every Tuesday of some months',
      [{ frequency: 'monthly', byDay: [tuesday], byMonth: ['1', '11'] }],
      [{ repeatFrequency: 'P1W', byMonth: [1, 11], byDay: ['https://schema.org/Tuesday'] }],
    ],
  ])('has a Schedule that says %s', (_, recurrenceRules, schedules) => {
    const [series] = readGraph(anActivity({ recurrenceRules }))['@graph'];
    expect(series?.eventSchedule).toMatchObject(schedules);
  });
});
