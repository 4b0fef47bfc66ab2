import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import {
  activityAt,
  addDate,
  cancelDate,
  changeOne,
  leaveOut,
  moveDate,
  restoreDate,
} from '../../utils/activity/single-date';
import { anActivity } from '../fixtures/activities';
import { describeDates } from './dates';

const id = '2026-12-01T10:00:00';

/** Every Tuesday from ten to twelve, four times. */
const aSeries = (overrides: Partial<Activity> = {}) =>
  anActivity({ recurrenceRules: [{ frequency: 'weekly', count: 4 }], ...overrides });

const plain = describeDates(aSeries());
const second = (activity: Activity) => describeDates(activity)[1];

describe('one date', () => {
  it('is changed alone, and only in what differs', () => {
    const series = aSeries();
    const after = { ...activityAt(series, id), title: 'Met gebak', duration: 'PT1H' };
    const changed = changeOne(series, id, after);
    expect(changed.recurrenceOverrides).toEqual({ [id]: { title: 'Met gebak', duration: 'PT1H' } });
    expect(second(changed)).toBe('2026-12-01 10:00–11:00');
    expect(activityAt(changed, id).title).toBe('Met gebak');
  });

  it('loses what is taken away from it', () => {
    const series = aSeries({ description: 'Neem een kopje mee' });
    const { description: _, ...bare } = activityAt(series, id);
    const changed = changeOne(series, id, bare as Activity);
    expect(activityAt(changed, id)).not.toHaveProperty('description');
    expect(changed.description).toBe('Neem een kopje mee');
  });

  it('never gets a rule, a uid or a publication of its own', () => {
    const series = aSeries();
    const after: Activity = {
      ...activityAt(series, id),
      uid: 'x',
      recurrenceRules: [{ frequency: 'daily' }],
      'pleinwijzer.nl:published': '2020-01-01T00:00:00.000Z',
    };
    expect(changeOne(series, id, after)).toEqual(series);
  });

  it('stays visible when it is cancelled, and comes back as it was', () => {
    const cancelled = cancelDate(aSeries(), id);
    expect(second(cancelled)).toBe('2026-12-01 10:00–12:00 cancelled');
    expect(describeDates(restoreDate(cancelled, id))).toEqual(plain);
    expect(restoreDate(cancelled, id)).not.toHaveProperty('recurrenceOverrides');
  });

  it('is gone when it is left out, and comes back as it was', () => {
    const without = leaveOut(aSeries(), id);
    expect(describeDates(without)).toEqual(plain.filter((date) => !date.startsWith('2026-12-01')));
    expect(describeDates(restoreDate(without, id))).toEqual(plain);
  });

  it('moves to another day and length, and back', () => {
    const moved = moveDate(aSeries(), id, '2026-12-03T14:00:00', 'PT90M');
    expect(second(moved)).toBe('2026-12-03 14:00–15:30');
    expect(describeDates(moveDate(moved, id, id, 'PT2H'))).toEqual(plain);
  });

  it('keeps what else was changed of it when it moves', () => {
    const moved = moveDate(cancelDate(aSeries(), id), id, '2026-12-03T10:00:00', 'PT2H');
    expect(second(moved)).toBe('2026-12-03 10:00–12:00 cancelled');
  });

  it('is added beside the rule, and goes away again', () => {
    const more = addDate(aSeries(), '2026-12-05T10:00:00');
    expect(describeDates(more)).toContain('2026-12-05 10:00–12:00');
    expect(describeDates(more)).toHaveLength(5);
    expect(describeDates(leaveOut(more, '2026-12-05T10:00:00'))).toEqual(plain);
  });

  it('comes back when a date that was left out is added again', () => {
    expect(describeDates(addDate(leaveOut(aSeries(), id), id))).toEqual(plain);
  });
});
