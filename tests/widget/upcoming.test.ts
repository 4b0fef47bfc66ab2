import { describe, expect, it } from 'vitest';
import type { PatchObject } from '../../utils/activity/activity';
import { datesOf } from '../../widget/upcoming';
import { anActivity } from '../fixtures/activities';

const day = 86_400_000;

describe('datesOf', () => {
  it('gives what is going on, also where only that date takes days', () => {
    const series = anActivity({
      start: '2026-03-02T11:00:00',
      duration: 'PT1H',
      recurrenceRules: [{ frequency: 'weekly' }],
      recurrenceOverrides: {
        '2026-03-16T11:00:00': {
          start: '2026-03-16T00:00:00',
          duration: 'P4D',
          showWithoutTime: true,
        },
      },
    });
    const now = Date.parse('2026-03-18T12:00:00+01:00');
    const [first, second] = datesOf(series, now, now, now + 30 * day, 2);
    expect(first?.recurrenceId).toBe('2026-03-16T11:00:00');
    expect(second?.recurrenceId).toBe('2026-03-23T11:00:00');
  });

  it('gives all other dates where a single date cannot be read', () => {
    const now = Date.parse('2026-03-01T00:00:00+01:00');
    const count = (overrides: Record<string, PatchObject>) =>
      datesOf(
        anActivity({
          start: '2026-03-02T11:00:00',
          recurrenceRules: [{ frequency: 'weekly', count: 5 }],
          recurrenceOverrides: overrides,
        }),
        now,
        now,
        now + 60 * day,
        9,
      ).length;
    for (const id of ['2026-03-16', '2026-03-09T14:00', '2026-03-16T14:00:00Z', 'x'])
      expect(count({ [id]: { title: 'Anders' } }), id).toBe(5);
  });

  it('gives nothing that is over', () => {
    const one = anActivity({ start: '2026-03-02T11:00:00', duration: 'P2D', recurrenceRules: [] });
    const now = Date.parse('2026-03-04T11:00:00+01:00');
    expect(datesOf(one, now - 1, now - 1, now + day, 2)).toHaveLength(1);
    expect(datesOf(one, now, now, now + day, 2)).toEqual([]);
  });
});
