import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { type Activity, type RecurrenceRule, weekdays } from '../../utils/activity/activity';
import { changeAll, splitSeries, spreadChanges } from '../../utils/activity/edit-series';
import { listRuleStarts } from '../../utils/activity/rule-starts';
import { activityAt, cancelDate, leaveOut, moveDate } from '../../utils/activity/single-date';
import { anActivity } from '../fixtures/activities';
import { describeDates } from './dates';

const weekly: RecurrenceRule = { frequency: 'weekly' };

/** Every Tuesday from ten to twelve. */
const aSeries = (overrides: Partial<Activity> = {}) =>
  anActivity({ recurrenceRules: [weekly], ...overrides });

/** Mondays from two to four and Wednesdays from ten to twelve. */
const twice = () =>
  aSeries({
    start: '2026-11-23T14:00:00',
    recurrenceRules: [
      { frequency: 'weekly', byDay: [{ day: 'mo' }] },
      { frequency: 'weekly', byDay: [{ day: 'we' }], byHour: [10] },
    ],
  });

describe('a series that is split', () => {
  const splitAt = (series: Activity, id: string) => {
    const halves = splitSeries(series, id, 'new-uid');
    if (!halves) throw new Error('not split');
    return halves;
  };

  it('ends before the date and goes on from it under a uid of its own', () => {
    const { before, after } = splitAt(aSeries(), '2026-12-08T10:00:00');
    expect(describeDates(before)).toEqual(['2026-11-24 10:00–12:00', '2026-12-01 10:00–12:00']);
    expect(describeDates(after).slice(0, 2)).toEqual([
      '2026-12-08 10:00–12:00',
      '2026-12-15 10:00–12:00',
    ]);
    expect(after.uid).toBe('new-uid');
    expect(after).not.toHaveProperty('sequence');
  });

  it('divides the number of dates that it has', () => {
    const series = aSeries({ recurrenceRules: [{ ...weekly, count: 5 }] });
    const { before, after } = splitAt(series, '2026-12-08T10:00:00');
    expect([describeDates(before).length, describeDates(after).length]).toEqual([2, 3]);
  });

  it('takes later changes of single dates along, and leaves the earlier ones', () => {
    let series = cancelDate(aSeries(), '2026-12-01T10:00:00');
    series = moveDate(series, '2026-12-15T10:00:00', '2026-12-16T11:00:00', 'PT2H');
    series = leaveOut(series, '2026-12-22T10:00:00');
    const { before, after } = splitAt(series, '2026-12-08T10:00:00');
    expect(Object.keys(before.recurrenceOverrides ?? {})).toEqual(['2026-12-01T10:00:00']);
    expect(Object.keys(after.recurrenceOverrides ?? {})).toEqual([
      '2026-12-15T10:00:00',
      '2026-12-22T10:00:00',
    ]);
    expect(describeDates(after)[1]).toBe('2026-12-16 11:00–13:00');
  });

  it('is not split before its first date, nor when it is once', () => {
    expect(splitSeries(aSeries(), '2026-11-24T10:00:00', 'x')).toBeUndefined();
    expect(splitSeries(anActivity(), '2026-12-24T10:00:00', 'x')).toBeUndefined();
  });

  it('keeps the hours of both moments of a week', () => {
    const { before, after } = splitAt(twice(), '2026-12-02T10:00:00');
    expect([...describeDates(before), ...describeDates(after)]).toEqual(describeDates(twice()));
    expect(describeDates(after).slice(0, 2)).toEqual([
      '2026-12-02 10:00–12:00',
      '2026-12-07 14:00–16:00',
    ]);
  });

  it.each(sampleActivities.filter((one) => one.recurrenceRules).map((one) => [one.title, one]))(
    'has the same dates as before: %s',
    (_, series) => {
      const starts = listRuleStarts(series, series.start, '2027-12-31T00:00:00');
      for (const id of starts.slice(1, 20)) {
        const { before, after } = splitAt(series, id);
        const dates = [...describeDates(before), ...describeDates(after)];
        expect(dates, id).toEqual(describeDates(series));
      }
    },
  );

  const aRule = fc
    .record(
      {
        frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
        interval: fc.integer({ min: 1, max: 3 }),
        byDay: fc
          .subarray([...weekdays], { minLength: 1 })
          .map((all) => all.map((day) => ({ day }))),
        byHour: fc.subarray([9, 10, 14], { minLength: 1, maxLength: 2 }),
        count: fc.integer({ min: 1, max: 30 }),
        until: fc.constantFrom('2027-01-31T23:59:59', '2026-12-16T09:00:00'),
      },
      { requiredKeys: ['frequency'] },
    )
    .map(({ until, ...rule }) => (until && !rule.count ? { ...rule, until } : rule));

  it('has the same dates as before, whatever its rules', () => {
    fc.assert(
      fc.property(
        fc.array(aRule, { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
        fc.integer({ min: 1, max: 40 }),
        (rules, left, at) => {
          let series = aSeries({ recurrenceRules: rules as RecurrenceRule[] });
          const starts = listRuleStarts(series, series.start, '2028-02-01T00:00:00');
          for (const index of left) {
            const id = starts[index];
            if (id) series = index % 2 ? leaveOut(series, id) : cancelDate(series, id);
          }
          const id = starts[at];
          fc.pre(id !== undefined);
          const { before, after } = splitAt(series, id as string);
          expect([...describeDates(before), ...describeDates(after)]).toEqual(
            describeDates(series),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a change of all dates', () => {
  it('takes single dates along to another hour', () => {
    const series = cancelDate(aSeries(), '2026-12-01T10:00:00');
    const after = changeAll(series, { ...series, start: '2026-11-24T13:00:00' });
    expect(describeDates(after).slice(0, 2)).toEqual([
      '2026-11-24 13:00–15:00',
      '2026-12-01 13:00–15:00 cancelled',
    ]);
  });

  it('drops what was left out or cancelled on days that no longer are, and keeps what moved', () => {
    let series = cancelDate(aSeries(), '2026-12-01T10:00:00');
    series = leaveOut(series, '2026-12-08T10:00:00');
    series = moveDate(series, '2026-12-15T10:00:00', '2026-12-16T11:00:00', 'PT2H');
    const after = changeAll(series, { ...series, start: '2026-11-26T10:00:00' });
    expect(describeDates(after).slice(0, 5)).toEqual([
      '2026-11-26 10:00–12:00',
      '2026-12-03 10:00–12:00',
      '2026-12-10 10:00–12:00',
      '2026-12-16 11:00–13:00',
      '2026-12-17 10:00–12:00',
    ]);
  });
});

describe('a change that is spread from one date', () => {
  const id = '2026-12-08T10:00:00';

  it('reaches every date, that date included where it had a value of its own', () => {
    const series = aSeries({ recurrenceOverrides: { [id]: { title: 'Met gebak' } } });
    const after = spreadChanges(series, id, { ...activityAt(series, id), title: 'Met koek' });
    const titles = ['2026-12-01T10:00:00', id].map((one) => activityAt(after, one).title);
    expect(titles).toEqual(['Met koek', 'Met koek']);
  });

  it('moves only the moment of the week that the date belongs to', () => {
    const date = '2026-12-02T10:00:00';
    const one = { ...activityAt(twice(), date), start: '2026-12-02T11:30:00' };
    expect(describeDates(spreadChanges(twice(), date, one)).slice(0, 4)).toEqual([
      '2026-11-23 14:00–16:00',
      '2026-11-25 11:30–13:30',
      '2026-11-30 14:00–16:00',
      '2026-12-02 11:30–13:30',
    ]);
  });

  it('moves the first moment without the other', () => {
    const date = '2026-11-30T14:00:00';
    const one = { ...activityAt(twice(), date), start: '2026-11-30T13:00:00' };
    expect(describeDates(spreadChanges(twice(), date, one)).slice(0, 3)).toEqual([
      '2026-11-23 13:00–15:00',
      '2026-11-25 10:00–12:00',
      '2026-11-30 13:00–15:00',
    ]);
  });

  it('leaves another day to that date alone', () => {
    const series = aSeries();
    const one = { ...activityAt(series, id), start: '2026-12-09T10:00:00' };
    expect(describeDates(spreadChanges(series, id, one))).toEqual(describeDates(series));
  });
});
