import { describe, expect, it } from 'vitest';
import { listDates } from '../../utils/activity/listed-dates';
import { findNextDates } from '../../utils/activity/next-dates';
import { addDate, cancelDate, leaveOut, moveDate } from '../../utils/activity/single-date';
import {
  cancel,
  duplicate,
  publish,
  resume,
  revise,
  stateOf,
  unpublish,
} from '../../utils/activity/state';
import { anActivity } from '../fixtures/activities';

const now = '2026-11-20T12:00:00.000Z';
const { 'pleinwijzer.nl:published': _, ...draft } = anActivity();

describe('the state of an activity', () => {
  it('is told in one word, the past first', () => {
    expect(stateOf(draft, true)).toBe('draft');
    expect(stateOf(publish(draft, now), true)).toBe('published');
    expect(stateOf(cancel(publish(draft, now)), true)).toBe('cancelled');
    expect(stateOf(cancel(draft), false)).toBe('past');
  });

  it('goes back and forth without a trace but its number of changes', () => {
    const published = publish(draft, now);
    expect(published).toEqual({ ...draft, 'pleinwijzer.nl:published': now, sequence: 1 });
    expect(unpublish(published)).toEqual({ ...draft, sequence: 2 });
    expect(resume(cancel(published))).toEqual({ ...published, sequence: 3 });
  });

  it('counts changes only where visitors see them', () => {
    expect(revise(draft, { ...draft, title: 'Thee' })).not.toHaveProperty('sequence');
    expect(revise(undefined, publish(draft, now)).sequence).toBe(1);
  });

  it('is that of a draft in a copy, under a uid of its own', () => {
    const copy = duplicate({ ...publish(draft, now), created: now }, 'copy', 'Koffie (kopie)');
    expect(copy).toEqual({ ...draft, uid: 'copy', title: 'Koffie (kopie)', updated: '' });
  });
});

describe('the coming dates', () => {
  const series = anActivity({ recurrenceRules: [{ frequency: 'weekly', count: 4 }] });
  const at = Date.parse('2026-11-24T09:30:00Z');

  it('begin with the one that is going on', () => {
    expect(findNextDates(series, at, 2).map(({ recurrenceId }) => recurrenceId)).toEqual([
      '2026-11-24T10:00:00',
      '2026-12-01T10:00:00',
    ]);
    expect(findNextDates(series, at + 3_600_000 * 2, 9)).toHaveLength(3);
    expect(findNextDates(series, Date.parse('2027-01-01'), 1)).toEqual([]);
  });

  it('are listed with what was changed of them, left out ones in their place', () => {
    let changed = cancelDate(series, '2026-12-01T10:00:00');
    changed = leaveOut(changed, '2026-12-08T10:00:00');
    changed = moveDate(changed, '2026-12-15T10:00:00', '2026-12-16T10:00:00', 'PT2H');
    changed = addDate(changed, '2026-12-18T10:00:00');
    const listed = listDates(changed, at, 10).map(({ id, changes }) => [
      id.slice(0, 10),
      ...changes,
    ]);
    expect(listed).toEqual([
      ['2026-11-24'],
      ['2026-12-01', 'cancelled'],
      ['2026-12-08', 'left-out'],
      ['2026-12-15', 'moved'],
      ['2026-12-18', 'added'],
    ]);
  });
});
