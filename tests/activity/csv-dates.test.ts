import { describe, expect, it } from 'vitest';
import type { PatchObject } from '../../utils/activity/activity';
import { readDates, writeDates } from '../../utils/activity/csv-dates';
import { anActivity } from '../fixtures/activities';

const id = '2026-12-01T10:00:00';

const refuse = (word: string) => {
  throw new Error(word);
};

/** A single date of a series, written and read again. */
function goAndReturn(patch: PatchObject, language: 'nl' | 'en' = 'nl', own = {}) {
  const series = anActivity({ ...own, recurrenceOverrides: { [id]: patch } });
  const cell = writeDates(series, language);
  return { cell, patch: readDates(cell, series, refuse)?.[id] };
}

describe('a single date in a table', () => {
  const moved = { start: '2026-12-02T14:00:00' };

  it.each<[PatchObject, string]>([
    [{ excluded: true }, 'niet 2026-12-01 10:00'],
    [{ status: 'cancelled' }, 'vervalt 2026-12-01 10:00'],
    [{ status: 'tentative' }, 'ook 2026-12-01 10:00, onder voorbehoud'],
    [moved, 'verzet 2026-12-01 10:00 naar 2026-12-02 14:00'],
    [{ ...moved, status: 'cancelled' }, 'verzet 2026-12-01 10:00 naar 2026-12-02 14:00, vervalt'],
    [
      { ...moved, status: 'cancelled', duration: 'PT1H' },
      'verzet 2026-12-01 10:00 naar 2026-12-02 14:00 tot 15:00, vervalt',
    ],
    [{ duration: 'PT16H' }, 'ook 2026-12-01 10:00 tot 02:00'],
  ])('comes back as it went: %j', (patch, cell) => {
    expect(goAndReturn(patch)).toEqual({ cell, patch });
    expect(goAndReturn(patch, 'en').patch).toEqual(patch);
  });

  it('stays left out, also when it was moved before', () => {
    expect(goAndReturn({ excluded: true, ...moved }).patch).toEqual({ excluded: true });
  });

  it('says that it goes on when its series does not', () => {
    const cancelled = { status: 'cancelled' as const };
    const patch = { status: 'confirmed' };
    expect(goAndReturn(patch, 'nl', cancelled).cell).toBe('ook 2026-12-01 10:00, gaat door');
    expect(goAndReturn(patch, 'nl', cancelled).patch).toEqual(patch);
  });

  it('that is called off on the day to which it was moved may be told in either order', () => {
    const read = readDates('vervalt 1-12-2026 naar 2-12-2026 14:00', anActivity(), refuse);
    expect(read).toEqual({ [id]: { ...moved, status: 'cancelled' } });
  });

  it.each(['verzet 1-12-2026', 'ook 1-12-2026 naar 2-12-2026', 'ook 1-12-2026, misschien'])(
    'is told when it is half said: %s',
    (word) => {
      const told: string[] = [];
      expect(readDates(word, anActivity(), (one) => told.push(one))).toBeUndefined();
      expect(told).toEqual([word]);
    },
  );

  it('of whole days is told when it names an end on the clock', () => {
    const told: string[] = [];
    const whole = anActivity({ start: '2026-12-01T00:00:00', showWithoutTime: true });
    readDates('ook 1-12-2026 tot 15:00', whole, (one) => told.push(one));
    expect(told).toEqual(['ook 1-12-2026 tot 15:00']);
  });
});
