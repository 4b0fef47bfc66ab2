import { describe, expect, it } from 'vitest';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { emptyForm } from '../../utils/activity/read-form';
import { readSchedule, writeSchedule } from '../../utils/activity/schedule';
import { anActivity } from '../fixtures/activities';

const nights = [
  ['2026-03-28', '2026-03-29', 'PT5H', '2026-03-29T02:00:00.000Z'],
  ['2026-10-24', '2026-10-25', 'PT7H', '2026-10-25T03:00:00.000Z'],
] as const;

describe('the times of the form', () => {
  it.each(nights)(
    'are those on the clock in the night of %s, in which it changes',
    (date, lastDate, duration, end) => {
      const form = { ...emptyForm(date, ''), lastDate, from: '22:00', to: '04:00' };
      const { duration: _, ...one } = anActivity();
      const written = { ...one, ...writeSchedule(form) };
      expect(written.duration).toBe(duration);
      const [first] = occurrencesBetween(written, '2026-01-01', '2027-01-01');
      expect(first?.end.toISOString()).toBe(end);
      expect(readSchedule(written)).toMatchObject({ date, lastDate, from: '22:00', to: '04:00' });
    },
  );

  it('over days end when the clock says so, after a night in which it changes', () => {
    const form = { ...emptyForm('2026-03-27', ''), lastDate: '2026-03-29', to: '16:00' };
    const written = { ...anActivity(), ...writeSchedule(form) };
    expect(written.duration).toBe('P2DT6H');
    expect(readSchedule(written)).toMatchObject({ lastDate: '2026-03-29', to: '16:00' });
  });

  it('give a series the length of its other nights', () => {
    const repeat = { kind: 'every-week' as const, days: ['sa' as const], nths: [] };
    const night = { lastDate: '2026-03-29', from: '22:00', to: '04:00', repeat };
    const written = {
      ...anActivity(),
      ...writeSchedule({ ...emptyForm('2026-03-28', ''), ...night }),
    };
    expect(written.duration).toBe('PT6H');
    expect(readSchedule(written)).toMatchObject(night);
  });
});
